package org.copydesk.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.copydesk.check.TestDesk;
import org.junit.jupiter.api.Test;

class PassagesTest {

  private static final String PARAGRAPH =
      "The last of the nine families left the old village on Friday and took the bell along.";

  @Test
  void isTheSameOnEveryMachine() {
    Print print = Print.of(TestDesk.article(words(0, 400)));

    assertThat(print.passages().size()).isEqualTo(396);
    assertThat(print.passages().numbers()[0]).isEqualTo(1_292_004);
    assertThat(print.bands()).hasSize(42).startsWith(751_010_703, 1_351_309_233);
  }

  @Test
  void doesNotMindTheOrderOfParagraphs() {
    String other = "Nobody can say yet what will become of the old turbine hall beside the river.";

    assertThat(passages(PARAGRAPH + "\n\n" + other))
        .isEqualTo(passages(other + "\n\n" + PARAGRAPH));
  }

  @Test
  void leavesShortLinesAside() {
    assertThat(passages("Follow us on Friday and take the bell along").size()).isZero();
    assertThat(passages(PARAGRAPH).size()).isEqualTo(13);
  }

  @Test
  void estimatesTheShareOfLongTexts() {
    Passages one = passages(words(0, 20_000));
    Passages other = passages(words(5_000, 45_000));

    assertThat(one.whole()).isFalse();
    assertThat(one.size()).isEqualTo(Passages.MOST);
    assertThat(one.shareIn(other)).isCloseTo(0.75, within(0.03));
    assertThat(other.shareIn(one)).isCloseTo(0.375, within(0.04));
    assertThat(passages(words(6_000, 2_000)).shareIn(one)).isCloseTo(1, within(0.001));
  }

  @Test
  void readsBackWhatItWrote() {
    Passages passages = passages(words(0, 20_000));

    assertThat(Passages.ofBytes(passages.bytes())).isEqualTo(passages);
    assertThat(passages.bytes()).hasSize(16_385);
  }

  private static Passages passages(String text) {
    return Passages.of(TestDesk.article(text));
  }

  private static String words(int from, int count) {
    StringBuilder text = new StringBuilder();
    IntStream.range(from, from + count)
        .forEach(i -> text.append("w").append(i).append(i % 1_000 == 999 ? "\n\n" : " "));
    return text.toString();
  }
}
