package org.copydesk.extract;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The XML parts of a document that is a zip archive, each with a limit to what it may unpack to.
 *
 * @param zip the archive
 * @param most bytes that one part may unpack to
 * @param context of the parser at work
 */
record PackageParts(ZipFile zip, long most, ParseContext context) {

  /**
   * The parts of a file.
   *
   * @param zip the file opened
   * @param file the same file, for its size
   * @param ratio how many times that size a part may unpack to
   */
  static PackageParts of(ZipFile zip, File file, int ratio, ParseContext context) {
    return new PackageParts(zip, Math.max(Limits.RATIO_GRACE, file.length() * ratio), context);
  }

  boolean exists(String name) {
    return zip.getEntry(name) != null;
  }

  /** Reads a part; one that is missing holds nothing. */
  void read(String name, DefaultHandler handler) throws IOException, SAXException, TikaException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return;
    }
    CRC32 sum = new CRC32();
    try (InputStream in =
        new CheckedInputStream(new Bounded(zip.getInputStream(entry), most), sum)) {
      XMLReaderUtils.parseSAX(new LeftOpen(in), handler, context);
      // What stands behind the last tag counts in the sum.
      in.transferTo(OutputStream.nullOutputStream());
    }
    // Java's reader of archives looks at sizes alone; one turned bit would be another word.
    if (sum.getValue() != entry.getCrc()) {
      throw new TikaException("a part is damaged");
    }
  }

  /** Parsers close what they have read to the end. */
  private static final class LeftOpen extends FilterInputStream {
    LeftOpen(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) throws IOException {
      left -= n;
      if (left < 0) {
        throw new IOException("zip bomb: a part unpacks to more than allowed");
      }
    }
  }
}
