package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PDF repeats on its pages is not read, and what it parts is put together. */
class PrintedPagesTest {

  private static final List<String> PARAGRAPHS =
      List.of(
          "The ferry to Skarholm was late on Tuesday because its crew had to wait for a part that"
              + " the yard in Bergen had promised for the weekend, and some two hundred passengers"
              + " spent the morning in the hall of the terminal.",
          "Nobody was told how long it would take. The company said in the afternoon that it was"
              + " sorry and that every ticket of the day would be paid back within a week, although"
              + " the council had asked for more than that when it gave out the contract in spring.",
          "A second boat was sent for at noon but it could not enter the harbour with the wind from"
              + " the west, and so the school bus of the island stayed where it was. Parents took"
              + " the children home in fishing boats, two or three at a time, until it was dark.",
          "The part came on Wednesday. It weighs less than a loaf of bread and cost ninety kroner,"
              + " the chief engineer told the island's paper, which printed its picture on the"
              + " front page with a coin beside it to show how small it was.");

  @TempDir Path folder;

  private Reading reading(byte[] pdf) throws Exception {
    return new ReaderOnDisk(folder).one("pages.pdf", pdf);
  }

  private List<String> blocks(byte[] pdf) throws Exception {
    Article article = (Article) reading(pdf).submission();
    return article.blocks().stream().map(article::textOf).toList();
  }

  private static List<String> twice() {
    List<String> paragraphs = new ArrayList<>(PARAGRAPHS);
    paragraphs.addAll(PARAGRAPHS);
    return paragraphs;
  }

  private static PrintedPages oneColumn() {
    return PrintedPages.in(1).linesOnPage(5);
  }

  @Test
  void leavesOutHeadsAndFeetAndGoesOnOverleaf() throws Exception {
    byte[] pdf =
        oneColumn()
            .head(n -> "The Skarholm Courier\tWednesday 4 March 2026")
            .foot(n -> "Page " + n + " of 4")
            .print(PARAGRAPHS);

    assertThat(blocks(pdf)).isEqualTo(PARAGRAPHS);
    assertThat(reading(pdf).remarks())
        .singleElement()
        .asString()
        .contains("not part of the text")
        .contains("\u201cThe Skarholm Courier Wednesday 4 March 2026\u201d")
        .contains("\u201cPage 1 of 4\u201d");
  }

  @Test
  void knowsThemWhereLeftAndRightPagesDiffer() throws Exception {
    byte[] pdf =
        oneColumn()
            .linesOnPage(3)
            .head(n -> n % 2 == 0 ? n + 46 + "\tThe Skarholm Courier" : "Local news\t" + (n + 46))
            .print(PARAGRAPHS);

    assertThat(blocks(pdf)).isEqualTo(PARAGRAPHS);
  }

  @Test
  void knowsAHeadWhoseTitleChangesByTheNumberBesideIt() throws Exception {
    List<String> titles = List.of("Late boats", "Ticket money", "A west wind", "Ninety kroner");
    byte[] pdf =
        oneColumn().linesOnPage(4).head(n -> titles.get((n - 1) % 4) + "\t" + n).print(PARAGRAPHS);

    assertThat(blocks(pdf)).isEqualTo(PARAGRAPHS);
  }

  @Test
  void knowsAHeadOnThePagesWhereTheTextComesCloseToIt() throws Exception {
    byte[] pdf =
        oneColumn()
            .head(n -> "The Skarholm Courier - ferry story")
            .headGap(n -> n == 1 ? 3f : 1f)
            .print(PARAGRAPHS);

    assertThat(blocks(pdf)).isEqualTo(PARAGRAPHS);
    assertThat(reading(pdf).remarks()).singleElement().asString().contains("ferry story");
  }

