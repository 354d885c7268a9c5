package org.copydesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.config.AuditRequest;
import org.copydesk.extract.FileReading;
import org.copydesk.extract.Limits;
import org.copydesk.extract.Reading;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.finding.Fingerprint;
import org.copydesk.job.ReadStepConfiguration.FileRead;
import org.copydesk.store.PendingFile;
import org.copydesk.store.StoredReading;
import org.copydesk.store.StoredText;
import org.copydesk.store.TextStore;
import org.copydesk.text.Article;
import org.copydesk.text.Unreadable;
import org.copydesk.text.UnreadableReason;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Reads files, and does not read again what an earlier run has read: every file is hashed, for its
 * content decides and never the time it was written. The name of the file counts as well, because
 * what a file is told to be and what stands in a packed one can hang on it; its folder does not.
 */
class RememberingReader implements ItemProcessor<PendingFile, FileRead> {

  /** How often a file is read that somebody writes to meanwhile. */
  private static final int ATTEMPTS = 2;

  private final SubmissionReader reader;
  private final TextStore texts;
  private final FoundPlace place;
  private final boolean cache;
  private final long run;
  private final Limits limits;

  /** What else a reading depends on: the program with its limits, and the Java it runs on. */
  private final String program;

  /**
   * @param request says what is audited, and whether what is remembered is used
   * @param run number of the run
   */
  RememberingReader(SubmissionReader reader, TextStore texts, AuditRequest request, long run) {
    this.reader = reader;
    this.texts = texts;
    this.place = new FoundPlace(request.paths());
    this.cache = request.cache();
    this.run = run;
    this.limits = request.limits();
    this.program = ProgramIdentity.current() + "\n" + Runtime.version() + "\n" + limits;
  }

  @Override
  public FileRead process(PendingFile file) {
    Path path = Path.of(file.file());
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<Unreadable> refused = place.refusal(path, file.name());
      if (refused.isPresent()) {
        return unread(file, refused.get());
      }
      String origin = origin(path, file.name());
      if (cache && !origin.isEmpty()) {
        Optional<List<StoredReading>> kept = texts.reading(origin, run);
        if (kept.isPresent()) {
          return new FileRead(file, kept.get(), List.of(), "");
        }
      }
      FileReading read = reader.readFile(path, file.name());
      // A file that is written to while it is read may have been read half old and half new, and
      // one that was swapped for a link may not be the one that was found.
      if (place.refusal(path, file.name()).isEmpty() && origin.equals(origin(path, file.name()))) {
        return stored(file, read, read.lasting() ? origin : "");
      }
    }
    return unread(file, new Unreadable(file.name(), UnreadableReason.CHANGED, ""));
  }

  private static FileRead unread(PendingFile file, Unreadable unreadable) {
    return new FileRead(
        file,
        List.of(StoredReading.of(file.name(), unreadable, null, 0, "", "", List.of(), List.of())),
        List.of(),
        "");
  }

  private static FileRead stored(PendingFile file, FileReading read, String origin) {
    List<StoredReading> readings = new ArrayList<>();
    List<StoredText> stored = new ArrayList<>();
    for (Reading reading : read.readings()) {
      StoredText text = null;
      if (reading.submission() instanceof Article article) {
        text = StoredText.of(article);
        stored.add(text);
      }
      readings.add(
          StoredReading.of(
              file.name(),
              reading.submission(),
              text,
              reading.size(),
              reading.hash(),
              reading.type(),
              reading.remarks(),
              reading.shortfalls()));
    }
    return new FileRead(file, readings, stored, origin);
  }

  /** Hash of all that a reading depends on; empty for a file that is not remembered. */
  private String origin(Path path, String name) {
    try {
      long size = Files.size(path);
      if (size == 0 || size > limits.fileBytes()) {
        return "";
      }
      String fileName = name.substring(name.lastIndexOf('/') + 1);
      return Fingerprint.sha256(SubmissionReader.hashOf(path) + "\n" + program + "\n" + fileName);
    } catch (IOException e) {
      // The reader tells why.
      return "";
    }
  }
}
