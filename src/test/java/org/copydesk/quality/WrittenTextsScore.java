package org.copydesk.quality;

import static org.copydesk.quality.Markdown.number;
import static org.copydesk.quality.Markdown.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.copydesk.audit.Auditor;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Level;
import org.copydesk.quality.WrittenTexts.Written;

/**
 * What a rule makes of texts that the desk wrote for it.
 *
 * @param found faults that a warning marks, of all
 * @param noted faults that a note marks in place of a warning
 * @param raised texts in which it warns of something else, of all texts
 * @param asked texts without a fault in which it leaves a note
 */
record WrittenTextsScore(Share found, int noted, Share raised, int asked) {

  /** The pages of each rule. */
  static final Map<String, List<String>> PAGES =
      Map.of(
          "consistency/conflicting-figures",
          List.of("conflicting.md", "headlines.md"),
          "consistency/implausible-figure",
          List.of("implausible.md"));

  /** What this auditor makes of the pages. */
  static Map<String, WrittenTextsScore> all(Auditor auditor) {
    return all(
        (rule, text) ->
            auditor.audit(TestDesk.article(text), BatchEvidence.NONE).findings().stream()
                .map(f -> Flag.of(f.finding()))
                .filter(f -> f.rule().equals(rule))
                .toList());
  }

  /** The score of each rule on the texts looked at, and on the others. */
  static Map<String, WrittenTextsScore> all(BiFunction<String, String, List<Flag>> raised) {
    Map<String, WrittenTextsScore> scores = new LinkedHashMap<>();
    PAGES.keySet().stream()
        .sorted()
        .forEach(
            rule -> {
              List<Written> texts =
                  PAGES.get(rule).stream()
                      .flatMap(p -> WrittenTexts.of(p).texts().stream())
                      .toList();
              for (boolean lookedAt : new boolean[] {true, false}) {
                scores.put(
                    "`" + rule + "`, texts " + (lookedAt ? "looked at" : "not looked at"),
                    of(
                        texts.stream().filter(t -> t.wasLookedAt() == lookedAt).toList(),
                        text -> raised.apply(rule, text)));
              }
            });
    return scores;
  }

  static WrittenTextsScore of(List<Written> texts, Function<String, List<Flag>> raised) {
    Share found = Share.NONE;
    Share wrong = Share.NONE;
    int noted = 0;
    int asked = 0;
    for (Written text : texts) {
      List<Flag> flags = raised.apply(text.text());
      boolean hit = flags.stream().anyMatch(f -> marks(f, text) && f.level() != Level.NOTE);
      boolean note = flags.stream().anyMatch(f -> marks(f, text) && f.level() == Level.NOTE);
      boolean other = flags.stream().anyMatch(f -> !marks(f, text) && f.level() != Level.NOTE);
      wrong = wrong.plus(other);
      if (text.isFaulty()) {
        found = found.plus(hit);
        noted += note && !hit ? 1 : 0;
      } else {
        asked += !other && !flags.isEmpty() ? 1 : 0;
      }
    }
    return new WrittenTextsScore(found, noted, wrong, asked);
  }

  /** A table of all scores. */
  static String table(Map<String, WrittenTextsScore> scores) {
    StringBuilder out =
        new StringBuilder(
            """
            | rule | faults found | asked by a note | texts warned of in vain | asked in vain |
            | --- | --- | ---: | --- | ---: |
            """);
    scores.forEach(
        (name, score) ->
            out.append(
                row(
                    name,
                    score.found().inWords(),
                    number(score.noted()),
                    score.raised().inWords(),
                    number(score.asked()))));
    return out.toString();
  }

  private static boolean marks(Flag flag, Written text) {
    return text.marked().stream().anyMatch(s -> s.overlaps(flag.span()));
  }
}