  @Test
  void doesNotSayThatAHeadWasLeftOutWhichStaysOnAPage() throws Exception {
    byte[] pdf =
        oneColumn()
            .head(n -> "The Skarholm Courier - ferry story")
            .headGap(n -> 1f)
            .print(PARAGRAPHS);

    assertThat(String.join("\n", blocks(pdf))).contains("ferry story");
    assertThat(reading(pdf).remarks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d", "- %d -", "\u2013 %d \u2013", "[%d]", "p. %d", "Page %d"})
  void knowsPageNumbers(String form) throws Exception {
    byte[] pdf = oneColumn().foot(n -> form.formatted(n)).print(PARAGRAPHS);

    assertThat(blocks(pdf)).isEqualTo(PARAGRAPHS);
  }

  @Test
  void knowsRomanPageNumbers() throws Exception {
    List<String> numerals = List.of("vii", "viii", "ix", "x");
    byte[] pdf = oneColumn().foot(n -> numerals.get(n - 1)).print(PARAGRAPHS);

    assertThat(blocks(pdf)).isEqualTo(PARAGRAPHS);
  }

  @Test
  void knowsTheFootOfAPageThatABrowserPrinted() throws Exception {
    byte[] pdf =
        oneColumn()
            .linesOnPage(30)
            .foot(n -> "https://example.org/island/ferry-late " + n + "/1")
            .print(PARAGRAPHS);

    assertThat(blocks(pdf)).isEqualTo(PARAGRAPHS);
  }

  @Test
  void believesAFileThatMarksItsHeadOnASinglePage() throws Exception {
    PrintedPages page = oneColumn().linesOnPage(30).head(n -> "The Skarholm Courier");

    assertThat(blocks(page.print(PARAGRAPHS))).startsWith("The Skarholm Courier");
    assertThat(blocks(page.tagged().print(PARAGRAPHS))).isEqualTo(PARAGRAPHS);
  }

  @Test
  void keepsFirstAndLastLinesThatAreTheStorys() throws Exception {
    assertThat(blocks(oneColumn().print(PARAGRAPHS))).isEqualTo(PARAGRAPHS);
    assertThat(reading(oneColumn().print(PARAGRAPHS)).remarks()).isEmpty();
  }

  @Test
  void keepsAListOfNumberedItemsThatEndsAPage() throws Exception {
    List<String> items =
        IntStream.rangeClosed(1, 12)
            .mapToObj(n -> n * 7 + " boats lay in the harbour of Skarholm on day " + n * n)
            .toList();

    assertThat(String.join("\n", blocks(oneColumn().linesOnPage(3).print(items)))).contains(items);
  }

  @Test
  void keepsPagesThatAreAlike() throws Exception {
    byte[] pdf =
        oneColumn()
            .linesOnPage(1)
            .head(n -> "Complaint about a boat that was late, to be sent to the company by post")
            .foot(n -> "Your name, your address, and the number of the ticket that you bought")
            .print(List.of("Tuesday", "Wednesday", "Thursday"));

    assertThat(String.join("\n", blocks(pdf)).split("a boat that was late", -1)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void readsColumnByColumn(int columns) throws Exception {
    byte[] pdf =
        PrintedPages.in(columns)
            .linesOnPage(9)
            .headline("Two hundred wait for a ferry that does not come")
            .head(n -> "The Skarholm Courier")
            .print(PARAGRAPHS);

    List<String> expected = new ArrayList<>(PARAGRAPHS);
    expected.add(0, "Two hundred wait for a ferry that does not come");
    assertThat(blocks(pdf)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void readsColumnsThatWereWrittenRowByRow(int columns) throws Exception {
    byte[] pdf =
        PrintedPages.in(columns)
            .linesOnPage(18)
            .rowByRow()
            .headline("Two hundred wait for a ferry")
            .print(twice());

    List<String> expected = twice();
    expected.add(0, "Two hundred wait for a ferry");
    assertThat(blocks(pdf)).isEqualTo(expected);
  }

  @Test
  void readsAFootnoteAfterTheParagraphThatGoesOnOverleaf() throws Exception {
    byte[] pdf =
        oneColumn()
            .foot(n -> "" + n)
            .note(n -> n == 1 ? "1Harbour office, report of the week." : "")
            .print(PARAGRAPHS);

    List<String> expected = new ArrayList<>(PARAGRAPHS);
    expected.add(2, "Harbour office, report of the week.");
    assertThat(blocks(pdf)).isEqualTo(expected);
  }

  @Test
  void readsFiveHundredPages() throws Exception {
    List<String> book = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      book.addAll(PARAGRAPHS);
    }
    byte[] pdf =
        oneColumn()
            .linesOnPage(30)
            .head(n -> "The Skarholm Courier")
            .foot(n -> "Page " + n)
            .print(book);

    List<String> blocks = blocks(pdf);

    assertThat(blocks).noneMatch(b -> b.contains("Courier") || b.contains("Page "));
    assertThat(blocks.stream().filter(PARAGRAPHS::contains).count())
        .isGreaterThan((long) (0.99 * book.size()));
  }
}
