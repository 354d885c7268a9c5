package org.copydesk.check.language;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import morfologik.fsa.FSA;

/**
 * A dictionary as an automaton: each word is followed by a separator and a letter from A on for its
 * frequency class. The automaton is only read, so one instance serves many threads, unlike the
 * library's own speller.
 */
final class WordAutomaton {

  /** Longer runs of letters are no words of English; looking for neighbours would only cost. */
  static final int LONGEST_WORD = 40;

  private final FSA fsa;
  private final byte separator;

  WordAutomaton(FSA fsa, byte separator) {
    this.fsa = fsa;
    this.separator = separator;
  }

  /** A word near another one. */
  record Near(String word, int distance, int frequency) {

    /** Nearest first, then the most frequent. */
    static final Comparator<Near> BEST_FIRST =
        Comparator.comparingInt(Near::distance)
            .thenComparing(Comparator.comparingInt(Near::frequency).reversed())
            .thenComparing(Near::word);
  }

  /** The frequency class of exactly this spelling, or -1 where it is not listed. */
  int frequency(String word) {
    int node = fsa.getRootNode();
    for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
      int arc = fsa.getArc(node, b);
      if (arc == 0 || fsa.isArcTerminal(arc)) {
        return -1;
      }
      node = fsa.getEndNode(arc);
    }
    int arc = fsa.getArc(node, separator);
    return arc == 0 ? -1 : frequencyAfter(arc);
  }

  private int frequencyAfter(int separatorArc) {
    if (fsa.isArcTerminal(separatorArc)) {
      return 0;
    }
    int arc = fsa.getFirstArc(fsa.getEndNode(separatorArc));
    return arc == 0 ? 0 : Math.max(0, fsa.getArcLabel(arc) - 'A');
  }

  /** Hands over every word that begins with a capital of the English alphabet. */
  void forEachCapitalised(Consumer<String> consumer) {
    for (int arc = fsa.getFirstArc(fsa.getRootNode()); arc != 0; arc = fsa.getNextArc(arc)) {
      byte capital = fsa.getArcLabel(arc);
      if (capital < 'A' || capital > 'Z' || fsa.isArcTerminal(arc)) {
        continue;
      }
      for (ByteBuffer rest : fsa.getSequences(fsa.getEndNode(arc))) {
        byte[] word = new byte[rest.remaining() + 1];
        word[0] = capital;
        int length = 1;
        while (rest.hasRemaining() && rest.get(rest.position()) != separator) {
          word[length++] = rest.get();
        }
        consumer.accept(new String(word, 0, length, StandardCharsets.UTF_8));
      }
    }
  }

  /**
   * The words within so many slips of another: letters added, dropped, changed, or swapped with the
   * next. Case counts for nothing. The word itself is among them when it is listed. Where the first
   * letter is wrong, no other may be: people seldom get the first wrong, and looking everywhere
   * takes most of the time.
   */
  List<Near> near(String word, int distance) {
    byte[] wanted = word.toLowerCase(Locale.ENGLISH).getBytes(StandardCharsets.UTF_8);
    if (wanted.length == 0 || wanted.length > LONGEST_WORD) {
      return List.of();
    }
    Search search = new Search(wanted, distance);
    search.visit(fsa.getRootNode(), 0, distance);
    search.found.sort(Near.BEST_FIRST);
    return search.found;
  }

  /** A walk through the automaton that keeps one row of the distance table for each letter. */
  private final class Search {
    private final byte[] wanted;
    private final int longest;
    private final int[][] rows;
    private final byte[] path;
    private final List<Near> found = new ArrayList<>();

    Search(byte[] wanted, int limit) {
      this.wanted = wanted;
      this.longest = wanted.length + limit;
      this.rows = new int[wanted.length + limit + 2][wanted.length + 1];
      this.path = new byte[wanted.length + limit + 2];
      for (int i = 0; i <= wanted.length; i++) {
        rows[0][i] = i;
      }
    }

    /** Its depth is bounded by the length of the word, which is bounded too. */
    void visit(int node, int depth, int limit) {
      for (int arc = fsa.getFirstArc(node); arc != 0; arc = fsa.getNextArc(arc)) {
        byte label = fsa.getArcLabel(arc);
        if (label == separator) {
          if (rows[depth][wanted.length] <= limit) {
            found.add(
                new Near(
                    new String(path, 0, depth, StandardCharsets.UTF_8),
                    rows[depth][wanted.length],
                    frequencyAfter(arc)));
          }
        } else if (depth < longest && !fsa.isArcTerminal(arc) && step(label, depth) <= limit) {
          int left = depth == 0 && !mayBegin(lower(label)) ? Math.min(limit, 1) : limit;
          visit(fsa.getEndNode(arc), depth + 1, left);
        }
      }
    }

    /** Whether the letter is the first, or the second with the first dropped or swapped. */
    private boolean mayBegin(byte letter) {
      return letter == wanted[0] || (wanted.length > 1 && letter == wanted[1]);
    }

    /** Fills the row after one more letter and returns its least entry. */
    private int step(byte label, int depth) {
      path[depth] = label;
      byte letter = lower(label);
      int[] above = rows[depth];
      int[] row = rows[depth + 1];
      row[0] = depth + 1;
      int least = row[0];
      for (int i = 1; i <= wanted.length; i++) {
        int changed = above[i - 1] + (wanted[i - 1] == letter ? 0 : 1);
        int cost = Math.min(changed, Math.min(above[i], row[i - 1]) + 1);
        if (i > 1
            && depth > 0
            && wanted[i - 1] == lower(path[depth - 1])
            && wanted[i - 2] == letter) {
          cost = Math.min(cost, rows[depth - 1][i - 2] + 1);
        }
        row[i] = cost;
        least = Math.min(least, cost);
      }
      return least;
    }
  }

  private static byte lower(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
  }
}
