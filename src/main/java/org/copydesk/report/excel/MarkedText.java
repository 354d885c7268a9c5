package org.copydesk.report.excel;

import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * Text of a cell of which one part has a look of its own. It only says which part, for POI's own
 * way to say it, run by run in XML, takes most of the time of such a cell; {@link StreamedWorkbook}
 * writes the look. To any other writer it is plain text.
 */
final class MarkedText extends XSSFRichTextString {

  private final String words;
  private final int begin;
  private final int end;
  private final String look;

  /**
   * @param begin where the part begins
   * @param end behind its last character
   * @param look its look, as {@link #look(XSSFFont)} tells it
   */
  MarkedText(String words, int begin, int end, String look) {
    super(words);
    this.words = words;
    this.begin = begin;
    this.end = end;
    this.look = look;
  }

  /** A font as it stands in a cell: the properties of a run. */
  static String look(XSSFFont font) {
    return "<rPr>"
        + (font.getBold() ? "<b/>" : "")
        + (font.getUnderline() == Font.U_NONE ? "" : "<u/>")
        + "<sz val=\""
        + font.getFontHeightInPoints()
        + "\"/><color rgb=\""
        + font.getXSSFColor().getARGBHex()
        + "\"/><rFont val=\""
        + font.getFontName()
        + "\"/><family val=\"2\"/></rPr>";
  }

  String look() {
    return look;
  }

  String before() {
    return words.substring(0, begin);
  }

  String marked() {
    return words.substring(begin, end);
  }

  String after() {
    return words.substring(end);
  }
}
