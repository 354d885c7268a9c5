package org.copydesk.check.house;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words that the house writes in another way.
 *
 * @param terms the words, numbered as the preferred forms are
 * @param preferred what to write instead, best first; {@code $1} stands for the first group of a
 *     pattern; nothing where the words are to be left out
 * @param keepsCase whether a word with a capital is replaced by one with a capital
 */
public record Substitution(Terms terms, List<List<String>> preferred, boolean keepsCase)
    implements Detection {

  private static final Pattern GROUP = Pattern.compile("\\$(?:\\{([0-9]{1,2})\\}|([0-9]{1,2}))");

  public Substitution {
    preferred = preferred.stream().map(List::copyOf).toList();
  }

  @Override
  public List<Hit> hits(ScopedText text) {
    List<Hit> hits = new ArrayList<>();
    for (ScopedText.Passage passage : text.passages()) {
      for (Found found : text.find(terms, passage)) {
        String words = text.words(found.span());
        List<String> instead =
            preferred.get(found.term()).stream()
                .map(p -> filled(p, found.groups()))
                .map(p -> keepsCase ? inCaseOf(words, p) : p)
                .distinct()
                .toList();
        if (instead.stream().noneMatch(p -> isWritten(p, words))) {
          hits.add(new Hit(found.span(), List.of(inWords(instead), words), instead));
        }
      }
    }
    return hits;
  }

  /** Whether the words are the preferred form already, or that form all in capitals. */
  private static boolean isWritten(String preferred, String words) {
    return preferred.equals(words)
        || (preferred.equalsIgnoreCase(words)
            && words.codePoints().noneMatch(Character::isLowerCase));
  }

  private static String inWords(List<String> instead) {
    if (instead.isEmpty()) {
      return "nothing";
    }
    return instead.stream().collect(Collectors.joining(" or "));
  }

  private static String filled(String preferred, List<String> groups) {
    if (preferred.indexOf('$') < 0) {
      return preferred;
    }
    Matcher matcher = GROUP.matcher(preferred);
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (matcher.find()) {
      String number = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      int group = Integer.parseInt(number);
      filled.append(preferred, at, matcher.start());
      filled.append(group >= 1 && group <= groups.size() ? groups.get(group - 1) : "");
      at = matcher.end();
    }
    return filled.append(preferred.substring(at)).toString();
  }

  /** A form with a capital where the words begin with one. */
  private static String inCaseOf(String words, String form) {
    if (form.isEmpty() || !Character.isUpperCase(words.codePointAt(0))) {
      return form;
    }
    int first = form.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + form.substring(Character.charCount(first));
  }

  @Override
  public String standardMessage() {
    return "The house writes “%s”, not “%s”.";
  }

  @Override
  public int values() {
    return 2;
  }
}
