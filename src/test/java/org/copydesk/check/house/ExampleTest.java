package org.copydesk.check.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.copydesk.config.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples of house rules: how they are written, and what is said when they do not come true. */
class ExampleTest {

  @TempDir Path folder;

  private List<String> faults(String examples) throws ConfigurationException {
    HouseRule rule =
        HouseDesk.read(
                folder,
                "house.yml",
                "rules:\n  - id: x\n    kind: substitution\n    swap: {utilise: use}\n"
                    + examples.indent(4))
            .written()
            .get(0);
    return HouseDesk.examples().faults(rule).stream().map(ExampleRun.Fault::what).toList();
  }

  @Test
  void isWrittenWithTheBracketsOfPrintOrOfAKeyboard() {
    Example print = Example.of("We ⟦utilise → use⟧ it.", "");
    Example keyboard = Example.of("We [[utilise -> use]] it.", "");
    assertThat(keyboard).isEqualTo(print);
    assertThat(print.text()).isEqualTo("We utilise it.");
    assertThat(print.marks()).hasSize(1);
    assertThat(print.marks().get(0).suggestion()).isEqualTo("use");
    assertThat(keyboard.marked()).isEqualTo("We ⟦utilise → use⟧ it.");
  }

  @Test
  void keepsBracketsThatAreNoMarks() {
    assertThat(Example.of("An array [1] and [[ open", "").text())
        .isEqualTo("An array [1] and [[ open");
  }

  @Test
  void saysNothingWhereAllComesTrue() throws ConfigurationException {
    assertThat(faults("flags: We [[utilise -> use]] it.\naccepts: We use it.")).isEmpty();
    assertThat(faults("flags: We utilise it, whatever is marked.")).isEmpty();
  }

  @Test
  void tellsWhatIsMarkedAndNotFlagged() throws ConfigurationException {
    assertThat(faults("flags: We [[use]] it and [[utilise]] it."))
        .containsExactly("“use” is marked as flagged, but is not; flagged is “utilise”");
    assertThat(faults("flags: We use it."))
        .containsExactly("“We use it.” is to be flagged, but nothing of it is");
  }

  @Test
  void tellsWhatIsFlaggedAndNotMarked() throws ConfigurationException {
    assertThat(faults("flags: We [[utilise]] it, they utilise it."))
        .containsExactly("“utilise” is flagged, but not marked");
    assertThat(faults("accepts: We utilise it."))
        .containsExactly("“We utilise it.” is to be accepted, but “utilise” is flagged");
  }

  @Test
  void tellsAnotherSuggestion() throws ConfigurationException {
    assertThat(faults("flags: We [[utilise -> apply]] it."))
        .containsExactly("“utilise” is to suggest “apply”, but suggests “use”");
  }
}
