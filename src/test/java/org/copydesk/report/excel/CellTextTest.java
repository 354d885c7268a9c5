package org.copydesk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.copydesk.finding.Excerpt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

  @Test
  void showsWhatAWorkbookCannotHold() {
    assertThat(CellText.of("a\u0000b\u001Bc\u007Fd")).isEqualTo("a␀b␛c␡d");
    assertThat(CellText.of("a\uFFFEb\uD800c\u0085d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    assertThat(CellText.of("a😀b")).isEqualTo("a😀b");
  }

  @Test
  void showsLineBreaksInNamesAndFoldsThemInStories() {
    assertThat(CellText.of("two\nlines.txt")).isEqualTo("two␊lines.txt");
    assertThat(CellText.line("  two\r\n\t lines ")).isEqualTo("two lines");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_x0041_", "a_x000d_b", "__xFFFF__", "_x0041__x0042_"})
  void escapesWhatAReaderWouldDecode(String text) {
    assertThat(new XSSFRichTextString(CellText.of(text)).getString()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_x004_", "_xGGGG_", "_x0041", "x0041_", "snake_case_"})
  void leavesAloneWhatIsNoEscape(String text) {
    assertThat(CellText.of(text)).isEqualTo(text);
  }

  @Test
  void spellsOutMarksThatTurnTheReadingDirection() {
    assertThat(CellText.of("invoice\u202Etxt.exe")).isEqualTo("invoice‹U+202E›txt.exe");
    assertThat(CellText.of("\u2066a\u2069")).isEqualTo("‹U+2066›a‹U+2069›");
  }

  @Test
  void fencesLettersThatRunFromRightToLeft() {
    assertThat(CellText.of("the word שלום (peace) here"))
        .isEqualTo("the word \u2068שלום\u2069 (peace) here");
    assertThat(CellText.of("שלום עולם. a")).isEqualTo("\u2067שלום עולם. a\u2069");
  }

  @Test
  void saysHowMuchItCutOff() {
    String cell = CellText.of("x".repeat(100_000));
    assertThat(cell)
        .hasSizeLessThanOrEqualTo(CellText.LONGEST)
        .endsWith("… (cut here; the text has 100,000 characters)");
    assertThat(CellText.of("_x0041_".repeat(10_000))).hasSizeLessThanOrEqualTo(CellText.LONGEST);
    assertThat(CellText.of("שa".repeat(10_000))).hasSizeLessThanOrEqualTo(CellText.LONGEST);
  }

  @Test
  void givesCommentsBackAsTheyWereWritten() {
    assertThat(CellText.comment("two\r\nlines\n")).isEqualTo("two\nlines");
    assertThat(CellText.comment("שלום, she said")).isEqualTo("שלום, she said");
    assertThat(CellText.comment("=1+1\u0007\u202E")).isEqualTo("=1+1␇‹U+202E›");
    for (String comment : List.of("a\n\u2067b", "x".repeat(50_000), "\u202E".repeat(4_000))) {
      String once = CellText.comment(comment);
      assertThat(CellText.comment(once)).as("the next workbook says the same").isEqualTo(once);
      assertThat(once).hasSizeLessThanOrEqualTo(CellText.LONGEST);
    }
    assertThat(CellText.comment("line\n".repeat(500)).chars().filter(c -> c == '\n'))
        .as("Excel takes no more than 253")
        .hasSizeLessThan(253);
  }

  @Test
  void neverCutsALetterInHalf() {
    String cell = CellText.of("😀".repeat(200), 301);
    assertThat(cell.substring(0, cell.indexOf('…')).codePoints()).containsOnly("😀".codePointAt(0));
  }

  @Test
  void keepsTheBlankBetweenTheWordsAndTheirSurroundings() {
    MarkedExcerpt marked = MarkedExcerpt.of(new Excerpt("the ", "wrong\nword", " here"));
    assertThat(marked.text()).isEqualTo("the [wrong word] here");
  }

  @Test
  void cutsLongSurroundingsAtWords() {
    MarkedExcerpt marked = MarkedExcerpt.of("word ".repeat(100), "5%", " more".repeat(100));
    assertThat(marked.text()).hasSizeLessThan(260).startsWith("… word").endsWith("more …");
  }

  @ParameterizedTest
  @CsvSource({"'', 10, 1", "'one two', 10, 1", "'one two three four', 10, 2", "'a\nb', 10, 2"})
  void countsTheLinesOfACell(String text, double width, int lines) {
    assertThat(Wrapping.lines(text, width)).isEqualTo(lines);
  }

  @Test
  void countsTheLinesOfAWordThatFillsThem() {
    assertThat(Wrapping.lines("n".repeat(1_000), 51.2)).isBetween(20, 22);
  }
}
