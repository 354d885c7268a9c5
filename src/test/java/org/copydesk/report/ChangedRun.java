package org.copydesk.report;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingRow;

/** A run whose rows are changed on the way, for what the usual sample does not hold. */
public final class ChangedRun {

  private ChangedRun() {}

  /** The run with other rows; each change keeps names and numbers. */
  public static AuditRun of(
      AuditRun run, UnaryOperator<DocumentRow> documents, UnaryOperator<FindingRow> findings) {
    return AlteredRun.of(
        run,
        Map.of(
            "eachDocument",
            a -> {
              run.eachDocument((Order) a[0], through(documents, consumer(a[1])));
              return null;
            },
            "eachRaised",
            a -> {
              run.eachRaised((Order) a[0], through(findings, consumer(a[1])));
              return null;
            }));
  }

  /** The run with one submission sent as a file of another kind, or inside an archive. */
  public static AuditRun sentAs(AuditRun run, String document, String type, String path) {
    return of(
        run,
        row -> row.document().equals(document) ? sentAs(row, row.document(), type, path) : row,
        row -> row.document().equals(document) ? named(row, row.document(), path) : row);
  }

  /** The run with one submission under another name; it keeps its place among the others. */
  public static AuditRun renamed(AuditRun run, String document, String name, String path) {
    return of(
        run,
        row -> row.document().equals(document) ? sentAs(row, name, row.type(), path) : row,
        row -> row.document().equals(document) ? named(row, name, path) : row);
  }

  private static DocumentRow sentAs(DocumentRow row, String name, String type, String path) {
    return new DocumentRow(
        name,
        path,
        row.verdict(),
        row.score(),
        row.headline(),
        row.words(),
        row.language(),
        row.errors(),
        row.warnings(),
        row.notes(),
        row.suppressed(),
        row.inBaseline(),
        row.mainReason(),
        row.measures(),
        row.shortfalls(),
        row.reason(),
        row.detail(),
        row.size(),
        type,
        row.earlierName(),
        row.before());
  }

  private static FindingRow named(FindingRow row, String name, String path) {
    return new FindingRow(
        name, path, row.located(), row.history(), row.suppression(), row.decision());
  }

  private static <T> Consumer<T> through(UnaryOperator<T> change, Consumer<T> consumer) {
    return row -> consumer.accept(change.apply(row));
  }

  @SuppressWarnings("unchecked") // the caller has just looked at the method's name
  private static <T> Consumer<T> consumer(Object argument) {
    return (Consumer<T>) argument;
  }
}
