package org.copydesk.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.check.TestDesk;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;

class PlantedGrammarFaultsTest {

  private static final Article STORY =
      TestDesk.article(
          """
          Harbour opens again

          The harbour of the old town was closed for the second day because of the storm. \
          The pilots say that they will not bring the ships in before noon on Friday. \
          Its mole is longer than the pier, and it has been there for a hundred years. \
          The keepers have written to the minister and want to know what is going on.
          """);

  @Test
  void plantsTheSameFaultsForTheSameSeed() {
    assertThat(new PlantedGrammarFaults(7).into(STORY))
        .isEqualTo(new PlantedGrammarFaults(7).into(STORY));
    assertThat(List.of(1L, 2L, 3L, 4L))
        .extracting(seed -> new PlantedGrammarFaults(seed).into(STORY).text())
        .anyMatch(text -> !text.equals(new PlantedGrammarFaults(7).into(STORY).text()));
  }

  @Test
  void changesNothingButTheFaults() {
    PlantedGrammarFaults.Planted planted = new PlantedGrammarFaults(7).into(STORY);
    assertThat(planted.faults()).hasSize(2);
    StringBuilder mended = new StringBuilder(planted.text());
    for (int i = planted.faults().size() - 1; i >= 0; i--) {
      PlantedGrammarFaults.Fault fault = planted.faults().get(i);
      assertThat(fault.sentence().contains(fault.span())).isTrue();
      assertThat(fault.span().in(planted.text())).isNotEqualTo(fault.cleanSpan().in(STORY.text()));
      mended.replace(fault.span().begin(), fault.span().end(), fault.cleanSpan().in(STORY.text()));
    }
    assertThat(mended.toString()).isEqualTo(STORY.text());
  }

  @Test
  void leavesHeadingsAlone() {
    assertThat(new PlantedGrammarFaults(7).into(STORY).text()).startsWith("Harbour opens again\n");
  }
}
