package org.copydesk.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon that remembers the words near another, the one question that takes long to answer: the
 * same unknown words stand in many submissions of a run. It forgets what was not asked for longest.
 * How frequent a word is and whether it is known is quickly answered, and asked several times of
 * every word of every text; so that is remembered too. Its memory is bounded, and it answers as the
 * lexicon behind it does. Safe for many threads when that one is.
 */
public final class RememberedLexicon extends LexiconBehind {

  /** Threads that ask for different words seldom wait for each other. */
  private static final int SEGMENTS = 16;

  /** Longer runs of letters are asked for once, and remembering them would cost. */
  private static final int LONGEST_WORD = 40;

  /** Words of which it is remembered how frequent they are and whether they are known. */
  private static final int WORDS = 1 << 15;

  private final List<Segment> segments = new ArrayList<>();
  private final WordTable frequencies = new WordTable(WORDS);
  private final WordTable known = new WordTable(WORDS);
  private final WordTable knownInLowerCase = new WordTable(WORDS);

  /**
   * @param lexicon knows the answers, and gives the same one each time
   * @param most how many answers to remember, more or less
   */
  public RememberedLexicon(Lexicon lexicon, int most) {
    super(lexicon);
    if (most < SEGMENTS) {
      throw new IllegalArgumentException("too few to remember: " + most);
    }
    for (int i = 0; i < SEGMENTS; i++) {
      segments.add(new Segment(most / SEGMENTS));
    }
  }

  /** What was asked. */
  private record Question(boolean names, String word, int distance) {}

  /** The answers to a part of the questions, the one asked for longest ago first. */
  private static final class Segment {
    private final Map<Question, List<String>> answers;

    Segment(int most) {
      answers =
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Question, List<String>> eldest) {
              return size() > most;
            }
          };
    }

    synchronized @Nullable List<String> answer(Question question) {
      return answers.get(question);
    }

    synchronized void remember(Question question, List<String> answer) {
      answers.put(question, answer);
    }
  }

  private List<String> answer(Question question, Supplier<List<String>> look) {
    if (question.word().length() > LONGEST_WORD) {
      return look.get();
    }
    Segment segment = segments.get(Math.floorMod(question.hashCode(), SEGMENTS));
    List<String> before = segment.answer(question);
    if (before != null) {
      return before;
    }
    // Looked for outside the lock: two threads may do the same work, none waits for the other's.
    List<String> found = List.copyOf(look.get());
    segment.remember(question, found);
    return found;
  }

  @Override
  public int frequency(String word) {
    return frequencies.of(word, behind()::frequency);
  }

  @Override
  public boolean knows(String word) {
    return known.of(word, w -> behind().knows(w) ? 1 : 0) == 1;
  }

  @Override
  public boolean knowsLowerCase(String word) {
    return knownInLowerCase.of(word, w -> behind().knowsLowerCase(w) ? 1 : 0) == 1;
  }

  @Override
  public List<String> near(String word, int distance) {
    return answer(new Question(false, word, distance), () -> behind().near(word, distance));
  }

  @Override
  public List<String> nameParts(String token, int distance) {
    return answer(new Question(true, token, distance), () -> behind().nameParts(token, distance));
  }
}
