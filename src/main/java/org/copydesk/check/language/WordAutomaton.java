package org.copydesk.check.language;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import morfologik.fsa.FSA;
import morfologik.fsa.builders.FSABuilder;
import org.jspecify.annotations.Nullable;

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
  private volatile @Nullable FlatAutomaton flat;

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
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return frequency(bytes, bytes.length);
  }

  private int frequency(byte[] word, int length) {
    int node = fsa.getRootNode();
    for (int i = 0; i < length; i++) {
      int arc = fsa.getArc(node, word[i]);
      if (arc == 0 || fsa.isArcTerminal(arc)) {
        return -1;
      }
      node = fsa.getEndNode(arc);
    }
    int arc = fsa.getArc(node, separator);
    return arc == 0 ? -1 : FlatAutomaton.frequencyAfter(fsa, arc);
  }

  /** The words of this automaton that another one does not hold. */
  WordAutomaton without(WordAutomaton other) {
    List<byte[]> own = new ArrayList<>();
    for (ByteBuffer sequence : fsa) {
      byte[] bytes = new byte[sequence.remaining()];
      sequence.get(bytes);
      int end = 0;
      while (end < bytes.length && bytes[end] != separator) {
        end++;
      }
      if (other.frequency(bytes, end) < 0) {
        own.add(bytes);
      }
    }
    own.sort(FSABuilder.LEXICAL_ORDERING);
    return new WordAutomaton(FSABuilder.build(own), separator);
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
    List<Near> found = flattened().near(wanted, distance);
    found.sort(Near.BEST_FIRST);
    return found;
  }

  /** The automaton as a search needs it, made when one is first asked for. */
  private FlatAutomaton flattened() {
    FlatAutomaton known = flat;
    if (known == null) {
      known = FlatAutomaton.of(fsa, separator);
      flat = known;
    }
    return known;
  }
}
