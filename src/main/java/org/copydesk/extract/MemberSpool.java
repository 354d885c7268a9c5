package org.copydesk.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/**
 * Puts the files inside a file into a folder, each under its number, and counts while it writes: an
 * archive says little that is true about its own size.
 */
final class MemberSpool implements EmbeddedDocumentExtractor {

  /** What the parser says before and behind the name of a member it has no password for. */
  private static final String BEFORE_NAME = "stream (";

  private static final String BEHIND_NAME = ") is encrypted";

  private static final Pattern UNKNOWN_PACKING =
      Pattern.compile(
          "Unsupported (?:feature|compression method) [^\\n]{1,80}? used in entry (.*)");

  /** After so many bytes it says that it moves. */
  private static final long STRIDE = 4 << 20;

  private final Unpacking unpacking;
  private final List<Member> members = new ArrayList<>();
  private int dropped;
  private long unpacked;
  private @Nullable Failure failure;

  MemberSpool(Unpacking unpacking) {
    this.unpacking = unpacking;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    if (failure != null) {
      return false;
    }
    if (members.size() == unpacking.members()) {
      dropped++;
      return false;
    }
    return true;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws IOException {
    String given = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    String type = metadata.get(Metadata.CONTENT_TYPE);
    String file = members.size() + ".bin";
    Path path = unpacking.resolve(file);
    long size = copy(stream, path, handler);
    if (failure != null) {
      Files.deleteIfExists(path);
      throw new IOException(failure.detail());
    }
    boolean whole = size <= unpacking.memberBytes();
    if (!whole) {
      Files.delete(path);
    }
    members.add(
        new Member(
            given == null ? "" : given,
            type == null ? "" : type.toLowerCase(Locale.ROOT),
            whole ? file : "",
            size,
            whole ? null : new Failure(UnreadableReason.TOO_LARGE, "")));
  }

  /** Reads to the end but writes no more than one member may have. */
  private long copy(InputStream stream, Path path, ContentHandler handler) throws IOException {
    long size = 0;
    long told = 0;
    byte[] buffer = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(path)) {
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        size += n;
        unpacked += n;
        if (size - told > STRIDE) {
          told = size;
          SignOfLife.to(handler);
        }
        if (unpacked > unpacking.swell()) {
          failure = new Failure(UnreadableReason.ZIP_BOMB, "");
          break;
        }
        if (unpacked > unpacking.bytes()) {
          failure = new Failure(UnreadableReason.TOO_LARGE, "Its members are too large together.");
          break;
        }
        if (size <= unpacking.memberBytes()) {
          out.write(buffer, 0, n);
        }
      }
    }
    return size;
  }

  /**
   * Takes note of members that the parser met but could not open.
   *
   * @param archive what the parser noted about the archive
   */
  void addUnopened(Metadata archive) {
    for (String trace : archive.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM)) {
      Optional<String> locked = encrypted(trace);
      if (locked.isPresent()) {
        members.add(
            new Member(locked.get(), "", "", 0, new Failure(UnreadableReason.ENCRYPTED, "")));
        continue;
      }
      Matcher packing = UNKNOWN_PACKING.matcher(trace);
      if (packing.find()) {
        members.add(
            new Member(
                packing.group(1),
                "",
                "",
                0,
                new Failure(
                    UnreadableReason.UNSUPPORTED_FORMAT,
                    "It is packed in a way that cannot be unpacked here.")));
      }
    }
  }

  /** The name of the member that a trace is about, where that is encrypted. */
  private static Optional<String> encrypted(String trace) {
    return trace
        .lines()
        .filter(line -> line.contains(BEFORE_NAME))
        .map(line -> line.substring(line.indexOf(BEFORE_NAME) + BEFORE_NAME.length()))
        .filter(line -> line.contains(BEHIND_NAME))
        .map(line -> line.substring(0, line.lastIndexOf(BEHIND_NAME)))
        .findFirst();
  }

  List<Member> members() {
    return members;
  }

  int dropped() {
    return dropped;
  }

  /** Why unpacking was stopped; null when it was not. */
  @Nullable Failure failure() {
    return failure;
  }
}
