package org.copydesk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.BatchEvidence.SpellingUse;
import org.copydesk.check.BatchEvidence.Twin;
import org.copydesk.finding.Fingerprint;

/**
 * What a batch knows of a text, written down for a test.
 *
 * <ul>
 *   <li>{@code Batch: 14 of 60 hold “Follow us”}: so many texts hold the lines that begin so;
 *   <li>{@code Batch: 14 of 60 hold every line};
 *   <li>{@code Batch: twin storm-2.docx, 92% here, 87% there, 2 more};
 *   <li>{@code Batch: twin storm-2.docx, the same text, 2 more}.
 *   <li>{@code Batch: “Kiev” is “Kyiv” in 4 others}: so many write the name of the text in this
 *       way.
 * </ul>
 */
record MadeBatch(List<String> told) {

  static final String MARK = "Batch: ";

  private static final Pattern LINES = Pattern.compile("(\\d+) of (\\d+) hold (every line|“(.+)”)");
  private static final Pattern TWIN =
      Pattern.compile("twin (\\S+), (?:the same text|(\\d+)% here, (\\d+)% there), (\\d+) more");

  private static final Pattern SPELLING = Pattern.compile("“(.+)” is “(.+)” in (\\d+) others");

  /** The batch that the flagged example of a card needs: its marks say where the fault is. */
  static MadeBatch flagging(RuleCard card, MarkedText example) {
    return switch (card.id()) {
      case "fragments/shared-line" ->
          new MadeBatch(
              example.marks().stream()
                  .flatMap(m -> m.span().in(example.text()).lines())
                  .map(line -> "14 of 60 hold “" + line + "”")
                  .toList());
      case "consistency/near-duplicate" ->
          new MadeBatch(List.of("twin ferry-2.docx, 92% here, 87% there, 0 more"));
      default -> new MadeBatch(List.of());
    };
  }

  /** The batch in which the accepted example of a card is tried: as suspicious as can be. */
  static MadeBatch accepting(RuleCard card) {
    return card.id().equals("fragments/shared-line")
        ? new MadeBatch(List.of("14 of 60 hold every line"))
        : new MadeBatch(List.of());
  }

  BatchEvidence evidence(String text) {
    int texts = 0;
    Map<String, Integer> lines = new HashMap<>();
    Map<String, List<SpellingUse>> spellings = new HashMap<>();
    Optional<Twin> twin = Optional.empty();
    for (String words : told) {
      Matcher m = LINES.matcher(words);
      Matcher t = TWIN.matcher(words);
      Matcher s = SPELLING.matcher(words);
      if (m.matches()) {
        texts = Integer.parseInt(m.group(2));
        int count = Integer.parseInt(m.group(1));
        String start = m.group(4);
        List<String> held =
            text.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && (start == null || l.startsWith(start)))
                .toList();
        if (held.isEmpty()) {
          throw new IllegalArgumentException("no line begins with " + start);
        }
        held.forEach(l -> lines.put(Fingerprint.normalise(l), count));
      } else if (t.matches()) {
        boolean same = t.group(2) == null;
        twin =
            Optional.of(
                new Twin(
                    t.group(1),
                    same,
                    same ? 1 : Integer.parseInt(t.group(2)) / 100.0,
                    same ? 1 : Integer.parseInt(t.group(3)) / 100.0,
                    Integer.parseInt(t.group(4))));
      } else if (s.matches()) {
        int others = Integer.parseInt(s.group(3));
        spellings
            .computeIfAbsent(s.group(1), n -> new ArrayList<>())
            .add(new SpellingUse(s.group(2), others, 2 * others, "train-2.docx"));
      } else {
        throw new IllegalArgumentException("not understood: " + words);
      }
    }
    return new BatchEvidence(texts, lines, Map.of(), Map.of(), spellings, twin);
  }
}
