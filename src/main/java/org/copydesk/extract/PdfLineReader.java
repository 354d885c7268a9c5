package org.copydesk.extract;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.copydesk.text.Link;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a PDF with their measures, in the order in which they were written into it. That
 * order keeps columns apart; sorting by position would read across them.
 */
final class PdfLineReader extends PDFTextStripper {

  /** Raised type is set this much smaller than its line, and this much above its base line. */
  private static final float RAISED_SIZE = 0.78f;

  private static final float RAISED_BY = 0.15f;

  /** A newspaper's page has thirty thousand; what has this many was made to fill the memory. */
  private static final int MOST_ON_A_PAGE = 500_000;

  /** A form may show forms: fifty that show the next one twice each would never end. */
  private static final int MOST_FORMS_ON_A_PAGE = 20_000;

  private record LinkArea(float left, float right, float top, float bottom, String target) {}

  private final List<PdfLine> lines = new ArrayList<>();
  private final List<LinkArea> areas = new ArrayList<>();
  private final int longest;
  private final PdfPages pages;
  private final PdfStreams streams;
  private long characters;
  private int positions;
  private int forms;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder raised = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private float left;
  private float right;
  private float y;
  private float size;
  private float firstWord;
  private boolean firstWordEnded;
  private final List<PdfLine.Gap> gaps = new ArrayList<>();
  private float lastEnd;
  private boolean nextWordEnded;

  /** For each open mark of content whether it says that what follows is furniture of the page. */
  private final Deque<Boolean> marks = new ArrayDeque<>();

  private int furniture;
  private final Set<TextPosition> furnishing = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean allFurniture;

  private PdfLineReader(int longest, PdfPages pages, PdfStreams streams) {
    this.longest = longest;
    this.pages = pages;
    this.streams = streams;
    setSortByPosition(false);
  }

