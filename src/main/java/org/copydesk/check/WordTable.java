package org.copydesk.check;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about words, in a table that never grows: a word takes the place of the one
 * that was there before it. The words of English are few and stand in every text, so most of what
 * is asked is known. Safe for many threads, none of which waits for another.
 */
public final class WordTable {

  /** Longer runs of letters are seldom asked for twice. */
  private static final int LONGEST_WORD = 40;

  private final AtomicReferenceArray<@Nullable Known> places;

  private record Known(String word, int answer) {}

  /**
   * @param places how many words are known at most; a power of two
   */
  public WordTable(int places) {
    if (Integer.bitCount(places) != 1) {
      throw new IllegalArgumentException("no power of two: " + places);
    }
    this.places = new AtomicReferenceArray<>(places);
  }

  /**
   * What is known of a word.
   *
   * @param look finds it out where it is not; gives the same for the same word
   */
  public int of(String word, ToIntFunction<String> look) {
    if (word.length() > LONGEST_WORD) {
      return look.applyAsInt(word);
    }
    int hash = word.hashCode();
    int place = (hash ^ hash >>> 15) & places.length() - 1;
    Known known = places.get(place);
    if (known != null && known.word().equals(word)) {
      return known.answer();
    }
    int answer = look.applyAsInt(word);
    places.set(place, new Known(word, answer));
    return answer;
  }
}
