package org.copydesk.review;

import java.time.Instant;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.RuleId;

/** Decisions for tests. */
public final class SomeDecisions {

  public static final Instant WHEN = Instant.parse("2026-03-18T09:30:00Z");

  private SomeDecisions() {}

  /** On words that the rule found in a document. */
  public static Decision on(
      Answer answer, Scope scope, String rule, String document, String words) {
    RuleId id = new RuleId(rule);
    return new Decision(
        answer,
        scope,
        FindingKeys.of(id, document, words, Fingerprint.of(id, document, "A sentence.", words, 0)),
        rule,
        document,
        words,
        "A. Editor",
        WHEN,
        "",
        "00001-20260318-020000");
  }

  /** That a name is right everywhere, as the sheet Names says it. */
  public static Decision right(String rule, String name) {
    Decision on = on(Answer.FALSE_ALARM, Scope.EVERYWHERE, rule, "", name);
    return new Decision(
        on.answer(),
        on.scope(),
        KeyText.anywhere(on.keys().anywhere()),
        rule,
        "",
        name,
        on.by(),
        on.when(),
        "",
        on.run());
  }
}
