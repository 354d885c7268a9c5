package org.copydesk.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.copydesk.check.Slip;

/**
 * Which misspelled names are missed, by what can be said about them: each name stands in every row
 * that is true of it.
 *
 * @param byTrait what is true of the names to how many of them are missed
 */
record MissedNames(Map<String, Share> byTrait) {

  private static final int SHORT = 5;

  private static final Map<String, Predicate<MarkedError>> TRAITS = traits();

  private static Map<String, Predicate<MarkedError>> traits() {
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
    traits.put(
        "first letter wrong",
        e ->
            !e.how().equals("wrong-first")
                && lower(e.text()).charAt(0) != lower(e.correction()).charAt(0));
    traits.put("last letter wrong or missing", e -> last(e.text()) != last(e.correction()));
    traits.put("two letters wrong or more", e -> Slip.from(e.correction(), e.text()).letters() > 1);
    traits.put("short, up to five letters", e -> e.correction().length() <= SHORT);
    traits.put(
        "with an accent or a foreign letter",
        e -> e.correction().chars().anyMatch(c -> c > 127 && Character.isLetter(c)));
    return traits;
  }

  static MissedNames of(List<AuditedText> texts) {
    Map<String, Share> byTrait = new LinkedHashMap<>();
    TRAITS.keySet().forEach(t -> byTrait.put(t, Share.NONE));
    for (AuditedText text : texts) {
      Coverage found = new Coverage(AuditedText.spans(text.rightSpellingFlags()));
      for (MarkedError error : text.labelled().errors()) {
        if (error.isName()) {
          boolean isMissed = !found.holdsHalfOf(error.span());
          TRAITS.forEach(
              (trait, isTrue) -> {
                if (isTrue.test(error)) {
                  byTrait.merge(trait, Share.NONE.plus(isMissed), Share::plus);
                }
              });
        }
      }
    }
    return new MissedNames(byTrait);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ENGLISH);
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }
}
