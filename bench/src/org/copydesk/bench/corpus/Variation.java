package org.copydesk.bench.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts other names and numbers into the sentences of one document: the same name everywhere for the
 * same name. What is left of a sentence is as it was written.
 */
final class Variation {

  /** A capital inside the sentence, or digits. A year stays a year. */
  private static final Pattern SWAPPED =
      Pattern.compile(
          "(?<=[\\p{Ll},;] )(?<name>\\p{Lu}\\p{Ll}{2,})\\b|(?<number>\\b\\p{Nd}{1,9}\\b)");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\p{Nd}\\p{Nd}");

  /** Beginnings and ends of English place names, which are family names as well. */
  private static final List<String> BEGINNINGS =
      List.of(
          "Ash", "Barn", "Beck", "Black", "Brad", "Broom", "Burn", "Cal", "Chat", "Clay", "Cold",
          "Dal", "Dun", "East", "Elm", "Fair", "Green", "Hal", "Hart", "Hay", "Hol", "King", "Lang",
          "Lin", "Mar", "Mel", "Mid", "Nor", "Oak", "Pen", "Rad", "Red", "Ship", "Stan", "Strat",
          "Thorn", "Wal", "West", "Whit", "Win");

  private static final List<String> ENDS =
      List.of(
          "ford", "ley", "ton", "ham", "by", "wick", "worth", "field", "bury", "stead", "well",
          "more");

  /** Swapping these would make a sentence wrong rather than different. */
  private static final Pattern KEPT =
      Pattern.compile(
          "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
              + "|August|September|October|November|December|Mr|Mrs|Miss|Dr|The|This|That|They|And|But");

  private final Map<String, String> names = new HashMap<>();
  private final Random random;

  Variation(long seed) {
    this.random = new Random(seed);
  }

  /** The sentence with other names and numbers; none where it has neither. */
  Optional<String> of(String sentence) {
    Matcher swapped = SWAPPED.matcher(sentence);
    StringBuilder varied = new StringBuilder();
    boolean isVaried = false;
    while (swapped.find()) {
      String was = swapped.group();
      if (swapped.group("name") != null && KEPT.matcher(was).matches()) {
        continue;
      }
      String is =
          swapped.group("name") != null ? names.computeIfAbsent(was, name -> name()) : number(was);
      swapped.appendReplacement(varied, is);
      isVaried |= !is.equals(was);
    }
    return isVaried ? Optional.of(swapped.appendTail(varied).toString()) : Optional.empty();
  }

  private String name() {
    return BEGINNINGS.get(random.nextInt(BEGINNINGS.size()))
        + ENDS.get(random.nextInt(ENDS.size()));
  }

  private String number(String was) {
    if (YEAR.matcher(was).matches()) {
      return Integer.toString(1900 + random.nextInt(126));
    }
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < was.length(); i++) {
      number.append((char) ((i == 0 ? '1' : '0') + random.nextInt(i == 0 ? 9 : 10)));
    }
    return number.toString();
  }
}
