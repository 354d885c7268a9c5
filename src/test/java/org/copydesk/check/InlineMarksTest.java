package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.copydesk.audit.Audit;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.junit.jupiter.api.Test;

class InlineMarksTest {

  private static final String STORY =
      """
      Council puts off its vote

      [copydesk: ignore spelling/*, style/stock-phrases - the words of the song]

      The accomodation stayed closed, and nobody went home before ten in the evening.

      The accomodation will open again. [Copydesk: ignore spelling/misspelled-word – dialect]
      """;

  private static Article article(String text) {
    return TestDesk.article("a.txt", text);
  }

  private static Optional<String> reason(String text, String rule, int at) {
    Finding finding =
        new Finding(
            new RuleId(rule),
            Level.ERROR,
            new Span(at, at + 3),
            text.substring(at, at + 3),
            "?",
            List.of(),
            List.of(),
            0.9);
    return InlineMarks.of(article(text)).on(finding).map(InlineMark::reason);
  }

  private static String fault(String mark) {
    InlineMarks marks = InlineMarks.of(article("Nobody went home before ten. " + mark + "\n"));
    return marks.all().get(0).fault().orElse("");
  }

  @Test
  void speakForTheirParagraphOrTheNext() {
    int second = STORY.indexOf("accomodation");
    int third = STORY.indexOf("accomodation", second + 1);
    String rule = "spelling/misspelled-word";
    assertThat(reason(STORY, rule, second)).hasValue("the words of the song");
    assertThat(reason(STORY, rule, third)).hasValue("dialect");
    assertThat(reason(STORY, "style/stock-phrases", second)).hasValue("the words of the song");
    assertThat(reason(STORY, "style/stock-phrases", third)).isEmpty();
    assertThat(reason(STORY, "names/misspelled-name", second)).isEmpty();
    assertThat(reason(STORY, rule, 0)).isEmpty();
  }

  @Test
  void sayARuleAndAReason() {
    assertThat(fault("[copydesk: ignore spelling/* - dialect]")).isEmpty();
    assertThat(fault("[copydesk: ignore spelling/*, names/* -- dialect - of the port]")).isEmpty();
    assertThat(fault("[copydesk: ignore spelling/*]")).isEqualTo("it says no reason behind a dash");
    assertThat(fault("[copydesk: ignore - dialect]")).isEqualTo("it names no rule");
    assertThat(fault("[copydesk: ignore * - dialect]")).isEqualTo("“*” names no rule");
    assertThat(fault("[copydesk: ignore */* - dialect]")).isEqualTo("“*/*” names no rule");
    assertThat(fault("[copydesk: ignore all of it - dialect]")).isEqualTo("“all” names no rule");
  }

  @Test
  void areNoOtherWordsInBrackets() {
    assertThat(InlineMarks.of(article("The [copydesk: night shift] went home.\n")).isEmpty())
        .isTrue();
    assertThat(InlineMarks.of(article("The [copydesk] told them to ignore it.\n")).isEmpty())
        .isTrue();
  }

  @Test
  void areNoPartOfTheStoryAndRaiseNothingButTheNoteOnThem() {
    String plain = STORY.replaceAll("\\[[^\\]]*\\]", "");
    Audit without = TestDesk.audit(plain);
    Audit with = TestDesk.audit(STORY);
    assertThat(with.words()).isEqualTo(without.words());
    assertThat(with.score().tenths()).isEqualTo(without.score().tenths());
    assertThat(with.findings())
        .extracting(LocatedFinding::finding)
        .filteredOn(f -> !f.rule().value().equals(InlineMarks.RULE))
        .extracting(Finding::text)
        .isEqualTo(without.findings().stream().map(f -> f.finding().text()).toList());
    assertThat(with.findings())
        .extracting(LocatedFinding::finding)
        .filteredOn(f -> f.rule().value().equals(InlineMarks.RULE))
        .hasSize(2)
        .allMatch(f -> f.level() == Level.NOTE);
  }

  @Test
  void giveNoTextItsHeadline() {
    String text = "[copydesk: ignore spelling/* - dialect]\n\n" + STORY;
    assertThat(TestDesk.audit(text).headline()).isEqualTo("Council puts off its vote");
  }

  @Test
  void areReadInALongLineInNoTime() {
    String text = "went home [copydesk: ignore spelling/* - dialect] ".repeat(20_000);
    InlineMarks marks = InlineMarks.of(article(text));
    assertThat(marks.all()).isNotEmpty().hasSizeLessThan(1_000);
  }
}
