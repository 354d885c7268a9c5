package org.copydesk.report;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.data.DataFile;

/**
 * Knows of each submission of a run whether the lines of its audited text are those of its file. Of
 * a plain text they are; of a Word document, a web page or a member of an archive no platform could
 * show them.
 */
public final class FileLines {

  private static final String MEMBER = "!/";

  /** Media types whose decoded file is the text. */
  private static final Set<String> PLAIN =
      DataFile.beside(FileLines.class, "/org/copydesk/extract/file-types.tsv").rows().stream()
          .filter(row -> row.get(1).equals("plain"))
          .map(row -> row.get(0))
          .collect(Collectors.toUnmodifiableSet());

  /** Of names, sorted: eight bytes for each submission is all that a large run leaves room for. */
  private final long[] plain;

  private FileLines(long[] plain) {
    this.plain = plain;
  }

  /** Goes through the submissions of a run once. */
  public static FileLines of(AuditRun run) {
    long[][] hashes = {new long[256]};
    int[] count = {0};
    run.eachDocument(
        Order.BY_NAME,
        row -> {
          if (row.findings() + row.suppressed() + row.inBaseline() > 0 && isPlain(row)) {
            if (count[0] == hashes[0].length) {
              hashes[0] = Arrays.copyOf(hashes[0], count[0] * 2);
            }
            hashes[0][count[0]++] = hash(row.document());
          }
        });
    long[] plain = Arrays.copyOf(hashes[0], count[0]);
    Arrays.sort(plain);
    return new FileLines(plain);
  }

  /** Where to point for a finding of the run. */
  public FilePlace placeOf(FindingRow row) {
    return Arrays.binarySearch(plain, hash(row.document())) >= 0
        ? FilePlace.inText(row)
        : FilePlace.inDocument(row, member(row.document(), row.path()));
  }

  /** Where to point for a finding of the run before: its file may have other lines by now. */
  public static FilePlace placeOfGone(FindingRow row) {
    return FilePlace.inDocument(row, member(row.document(), row.path()));
  }

  private static boolean isPlain(DocumentRow row) {
    int parameter = row.type().indexOf(';');
    String type = parameter < 0 ? row.type() : row.type().substring(0, parameter).strip();
    return PLAIN.contains(type) && member(row.document(), row.path()).isEmpty();
  }

  /**
   * The part of a submission's name that stands inside an archive; empty when it is a file itself.
   *
   * @param document the submission's name
   * @param path where its file lies
   */
  public static String member(String document, String path) {
    int at = document.indexOf(MEMBER);
    while (at >= 0) {
      String archive = document.substring(document.lastIndexOf('/', at) + 1, at);
      if (path.equals(archive) || path.endsWith("/" + archive)) {
        return document.substring(at + MEMBER.length());
      }
      at = document.indexOf(MEMBER, at + 1);
    }
    return "";
  }

  /** FNV-1a over code units, 64 bits: two of a million names are alike once in 30 million runs. */
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
