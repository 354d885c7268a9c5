package org.copydesk.report.excel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;
import org.copydesk.report.Tone;
import org.jspecify.annotations.Nullable;

/** Every look a cell of the workbook can have, each created once: Excel allows only so many. */
final class Styles {

  /** On every desk, and of the same width as the free fonts that stand in for it. */
  static final String FONT = "Arial";

  static final int POINTS = 10;

  private static final String HAIRLINE = "D5DCE4";
  private static final String ANSWER_FRAME = "D9C27A";
  private static final String WHOLE = "#,##0";
  private static final String TENTHS = "0.0";

  private final XSSFWorkbook book;

  final XSSFCellStyle header;
  final XSSFCellStyle headerRight;
  final XSSFCellStyle answerHeader;
  final XSSFCellStyle text;
  final XSSFCellStyle answer;
  final XSSFCellStyle quiet;
  final XSSFCellStyle link;
  final XSSFCellStyle number;

  /** Words where others are numbers. */
  final XSSFCellStyle textRight;

  final XSSFCellStyle score;
  final XSSFCellStyle bytes;
  final XSSFCellStyle percent;
  final XSSFCellStyle share;
  final XSSFCellStyle day;

  /** A whole number with its sign. */
  final XSSFCellStyle change;

  /** A number of tenths with its sign. */
  final XSSFCellStyle changeTenths;

  /** A day and a time. */
  final XSSFCellStyle moment;

  final XSSFCellStyle total;
  final XSSFCellStyle totalNumber;
  final XSSFCellStyle notice;

  final XSSFCellStyle banner;
  final XSSFCellStyle bannerLine;
  final XSSFCellStyle section;
  final XSSFCellStyle plain;
  final XSSFCellStyle plainQuiet;
  final XSSFCellStyle plainBold;

  /** The look of words that are meant, in their sentence. */
  final String accent;

  private final Map<Tone, XSSFCellStyle> labels = new EnumMap<>(Tone.class);
  private final Map<Tone, XSSFCellStyle> tileLabels = new EnumMap<>(Tone.class);
  private final Map<Tone, XSSFCellStyle> tileNumbers = new EnumMap<>(Tone.class);
  private final Map<Tone, XSSFCellStyle> tileScores = new EnumMap<>(Tone.class);
  private final Map<Tone, XSSFCellStyle> tileNotes = new EnumMap<>(Tone.class);

  Styles(XSSFWorkbook book) {
    this.book = book;
    XSSFFont base = dress(book.getFontAt(0), Tone.INK, POINTS, false);
    XSSFFont bold = font(Tone.INK, POINTS, true);
    XSSFFont grey = font(Tone.QUIET, POINTS, false);
    XSSFFont white = font(Tone.HEADER, POINTS, true);
    XSSFFont blue = font(Tone.LINK, POINTS, false);
    blue.setUnderline(FontUnderline.SINGLE);
    XSSFFont marked = font(Tone.ACCENT, POINTS, true);
    marked.setUnderline(FontUnderline.SINGLE);
    accent = MarkedText.look(marked);

    header =
        style(
            s -> {
              cell(s, white);
              fill(s, Tone.HEADER);
              s.setVerticalAlignment(VerticalAlignment.CENTER);
            });
    headerRight =
        style(
            s -> {
              right(s, header, null);
              s.setWrapText(true);
            });
    XSSFFont answerHead = font(Tone.ANSWER_HEAD, POINTS, true);
    answerHeader =
        style(
            s -> {
              s.cloneStyleFrom(header);
              s.setFont(answerHead);
              fill(s, Tone.ANSWER_HEAD);
            });
    text = style(s -> cell(s, base));
    answer =
        style(
            s -> {
              cell(s, base);
              fill(s, Tone.ANSWER);
              frame(s, ANSWER_FRAME);
            });
    quiet = style(s -> cell(s, grey));
    link = style(s -> cell(s, blue));
    number = style(s -> right(s, text, WHOLE));
    textRight =
        style(
            s -> {
              s.cloneStyleFrom(text);
              s.setAlignment(HorizontalAlignment.RIGHT);
            });
    score = style(s -> right(s, text, TENTHS));
    bytes = style(s -> right(s, text, "[<1000]0\" B\";[<1000000]0.0,\" kB\";#,##0.0,,\" MB\""));
    percent = style(s -> right(s, text, "0%"));
    share = style(s -> right(s, text, "0.0%"));
    change = style(s -> right(s, text, "+#,##0;−#,##0;0"));
    changeTenths = style(s -> right(s, text, "+0.0;−0.0;0.0"));
    moment = style(s -> right(s, text, "yyyy-mm-dd hh:mm"));
    day = style(s -> right(s, text, "d mmm yyyy"));
    total =
        style(
            s -> {
              cell(s, bold);
              fill(s, Tone.STRIPE);
            });
    totalNumber = style(s -> right(s, total, WHOLE));
    notice =
        style(
            s -> {
              s.setFont(bold);
              s.setVerticalAlignment(VerticalAlignment.CENTER);
              s.setQuotePrefixed(true);
            });

    XSSFFont bannerFont = font(Tone.HEADER, 18, true);
    banner =
        style(
            s -> {
              s.setFont(bannerFont);
              fill(s, Tone.HEADER);
              s.setVerticalAlignment(VerticalAlignment.CENTER);
              s.setAlignment(HorizontalAlignment.LEFT);
              s.setIndention((short) 1);
              s.setWrapText(true);
            });
    XSSFFont bannerSmall = font(Tone.HEADER, POINTS, false);
    bannerLine =
        style(
            s -> {
              s.cloneStyleFrom(banner);
              s.setFont(bannerSmall);
              s.setVerticalAlignment(VerticalAlignment.TOP);
            });
    XSSFFont sectionFont = font(Tone.TITLE, 13, true);
    section =
        style(
            s -> {
              s.setFont(sectionFont);
              s.setVerticalAlignment(VerticalAlignment.CENTER);
            });
    plain = style(s -> bare(s, base));
    plainQuiet = style(s -> bare(s, grey));
    plainBold = style(s -> bare(s, bold));

    for (Tone tone : new Tone[] {Tone.RED, Tone.AMBER, Tone.GREEN, Tone.GREY, Tone.BLUE}) {
      XSSFFont word = font(tone, POINTS, true);
      labels.put(
          tone,
          style(
              s -> {
                cell(s, word);
                fill(s, tone);
              }));
      tileLabels.put(tone, style(s -> tile(s, word, tone, null)));
      XSSFFont large = font(tone, 26, true);
      tileNumbers.put(tone, style(s -> tile(s, large, tone, WHOLE)));
      tileScores.put(tone, style(s -> tile(s, large, tone, TENTHS)));
      XSSFFont small = font(tone, 9, false);
      tileNotes.put(tone, style(s -> tile(s, small, tone, null)));
    }
  }

