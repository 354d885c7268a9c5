package org.copydesk.check.fragments.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.check.fragments.NamedFragment;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.junit.jupiter.api.Test;

class PageFurnitureTest {

  private static final String STORY =
      """
      Tram line reopens
      The trams run again on the hill line, and the first one was full before it left the depot.
      Drivers had practised on the steep bends for two weeks, the company said in a statement.
      The fares stay as they were, and children under six years of age will ride for nothing.
      """;

  private static CheckContext context(String text) {
    return new CheckContext(
        TestDesk.article(text), BatchEvidence.NONE, TestDesk.bean(FigureSurvey.class));
  }

  private static List<Finding> findings(String text, NamedFragment... rules) {
    return new PageFurniture(List.of(rules)).check(context(text));
  }

  /** A rule that knows every line with these words by name. */
  private static NamedFragment naming(String words) {
    return context -> {
      Article article = context.article();
      return article.blocks().stream()
          .filter(b -> article.textOf(b).contains(words))
          .map(b -> named(article, b))
          .toList();
    };
  }

  private static Finding named(Article article, Block block) {
    return new Finding(
        new RuleId("fragments/known"),
        Level.ERROR,
        block.span(),
        article.textOf(block),
        "Known.",
        List.of(),
        List.of(),
        0.9);
  }

  @Test
  void reportsLinesThatAdjoinAsOneFinding() {
    List<Finding> findings =
        findings(STORY + "Most popular\nBaker wins prize for rye bread\nPrivacy Policy\n");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).text())
        .isEqualTo("Most popular\nBaker wins prize for rye bread\nPrivacy Policy");
    assertThat(findings.get(0).evidence()).isNotEmpty().doesNotContain("");
  }

  @Test
  void leavesToANamedRuleWhatItHasNamed() {
    List<Finding> findings =
        findings(
            STORY + "Most popular\nBaker wins prize for rye bread\nPrivacy Policy\n",
            naming("rye bread"));
    assertThat(findings).hasSize(2).noneMatch(f -> f.text().contains("rye bread"));
  }

  @Test
  void leavesTheHeadlineAndTheBylineAlone() {
    assertThat(findings(STORY.replace("reopens\n", "reopens\nBy Rosa Marquez\n"))).isEmpty();
  }

  @Test
  void staysQuietWithoutAStory() {
    assertThat(findings("Privacy Policy\nTerms of Use\nMost popular\nSubscribe\n")).isEmpty();
  }

  @Test
  void countsThatALineStandsInOtherSubmissions() {
    String text = STORY + "Weather for the coast and the hills\n";
    Article article = TestDesk.article(text);
    Page page =
        new LineReader()
            .page(
                new CheckContext(
                    article,
                    new BatchEvidence(Map.of("weather for the coast and the hills", 4), Map.of()),
                    TestDesk.bean(FigureSurvey.class)),
                new BitSet());
    assertThat(new LineReader().clues(page, page.size() - 1)).contains(LineClue.IN_BATCH);
  }

  @Test
  void readsTwentyThousandShortLines() {
    StringBuilder text = new StringBuilder(STORY);
    for (int i = 0; i < 20_000; i++) {
      text.append(i % 2 == 0 ? "Baker wins prize number " + i : "Read more").append('\n');
    }
    assertThat(findings(text.toString())).isNotEmpty();
  }

  @Test
  void readsALineOfAMillionCharacters() {
    assertThat(findings(STORY + "read more about the baker and ".repeat(35_000)))
        .hasSizeLessThan(2);
  }
}
