package org.copydesk.check.fragments.furniture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.data.DataFile;

/**
 * Runs of words that the furniture of pages holds, read from a data file and found in one walk over
 * the words of a line, however many there are. A row is a kind, where the wording stands and the
 * wording, in which {@code (a|b)} is one of several, {@code (a|b)?} one of them or none and {@code
 * *} any one word, {@code #} any number.
 */
final class Wordings {

  /** Where in its line a wording must stand. */
  enum Where {
    WHOLE,
    START,
    ANY
  }

  private static final String ANY_WORD = "*";
  private static final String ANY_NUMBER = "#";

  /** A run of words so far. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final Map<Where, Set<WordingKind>> ends = new EnumMap<>(Where.class);
  }

  /** What is found: the kinds for each place. */
  static final class Found {
    private final Map<Where, Set<WordingKind>> kinds = new EnumMap<>(Where.class);

    Set<WordingKind> at(Where where) {
      return kinds.getOrDefault(where, Set.of());
    }

    private void add(Where where, Set<WordingKind> found) {
      kinds.computeIfAbsent(where, w -> EnumSet.noneOf(WordingKind.class)).addAll(found);
    }
  }

  private final Node root = new Node();

  private Wordings() {}

  /**
   * Reads the wordings that stand beside this class.
   *
   * @throws IllegalArgumentException when there is no such file or a row does not fit
   */
  static Wordings read(String file) {
    Wordings wordings = new Wordings();
    for (List<String> row : DataFile.beside(Wordings.class, file).rows()) {
      if (row.size() != 3) {
        throw new IllegalArgumentException(file + ": a kind, a place and a wording, not " + row);
      }
      WordingKind kind = WordingKind.of(row.get(0));
      Where where = Where.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      for (String run : new Alternatives(row.get(2)).all()) {
        wordings.add(kind, where, run);
      }
    }
    return wordings;
  }

  private void add(WordingKind kind, Where where, String run) {
    Node node = root;
    for (String word : run.split(" ")) {
      node = node.next.computeIfAbsent(word, w -> new Node());
    }
    node.ends.computeIfAbsent(where, w -> EnumSet.noneOf(WordingKind.class)).add(kind);
  }

  /** The wordings that stand in a line of these words. */
  Found in(List<String> words) {
    Found found = new Found();
    for (int begin = 0; begin < words.size(); begin++) {
      walk(root, words, begin, begin, found);
    }
    return found;
  }

  private static void walk(Node node, List<String> words, int begin, int at, Found found) {
    for (Map.Entry<Where, Set<WordingKind>> end : node.ends.entrySet()) {
      boolean fits =
          switch (end.getKey()) {
            case WHOLE -> begin == 0 && at == words.size();
            case START -> begin == 0;
            case ANY -> true;
          };
      if (fits) {
        found.add(end.getKey(), end.getValue());
      }
    }
    if (at == words.size()) {
      return;
    }
    // As deep as the longest wording of the file.
    Node same = node.next.get(words.get(at));
    if (same != null) {
      walk(same, words, begin, at + 1, found);
    }
    Node any = node.next.get(ANY_WORD);
    if (any != null) {
      walk(any, words, begin, at + 1, found);
    }
    Node number = node.next.get(ANY_NUMBER);
    if (number != null && Character.isDigit(words.get(at).charAt(0))) {
      walk(number, words, begin, at + 1, found);
    }
  }

  /** Writes out a wording with its alternatives. */
  private static final class Alternatives {
    private final String wording;
    private int at;

    Alternatives(String wording) {
      this.wording = wording;
    }

    List<String> all() {
      List<String> runs = new ArrayList<>();
      for (String run : oneOf()) {
        String tidy = run.strip().replaceAll(" ++", " ");
        if (!tidy.isEmpty()) {
          runs.add(tidy);
        }
      }
      return runs;
    }

    private List<String> oneOf() {
      List<String> runs = new ArrayList<>(sequence());
      while (at < wording.length() && wording.charAt(at) == '|') {
        at++;
        runs.addAll(sequence());
      }
      return runs;
    }

    private List<String> sequence() {
      List<String> runs = List.of("");
      while (at < wording.length() && wording.charAt(at) != '|' && wording.charAt(at) != ')') {
        if (wording.charAt(at) == '(') {
          at++;
          List<String> inner = new ArrayList<>(oneOf());
          if (at == wording.length()) {
            throw new IllegalArgumentException("an open bracket in: " + wording);
          }
          at++;
          if (at < wording.length() && wording.charAt(at) == '?') {
            at++;
            inner.add("");
          }
          runs = joined(runs, inner);
        } else {
          int end = at;
          while (end < wording.length() && "(|)".indexOf(wording.charAt(end)) < 0) {
            end++;
          }
          runs = joined(runs, List.of(wording.substring(at, end)));
          at = end;
        }
      }
      return runs;
    }

    private static List<String> joined(List<String> first, List<String> second) {
      List<String> joined = new ArrayList<>();
      for (String one : first) {
        for (String other : second) {
          joined.add(one + other);
        }
      }
      return joined;
    }
  }
}
