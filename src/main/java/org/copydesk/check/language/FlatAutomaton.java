package org.copydesk.check.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import morfologik.fsa.FSA;
import org.copydesk.check.language.WordAutomaton.Near;

/**
 * A dictionary's automaton unpacked into arrays: some megabytes, and a search for near words
 * several times faster than in the packed form. Read only, for many threads.
 */
final class FlatAutomaton {

  private static final int NO_WORD = -1;

  /** The arcs of state s are those from {@code first[s]} up to {@code first[s + 1]}. */
  private int[] first = new int[1 << 12];

  private byte[] labels = new byte[1 << 14];
  private int[] targets = new int[1 << 14];

  /** The frequency class of the word that ends in a state, or {@link #NO_WORD}. */
  private byte[] frequencies = new byte[1 << 12];

  private FlatAutomaton() {}

  /** Unpacks an automaton whose words end at a separator, followed by a letter for frequency. */
  static FlatAutomaton of(FSA fsa, byte separator) {
    FlatAutomaton flat = new FlatAutomaton();
    Map<Integer, Integer> states = new HashMap<>();
    Deque<Integer> waiting = new ArrayDeque<>();
    states.put(fsa.getRootNode(), 0);
    waiting.add(fsa.getRootNode());
    int arcs = 0;
    for (int state = 0; !waiting.isEmpty(); state++) {
      int node = waiting.remove();
      flat.reserve(state, arcs);
      flat.first[state] = arcs;
      flat.frequencies[state] = NO_WORD;
      for (int arc = fsa.getFirstArc(node); arc != 0; arc = fsa.getNextArc(arc)) {
        if (fsa.getArcLabel(arc) == separator) {
          flat.frequencies[state] = (byte) frequencyAfter(fsa, arc);
        } else if (!fsa.isArcTerminal(arc)) {
          flat.reserve(state, arcs);
          int next = fsa.getEndNode(arc);
          Integer target = states.get(next);
          if (target == null) {
            target = states.size();
            states.put(next, target);
            waiting.add(next);
          }
          flat.labels[arcs] = fsa.getArcLabel(arc);
          flat.targets[arcs++] = target;
        }
      }
      flat.first[state + 1] = arcs;
    }
    return flat;
  }

  private void reserve(int state, int arc) {
    if (state + 2 > first.length) {
      first = Arrays.copyOf(first, 2 * first.length);
      frequencies = Arrays.copyOf(frequencies, first.length);
    }
    if (arc + 1 > labels.length) {
      labels = Arrays.copyOf(labels, 2 * labels.length);
      targets = Arrays.copyOf(targets, labels.length);
    }
  }

  /** The class that the letter after the separator stands for. */
  static int frequencyAfter(FSA fsa, int separatorArc) {
    if (fsa.isArcTerminal(separatorArc)) {
      return 0;
    }
    int arc = fsa.getFirstArc(fsa.getEndNode(separatorArc));
    return arc == 0 ? 0 : Math.max(0, fsa.getArcLabel(arc) - 'A');
  }

  /**
   * The words within so many slips of another, in no order.
   *
   * @param wanted the bytes of the word in lower case
   */
  List<Near> near(byte[] wanted, int distance) {
    Search search = new Search(wanted, distance);
    search.visit(0, 0, distance);
    return search.found;
  }

  /** A walk through the automaton that keeps one row of the distance table for each letter. */
  private final class Search {
    private final byte[] wanted;
    private final int longest;
    private final int reach;
    private final int[][] rows;
    private final byte[] path;
    private final List<Near> found = new ArrayList<>();

    Search(byte[] wanted, int limit) {
      this.wanted = wanted;
      this.longest = wanted.length + limit;
      this.reach = limit;
      this.rows = new int[wanted.length + limit + 2][wanted.length + 1];
      this.path = new byte[wanted.length + limit + 2];
      for (int[] row : rows) {
        // What lies beyond the band is too far, whatever it is.
        Arrays.fill(row, limit + 1);
      }
      for (int i = 0; i <= wanted.length; i++) {
        rows[0][i] = i;
      }
    }

    /** Its depth is bounded by the length of the word, which is bounded too. */
    void visit(int state, int depth, int limit) {
      if (frequencies[state] != NO_WORD && rows[depth][wanted.length] <= limit) {
        found.add(
            new Near(
                new String(path, 0, depth, StandardCharsets.UTF_8),
                rows[depth][wanted.length],
                frequencies[state]));
      }
      if (depth == longest) {
        return;
      }
      for (int arc = first[state]; arc < first[state + 1]; arc++) {
        byte label = labels[arc];
        if (step(label, depth) <= limit) {
          int left = depth == 0 && !mayBegin(lower(label)) ? Math.min(limit, 1) : limit;
          visit(targets[arc], depth + 1, left);
        }
      }
    }

    /** Whether the letter is the first, or the second with the first dropped or swapped. */
    private boolean mayBegin(byte letter) {
      return letter == wanted[0] || (wanted.length > 1 && letter == wanted[1]);
    }

    /** Fills the band of the row after one more letter and returns its least entry. */
    private int step(byte label, int depth) {
      path[depth] = label;
      byte letter = lower(label);
      int[] above = rows[depth];
      int[] row = rows[depth + 1];
      int from = Math.max(1, depth + 1 - reach);
      int to = Math.min(wanted.length, depth + 1 + reach);
      row[from - 1] = from == 1 ? depth + 1 : reach + 1;
      int least = row[from - 1];
      for (int i = from; i <= to; i++) {
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
      if (to < wanted.length) {
        row[to + 1] = reach + 1;
      }
      return least;
    }
  }

  private static byte lower(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
  }
}
