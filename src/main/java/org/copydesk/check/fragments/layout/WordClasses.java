package org.copydesk.check.fragments.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.data.DataFile;

/**
 * Words and short phrases by what they do in a line: to open, to offer, to name a part of a text.
 * Where {@link Cues} knows whole wordings, this knows only the kinds of words they are made of, so
 * that a rule can weigh wordings it has never seen.
 *
 * <p>A row of the data file is a class, a tab, and its members in lower case with commas between
 * them. A member is up to six words without signs; one that ends in {@code *} stands for every word
 * that begins so. A member may stand in several classes.
 */
public final class WordClasses {

  private static final int LONGEST_PHRASE = 6;
  private static final int SHORTEST_BEGINNING = 3;

  /**
   * A member found.
   *
   * @param classes the classes it belongs to, at least one
   * @param begin its first word, counted from 0
   * @param end the word after its last
   */
  public record Hit(Set<String> classes, int begin, int end) {

    public boolean is(String name) {
      return classes.contains(name);
    }
  }

  private final Map<String, Set<String>> phrases = new HashMap<>();
  private final Map<String, Set<String>> beginnings = new HashMap<>();

  private WordClasses() {}

  /**
   * Reads the classes that stand beside a class of the program.
   *
   * @param owner the class that uses them
   * @param file the file's name
   * @throws IllegalArgumentException when there is no such file or a row is no class with members
   */
  public static WordClasses read(Class<?> owner, String file) {
    WordClasses classes = new WordClasses();
    for (List<String> row : DataFile.beside(owner, file).rows()) {
      if (row.size() != 2) {
        throw new IllegalArgumentException(file + ": a class, a tab and its members, not " + row);
      }
      for (String member : row.get(1).split(",", -1)) {
        classes.add(row.get(0).strip(), member.strip());
      }
    }
    return classes;
  }

  private void add(String name, String member) {
    if (member.endsWith("*")) {
      beginnings
          .computeIfAbsent(member.substring(0, member.length() - 1), m -> new LinkedHashSet<>())
          .add(name);
    } else {
      phrases
          .computeIfAbsent(String.join(" ", words(member)), m -> new LinkedHashSet<>())
          .add(name);
    }
  }

  /** The words of a text in lower case; signs part them, apostrophes inside do not. */
  public static List<String> words(String plain) {
    List<String> words = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean inside =
          i < plain.length()
              && (Character.isLetterOrDigit(plain.charAt(i))
                  || (plain.charAt(i) == '\'' && begin >= 0));
      if (inside && begin < 0) {
        begin = i;
      } else if (!inside && begin >= 0) {
        int end = i;
        while (plain.charAt(end - 1) == '\'') {
          end--;
        }
        words.add(plain.substring(begin, end));
        begin = -1;
      }
    }
    return words;
  }

  /** The members among these words, in order, the longest at each place; none overlap. */
  public List<Hit> in(List<String> words) {
    List<Hit> hits = new ArrayList<>();
    int place = 0;
    while (place < words.size()) {
      Hit hit = at(words, place);
      if (!hit.classes().isEmpty()) {
        hits.add(hit);
      }
      place = hit.end();
    }
    return hits;
  }

  /** Whether members fill the words with nothing left over; digits count as filled. */
  public boolean fills(List<String> words) {
    int filled = in(words).stream().mapToInt(h -> h.end() - h.begin()).sum();
    long digits = words.stream().filter(w -> isFigure(w) && classesOf(w).isEmpty()).count();
    return !words.isEmpty() && filled + digits >= words.size();
  }

  /** Whether a word is made of digits. */
  public static boolean isFigure(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  /** The classes of one word; none when it is no member by itself. */
  public Set<String> classesOf(String word) {
    Set<String> known = phrases.get(word);
    Set<String> classes = known == null ? new LinkedHashSet<>() : new LinkedHashSet<>(known);
    for (int end = SHORTEST_BEGINNING; end <= word.length(); end++) {
      Set<String> begun = beginnings.get(word.substring(0, end));
      if (begun != null) {
        classes.addAll(begun);
      }
    }
    return classes;
  }

  private Hit at(List<String> words, int place) {
    int longest = Math.min(words.size(), place + LONGEST_PHRASE);
    for (int end = longest; end > place + 1; end--) {
      Set<String> classes = phrases.get(String.join(" ", words.subList(place, end)));
      if (classes != null) {
        return new Hit(classes, place, end);
      }
    }
    String word = words.get(place);
    Set<String> classes = word.length() > 60 ? Set.of() : classesOf(word);
    return new Hit(classes, place, place + 1);
  }
}
