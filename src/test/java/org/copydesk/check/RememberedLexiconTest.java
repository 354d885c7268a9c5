package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedLexiconTest {

  private final Asked asked = new Asked();

  @Test
  void asksForTheSameWordOnce() {
    Lexicon lexicon = new RememberedLexicon(asked, 100);

    assertThat(lexicon.near("wrold", 1)).containsExactly("words near wrold within 1");
    assertThat(lexicon.near("wrold", 1)).containsExactly("words near wrold within 1");
    assertThat(asked.times.get()).isEqualTo(1);
  }

  @Test
  void keepsWordsNamesAndDistancesApart() {
    Lexicon lexicon = new RememberedLexicon(asked, 100);

    assertThat(lexicon.near("Korsk", 1)).containsExactly("words near Korsk within 1");
    assertThat(lexicon.near("Korsk", 2)).containsExactly("words near Korsk within 2");
    assertThat(lexicon.near("korsk", 2)).containsExactly("words near korsk within 2");
    assertThat(lexicon.nameParts("Korsk", 1)).containsExactly("names near Korsk within 1");
  }

  @Test
  void forgetsWhatWasNotAskedForLongest() {
    Lexicon lexicon = new RememberedLexicon(asked, 32);
    lexicon.near("first", 1);
    IntStream.range(0, 1_000).forEach(i -> lexicon.near("word" + i, 1));

    assertThat(asked.times.get()).isEqualTo(1_001);
    lexicon.near("first", 1);
    assertThat(asked.times.get()).isEqualTo(1_002);
  }

  @Test
  void answersManyThreadsAlike() throws Exception {
    Lexicon lexicon = new RememberedLexicon(asked, 64);
    Set<List<String>> wrong = ConcurrentHashMap.newKeySet();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> done =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(
                  t ->
                      threads.submit(
                          () ->
                              IntStream.range(0, 2_000)
                                  .mapToObj(i -> "word" + (i * (t + 1)) % 150)
                                  .filter(
                                      w ->
                                          !lexicon
                                              .near(w, 2)
                                              .equals(List.of("words near " + w + " within 2")))
                                  .forEach(w -> wrong.add(List.of(w)))))
              .toList();
      for (Future<?> each : done) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void refusesToRememberNothing() {
    assertThatThrownBy(() -> new RememberedLexicon(asked, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Counts the questions that reach it. */
  private static final class Asked implements Lexicon {
    private final AtomicInteger times = new AtomicInteger();

    @Override
    public List<String> near(String word, int distance) {
      times.incrementAndGet();
      return List.of("words near " + word + " within " + distance);
    }

    @Override
    public List<String> nameParts(String token, int distance) {
      times.incrementAndGet();
      return List.of("names near " + token + " within " + distance);
    }

    @Override
    public boolean knows(String word) {
      return false;
    }

    @Override
    public int frequency(String word) {
      return 0;
    }

    @Override
    public boolean isNamePart(String token) {
      return false;
    }

    @Override
    public Set<String> firstNamesOf(String surname) {
      return Set.of();
    }

    @Override
    public Set<String> surnamesOf(String firstName) {
      return Set.of();
    }

    @Override
    public boolean knowsLowerCase(String word) {
      return false;
    }

    @Override
    public int listings(String token) {
      return 0;
    }

    @Override
    public double surprise(String word) {
      return 0;
    }
  }
}
