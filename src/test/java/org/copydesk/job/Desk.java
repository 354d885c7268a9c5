package org.copydesk.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.DecisionsFile;
import org.copydesk.config.DeskFiles;
import org.copydesk.config.DeskLists;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.review.Decisions;
import org.springframework.context.ConfigurableApplicationContext;

/** Audits folders with the whole job, in this JVM, for tests. */
final class Desk {

  private final Path work;
  private final Path out;
  private final Map<String, Object> database;
  private final List<String> formats;
  private final UnaryOperator<AuditRequest.Builder> order;

  private Desk(
      Path work,
      Path out,
      Map<String, Object> database,
      List<String> formats,
      UnaryOperator<AuditRequest.Builder> order) {
    this.order = order;
    this.work = work;
    this.out = out;
    this.database = database;
    this.formats = formats;
  }

  /** The same, writing these formats. */
  Desk writing(String... words) {
    return new Desk(work, out, database, List.of(words), order);
  }

  /** The same, with something more in the order. */
  Desk ordering(UnaryOperator<AuditRequest.Builder> more) {
    return new Desk(work, out, database, formats, o -> more.apply(order.apply(o)));
  }

  /** With H2 as a file below a folder. */
  static Desk in(Path folder) {
    return with(folder, Map.of());
  }

  /** With a database of its own; an empty map means H2. */
  static Desk with(Path folder, Map<String, Object> database) {
    try {
      return new Desk(
          Files.createDirectories(folder.resolve("work")),
          Files.createDirectories(folder.resolve("out")),
          database,
          List.of("jsonl"),
          order -> order);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path out() {
    return out;
  }

  AuditOutcome audit(Path... paths) throws IOException {
    return audit(AuditProgress.SILENT, paths);
  }

  AuditOutcome audit(AuditProgress progress, Path... paths) throws IOException {
    try (ConfigurableApplicationContext context = start(progress, paths)) {
      return context.getBean(AuditLauncher.class).audit((run, resumed) -> {});
    }
  }

  /** Audits, and asks the run to stop when it first tells of progress in a stage. */
  AuditOutcome stopAt(String stage, Path... paths) throws IOException {
    return stopAt(stage, 0, paths);
  }

  /** Audits, and asks the run to stop when this share of a stage is done. */
  AuditOutcome stopAt(String stage, double share, Path... paths) throws IOException {
    AtomicBoolean asked = new AtomicBoolean();
    AtomicReference<AuditLauncher> launcher = new AtomicReference<>();
    AuditProgress progress =
        (now, done, total) -> {
          if (now.equals(stage) && done >= share * total && asked.compareAndSet(false, true)) {
            launcher.get().stop();
          }
        };
    try (ConfigurableApplicationContext context = start(progress, paths)) {
      launcher.set(context.getBean(AuditLauncher.class));
      return launcher.get().audit((run, resumed) -> {});
    }
  }

  ConfigurableApplicationContext start(AuditProgress progress, Path... paths) {
    AuditRequest request =
        order
            .apply(
                AuditRequest.of(List.of(paths), out, work)
                    .formats(formats)
                    .allowEmpty(true)
                    .workers(2)
                    .lists(lists(List.of(paths)))
                    .decisions(decisions(List.of(paths))))
            .build();
    return database.isEmpty()
        ? AuditApplication.start(request, progress)
        : AuditApplication.start(request, progress, database);
  }

  private static Decisions decisions(List<Path> paths) {
    try {
      Optional<Path> file = DeskFiles.find(paths, DeskFiles.DECISIONS);
      return file.isPresent() ? DecisionsFile.read(file.get()).decisions() : Decisions.NONE;
    } catch (ConfigurationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static DeskLists lists(List<Path> paths) {
    try {
      return DeskLists.read(
          DeskFiles.find(paths, DeskFiles.NAMES), DeskFiles.find(paths, DeskFiles.DICTIONARY));
    } catch (ConfigurationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Lines of findings without the time that they are known since. */
  static String withoutTimes(String lines) {
    return lines.replaceAll("\"since\":\"[^\"]*+\"", "\"since\":\"…\"");
  }

  /**
   * What two equal runs share byte for byte, but for the times of the runs before: those of two
   * desks did not start together.
   */
  String results() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String file : List.of("documents.jsonl", "findings.jsonl", "statistics.jsonl")) {
      all.append(Files.readString(out.resolve(file)));
    }
    return withoutTimes(all.toString());
  }
}
