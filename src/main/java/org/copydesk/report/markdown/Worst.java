package org.copydesk.report.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.score.Verdict;

/**
 * The few rows of a run that a summary tells, picked while the rows go by.
 *
 * @param documents the worst submissions that do not pass, worst first, each with its gravest
 *     findings
 * @param notAudited the first files that were not audited, those where a submission was expected
 *     before the others
 * @param letStand the first findings that were let stand
 */
record Worst(List<Document> documents, List<DocumentRow> notAudited, List<FindingRow> letStand) {

  /**
   * A submission with its gravest findings.
   *
   * @param row the submission
   * @param findings the gravest first, of equal ones the first in the text
   */
  record Document(DocumentRow row, List<FindingRow> findings) {}

  /**
   * Picks them.
   *
   * @param run the run
   * @param rows how many rows each list may have
   * @param findings how many findings a submission may have
   */
  static Worst of(AuditRun run, int rows, int findings) {
    Map<String, Document> worst = new LinkedHashMap<>();
    List<DocumentRow> expected = new ArrayList<>();
    List<DocumentRow> others = new ArrayList<>();
    run.eachDocument(
        Order.WORST_FIRST,
        row -> {
          if (row.reason() != null) {
            add(row.reason().counted() ? expected : others, row, rows);
          } else if (row.verdict() != Verdict.PASS && worst.size() < rows) {
            worst.put(row.document(), new Document(row, new ArrayList<>()));
          }
        });
    Comparator<FindingRow> gravest = gravest(run.rules());
    List<FindingRow> letStand = new ArrayList<>();
    run.eachRaised(
        Order.WORST_FIRST,
        finding -> {
          if (finding.isInBaseline()) {
            return;
          }
          if (!finding.isOpen()) {
            add(letStand, finding, rows);
          } else if (worst.containsKey(finding.document())) {
            Document document = Objects.requireNonNull(worst.get(finding.document()));
            keep(document.findings(), finding, gravest, findings);
          }
        });
    others.forEach(row -> add(expected, row, rows));
    return new Worst(List.copyOf(worst.values()), expected, letStand);
  }

  private static <T> void add(List<T> list, T row, int most) {
    if (list.size() < most) {
      list.add(row);
    }
  }

  /** What fails a text by itself comes first, then by level and how sure it is. */
  private static Comparator<FindingRow> gravest(RuleCatalogue rules) {
    return Comparator.comparing((FindingRow f) -> rules.isBlocking(f.located().finding()))
        .thenComparing(f -> f.located().finding().level())
        .thenComparing(f -> f.located().finding().confidence())
        .reversed();
  }

  private static void keep(
      List<FindingRow> list, FindingRow finding, Comparator<FindingRow> order, int most) {
    int at = list.size();
    while (at > 0 && order.compare(finding, list.get(at - 1)) < 0) {
      at--;
    }
    list.add(at, finding);
    if (list.size() > most) {
      list.remove(most);
    }
  }
}
