package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.audit.RunScope;
import org.junit.jupiter.api.Test;

class ScopeWordsTest {

  @Test
  void saysNothingOfARunOverAllFiles() {
    assertThat(ScopeWords.of(RunScope.WHOLE)).isEmpty();
    assertThat(ScopeWords.audited(RunScope.WHOLE)).isEmpty();
  }

  @Test
  void namesTheCommitOnceWhereItWasNamedByItself() {
    assertThat(ScopeWords.audited(since("1a2b3c4d", "1a2b3c4d")))
        .isEqualTo("Only files that changed since 1a2b3c4d were audited.");
    assertThat(ScopeWords.audited(since("main", "1a2b3c4d")))
        .isEqualTo("Only files that changed since main (1a2b3c4d) were audited.");
  }

  @Test
  void speaksOfNamedFilesWhereThereIsNoCommit() {
    assertThat(ScopeWords.of(since("", "")))
        .first()
        .asString()
        .startsWith("Only the files that were named were audited. All other files were left out");
  }

  @Test
  void saysThatListedFilesAreNotThereWhereThereIsNoCommit() {
    assertThat(ScopeWords.of(new RunScope(true, "", "", List.of("a.txt"), List.of(), "")))
        .last()
        .isEqualTo("1 listed file is not there: a.txt.");
  }

  @Test
  void saysWhoseTextsStoodInForTheOthers() {
    RunScope scope = new RunScope(true, "main", "1a2b", List.of(), List.of(), "00011-20260317");
    assertThat(ScopeWords.of(scope))
        .hasSize(2)
        .last()
        .asString()
        .contains(
            "the texts of run 00011-20260317 of 2026-03-17 stood in for the files that were left"
                + " out, which may have changed since.");
    assertThat(ScopeWords.of(since("main", "1a2b")).get(1)).contains("had nothing to go by");
  }

  @Test
  void tellsRenamedFilesOfARunOverAllFilesToo() {
    RunScope scope =
        new RunScope(
            false, "", "", List.of(), List.of(new RunScope.Renamed("old.txt", "new.txt")), "");
    assertThat(ScopeWords.of(scope))
        .containsExactly("1 file has a new name and keeps its history: new.txt (was old.txt).");
  }

  @Test
  void countsNamesThatWouldMakeTheSentenceTooLong() {
    List<String> gone = IntStream.range(0, 1_000).mapToObj(i -> "a" + i + ".txt").toList();
    RunScope scope = new RunScope(true, "main", "1a2b", gone, List.of(), "");
    assertThat(ScopeWords.of(scope))
        .last()
        .asString()
        .startsWith("1,000 files are gone since then: a0.txt, a1.txt, ")
        .endsWith("a9.txt and 990 more.");
  }

  private static RunScope since(String reference, String base) {
    return new RunScope(true, reference, base, List.of(), List.of(), "");
  }
}
