package org.copydesk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportCommandTest {

  private static String inWords(String workFolder, Path decisions, Path names) {
    return new ExportCommand(
            Path.of(workFolder), Optional.ofNullable(decisions), Optional.ofNullable(names))
        .inWords();
  }

  @Test
  void namesOnlyPlacesThatTheCommandDoesNotFindByItself() {
    assertThat(inWords(".copydesk", null, null)).isEqualTo("copydesk review export");
    assertThat(inWords("nightly", null, null))
        .isEqualTo("copydesk review export --work-dir nightly");
    assertThat(inWords(".copydesk", Path.of("desk", "d.jsonl").toAbsolutePath(), Path.of("n.tsv")))
        .isEqualTo(
            "copydesk review export --decisions " + Path.of("desk", "d.jsonl") + " --names n.tsv");
  }

  @Test
  void quotesWhatAShellWouldPart() {
    assertThat(inWords("the desk's work", null, null))
        .isEqualTo("copydesk review export --work-dir 'the desk'\\''s work'");
  }
}
