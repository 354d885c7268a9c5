package org.copydesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.copydesk.config.DecisionsFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.store.DecisionStore;

/**
 * A copy of the decisions in the database, beside it in the work folder: what editors said cannot
 * be worked out again. A database writes what it was told a moment later, and may be damaged; the
 * copy is on the disk before the workbook with the answers is replaced.
 */
final class DecisionsBackup {

  /** Of the form of the desk's own file of decisions. */
  static final String FILE = "decisions-backup.jsonl";

  private final Path folder;
  private final Path file;
  private final DecisionStore store;

  DecisionsBackup(Path workFolder, DecisionStore store) {
    this.folder = workFolder;
    this.file = workFolder.resolve(FILE);
    this.store = store;
  }

  /** What a copy holds; nothing where there is none. */
  static Optional<Decisions> read(Path workFolder) throws ConfigurationException {
    Path copy = workFolder.resolve(FILE);
    return Files.exists(copy)
        ? Optional.of(DecisionsFile.read(copy).decisions())
        : Optional.empty();
  }

  /** Copies all decisions in the database. */
  void write() throws IOException {
    DecisionsFile.empty().with(store.all().all()).writeThrough(file);
  }

  /**
   * Gives back to the database what it lost, and brings the copy up to date.
   *
   * @return what editors should know, a sentence each
   */
  List<String> reconcile() throws IOException {
    Decisions stored = store.all();
    Decisions copied;
    try {
      Optional<Decisions> copy = read(folder);
      if (copy.isEmpty() && stored.isEmpty()) {
        return List.of();
      }
      copied = copy.orElse(Decisions.NONE);
    } catch (ConfigurationException e) {
      Path kept = kept();
      Files.move(file, kept);
      write();
      return List.of(
          "The copy of editors' decisions in the work folder could not be read; it is kept as %s and a new one was written."
              .formatted(kept));
    }
    Decisions all = stored.and(copied.all());
    List<Decision> lost =
        all.all().stream().filter(d -> !stored.like(d).equals(Optional.of(d))).toList();
    store.add(lost);
    if (!all.all().equals(copied.all())) {
      write();
    }
    return lost.isEmpty()
        ? List.of()
        : List.of(
            "%s of editors had been lost from the database and %s taken back from %s."
                .formatted(
                    lost.size() == 1 ? "1 decision" : lost.size() + " decisions",
                    lost.size() == 1 ? "was" : "were",
                    file));
  }

  private Path kept() {
    for (int i = 1; ; i++) {
      Path kept = file.resolveSibling(FILE + ".unreadable-" + i);
      if (!Files.exists(kept)) {
        return kept;
      }
    }
  }
}
