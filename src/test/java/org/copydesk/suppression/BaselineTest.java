package org.copydesk.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final RuleId WORD = new RuleId("spelling/misspelled-word");

  private static Fingerprint around(String words) {
    return Fingerprint.ofSurroundings(WORD, new Excerpt("", words, ""));
  }

  private static RaisedFinding raised(Level level, String words, String sentence) {
    return new RaisedFinding(WORD, level, words, around(sentence));
  }

  private static BaselineEntry known(Level level, String words, int count, String... sentences) {
    return new BaselineEntry(
        "a.txt",
        WORD,
        words,
        level,
        count,
        Stream.of(sentences).map(BaselineTest::around).toList());
  }

  /** A letter a finding: k for a known one, n for a new one. */
  private static String match(
      List<BaselineEntry> known, Set<Integer> letStand, RaisedFinding... raised) {
    StringBuilder states = new StringBuilder();
    Baseline.match(known, List.of(raised), letStand)
        .forEach(m -> states.append(m.isPresent() ? 'k' : 'n'));
    return states.toString();
  }

  @Test
  void knowsWhatItHoldsInAnySentence() {
    List<BaselineEntry> known = List.of(known(Level.ERROR, "teh", 1, "teh boats"));
    assertThat(match(known, Set.of(), raised(Level.ERROR, "teh", "teh boats"))).isEqualTo("k");
    assertThat(match(known, Set.of(), raised(Level.ERROR, "Teh", "Teh ships"))).isEqualTo("k");
    assertThat(match(known, Set.of(), raised(Level.ERROR, "hte", "hte boats"))).isEqualTo("n");
  }

  @Test
  void knowsNoMoreThanThereWereAndTheSameOnesFirst() {
    List<BaselineEntry> known = List.of(known(Level.ERROR, "teh", 2, "teh boats", "teh port"));
    assertThat(
            match(
                known,
                Set.of(),
                raised(Level.ERROR, "teh", "teh new one"),
                raised(Level.ERROR, "teh", "teh port"),
                raised(Level.ERROR, "teh", "teh boats")))
        .isEqualTo("nkk");
    assertThat(
            match(
                known,
                Set.of(),
                raised(Level.ERROR, "teh", "teh new one"),
                raised(Level.ERROR, "teh", "teh other one"),
                raised(Level.ERROR, "teh", "teh boats")))
        .isEqualTo("knk");
  }

  @Test
  void knowsNoGraverOne() {
    List<BaselineEntry> known = List.of(known(Level.WARNING, "teh", 2, "teh boats", "teh port"));
    assertThat(
            match(
                known,
                Set.of(),
                raised(Level.ERROR, "teh", "teh boats"),
                raised(Level.NOTE, "teh", "teh ships"),
                raised(Level.WARNING, "teh", "teh wall")))
        .isEqualTo("nkk");
  }

  @Test
  void countsTheSameOneOnceThatStandsForAnotherReason() {
    List<BaselineEntry> known = List.of(known(Level.ERROR, "teh", 1, "teh boats"));
    assertThat(
            match(
                known,
                Set.of(0),
                raised(Level.ERROR, "teh", "teh boats"),
                raised(Level.ERROR, "teh", "teh new one")))
        .isEqualTo("nn");
    assertThat(
            match(
                known,
                Set.of(0),
                raised(Level.ERROR, "teh", "teh let stand"),
                raised(Level.ERROR, "teh", "teh boats")))
        .isEqualTo("nk");
  }

  @Test
  void knowsLongWordsByTheirBeginningAndAHash() {
    String form = "Leave a comment. ".repeat(40);
    BaselineEntry entry = known(Level.ERROR, form, 1);
    assertThat(entry.text()).hasSizeLessThan(160).contains("… #");
    assertThat(new BaselineEntry("a.txt", WORD, entry.text(), Level.ERROR, 1, List.of()))
        .isEqualTo(entry.with("a.txt", 1, List.of()));
    assertThat(match(List.of(entry), Set.of(), raised(Level.ERROR, form.toUpperCase(), "x")))
        .isEqualTo("k");
    assertThat(match(List.of(entry), Set.of(), raised(Level.ERROR, form + "Send", "x")))
        .isEqualTo("n");
  }

  @Test
  void isTheSameWhateverTheOrderOfItsLines() {
    List<BaselineEntry> lines =
        new ArrayList<>(
            List.of(
                known(Level.ERROR, "teh", 1, "teh boats"),
                known(Level.NOTE, "hte", 1, "hte port")));
    String content = new Baseline(lines).content();
    lines.add(lines.remove(0));
    assertThat(new Baseline(lines).content()).isEqualTo(content).isNotEmpty();
    assertThat(new Baseline(lines.subList(0, 1)).content()).isNotEqualTo(content);
  }
}
