package org.copydesk.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Foreign text in a Markdown file, read by a renderer: nothing of it acts, nothing of it is lost.
 */
class RenderedMarkdownTest {

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), AutolinkExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  /** Where the summary puts foreign text. */
  private static final List<String> FRAMES =
      List.of(
          "%s\n",
          "- **%s**\n",
          "| A | B |\n| --- | --- |\n| %s | end |\n",
          "<details><summary>%s</summary>\n\ntext\n\n</details>\n");

  private static final Set<String> FRAME =
      Set.of(
          "body", "span", "p", "ul", "li", "strong", "table", "thead", "tbody", "tr", "th", "td",
          "details", "summary");

  static Stream<String> hostile() {
    return Stream.of(
        "<img src=x onerror=alert(1)>",
        "</details><script>alert(1)</script>",
        "![p](https://a.example/x.png)",
        "[l](javascript:alert(1))",
        "`c`",
        "*b* _i_ __u__ ~~g~~",
        "| a | b |",
        "a \\| b",
        "&lt;b&gt;",
        "<!-- c -->",
        "<https://a.example>",
        "http://a.example www.a.example a@b.example mailto:a@b.example",
        "# h",
        "- i",
        "1. i",
        "> q",
        "***",
        "===",
        "[x]: http://a.example");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileTextStaysText(String text) {
    FRAMES.forEach(frame -> staysText(frame, text));
  }

  @Test
  void anySignsStayText() {
    for (String text : anySigns()) {
      FRAMES.forEach(frame -> staysText(frame, text));
    }
  }

  private static List<String> anySigns() {
    Random random = new Random(3);
    List<String> texts = new ArrayList<>();
    for (int n = 0; n < 1_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 25; i++) {
        text.append((char) (random.nextInt(4) == 0 ? ' ' : 33 + random.nextInt(94)));
      }
      texts.add(text.toString().strip().replaceAll(" +", " "));
    }
    return texts;
  }

  private static void staysText(String frame, String text) {
    String html = RENDERER.render(PARSER.parse(frame.replace("%s", MarkdownText.of(text, 1_000))));
    Element told = Jsoup.parseBodyFragment(html).body();
    assertThat(told.getAllElements())
        .as("what %s became", html)
        .allSatisfy(element -> assertThat(element.tagName()).isIn(FRAME))
        .allSatisfy(element -> assertThat(element.attributes().isEmpty()).isTrue());
    assertThat(told.text()).contains(text);
  }
}
