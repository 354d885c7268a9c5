package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiftedPatternTest {

  /** What the expressions below are made of, so that a text of them holds matches and near ones. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "ab",
          "X",
          "XX",
          "Mr ",
          "to ",
          " ",
          "12",
          "3",
          ":",
          ".",
          "%",
          "\n",
          "[",
          "]",
          "é",
          "\uD83D\uDE00",
          "{",
          "}",
          "said ",
          "Jan ",
          "jan",
          "-",
          "(",
          ")",
          "\n12) ",
          "3:3",
          "(12) 3",
          "12-3",
          "jan 12",
          "{ab}",
          "to XX ");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\bjan(?:uary)?[ \\u00A0]\\d{1,2}",
        "(?<=\\b(?:to|said) )X{1,2}+(?=[ .])",
        "(?<![\\p{L}\\p{N}_/#.,-])(?:X{2,3}+|\\{[a-z]{1,5}+\\})(?![\\p{L}\\p{N}_/-])",
        "(?m)^\\s{0,4}(?:\\(?\\d{1,2}[.)]|#\\d{1,3})(?=\\s)",
        "\\b(?!12)[0-9]{1,2}:\\d\\b",
        "(?:\\(\\d{1,3}\\) ?|\\b\\d{2}[-. ])\\d",
        "[^\\p{L}\\s]{2}",
        "(?<=[\\])(]|^)[a-z]|\\[[^]\\[]{1,3}\\]",
        "\\p{L}\\d|é.",
        "\\ba|b",
        "\\b(?:a|X|12)",
        "[?%]$"
      })
  void findsWhatTheExpressionFinds(String expression) {
    for (int flags : List.of(0, Pattern.CASE_INSENSITIVE)) {
      Pattern pattern = Pattern.compile(expression, flags);
      SiftedPattern sifted = new SiftedPattern(pattern);
      Random random = new Random(7);
      int found = 0;
      for (int i = 0; i < 3_000; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(12); n >= 0; n--) {
          text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        List<Span> wanted = new ArrayList<>();
        Matcher m = pattern.matcher(text);
        while (m.find()) {
          wanted.add(new Span(m.start(), m.end()));
        }
        List<Span> spans = new ArrayList<>();
        SiftedPattern.Search search = sifted.in(text.toString());
        while (search.find()) {
          spans.add(new Span(search.start(), search.end()));
        }
        assertThat(spans).as(text.toString()).isEqualTo(wanted);
        assertThat(sifted.isIn(text.toString())).isEqualTo(!wanted.isEmpty());
        found += wanted.size();
      }
      assertThat(found).isGreaterThan(10);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a*", "\\b", "(?:x)?", "^"})
  void refusesWhatFindsNothingEverywhere(String expression) {
    assertThatThrownBy(() -> new SiftedPattern(Pattern.compile(expression)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
