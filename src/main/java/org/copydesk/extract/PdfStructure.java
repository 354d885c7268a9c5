package org.copydesk.extract;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What a PDF says of its own parts. PDFBox mends a damaged file by leaving out what it does not
 * find, and then counts anew; so the file itself is asked.
 */
final class PdfStructure {

  /**
   * A node of the page tree with many kids is long, but its count stands in its beginning or end.
   */
  private static final int LONGEST_NODE = 1 << 20;

  private static final int LONGEST_NUMBER = 9;

  private static final Pattern BEGIN = Pattern.compile("\\s{0,8}+(\\d++)\\s++(\\d++)\\s++obj");

  private static final Pattern COUNT =
      Pattern.compile("/Count\\s{1,8}+(\\d{1," + LONGEST_NUMBER + "}+)");

  private PdfStructure() {}

  /**
   * How many pages it says it has.
   *
   * @param file where it was opened from
   * @return 0 where it does not say
   */
  static int declaredPages(PDDocument document, File file) throws IOException {
    int told = document.getNumberOfPages();
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    if (catalog.getItem(COSName.PAGES) instanceof COSObject pages) {
      COSObjectKey key = new COSObjectKey(pages.getObjectNumber(), pages.getGenerationNumber());
      Long offset = document.getDocument().getXrefTable().get(key);
      if (offset != null && offset > 0 && offset < file.length()) {
        return Math.max(told, count(node(file, offset), key.getNumber()));
      }
    }
    return Math.max(0, told);
  }

  private static String node(File file, long offset) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
      in.seek(offset);
      byte[] bytes = new byte[(int) Math.min(LONGEST_NODE, in.length() - offset)];
      in.readFully(bytes);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      int end = text.indexOf("endobj");
      return end < 0 ? text : text.substring(0, end);
    }
  }

  private static int count(String node, long number) {
    Matcher begin = BEGIN.matcher(node);
    if (!begin.lookingAt() || !begin.group(1).equals(Long.toString(number))) {
      return 0;
    }
    Matcher count = COUNT.matcher(node);
    return count.find() ? Integer.parseInt(count.group(1)) : 0;
  }

  /** Whether PDFBox put this page in the place of one that is not there: it says nothing. */
  static boolean isStandIn(PDPage page) {
    COSDictionary dictionary = page.getCOSObject();
    return dictionary.size() <= 1 && dictionary.getItem(COSName.CONTENTS) == null;
  }

  /**
   * Whether the streams that other objects lie in are whole. Objects that were lost with one are
   * taken for objects that never were.
   */
  static boolean isWhole(PDDocument document, PdfStreams streams) throws PdfStreams.Swollen {
    COSDocument objects = document.getDocument();
    Set<Long> packed = new TreeSet<>();
    objects.getXrefTable().values().stream().filter(at -> at < 0).forEach(at -> packed.add(-at));
    for (long number : packed) {
      try {
        if (!(objects.getObjectFromPool(new COSObjectKey(number, 0)).getObject()
            instanceof COSStream stream)) {
          return false;
        }
        streams.requireWhole(stream);
      } catch (PdfStreams.Swollen e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        return false;
      }
    }
    return true;
  }
}
