package org.copydesk.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.copydesk.data.DataFile;

/**
 * Gets words wrong as people do, one slip at a time: a vowel for another, letters that sound the
 * same, two letters that change places, a letter dropped, doubled or mistaken for its neighbour on
 * the keyboard, and seldom the first letter. It shares no table with the rules that it tests.
 */
final class Slips {

  private static final String VOWELS = "aeiou";
  private static final List<String> KEYBOARD = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

  /** A kind of slip that a word has no place for is rarely found in fewer tries. */
  private static final int TRIES = 30;

  private static final int KINDS_TRIED = 6;

  /** Kind of slip to its share in a hundred. */
  private static final Map<String, Integer> SHARES = shares();

  private final List<String[]> respellings = new ArrayList<>();
  private final Map<Character, String> firstLetters = new LinkedHashMap<>();

  Slips() {
    for (List<String> row : DataFile.beside(Slips.class, "respellings.tsv").rows()) {
      respellings.add(new String[] {row.get(0), row.get(1)});
      respellings.add(new String[] {row.get(1), row.get(0)});
    }
    for (List<String> row : DataFile.beside(Slips.class, "first-letters.tsv").rows()) {
      firstLetters.put(row.get(0).charAt(0), row.get(1));
    }
  }

  private static Map<String, Integer> shares() {
    Map<String, Integer> shares = new LinkedHashMap<>();
    shares.put("vowel", 22);
    shares.put("phon", 20);
    shares.put("trans", 17);
    shares.put("drop", 15);
    shares.put("double", 10);
    shares.put("adj", 10);
    shares.put("first", 6);
    return shares;
  }

  /**
   * The word with one slip in it; nothing where no slip that will do was found.
   *
   * @param word letters only, small or with a capital first letter, which the form has as well
   * @param willDo whether the form may be used
   */
  Optional<MadeSlip> slip(String word, SplittableRandom random, Predicate<String> willDo) {
    String letters = word.toLowerCase(Locale.ENGLISH);
    boolean isName = !letters.equals(word);
    for (int kind = 0; kind < KINDS_TRIED; kind++) {
      String how = pick(random);
      for (int i = 0; i < TRIES; i++) {
        Optional<String> form = make(how, letters, random);
        if (form.isEmpty() || form.get().equals(letters)) {
          continue;
        }
        String asWritten = isName ? capitalised(form.get()) : form.get();
        if (willDo.test(asWritten)) {
          return Optional.of(new MadeSlip(asWritten, how));
        }
      }
    }
    return Optional.empty();
  }

  private static String pick(SplittableRandom random) {
    int at = random.nextInt(SHARES.values().stream().mapToInt(Integer::intValue).sum());
    for (Map.Entry<String, Integer> share : SHARES.entrySet()) {
      at -= share.getValue();
      if (at < 0) {
        return share.getKey();
      }
    }
    throw new IllegalStateException("the shares do not add up");
  }

  private Optional<String> make(String how, String word, SplittableRandom random) {
    int at = 1 + random.nextInt(word.length() - 1);
    return switch (how) {
      case "vowel" -> vowel(word, at, random);
      case "phon" -> respelled(word, random);
      case "trans" -> swapped(word, at);
      case "drop" -> Optional.of(word.substring(0, at) + word.substring(at + 1));
      case "double" -> doubled(word, at, random);
      case "adj" -> Optional.of(with(word, at, nextKey(word.charAt(at), random)));
      case "first" -> first(word, random);
      default -> throw new IllegalArgumentException(how);
    };
  }

  private static Optional<String> vowel(String word, int at, SplittableRandom random) {
    return VOWELS.indexOf(word.charAt(at)) < 0
        ? Optional.empty()
        : Optional.of(with(word, at, VOWELS.charAt(random.nextInt(VOWELS.length()))));
  }

  private Optional<String> respelled(String word, SplittableRandom random) {
    List<String[]> fitting = respellings.stream().filter(p -> word.indexOf(p[0], 1) > 0).toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    String[] pair = fitting.get(random.nextInt(fitting.size()));
    List<Integer> places = new ArrayList<>();
    for (int at = word.indexOf(pair[0], 1); at > 0; at = word.indexOf(pair[0], at + 1)) {
      places.add(at);
    }
    int at = places.get(random.nextInt(places.size()));
    return Optional.of(word.substring(0, at) + pair[1] + word.substring(at + pair[0].length()));
  }

  private static Optional<String> swapped(String word, int at) {
    return at + 1 == word.length()
        ? Optional.empty()
        : Optional.of(
            word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2));
  }

  /** A double letter made single, where there is one, every second time; else a letter doubled. */
  private static Optional<String> doubled(String word, int at, SplittableRandom random) {
    if (random.nextBoolean()) {
      for (int i = 1; i < word.length(); i++) {
        if (word.charAt(i) == word.charAt(i - 1)) {
          return Optional.of(word.substring(0, i) + word.substring(i + 1));
        }
      }
    }
    return word.charAt(at) == word.charAt(at - 1)
        ? Optional.empty()
        : Optional.of(word.substring(0, at) + word.charAt(at) + word.substring(at));
  }

  private Optional<String> first(String word, SplittableRandom random) {
    String others = firstLetters.getOrDefault(word.charAt(0), "");
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(with(word, 0, others.charAt(random.nextInt(others.length()))));
  }

  private static char nextKey(char letter, SplittableRandom random) {
    StringBuilder near = new StringBuilder();
    for (int row = 0; row < KEYBOARD.size(); row++) {
      int place = KEYBOARD.get(row).indexOf(letter);
      if (place < 0) {
        continue;
      }
      for (int other = Math.max(0, row - 1); other <= Math.min(2, row + 1); other++) {
        for (int key = Math.max(0, place - 1); key <= place + 1; key++) {
          String keys = KEYBOARD.get(other);
          if (key < keys.length() && keys.charAt(key) != letter) {
            near.append(keys.charAt(key));
          }
        }
      }
    }
    return near.length() == 0 ? letter : near.charAt(random.nextInt(near.length()));
  }

  private static String with(String word, int at, char letter) {
    return word.substring(0, at) + letter + word.substring(at + 1);
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1);
  }
}
