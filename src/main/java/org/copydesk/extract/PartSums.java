package org.copydesk.extract;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.copydesk.text.Shortfall;
import org.copydesk.text.UnreadableReason;
import org.xml.sax.ContentHandler;

/**
 * The sums that a document which is a zip archive carries of its parts. Most parsers do not look at
 * them, and take a turned bit for another word.
 */
final class PartSums {

  /** After so many bytes it says that it moves. */
  private static final long STRIDE = 4 << 20;

  private final ContentHandler handler;
  private final byte[] buffer = new byte[64 * 1024];
  private long left;
  private long told;

  private PartSums(ContentHandler handler, long most) {
    this.handler = handler;
    this.left = most;
    this.told = most;
  }

  /**
   * Compares the sums of all parts.
   *
   * @param file a document
   * @param ratio how many times its size it may unpack to
   * @param handler hears that this goes on
   * @return why the text may not be whole; empty where it is, and for a file that is no archive
   * @throws IOException when it cannot be read, or unpacks to more than it may
   */
  static List<Shortfall> shortfalls(File file, int ratio, ContentHandler handler)
      throws IOException {
    if (!isZip(file)) {
      return List.of();
    }
    int parts;
    int damaged = 0;
    // Names are of no interest here, and any byte is a letter in this charset.
    try (ZipFile zip = new ZipFile(file, StandardCharsets.ISO_8859_1)) {
      parts = zip.size();
      PartSums sums =
          new PartSums(handler, Math.max(Limits.RATIO_GRACE, file.length() * (long) ratio));
      for (ZipEntry part : zip.stream().toList()) {
        damaged += sums.isWhole(zip, part) ? 0 : 1;
      }
    } catch (ZipException | IllegalArgumentException e) {
      return List.of(
          new Shortfall(
              UnreadableReason.BROKEN_FILE,
              "The list of its parts is damaged; some of the text may be missing."));
    }
    return damaged == 0
        ? List.of()
        : List.of(
            new Shortfall(
                UnreadableReason.BROKEN_FILE,
                String.format(
                    Locale.ENGLISH,
                    damaged == 1
                        ? "%,d of the %,d parts that the file is made of is damaged; text may be missing or wrong."
                        : "%,d of the %,d parts that the file is made of are damaged; text may be missing or wrong.",
                    damaged,
                    parts)));
  }

  private boolean isWhole(ZipFile zip, ZipEntry part) throws IOException {
    CRC32 sum = new CRC32();
    long size = 0;
    try (InputStream in = zip.getInputStream(part)) {
      if (in == null) {
        return false;
      }
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sum.update(buffer, 0, n);
        size += n;
        count(n);
      }
    } catch (ZipException | java.io.EOFException e) {
      return false;
    }
    return sum.getValue() == part.getCrc() && size == part.getSize();
  }

  private void count(int n) throws IOException {
    left -= n;
    if (left < 0) {
      throw new IOException("zip bomb: the parts unpack to more than allowed");
    }
    if (told - left > STRIDE) {
      told = left;
      SignOfLife.to(handler);
    }
  }

  private static boolean isZip(File file) throws IOException {
    try (InputStream in = java.nio.file.Files.newInputStream(file.toPath())) {
      return in.read() == 'P' && in.read() == 'K';
    }
  }
}