  /** A verdict, a level or a support in a data sheet. */
  XSSFCellStyle label(Tone tone) {
    return of(labels, tone);
  }

  XSSFCellStyle tileLabel(Tone tone) {
    return of(tileLabels, tone);
  }

  XSSFCellStyle tileNumber(Tone tone) {
    return of(tileNumbers, tone);
  }

  XSSFCellStyle tileScore(Tone tone) {
    return of(tileScores, tone);
  }

  XSSFCellStyle tileNote(Tone tone) {
    return of(tileNotes, tone);
  }

  /** A colour of the palette as a workbook holds it. */
  static XSSFColor colour(String hex) {
    byte[] argb = {
      (byte) 0xFF,
      (byte) Integer.parseInt(hex.substring(0, 2), 16),
      (byte) Integer.parseInt(hex.substring(2, 4), 16),
      (byte) Integer.parseInt(hex.substring(4, 6), 16)
    };
    return new XSSFColor(argb, new DefaultIndexedColorMap());
  }

  private static XSSFCellStyle of(Map<Tone, XSSFCellStyle> styles, Tone tone) {
    XSSFCellStyle style = styles.get(tone);
    if (style == null) {
      throw new IllegalArgumentException("no cell is ever labelled " + tone);
    }
    return style;
  }

  private XSSFCellStyle style(Consumer<XSSFCellStyle> look) {
    XSSFCellStyle style = book.createCellStyle();
    look.accept(style);
    return style;
  }

  private XSSFFont font(Tone tone, int points, boolean bold) {
    return dress(book.createFont(), tone, points, bold);
  }

  private static XSSFFont dress(XSSFFont font, Tone tone, int points, boolean bold) {
    font.setFontName(FONT);
    font.setScheme(FontScheme.NONE);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(colour(tone.text()));
    return font;
  }

  /** A cell of a data sheet: wrapped, read from the top, never taken for a formula. */
  private static void cell(XSSFCellStyle style, XSSFFont font) {
    bare(style, font);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderColor(BorderSide.BOTTOM, colour(HAIRLINE));
  }

  /** Lines all around, so that a cell looks like a box to write in. */
  private static void frame(XSSFCellStyle style, String colour) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    for (BorderSide side :
        List.of(BorderSide.TOP, BorderSide.BOTTOM, BorderSide.LEFT, BorderSide.RIGHT)) {
      style.setBorderColor(side, colour(colour));
    }
  }

  private static void bare(XSSFCellStyle style, XSSFFont font) {
    style.setFont(font);
    style.setWrapText(true);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setReadingOrder(ReadingOrder.LEFT_TO_RIGHT);
    style.setQuotePrefixed(true);
  }

  private void right(XSSFCellStyle style, XSSFCellStyle like, @Nullable String format) {
    style.cloneStyleFrom(like);
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setIndention((short) 1);
    style.setQuotePrefixed(false);
    style.setWrapText(false);
    if (format != null) {
      style.setDataFormat(book.createDataFormat().getFormat(format));
    }
  }

  private void tile(XSSFCellStyle style, XSSFFont font, Tone tone, @Nullable String format) {
    style.setFont(font);
    fill(style, tone);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    if (format != null) {
      style.setDataFormat(book.createDataFormat().getFormat(format));
    }
  }

  private static void fill(XSSFCellStyle style, Tone tone) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(colour(tone.fill()));
  }
}
