package org.copydesk.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Prints paragraphs on pages as a typesetter does: in columns, with heads and feet. */
final class PrintedPages {

  private static final float WIDTH = 420;
  private static final float MARGIN = 40;
  private static final float GUTTER = 20;
  private static final float LEADING = 14;
  private static final String INDENT = "     ";

  static {
    // Writing a PDF would otherwise look through the fonts of the machine.
    FontMappers.set(new LastResortFonts());
  }

  private final PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
  private final int columns;
  private int linesOnPage = 20;
  private boolean rowByRow;
  private boolean tagged;
  private IntFunction<String> head = page -> "";
  private IntFunction<String> foot = page -> "";
  private IntFunction<String> note = page -> "";
  private IntFunction<Float> headGap = page -> 4f;
  private float headSize = 9;
  private String spread = "";

  private PrintedPages(int columns) {
    this.columns = columns;
  }

  static PrintedPages in(int columns) {
    return new PrintedPages(columns);
  }

  PrintedPages linesOnPage(int lines) {
    linesOnPage = lines;
    return this;
  }

  /** Writes the first lines of all columns, then the second ones, as some programs do. */
  PrintedPages rowByRow() {
    rowByRow = true;
    return this;
  }

  /** Marks head and foot as artifacts. */
  PrintedPages tagged() {
    tagged = true;
    return this;
  }

  /** The head of a page by its number from 1. */
  PrintedPages head(IntFunction<String> words) {
    head = words;
    return this;
  }

  /** How many lines the head of a page stands above its text, in the type of the text. */
  PrintedPages headGap(IntFunction<Float> lines) {
    headGap = lines;
    headSize = 10;
    return this;
  }

  PrintedPages foot(IntFunction<String> words) {
    foot = words;
    return this;
  }

  /** A line of small type below the text of a page. */
  PrintedPages note(IntFunction<String> words) {
    note = words;
    return this;
  }

  /** A headline over all columns of the first page, in large type. */
  PrintedPages headline(String words) {
    spread = words;
    return this;
  }

  byte[] print(List<String> paragraphs) throws IOException {
    float column = (WIDTH - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
    List<String> lines = new ArrayList<>();
    paragraphs.forEach(p -> lines.addAll(wrapped(p, column)));
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      int perPage = linesOnPage * columns;
      for (int begin = 0, n = 1; begin < lines.size(); begin += perPage, n++) {
        page(document, n, lines.subList(begin, Math.min(lines.size(), begin + perPage)), column);
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private void page(PDDocument document, int number, List<String> lines, float column)
      throws IOException {
    float height = 2 * MARGIN + (linesOnPage + 8) * LEADING;
    PDPage page = new PDPage(new PDRectangle(WIDTH, height));
    document.addPage(page);
    float top = height - MARGIN - headGap.apply(number) * LEADING;
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      furniture(out, head.apply(number), height - MARGIN, headSize);
      if (number == 1 && !spread.isEmpty()) {
        show(out, spread, MARGIN, top + 1.5f * LEADING, 18);
      }
      for (int i = 0; i < linesOnPage * columns; i++) {
        int row = rowByRow ? i / columns : i % linesOnPage;
        int c = rowByRow ? i % columns : i / linesOnPage;
        if (c * linesOnPage + row < lines.size()) {
          float x = MARGIN + c * (column + GUTTER);
          show(out, lines.get(c * linesOnPage + row), x, top - row * LEADING, 10);
        }
      }
      show(out, note.apply(number), MARGIN, MARGIN + 2 * LEADING, 8);
      furniture(out, foot.apply(number), MARGIN, 9);
    }
  }

  private void furniture(PDPageContentStream out, String words, float y, float size)
      throws IOException {
    if (tagged) {
      out.beginMarkedContent(COSName.ARTIFACT);
    }
    show(out, words, MARGIN, y, size);
    if (tagged) {
      out.endMarkedContent();
    }
  }

  /** A tab in the words moves to the middle of the page. */
  private void show(PDPageContentStream out, String words, float x, float y, float size)
      throws IOException {
    float at = x;
    for (String part : words.split("\t", -1)) {
      out.beginText();
      out.setFont(font, size);
      out.newLineAtOffset(at, y);
      out.showText(part);
      out.endText();
      at = WIDTH / 2;
    }
  }

  private List<String> wrapped(String paragraph, float width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(INDENT);
    for (String word : paragraph.split(" ")) {
      if (!line.toString().isBlank() && widthOf(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 || line.toString().isBlank() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private float widthOf(String line) {
    try {
      return font.getStringWidth(line) / 100;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
