package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WordTableTest {

  private final AtomicInteger asked = new AtomicInteger();

  private int look(String word) {
    asked.incrementAndGet();
    return word.hashCode();
  }

  @Test
  void asksForAWordOnce() {
    WordTable table = new WordTable(16);

    assertThat(table.of("Kursk", this::look)).isEqualTo("Kursk".hashCode());
    assertThat(table.of(new String("Kursk"), this::look)).isEqualTo("Kursk".hashCode());
    assertThat(asked).hasValue(1);
  }

  @Test
  void answersRightWhereWordsShareAPlace() {
    WordTable table = new WordTable(4);

    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 500; i++) {
        assertThat(table.of("word" + i, this::look)).isEqualTo(("word" + i).hashCode());
      }
    }
    // "Aa" and "BB" have the same hash.
    assertThat(table.of("Aa", w -> 1)).isEqualTo(1);
    assertThat(table.of("BB", w -> 2)).isEqualTo(2);
    assertThat(table.of("Aa", w -> 1)).isEqualTo(1);
  }

  @Test
  void refusesANumberOfPlacesThatNoHashFits() {
    assertThatThrownBy(() -> new WordTable(12)).isInstanceOf(IllegalArgumentException.class);
  }
}
