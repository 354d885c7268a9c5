package org.copydesk.check.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.StoryText;
import org.copydesk.check.TestDesk;
import org.junit.jupiter.api.Test;

class QuotedShareTest {

  private static OptionalDouble share(String text, BitSet fragments) {
    return new QuotedShare()
        .of(
            new StoryText(
                new CheckContext(TestDesk.article(text), BatchEvidence.NONE, a -> List.of()),
                fragments));
  }

  @Test
  void countsTheWordsThatSomebodyIsQuotedWith() {
    assertThat(share("“We lost the boat,” she said to me.", new BitSet())).hasValue(0.5);
  }

  @Test
  void countsNoTitlesAndTerms() {
    assertThat(share("She read “The Long Harbour” to the “new” guests.", new BitSet())).hasValue(0);
  }

  @Test
  void leavesOutWhatIsNotTheStory() {
    String text = "“We lost the boat,” she said to me.\nClick here to share.";
    BitSet fragments = new BitSet();
    fragments.set(text.indexOf("Click"), text.length());
    assertThat(share(text, fragments)).hasValue(0.5);
  }

  @Test
  void measuresNothingInATextWithoutWords() {
    assertThat(share("12, 13", new BitSet())).isEmpty();
  }
}
