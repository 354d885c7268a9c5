package org.copydesk.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.finding.Fingerprint;
import org.copydesk.report.OwnerOnly;
import org.copydesk.report.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * The pages of single submissions, {@code documents/*.html}. They wait in a folder of their own
 * until all are whole, so that a run that fails on the way leaves the last report as it was.
 */
final class StoryPages implements AutoCloseable {

  static final String FOLDER = "documents";

  private static final Pattern OURS = Pattern.compile("d-[0-9a-f]{16}\\.html");

  /** The sign of origin stands within the first lines, before anything foreign. */
  private static final int HEAD = 1_000;

  private final Path folder;
  private final Set<String> names = new HashSet<>();
  private @Nullable Path waiting;

  /**
   * @param out the folder of the reports
   */
  StoryPages(Path out) {
    this.folder = out.resolve(FOLDER);
  }

  /** Sixteen hexadecimal digits for a submission's name, whatever that holds. */
  static String hash(String document) {
    return Fingerprint.sha256(document).substring(0, 16);
  }

  /** The name of a submission's page in the folder. */
  static String name(String document) {
    return "d-" + hash(document) + ".html";
  }

  /** Writes one page; nobody sees it before all are published. */
  void write(String document, WholeFile.Content content) throws IOException {
    if (waiting == null) {
      waiting = Files.createTempDirectory(folder.toAbsolutePath().getParent(), ".copydesk-html");
    }
    String name = name(document);
    Path file = waiting.resolve(name);
    Files.createFile(file, OwnerOnly.file(file));
    try (OutputStream page = Files.newOutputStream(file)) {
      content.writeTo(page);
    }
    names.add(name);
  }

  /** Puts all pages in their place and removes those of earlier runs that are no more. */
  void publish() throws IOException {
    if (waiting != null) {
      // Pages that others could read yesterday are read today by the same people.
      boolean shared = Files.isDirectory(folder);
      OwnerOnly.folder(folder);
      for (String name : names) {
        WholeFile.givePermissions(folder.resolve(name), waiting.resolve(name), shared);
        Files.move(
            waiting.resolve(name),
            folder.resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    removeStale();
  }

  /** Removes what bears both our name and our sign, and the folder if nothing is left in it. */
  private void removeStale() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> stale = new ArrayList<>();
    boolean others = false;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!names.contains(name) && OURS.matcher(name).matches() && isOurs(file)) {
          stale.add(file);
        } else {
          others = true;
        }
      }
    }
    for (Path file : stale) {
      Files.delete(file);
    }
    if (!stale.isEmpty() && !others) {
      Files.delete(folder);
    }
  }

  private static boolean isOurs(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(Page.GENERATOR);
    }
  }

  /** Removes what still waits. */
  @Override
  public void close() throws IOException {
    if (waiting == null) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(waiting)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(waiting);
  }
}
