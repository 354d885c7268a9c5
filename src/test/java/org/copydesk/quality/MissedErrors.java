package org.copydesk.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.copydesk.check.Slip;

/**
 * Which errors are missed, by what can be said about them: each error stands in every row that is
 * true of it.
 *
 * @param byTrait what is true of the errors to how many of them are missed
 */
record MissedErrors(Map<String, Share> byTrait) {

  private static final int SHORT_NAME = 5;
  private static final int SHORT_WORD = 6;

  /** Names that somebody misspelled. */
  static MissedErrors names(List<AuditedText> texts) {
    Map<String, Predicate<MarkedError>> traits = new LinkedHashMap<>();
    traits.put("all names", e -> true);
    traits.put("right spelling elsewhere in the text", e -> e.again() > 0);
    traits.put("not there, but in a dictionary or list", e -> e.again() == 0 && e.known());
    traits.put(
        "only in other texts of the set",
        e -> e.again() == 0 && !e.known() && e.otherDocuments() > 0);
    traits.put("nowhere: only the writer knows", e -> !e.recoverable());
    traits.put("the same misspelling at every place", e -> e.how().endsWith("-all"));
    traits.put("another person's first name", e -> e.how().equals("wrong-first"));
    traits.put("short, up to five letters", e -> e.correction().length() <= SHORT_NAME);
    traits.put(
        "with an accent or a foreign letter",
        e -> e.correction().chars().anyMatch(c -> c > 127 && Character.isLetter(c)));
    traits.put(
        "first letter wrong",
        e ->
            !e.how().equals("wrong-first")
                && lower(e.text()).charAt(0) != lower(e.correction()).charAt(0));
    traits.put("last letter wrong or missing", e -> last(e.text()) != last(e.correction()));
    traits.put("two letters wrong or more", e -> Slip.from(e.correction(), e.text()).letters() > 1);
    traits.put("a vowel for another", e -> isSlip("vowel", e));
    traits.put("written as it sounds", e -> isSlip("phon", e));
    traits.put("two letters swapped", e -> isSlip("trans", e));
    traits.put("a letter dropped", e -> isSlip("drop", e));
    traits.put("a letter doubled, or a double letter single", e -> isSlip("double", e));
    traits.put("the next key", e -> isSlip("adj", e));
    return of(MarkedError.NAME, traits, texts);
  }

  /** Other words that somebody misspelled. */
  static MissedErrors words(List<AuditedText> texts) {
    Map<String, Predicate<MarkedError>> traits = new LinkedHashMap<>();
    traits.put("all words", e -> true);
    traits.put("short, up to six letters", e -> e.correction().length() <= SHORT_WORD);
    traits.put("two letters wrong or more", e -> Slip.from(e.correction(), e.text()).letters() > 1);
    traits.put("a misspelling that people make", e -> isSlip("list", e));
    return of(MarkedError.WORD, traits, texts);
  }

  /** Words without the space between them. */
  static MissedErrors runTogether(List<AuditedText> texts) {
    Map<String, Predicate<MarkedError>> traits = new LinkedHashMap<>();
    traits.put("all run-together words", e -> true);
    traits.put("shorter part of two letters or one", e -> shorterPart(e) <= 2);
    traits.put("shorter part of three letters", e -> shorterPart(e) == 3);
    traits.put("shorter part of four letters or more", e -> shorterPart(e) > 3);
    traits.put("first part a name", e -> isSlip("name+word", e));
    return of(MarkedError.RUN_TOGETHER, traits, texts);
  }

  private static MissedErrors of(
      String kind, Map<String, Predicate<MarkedError>> traits, List<AuditedText> texts) {
    Map<String, Share> byTrait = new LinkedHashMap<>();
    traits.keySet().forEach(t -> byTrait.put(t, Share.NONE));
    for (AuditedText text : texts) {
      Coverage found = new Coverage(AuditedText.spans(text.rightSpellingFlags()));
      for (MarkedError error : text.labelled().errors()) {
        if (error.kind().equals(kind)) {
          boolean isMissed = !found.holdsHalfOf(error.span());
          traits.forEach(
              (trait, isTrue) -> {
                if (isTrue.test(error)) {
                  byTrait.merge(trait, Share.NONE.plus(isMissed), Share::plus);
                }
              });
        }
      }
    }
    return new MissedErrors(byTrait);
  }

  private static boolean isSlip(String how, MarkedError error) {
    return error.how().equals(how) || error.how().equals(how + "-all");
  }

  private static int shorterPart(MarkedError error) {
    int shortest = Integer.MAX_VALUE;
    for (String part : error.correction().split(" ")) {
      shortest = Math.min(shortest, part.length());
    }
    return shortest;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ENGLISH);
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }
}
