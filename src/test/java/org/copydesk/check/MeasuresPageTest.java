package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.copydesk.job.MeasureDiscovery;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/measures.md} what the cards say; {@code -Dcopydesk.golden=write} writes it. */
class MeasuresPageTest {

  private static final Path PAGE = Path.of("docs/measures.md");

  private static final String INTRODUCTION =
      """
      # Measures

      Written from the measures' cards, as is `copydesk measures`.

      A measure is a number that describes a whole story: what stands in a text but is not its story
      (`fragments`) is left out first. It accuses nobody and costs no points. Every text that was
      audited has its measures in `documents.jsonl` (field `measures`, `null` where the text has
      nothing to measure) and on the sheet Measures of the workbook.

      | measure | unit | what it says | source |
      | --- | --- | --- | --- |
      """;

  private static final String GATE =
      """

      ## In the gate

      `--fail-when CONDITION` fails a run when a submission measures so; it may be said several
      times:

          copydesk audit submissions --fail-when "figures > 20"

      A condition is a measure, one of `<`, `<=`, `>` and `>=`, and a number. The limit of a *share*
      is a percentage (`30%`) or a part of one (`0.3`), that of a *count*, *grade* or
      *rate* a plain number. Put it in quotes: `<` and `>` mean something to a shell. What is compared is the number
      as it is reported: a count whole, a share to a tenth of a percent, others to a tenth. A text
      that has nothing to measure breaks no condition.

      The gate names at most five submissions for a condition, the one farthest off first, each with
      its measure.

      [The gate](gate.md) can be asked for more: scores, findings of any rule, their density, what is
      new, and averages of the whole run.
      """;

  @Test
  void saysWhatTheCardsSay() throws IOException {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (MeasureCard card : MeasureDiscovery.catalogue().cards()) {
      page.append("| `")
          .append(card.id())
          .append("` | ")
          .append(card.unit().name().toLowerCase(Locale.ROOT))
          .append(" | ")
          .append(cell(card.meaning()))
          .append(" | ")
          .append(cell(card.source()))
          .append(" |\n");
    }
    page.append(GATE);
    if ("write".equals(System.getProperty("copydesk.golden"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as("after a change of a card: mvn test -Dtest=MeasuresPageTest -Dcopydesk.golden=write")
        .hasContent(page.toString());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("\\s+", " ");
  }
}
