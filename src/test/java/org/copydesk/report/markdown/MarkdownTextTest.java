package org.copydesk.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign text says what it says and does nothing. */
class MarkdownTextTest {

  private static final Pattern REFERENCE = Pattern.compile("&#([0-9]{2,3});");

  private static String of(String text) {
    return MarkdownText.of(text, 1_000);
  }

  /** What a reader of the rendered page sees. */
  private static String seen(String markdown) {
    Matcher matcher = REFERENCE.matcher(markdown.replaceAll("</?span>", ""));
    return matcher.replaceAll(
        m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=alert(1)>",
        "</details><script>alert(1)</script>",
        "![picture](https://attacker.example/x.png)",
        "[link](javascript:alert(1)) and [id]: https://attacker.example",
        "`code` and ``more``",
        "*bold* _low_ **b** __u__ ~~gone~~",
        "| a | b |",
        "a \\| b \\\\",
        "&lt;b&gt; &amp; &#60;",
        "<!-- comment --> <?php ?> <![CDATA[x]]>",
        "<https://attacker.example> <a@b.example>"
      })
  void leavesNoMarkupStanding(String hostile) {
    String text = of(hostile);
    assertThat(text.replaceAll("</?span>", "").replaceAll("&#[0-9]+;", ""))
        .doesNotContainPattern("[<>\"'`*_|\\\\()\\[\\]{}&#!~]");
    assertThat(seen(text)).isEqualTo(hostile);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "ask @editor now → ask <span>&#64;</span>editor now",
        "see #12 → see <span>&#35;</span>12",
        "see GH-12 → see GH<span>&#45;</span>12",
        "see !12 and &5 → see <span>&#33;</span>12 and <span>&#38;</span>5",
        "http://a.example → http<span>&#58;</span>//a.example",
        "WWW.a.example → WWW<span>&#46;</span>a.example",
        "a@b.example → a<span>&#64;</span>b.example",
        "so :smile: → so <span>&#58;</span>smile:",
        "$x$ → <span>&#36;</span>x&#36;"
      })
  void leavesNoReferenceInOnePiece(String foreign, String safe) {
    assertThat(of(foreign)).isEqualTo(safe);
    assertThat(seen(safe)).isEqualTo(foreign);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"# heading", "- item", "+ item", "1. item", "12) item", "=== line", "> q"})
  void beginsNoListAndNoHeading(String line) {
    assertThat(of(line)).doesNotStartWith("#").doesNotStartWith("-").doesNotStartWith("+");
    assertThat(of(line)).doesNotContainPattern("^(?:[0-9]+[.)]|[=>])");
    assertThat(seen(of(line))).isEqualTo(line);
  }

  @Test
  void leavesPlainProseAsItIs() {
    String prose =
        "Traffic fell by 31% in May, the office said; nobody knows why - yet: so it goes.";
    assertThat(of(prose)).isEqualTo(prose);
  }

  @Test
  void keepsToOneLine() {
    assertThat(of("one\r\ntwo\n\n# three\u2028four\tfive"))
        .isEqualTo("one two &#35; three four five");
  }

  @Test
  void showsWhatCannotBeSeen() {
    assertThat(of("a\u202Eb\u0000c\uD800")).isEqualTo("a‹U+202E›b␀c\uFFFD");
  }

  @Test
  void saysHowMuchIsCutOff() {
    assertThat(MarkdownText.of("x".repeat(5_000), 200))
        .hasSizeLessThan(290)
        .contains("cut here; the text has 5,000 characters");
  }

  @Test
  void saysTheSameForEverySignThereIs() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("a");
      for (int i = 0; i < 60; i++) {
        text.append((char) (random.nextInt(4) == 0 ? ' ' : 33 + random.nextInt(94)));
      }
      String line = text.append('z').toString().replaceAll(" +", " ");
      assertThat(seen(of(line))).isEqualTo(line);
    }
  }
}
