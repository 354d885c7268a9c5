package org.copydesk.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.text.Span;

/**
 * How well misspelled names and words are found. A finding is right when half of it or more lies in
 * marked errors; an error is found when right findings cover half of it or more; several findings
 * on one error count once. The first suggestion is right when putting it in gives exactly the
 * corrected text.
 *
 * @param precision errors found, of these and the wrong findings
 * @param byKind errors found, of those marked, by kind
 * @param firstSuggestion errors whose first suggestion is right, of all marked
 * @param cleanWords words of the texts without an error
 * @param falseAlarms findings on these
 * @param grammar findings of grammar on these
 */
record SpellingScore(
    Share precision,
    Map<String, Share> byKind,
    Share firstSuggestion,
    int cleanWords,
    int falseAlarms,
    int grammar) {

  static SpellingScore of(List<AuditedText> texts) {
    Map<String, Share> byKind = new LinkedHashMap<>();
    for (String kind : List.of(MarkedError.NAME, MarkedError.WORD, MarkedError.RUN_TOGETHER)) {
      byKind.put(kind, Share.NONE);
    }
    Share first = Share.NONE;
    int wrong = 0;
    int cleanWords = 0;
    int falseAlarms = 0;
    int grammar = 0;
    for (AuditedText text : texts) {
      List<Flag> flags = text.spellingFlags();
      List<Flag> right = text.rightSpellingFlags();
      wrong += flags.size() - right.size();
      Coverage found = new Coverage(AuditedText.spans(right));
      for (MarkedError error : text.labelled().errors()) {
        boolean isFound = found.holdsHalfOf(error.span());
        byKind.merge(error.kind(), Share.NONE.plus(isFound), Share::plus);
        first = first.plus(isFound && right.stream().anyMatch(f -> corrects(f, error, text)));
      }
      if (text.labelled().isClean()) {
        cleanWords += text.labelled().words();
        falseAlarms += flags.size();
        grammar += (int) text.flags().stream().filter(f -> f.isOf("language")).count();
      }
    }
    int found = byKind.values().stream().mapToInt(Share::part).sum();
    return new SpellingScore(
        new Share(found, found + wrong), byKind, first, cleanWords, falseAlarms, grammar);
  }

  Share recall() {
    return byKind.values().stream().reduce(Share.NONE, Share::plus);
  }

  double f() {
    return Share.f(0.5, precision.ratio(), recall().ratio());
  }

  double alarmsPerThousand() {
    return cleanWords == 0 ? 0 : 1000.0 * falseAlarms / cleanWords;
  }

  double grammarPerThousand() {
    return cleanWords == 0 ? 0 : 1000.0 * grammar / cleanWords;
  }

  private static boolean corrects(Flag flag, MarkedError error, AuditedText text) {
    if (!flag.span().overlaps(error.span()) || flag.suggestions().isEmpty()) {
      return false;
    }
    List<MarkedError> mates = new ArrayList<>();
    Span all = flag.span();
    for (MarkedError other : text.labelled().errors()) {
      if (other.span().overlaps(flag.span())) {
        mates.add(other);
        all = all.union(other.span());
      }
    }
    String said =
        text.text().substring(all.begin(), flag.span().begin())
            + flag.suggestions().get(0)
            + text.text().substring(flag.span().end(), all.end());
    return said.equals(corrected(text.text(), mates, all));
  }

  private static String corrected(String text, List<MarkedError> errors, Span part) {
    StringBuilder out = new StringBuilder();
    int at = part.begin();
    for (MarkedError error :
        errors.stream().sorted(Comparator.comparing(MarkedError::span)).toList()) {
      out.append(text, at, error.span().begin()).append(error.correction());
      at = error.span().end();
    }
    return out.append(text, at, part.end()).toString();
  }
}
