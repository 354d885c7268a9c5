package org.copydesk.check.fragments;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.Check;
import org.copydesk.check.CheckContext;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks and damage in a line without end are still found in a time its length explains. */
class LongLinesTest {

  private static final int LENGTH = 100_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "[[",
        "{{",
        "**",
        "* a",
        "<a b=",
        "<a b=\"c\" ",
        "&amp;",
        "&#55357;",
        "[a](b) *c* # ",
        "&lt;a",
        "](",
        "[a](",
        "\\",
        "'''a",
        "__",
        "(function",
        "a.b(",
        "![",
        "【",
        "=E2",
        "\u00e2\u20ac\u2122",
        "\u00c3",
        "?a",
        "~~",
        "{a|",
        "turn0search1",
        "<!--",
        "---\n",
        "a: b;",
        "oai",
        "[oai",
        "%20",
        "\\u2019",
        "_a ",
        "[a_",
        "HYPERLINK \""
      })
  void areReadInTime(String part) {
    String text = "The bakery will move. " + part.repeat(LENGTH / part.length());
    Article article =
        Article.ofPlainText("story.txt", text, block -> List.of(new Span(0, block.length())));
    assertTimeoutPreemptively(
        ofSeconds(20),
        () -> {
          CheckContext context = new CheckContext(article, BatchEvidence.NONE, a -> List.of());
          for (Check check : TestDesk.checks()) {
            if (check instanceof MarkupResidue markup) {
              assertThat(markup.check(context)).hasSizeLessThanOrEqualTo(41);
            } else if (check instanceof BrokenEncoding encoding) {
              assertThat(encoding.check(context)).hasSizeLessThanOrEqualTo(40);
            } else if (check instanceof Placeholder placeholder) {
              List<Finding> findings = placeholder.check(context);
              assertThat(findings).allMatch(f -> f.span().end() <= text.length());
            }
          }
        });
  }
}
