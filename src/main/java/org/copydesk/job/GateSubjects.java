package org.copydesk.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.FindingStatus;
import org.copydesk.finding.Finding;
import org.copydesk.score.Charge;
import org.copydesk.score.GateSubject;
import org.copydesk.score.ScoreFormula;
import org.copydesk.store.SourceRoot;
import org.copydesk.store.StoredRun;
import org.copydesk.store.StoredSubmission;
import org.copydesk.text.UnreadableReason;

/** Shows the gate the submissions of a run, one at a time. */
final class GateSubjects {

  private final ScoreFormula formula;
  private final SourceRoot root;

  /**
   * @param formula tells which findings block
   * @param root tells the paths that globs of the configuration mean
   */
  GateSubjects(ScoreFormula formula, SourceRoot root) {
    this.formula = formula;
    this.root = root;
  }

  /** Hands over each submission that somebody expected to be audited, by name. */
  void each(StoredRun run, Consumer<GateSubject> consumer) {
    run.eachSubmission(
        submission -> {
          UnreadableReason reason = submission.document().reason();
          if (reason == null || reason.counted()) {
            consumer.accept(subject(submission));
          }
        });
  }

  private GateSubject subject(StoredSubmission submission) {
    DocumentRow document = submission.document();
    List<FindingRow> raised = submission.findings();
    List<GateSubject.Flagged> judged = new ArrayList<>();
    int inBaseline = 0;
    for (FindingRow row : raised) {
      if (row.isOpen()) {
        judged.add(flagged(row));
      } else if (row.isInBaseline()) {
        inBaseline++;
      }
    }
    return new GateSubject(
        document.document(),
        root.pathOf(document.document(), submission.file()),
        document.verdict(),
        document.score(),
        document.words(),
        document.measures().amounts(),
        document.shortfalls().isEmpty(),
        judged,
        raised.size() - judged.size() - inBaseline,
        inBaseline);
  }

  private GateSubject.Flagged flagged(FindingRow row) {
    Finding finding = row.located().finding();
    return new GateSubject.Flagged(
        finding.rule(),
        finding.level(),
        // An update of Copydesk or of the rules is no fault of the text.
        row.status() == FindingStatus.NEW && !row.history().byRules(),
        formula.isBlocking(new Charge(finding.rule(), finding.level())),
        finding.text(),
        row.located().place().line(),
        row.located().where());
  }
}