  /**
   * Reads all pages.
   *
   * @param longest how many characters to read at most; a longer text is cut after some more
   * @param pages hears of each page, and of those that cannot be read or not in full
   * @param streams looks for damage that PDFBox passes over
   * @throws IOException when none can be read
   */
  static List<PdfLine> read(PDDocument document, int longest, PdfPages pages, PdfStreams streams)
      throws IOException {
    PdfLineReader reader = new PdfLineReader(longest, pages, streams);
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      if (!PdfStructure.isStandIn(page)) {
        reader.look(page, number);
      }
    }
    reader.writeText(document, Writer.nullWriter());
    reader.refuseEndless();
    if (reader.lines.isEmpty()) {
      pages.requireOne();
    }
    return reader.lines;
  }

  private void look(PDPage page, int number) throws IOException {
    pages.next();
    try {
      streams.requireWhole(page);
    } catch (PdfStreams.Swollen e) {
      throw e;
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      pages.damaged(number, e);
    }
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    if (characters <= longest) {
      marks.clear();
      furniture = 0;
      furnishing.clear();
      refuseEndless();
      positions = 0;
      forms = 0;
      pages.signOfLife();
      try {
        super.processPage(page);
      } catch (PdfStreams.Swollen e) {
        throw e;
      } catch (IOException | IllegalArgumentException | ClassCastException e) {
        // The others may be whole.
        pages.damaged(getCurrentPageNo(), e);
      }
    }
  }

  /** What a page shows beyond the bounds is left out, and then nothing of the file is believed. */
  private void refuseEndless() throws IOException {
    if (positions > MOST_ON_A_PAGE || forms > MOST_FORMS_ON_A_PAGE) {
      throw new IOException("zip bomb: a page shows more than any page holds");
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (++forms <= MOST_FORMS_ON_A_PAGE) {
      look(form);
      super.showForm(form);
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
    if (++forms <= MOST_FORMS_ON_A_PAGE) {
      look(group);
      super.showTransparencyGroup(group);
    }
  }

  /** What can be had of a damaged form is shown, as it is of a page. */
  private void look(PDFormXObject form) throws IOException {
    try {
      streams.requireWhole(form);
    } catch (PdfStreams.Swollen e) {
      throw e;
    } catch (IOException e) {
      pages.damaged(getCurrentPageNo(), e);
    }
  }

  /** Tagged files call what a page repeats an artifact: heads, feet, numbers. */
  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    boolean artifact = COSName.ARTIFACT.equals(tag);
    marks.push(artifact);
    furniture += artifact ? 1 : 0;
    super.beginMarkedContentSequence(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    if (!marks.isEmpty() && marks.pop()) {
      furniture--;
    }
    super.endMarkedContentSequence();
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    if (++positions > MOST_ON_A_PAGE) {
      return;
    }
    if (furniture > 0) {
      furnishing.add(position);
    }
    super.processTextPosition(position);
  }

  @Override
  protected void startPage(PDPage page) throws IOException {
    areas.clear();
    if (page.getRotation() != 0) {
      return;
    }
    PDRectangle box = page.getCropBox();
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (annotation instanceof PDAnnotationLink link
          && link.getAction() instanceof PDActionURI action
          && action.getURI() != null
          && link.getRectangle() != null) {
        PDRectangle r = link.getRectangle();
        areas.add(
            new LinkArea(
                r.getLowerLeftX() - box.getLowerLeftX(),
                r.getUpperRightX() - box.getLowerLeftX(),
                box.getUpperRightY() - r.getUpperRightY(),
                box.getUpperRightY() - r.getLowerLeftY(),
                action.getURI()));
      }
    }
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) {
    for (TextPosition position : positions) {
      String character = position.getUnicode();
      if (character == null) {
        continue;
      }
      if (text.length() == 0) {
        if (character.isBlank()) {
          continue;
        }
        left = position.getXDirAdj();
        right = left;
        y = position.getYDirAdj();
        size = position.getFontSizeInPt();
        firstWordEnded = false;
        lastEnd = left;
        allFurniture = true;
      }
      if (character.isBlank()) {
        endRaised();
        space();
        continue;
      }
      if (isRaised(position)) {
        raised.append(character);
        continue;
      }
      endRaised();
      allFurniture &= furnishing.contains(position);
      float end = position.getXDirAdj() + position.getWidthDirAdj();
      gap(position.getXDirAdj(), end);
      lastEnd = end;
      right = Math.max(right, end);
      size = Math.max(size, position.getFontSizeInPt());
      if (!firstWordEnded) {
        firstWord = end - left;
      }
      link(position, character.length());
      text.append(character);
    }
  }

  private void gap(float begin, float end) {
    int last = gaps.size() - 1;
    if (begin - lastEnd >= size && text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
      gaps.add(new PdfLine.Gap(text.length(), lastEnd, begin, end - begin));
      nextWordEnded = false;
    } else if (last >= 0 && !nextWordEnded) {
      PdfLine.Gap g = gaps.get(last);
      gaps.set(last, new PdfLine.Gap(g.at(), g.left(), g.right(), end - g.right()));
    }
  }

  private boolean isRaised(TextPosition position) {
    return text.length() > 0
        && position.getFontSizeInPt() <= RAISED_SIZE * size
        && position.getYDirAdj() < y - RAISED_BY * size;
  }

  /** The mark of a note is left out and its word linked; other raised signs stay in the text. */
  private void endRaised() {
    if (raised.length() == 0) {
      return;
    }
    String marked = text.toString() + raised;
    if (NoteMarks.isRaisedMark(marked, text.length())) {
      int begin = text.lastIndexOf(" ") + 1;
      links.add(new Link(new Span(begin, text.length()), Passage.NOTE));
    } else {
      text.append(raised);
    }
    raised.setLength(0);
  }

  private void link(TextPosition position, int length) {
    String target = targetAt(position);
    if (target == null) {
      return;
    }
    int begin = text.length();
    if (!links.isEmpty()) {
      Link last = links.get(links.size() - 1);
      if (last.target().equals(target) && last.span().end() >= begin - 1) {
        links.set(
            links.size() - 1, new Link(new Span(last.span().begin(), begin + length), target));
        return;
      }
    }
    links.add(new Link(new Span(begin, begin + length), target));
  }

  private @Nullable String targetAt(TextPosition position) {
    float x = position.getXDirAdj() + position.getWidthDirAdj() / 2;
    float middle = position.getYDirAdj() - position.getFontSizeInPt() / 4;
    for (LinkArea a : areas) {
      if (a.left <= x && x <= a.right && a.top <= middle && middle <= a.bottom) {
        return a.target;
      }
    }
    return null;
  }

  private void space() {
    firstWordEnded = true;
    nextWordEnded = true;
    if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  @Override
  protected void writeWordSeparator() {
    endRaised();
    space();
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    endRaised();
    String line = text.toString().stripTrailing();
    if (!line.isEmpty()) {
      lines.add(
          new PdfLine(
              getCurrentPageNo(),
              line,
              left,
              right,
              y,
              size,
              firstWord,
              links,
              gaps,
              allFurniture));
      characters += line.length() + 1;
    }
    text.setLength(0);
    links.clear();
    gaps.clear();
  }
}
