package org.copydesk.fuzz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.Check;
import org.copydesk.check.DeskWords;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Fingerprint;
import org.copydesk.score.ScoreFormula;

/** What an audit promises of any text, whatever rules it is made with. */
final class RulesFuzz {

  private RulesFuzz() {}

  /** An auditor with the rules of one area alone, so that the fuzzer sees them at work. */
  static Auditor auditorOf(String area) {
    List<Check> checks =
        TestDesk.checks().stream().filter(c -> c.card().id().startsWith(area + "/")).toList();
    if (checks.isEmpty()) {
      throw new IllegalArgumentException("no rule of the area " + area);
    }
    return new Auditor(
        checks,
        TestDesk.bean(FigureSurvey.class),
        TestDesk.bean(ScoreFormula.class),
        TestDesk.bean(DeskWords.class));
  }

  static void audit(Auditor auditor, byte[] input) {
    String text = Inputs.text(input);
    Audit audit = auditor.audit(TestDesk.article("story.txt", text), BatchEvidence.NONE);
    if (!audit.shortfalls().isEmpty()) {
      throw new AssertionError(audit.shortfalls().toString());
    }
    Set<Fingerprint> seen = new HashSet<>();
    for (LocatedFinding located : audit.findings()) {
      int begin = located.finding().span().begin();
      int end = located.finding().span().end();
      if (!text.substring(begin, end).equals(located.finding().text())) {
        throw new AssertionError(located.finding() + " does not quote its text");
      }
      if (!seen.add(located.fingerprint())) {
        throw new AssertionError("two findings are called " + located.fingerprint());
      }
    }
  }
}
