package org.copydesk.check.house;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.copydesk.text.Span;

/** Finds terms by a pattern, all in one pass; where several fit at one place, the first does. */
final class Expressions implements TermFinder {

  private static final String NO_LETTER_BEFORE = "(?:^|[^\\pL\\pM\\pN_])";
  private static final String NO_LETTER_AFTER = "(?:$|[^\\pL\\pM\\pN_])";

  private final HousePattern pattern;
  private final List<Term> terms;

  /** The group of the whole pattern that holds a term, by the term's place in the list. */
  private final int[] groupOf;

  private final int[] groups;
  private final Boundaries boundaries;

  /**
   * @throws RefusedPatternException when one of the patterns, or all of them together, cannot be
   *     used
   */
  Expressions(List<Term> terms, Boundaries boundaries) throws RefusedPatternException {
    this.terms = List.copyOf(terms);
    this.boundaries = boundaries;
    this.groupOf = new int[terms.size()];
    this.groups = new int[terms.size()];
    StringBuilder all = new StringBuilder();
    int group = 1;
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      String text = term.isPattern() ? term.text() : quoted(term.text().strip());
      groups[i] = HousePattern.of(text, term.anyCase()).groups();
      groupOf[i] = group;
      group += groups[i] + 1;
      all.append(i > 0 ? "|" : "").append(term.anyCase() ? "((?i:" : "((?:").append(text);
      all.append("))");
    }
    this.pattern =
        HousePattern.compiled(
            switch (boundaries) {
              case NONE -> all.toString();
              case WORDS -> NO_LETTER_BEFORE + "(?:" + all + ")" + NO_LETTER_AFTER;
              case EDGES -> "\\b(?:" + all + ")\\b";
            },
            false);
  }

  /** Words as a pattern that finds them as {@link Phrases} does. */
  private static String quoted(String words) {
    StringBuilder pattern = new StringBuilder();
    int at = 0;
    while (at < words.length()) {
      int point = words.codePointAt(at);
      char c = words.charAt(at);
      if (HouseText.isBlank(c)) {
        if (!HouseText.isBlank(words.charAt(at - 1))) {
          pattern.append("[\\s\\pZ]+");
        }
      } else if (HouseText.PRINTED.containsKey(c)) {
        pattern.append('[').append(Pattern.quote(c + HouseText.PRINTED.get(c))).append(']');
      } else {
        pattern.append(Pattern.quote(Character.toString(point)));
      }
      at += Character.charCount(point);
    }
    return pattern.toString();
  }

  @Override
  public void find(HouseText text, Span part, Consumer<Found> consumer) {
    String region = part.in(text.text());
    Matcher matcher = pattern.matcher(region);
    int at = 0;
    while (at <= region.length() && matcher.find(at)) {
      int term = 0;
      while (term < groupOf.length - 1 && matcher.start(groupOf[term]) < 0) {
        term++;
      }
      int begin = matcher.start(groupOf[term]);
      int end = matcher.end(groupOf[term]);
      if (end == begin) {
        // Nothing stands there that could be flagged.
        at = Math.max(end, matcher.end()) + 1;
        continue;
      }
      if (boundaries != Boundaries.EDGES || standsAlone(region, begin, end)) {
        List<String> held = new ArrayList<>();
        for (int g = 1; g <= groups[term]; g++) {
          String group = matcher.group(groupOf[term] + g);
          held.add(group == null ? "" : group);
        }
        consumer.accept(
            new Found(
                new Span(part.begin() + begin, part.begin() + end),
                terms.get(term).number(),
                held));
      }
      // What ends one term may begin the next.
      at = end;
    }
  }

  /** {@code \b} takes é for no letter. */
  private static boolean standsAlone(String text, int begin, int end) {
    boolean cutsBefore =
        begin > 0
            && text.charAt(begin - 1) > 127
            && HouseText.isOfWord(text.codePointBefore(begin))
            && HouseText.isOfWord(text.codePointAt(begin));
    boolean cutsAfter =
        end < text.length()
            && text.charAt(end) > 127
            && HouseText.isOfWord(text.codePointAt(end))
            && HouseText.isOfWord(text.codePointBefore(end));
    return !cutsBefore && !cutsAfter;
  }
}
