package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of type become paragraphs where a reader would see them. */
class PdfParagraphsTest {

  private final List<PdfLine> lines = new ArrayList<>();
  private float y = 100;

  /** A line of ten-point type at 12 points under the last one; a character is 5 points wide. */
  private PdfParagraphsTest line(float left, String text) {
    return line(1, left, text, 10);
  }

  private PdfParagraphsTest line(int page, float left, String text, float size) {
    y += 12;
    String first = text.split(" ")[0];
    lines.add(
        new PdfLine(
            page, text, left, left + 5 * text.length(), y, size, 5 * first.length(), List.of()));
    return this;
  }

  private PdfParagraphsTest gap() {
    y += 8;
    return this;
  }

  private List<String> paragraphs() {
    LineEndHyphen hyphens = new LineEndHyphen(lines.stream().map(PdfLine::text).toList());
    return PdfParagraphs.of(lines).stream()
        .map(
            p -> {
              StringBuilder text = new StringBuilder(p.heading() ? "# " : "");
              StringBuilder body = new StringBuilder();
              p.lines().forEach(l -> hyphens.append(body, l.text()));
              return text.append(body).toString();
            })
        .toList();
  }

  @Test
  void joinsLinesThatAreFull() {
    line(50, "The harbour bridge in Eastport opened to");
    line(50, "traffic on Monday, two years after it was");
    line(50, "closed.");

    assertThat(paragraphs())
        .containsExactly(
            "The harbour bridge in Eastport opened to traffic on Monday, two years after it was closed.");
  }

  @Test
  void endsAParagraphWhereTheNextWordWouldHaveFitted() {
    line(50, "Bridge opens");
    line(50, "The harbour bridge in Eastport opened to");
    line(50, "traffic on Monday.");
    line(50, "Trucks stay banned until spring, said the");
    line(50, "council.");

    assertThat(paragraphs())
        .containsExactly(
            "Bridge opens",
            "The harbour bridge in Eastport opened to traffic on Monday.",
            "Trucks stay banned until spring, said the council.");
  }

  @Test
  void endsAParagraphAtAGapAndAtAnIndent() {
    line(50, "The harbour bridge in Eastport did open.");
    gap().line(50, "Trucks stay banned until spring for now.");
    line(62, "The toll will remain as it was in May.");

    assertThat(paragraphs()).hasSize(3);
  }

  @Test
  void takesLargeShortTypeForAHeading() {
    line(1, 50, "A bridge opens", 16);
    line(1, 50, "in Eastport", 16);
    line(50, "The harbour bridge in Eastport opened to");
    line(50, "traffic on Monday.");

    assertThat(paragraphs())
        .containsExactly(
            "# A bridge opens in Eastport",
            "The harbour bridge in Eastport opened to traffic on Monday.");
  }

  @Test
  void goesOnOverThePageWhereTheSentenceDoes() {
    line(50, "The harbour bridge in Eastport opened to");
    y = 100;
    line(2, 50, "traffic on Monday.", 10);

    assertThat(paragraphs()).hasSize(1);
  }

  @Test
  void doesNotTakeADashInASentenceForAListMark() {
    line(50, "Mayor Ruth Keller cut the ribbon at noon");
    line(50, "– three hours late, after lunch.");

    assertThat(paragraphs()).hasSize(1);
  }

  @Test
  void mendsAHyphenOfTheLineAlone() {
    line(50, "The audit blamed late deliveries and govern-");
    line(50, "ment rules; the toll on this well-");
    line(50, "known bridge pays for Anglo-");
    line(50, "American steel from 1990-");
    line(50, "2000");

    assertThat(String.join(" ", paragraphs()))
        .contains("and government rules", "this well-known bridge", "Anglo-American", "1990-2000");
  }

  @Test
  void asksTheDocumentAboutADoubtfulHyphen() {
    line(50, "A co-owner said the cooperative was there.");
    line(50, "The ferry was a co-");
    line(50, "operative too, and the other co-");
    line(50, "owner left the room; a steel ship and yard");
    line(50, "were built for steel-");
    line(50, "ship work.");

    assertThat(String.join(" ", paragraphs()))
        .contains("was a cooperative too", "other co-owner left", "steel-ship work");
  }
}
