package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.copydesk.text.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSpansTest {

  private static boolean isCode(String text, String word) {
    int begin = text.indexOf(word);
    return CodeSpans.in(TestDesk.article(text)).touch(new Span(begin, begin + word.length()));
  }

  @ParameterizedTest
  @CsvSource({
    "Type `tar wrod file` twice., true",
    "Type ``tar ` wrod`` twice., true",
    "Type `tar` and wrod and `zip` twice., false",
    "Type `tar wrod file twice., false",
    "He said `yes' and wrod and `no' to all., false",
    "He said ``yes'' and wrod and ``no'' to all., false"
  })
  void isWhatTicksOfOneLineEnclose(String text, boolean code) {
    assertThat(isCode(text, "wrod")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"One ` tick\nwrod and ` another.", "One `tick\nwrod and another`."})
  void doesNotReachOverTheEndOfALine(String text) {
    assertThat(isCode(text, "wrod")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"` ", "a`` `", "`a ", "`", "a` `` ``` "})
  void readsALongLineOfTicksOnce(String part) {
    String text = part.repeat(100_000 / part.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> CodeSpans.in(TestDesk.article("x " + text + " x")));
  }
}
