package org.copydesk.report.excel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.data.DataFile;
import org.copydesk.report.RunWords;
import org.copydesk.report.Tone;
import org.copydesk.text.UnreadableReason;

/** Nothing is lost: every file that was found and not judged, why, and what to do about it. */
final class NotAuditedSheet implements RowSheet {

  static final String NAME = "Not audited";

  private static final DataSheet SHEET =
      new DataSheet(
          NAME,
          "tblNotAudited",
          List.of(
              Column.printed("Document", 36),
              Column.printed("What happened", 44),
              Column.printed("What to do", 44),
              Column.printed("Submission expected?", 14),
              Column.printed("Size", 12),
              Column.printed("Content found", 28),
              Column.printed("Ends in", 10),
              Column.hidden("Code", 18)),
          List.of("Size"),
          1,
          Tone.GREY);

  private static final Map<String, String> TYPES =
      DataFile.beside(NotAuditedSheet.class, "types.tsv").rows().stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private final AuditRun run;
  private final Styles styles;
  private final Limits limits;

  NotAuditedSheet(AuditRun run, Styles styles, Limits limits) {
    this.run = run;
    this.styles = styles;
    this.limits = limits;
  }

  @Override
  public void frame(XSSFWorkbook book, int number, String foot) {
    SHEET.frame(book, number, Math.min(run.totals().notAudited(), limits.documents()), foot);
  }

  @Override
  public void fill(SXSSFWorkbook book) {
    Rows rows = SHEET.rows(book, styles);
    int[] count = new int[1];
    run.eachDocument(
        Order.WORST_FIRST,
        document -> {
          UnreadableReason reason = document.reason();
          if (reason != null) {
            count[0]++;
            if (count[0] <= limits.documents()) {
              write(rows, document, reason);
            }
          }
        });
    if (count[0] == 0) {
      rows.notice("All files were read.");
    } else if (count[0] > limits.documents()) {
      rows.notice(RunWords.truncated(count[0] - limits.documents(), "file", "documents.jsonl"));
    }
  }

  private void write(Rows rows, DocumentRow document, UnreadableReason reason) {
    rows.begin()
        .text(CellText.of(document.document()))
        .text(RunWords.unread(reason, CellText.line(document.detail())))
        .text(reason.advice())
        .text(reason.counted() ? "Yes" : "No")
        .number((double) document.size(), styles.bytes)
        .text(content(document.type()))
        .text(CellText.of(ending(document.document())))
        .quiet(reason.name())
        .end();
  }

  /** A media type in an editor's words; as it is where there are none for it. */
  private static String content(String type) {
    String words = TYPES.get(type);
    return words == null ? CellText.line(type) : words;
  }

  /** What the name claims to be: the part after its last dot, in the order the file system has. */
  static String ending(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot <= 0 || file.length() - dot > 12 ? "" : file.substring(dot);
  }
}
