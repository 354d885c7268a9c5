package org.copydesk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.copydesk.config.NamesFile.Added;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.review.Scope;
import org.copydesk.review.SomeDecisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesFileTest {

  private static final String RULE = "names/misspelled-name";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("names.tsv");
  }

  private Added add(Decision... decisions) throws Exception {
    return new NamesFile(file, Optional.empty()).add(List.of(decisions), false);
  }

  private List<String> names() throws Exception {
    return DeskLists.read(Optional.of(file), Optional.empty()).names().stream()
        .map(e -> e.name())
        .toList();
  }

  @Test
  void addsANameWithWhoSaidSoAndWhen() throws Exception {
    Files.writeString(file, "# ours\r\nKyiv\tKiev");
    Added added =
        add(
            SomeDecisions.right(RULE, "Netanyhau"),
            SomeDecisions.right("names/unverified-name", "O’Tarra"),
            SomeDecisions.right(RULE, "Kyiv"));
    assertThat(added.added()).containsExactly("Netanyhau", "O’Tarra");
    assertThat(added.left()).isEmpty();
    assertThat(Files.readString(file))
        .isEqualTo(
            "# ours\r\nKyiv\tKiev\r\nNetanyhau\t\t\t\tcalled right by A. Editor on 2026-03-18\r\n"
                + "O’Tarra\t\t\t\tcalled right by A. Editor on 2026-03-18\r\n");
    assertThat(names()).containsExactly("Kyiv", "Netanyhau", "O’Tarra");
  }

  @Test
  void beginsAListWhereThereIsNone() throws Exception {
    add(SomeDecisions.right(RULE, "Netanyhau"));
    assertThat(Files.readString(file)).startsWith("# right form\twrong forms");
    assertThat(names()).containsExactly("Netanyhau");
  }

  @Test
  void addsNothingThatContradictsTheList() throws Exception {
    Files.writeString(file, "Kyiv\tKiev\n");
    Added added = add(SomeDecisions.right(RULE, "Kiev"), SomeDecisions.right(RULE, "a;b\tc"));
    assertThat(added.added()).isEmpty();
    assertThat(added.left())
        .containsExactly(
            "“Kiev” is not added to "
                + file
                + ", which lists it as a wrong form; keep one of the two",
            "“a;b\tc” is not added to " + file + ", for it is no name alone");
    assertThat(file).hasContent("Kyiv\tKiev\n");
  }

  @Test
  void addsOnlyNamesThatAreRightEverywhere() throws Exception {
    Added added =
        add(
            SomeDecisions.on(Answer.FALSE_ALARM, Scope.DOCUMENT, RULE, "a.txt", "Netanyhau"),
            SomeDecisions.right("names/wrong-first-name", "Scoot Bessent"),
            SomeDecisions.right("spelling/misspelled-word", "quayfront"));
    assertThat(added.added()).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void saysThatAListedNameStaysRightWhenItsAnswerIsTakenBack() throws Exception {
    Files.writeString(file, "Netanyhau\n");
    Added added = add(SomeDecisions.on(Answer.FIX, Scope.EVERYWHERE, RULE, "", "Netanyhau"));
    assertThat(added.left()).singleElement().asString().contains("until its line is deleted");
  }

  @Test
  void leavesAFaultyListAlone() throws Exception {
    Files.writeString(file, "Kyiv\tKiev\nKiev\n");
    assertThatThrownBy(() -> add(SomeDecisions.right(RULE, "Netanyhau")))
        .isInstanceOf(ConfigurationException.class);
    assertThat(file).hasContent("Kyiv\tKiev\nKiev\n");
  }
}
