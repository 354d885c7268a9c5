package org.copydesk.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.junit.jupiter.api.Test;

class RenamedFilesTest {

  private static final RuleId WORD = new RuleId("spelling/misspelled-word");

  private final List<BaselineEntry> entries = new ArrayList<>();

  private void known(String path, String... sentences) {
    for (String sentence : sentences) {
      entries.add(new BaselineEntry(path, WORD, sentence, Level.ERROR, 1, surroundings(sentence)));
    }
  }

  private static List<Fingerprint> surroundings(String... sentences) {
    return Stream.of(sentences)
        .map(s -> Fingerprint.ofSurroundings(WORD, new Excerpt("", s, "")))
        .toList();
  }

  private RenamedFiles looking(String... gone) {
    return new RenamedFiles(new Baseline(entries), Set.of(gone));
  }

  @Test
  void findsAFileThatHoldsMostOfWhatWasKnown() {
    known("old.txt", "teh boats", "hte port", "a wal");
    RenamedFiles files = looking("old.txt");
    files.offer("new.txt", surroundings("teh boats", "hte port", "somethign else"));
    files.offer("other.txt", surroundings("somethign else"));
    assertThat(files.claimed()).containsExactly(entry("new.txt", "old.txt"));
  }

  @Test
  void leavesAFileThatHoldsHalfOfIt() {
    known("old.txt", "teh boats", "hte port");
    RenamedFiles files = looking("old.txt");
    files.offer("new.txt", surroundings("teh boats"));
    assertThat(files.claimed()).isEmpty();
  }

  @Test
  void givesEachFileToTheLikestWhateverTheOrder() {
    known("one.txt", "teh boats", "hte port", "a wal");
    known("two.txt", "teh sea", "hte shore", "a dke");
    List<Map<String, String>> results = new ArrayList<>();
    for (boolean first : new boolean[] {true, false}) {
      RenamedFiles files = looking("one.txt", "two.txt");
      if (first) {
        files.offer("partly.txt", surroundings("teh boats", "hte port"));
      }
      files.offer("wholly.txt", surroundings("teh boats", "hte port", "a wal"));
      files.offer("b.txt", surroundings("teh sea", "hte shore"));
      files.offer("a.txt", surroundings("teh sea", "hte shore"));
      if (!first) {
        files.offer("partly.txt", surroundings("teh boats", "hte port"));
      }
      results.add(files.claimed());
    }
    assertThat(results.get(0))
        .containsExactly(entry("a.txt", "two.txt"), entry("wholly.txt", "one.txt"))
        .isEqualTo(results.get(1));
  }

  @Test
  void findsAFolderThatMovedThoughAllOfItsFilesEndAlike() {
    known("2023/a.txt", "leave a coment");
    known("2023/b.txt", "leave a coment");
    RenamedFiles files = looking("2023/a.txt", "2023/b.txt");
    files.offer("archive/2023/b.txt", surroundings("leave a coment"));
    files.offer("archive/2023/a.txt", surroundings("leave a coment"));
    assertThat(files.claimed())
        .containsExactly(
            entry("archive/2023/a.txt", "2023/a.txt"), entry("archive/2023/b.txt", "2023/b.txt"));
  }

  @Test
  void takesNoNewFileForAnOldOneByWhatManyFilesEndWith() {
    known("2023/a.txt", "leave a coment");
    known("2023/b.txt", "leave a coment");
    RenamedFiles files = looking("2023/a.txt");
    files.offer("new.txt", surroundings("leave a coment"));
    assertThat(files.claimed()).isEmpty();
  }
}
