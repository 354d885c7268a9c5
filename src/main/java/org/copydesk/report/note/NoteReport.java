package org.copydesk.report.note;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.report.OwnerOnly;
import org.copydesk.report.Report;
import org.copydesk.report.ReportFormat;
import org.copydesk.report.WholeFile;

/**
 * {@code return-notes/*.docx}: a note to the sender of each submission that does not pass, and of
 * each file that could not be read and can be sent again.
 */
public final class NoteReport implements Report {

  private static final String FOLDER = "return-notes";

  @Override
  public ReportFormat format() {
    return ReportFormat.NOTE;
  }

  @Override
  public List<Path> write(AuditRun run, Path folder) throws IOException {
    Path notes = OwnerOnly.folder(folder.resolve(FOLDER));
    NoteDocument form = new NoteDocument(run.header());
    List<Path> files = new ArrayList<>();
    Set<String> written = new HashSet<>();
    try {
      run.eachStory(
          Order.WORST_FIRST,
          story ->
              write(form, ReturnNote.of(story), notes, story.document().document())
                  .ifPresent(file -> add(file, files, written)));
      run.eachDocument(
          Order.WORST_FIRST,
          document ->
              write(form, ReturnNote.of(document), notes, document.document())
                  .ifPresent(file -> add(file, files, written)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    NoteFiles.removeOthers(notes, written);
    return files;
  }

  private static void add(Path file, List<Path> files, Set<String> written) {
    files.add(file);
    written.add(String.valueOf(file.getFileName()));
  }

  private static Optional<Path> write(
      NoteDocument form, Optional<ReturnNote> note, Path folder, String document) {
    return note.map(
        n -> {
          Path file = folder.resolve(NoteFiles.nameOf(document));
          try {
            WholeFile.write(file, out -> form.write(n, out));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return file;
        });
  }
}
