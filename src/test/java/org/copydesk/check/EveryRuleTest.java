package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.audit.Audit;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.finding.Finding;
import org.copydesk.finding.RuleId;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.text.Shortfall;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every rule: its card, its examples, its fixture. */
class EveryRuleTest {

  static List<RuleCard> cards() {
    return CheckDiscovery.catalogue().cards();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void hasACardAnEditorCanRead(RuleCard card) {
    if (!card.isFamily()) {
      assertThat(new RuleId(card.id()).value()).isEqualTo(card.id());
    }
    // A rule is named for the fault, not for a ban; a text without a source is a fault.
    assertThat(card.id().replace("/no-source-", "/")).doesNotContain("/no-");
    assertThat(card.id()).doesNotContain("/avoid-");
    assertThat(card.summary()).doesNotEndWith(".").hasSizeLessThanOrEqualTo(40);
    assertThat(card.why()).endsWith(".");
    assertThat(card.fix()).endsWith(".");
    assertThat(card.flags()).contains("⟦").contains("⟧");
    assertThat(card.accepts()).doesNotContain("⟦");
  }

  @ParameterizedTest
  @MethodSource("cards")
  void flagsItsFlaggedExampleAndNotTheAcceptedOne(RuleCard card) {
    MarkedText flagged = MarkedText.parse(card.flags());
    assertThat(differences(card, MadeBatch.flagging(card, flagged), flagged)).isEmpty();
    assertThat(differences(card, MadeBatch.accepting(card), MarkedText.parse(card.accepts())))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void hasAFixtureWithAHitAndASilence(RuleCard card) {
    assertThat(RuleFixture.file(card.id())).exists();
    RuleFixture fixture = RuleFixture.of(card.id());
    assertThat(fixture.behaviours()).anyMatch(b -> !b.text().marks().isEmpty());
    assertThat(fixture.behaviours()).anyMatch(b -> b.text().marks().isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> behavesAsItsFixtureSays() {
    return cards().stream()
        .filter(c -> Files.exists(RuleFixture.file(c.id())))
        .flatMap(
            card ->
                RuleFixture.of(card.id()).behaviours().stream()
                    .map(
                        b ->
                            DynamicTest.dynamicTest(
                                card.id() + ": " + b.heading(),
                                () ->
                                    assertThat(differences(card, b.batch(), b.text())).isEmpty())));
  }

  /** What the rule finds and the marks do not say, and the other way round, in words. */
  private static List<String> differences(RuleCard card, MadeBatch batch, MarkedText marked) {
    Audit audit = TestDesk.audit(marked.text(), batch.evidence(marked.text()));
    List<String> differences =
        new ArrayList<>(
            audit.shortfalls().stream()
                .filter(Shortfall::isOfChecks)
                .map(Shortfall::sentence)
                .toList());
    List<Finding> found =
        audit.findings().stream()
            .map(LocatedFinding::finding)
            .filter(f -> card.covers(f.rule()))
            .toList();
    for (Finding finding : found) {
      assertThat(finding.text()).isEqualTo(finding.span().in(marked.text()));
      if (marked.marks().stream()
          .noneMatch(m -> !m.knownGap() && m.span().equals(finding.span()))) {
        differences.add("not marked but found: " + finding);
      }
    }
    for (MarkedText.Mark mark : marked.marks()) {
      String words = mark.span().in(marked.text());
      List<Finding> hits = found.stream().filter(f -> f.span().equals(mark.span())).toList();
      if (mark.knownGap()) {
        if (!hits.isEmpty()) {
          differences.add("a known gap is closed, unmark it: " + words);
        }
      } else if (hits.isEmpty()) {
        differences.add("marked but not found: " + words);
      } else if (!mark.suggestion().isEmpty()
          && !hits.get(0).suggestions().stream().limit(1).toList().contains(mark.suggestion())) {
        differences.add(words + " suggests " + hits.get(0).suggestions());
      }
    }
    return differences;
  }
}
