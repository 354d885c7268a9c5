package org.copydesk.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Tells whether the streams of a PDF can be unpacked to their end. PDFBox takes what it can get of
 * a damaged one and says nothing.
 */
final class PdfStreams {

  private static final Set<COSName> FLATE =
      Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

  /** Nothing of a file that does this is believed. */
  static final class Swollen extends IOException {
    private static final long serialVersionUID = 1;

    Swollen() {
      super("zip bomb: the pages unpack to more than allowed");
    }
  }

  private static final int ZLIB_HEADER = 2;
  private static final int ZLIB_SUM = 4;
  private static final byte ZLIB = 0x78;
  private static final int ZLIB_CHECK = 31;

  /** A stream may say that it is packed many times over; none is more than twice. */
  private static final int MOST_FILTERS = 5;

  private final long most;
  private final byte[] buffer = new byte[64 * 1024];
  private final Set<COSStream> whole = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<COSStream> damaged = Collections.newSetFromMap(new IdentityHashMap<>());
  private long unpacked;

  /**
   * @param most bytes that all streams together may unpack to
   */
  PdfStreams(long most) {
    this.most = most;
  }

  /**
   * Looks at what a page is drawn by, and at the tables by which its fonts become text.
   *
   * @throws IOException when one is damaged, with the reason
   */
  void requireWhole(PDPage page) throws IOException {
    COSDictionary dictionary = page.getCOSObject();
    COSBase contents = dictionary.getDictionaryObject(COSName.CONTENTS);
    if (contents == null && dictionary.getItem(COSName.CONTENTS) instanceof COSObject) {
      throw new IOException("the content of a page is missing");
    }
    if (contents instanceof COSStream stream) {
      requireWhole(stream);
    } else if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (!(array.getObject(i) instanceof COSStream stream)) {
          throw new IOException("a part of a page is missing");
        }
        requireWhole(stream);
      }
    } else if (contents != null) {
      throw new IOException("the content of a page is no stream");
    }
    if (PDPageTree.getInheritableAttribute(dictionary, COSName.RESOURCES)
        instanceof COSDictionary resources) {
      requireWholeFonts(resources);
    }
  }

  /**
   * Looks at a drawing that pages show, such as the text of a form.
   *
   * @throws IOException when it is damaged, with the reason
   */
  void requireWhole(PDFormXObject form) throws IOException {
    requireWhole(form.getCOSObject());
    if (form.getCOSObject().getDictionaryObject(COSName.RESOURCES)
        instanceof COSDictionary resources) {
      requireWholeFonts(resources);
    }
  }

  private void requireWholeFonts(COSDictionary resources) throws IOException {
    if (resources.getDictionaryObject(COSName.FONT) instanceof COSDictionary fonts) {
      for (COSName name : fonts.keySet()) {
        if (fonts.getDictionaryObject(name) instanceof COSDictionary font
            && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream table) {
          requireWhole(table);
        }
      }
    }
  }

  /**
   * Looks at one stream.
   *
   * @throws IOException when it is damaged, with the reason
   */
  void requireWhole(COSStream stream) throws IOException {
    if (whole.contains(stream)) {
      return;
    }
    if (damaged.contains(stream)) {
      throw new IOException("a stream is damaged");
    }
    damaged.add(stream);
    unpack(stream);
    damaged.remove(stream);
    whole.add(stream);
  }

  private void unpack(COSStream stream) throws IOException {
    List<COSName> filters = filters(stream);
    byte[] packed = {};
    try (InputStream in = stream.createRawInputStream()) {
      packed = in.readAllBytes();
    }
    if (filters.isEmpty() && looksPacked(packed)) {
      throw new IOException("a stream does not say how it is packed");
    }
    for (int i = 0; i < filters.size() && packed.length > 0; i++) {
      // It is asked for every one: an unknown name is an error.
      Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
      if (FLATE.contains(filters.get(i))) {
        inflate(packed);
      }
      if (FLATE.stream().anyMatch(filters.subList(i + 1, filters.size())::contains)) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        filter.decode(new ByteArrayInputStream(packed), out, stream, i);
        packed = out.toByteArray();
      }
    }
  }

  /** What draws a page is text; no text begins with these two signs. */
  private static boolean looksPacked(byte[] bytes) {
    return bytes.length > ZLIB_HEADER
        && bytes[0] == ZLIB
        && ((bytes[0] & 0xff) << Byte.SIZE | bytes[1] & 0xff) % ZLIB_CHECK == 0;
  }

  private static List<COSName> filters(COSStream stream) throws IOException {
    COSBase filters = stream.getFilters();
    if (filters instanceof COSName one) {
      return List.of(one);
    }
    if (!(filters instanceof COSArray several)) {
      return List.of();
    }
    if (several.size() > MOST_FILTERS) {
      throw new IOException("a stream is packed too many times");
    }
    List<COSName> names = new ArrayList<>();
    for (int i = 0; i < several.size(); i++) {
      if (!(several.getObject(i) instanceof COSName name)) {
        throw new IOException("a stream does not say how it is packed");
      }
      names.add(name);
    }
    return names;
  }

  /**
   * Unpacks strictly. A sum that is missing at the very end is left to those who write PDFs in a
   * careless way; a sum that is wrong is not.
   */
  private void inflate(byte[] packed) throws IOException {
    if (packed.length <= ZLIB_HEADER) {
      throw new IOException("a stream is cut");
    }
    Inflater inflater = new Inflater(true);
    Adler32 sum = new Adler32();
    try {
      inflater.setInput(packed, ZLIB_HEADER, packed.length - ZLIB_HEADER);
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0 && !inflater.finished()) {
          throw new IOException("a stream is cut");
        }
        sum.update(buffer, 0, n);
        unpacked += n;
        if (unpacked > most) {
          throw new Swollen();
        }
      }
      int rest = packed.length - inflater.getRemaining();
      if (inflater.getRemaining() >= ZLIB_SUM && sumAt(packed, rest) != sum.getValue()) {
        throw new IOException("a stream has another sum than it says");
      }
    } catch (DataFormatException e) {
      throw new IOException("a stream is damaged", e);
    } finally {
      inflater.end();
    }
  }

  private static long sumAt(byte[] packed, int at) {
    long sum = 0;
    for (int i = at; i < at + ZLIB_SUM; i++) {
      sum = sum << Byte.SIZE | packed[i] & 0xff;
    }
    return sum;
  }
}
