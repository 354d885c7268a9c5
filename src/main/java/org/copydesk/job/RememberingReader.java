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
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Reads files, and does not read again what an earlier run has read: every file is hashed, for its
 * content decides and never the time it was written. The name of the file counts as well, because
 * what a file is told to be and what stands in a packed one can hang on it; its folder does not.
 */
class RememberingReader implements ItemProcessor<PendingFile, FileRead> {

  /** What else a reading depends on: the program with its limits, and the Java it runs on. */
  private static final String PROGRAM =
      ProgramIdentity.current() + "\n" + Runtime.version() + "\n" + Limits.DEFAULT;

  private final SubmissionReader reader;
  private final TextStore texts;
  private final boolean cache;
  private final long run;

  /**
   * @param request says whether what is remembered is used
   * @param run number of the run
   */
  RememberingReader(SubmissionReader reader, TextStore texts, AuditRequest request, long run) {
    this.reader = reader;
    this.texts = texts;
    this.cache = request.cache();
    this.run = run;
  }

  @Override
  public FileRead process(PendingFile file) {
    Path path = Path.of(file.file());
    String origin = origin(path, file.name());
    if (cache && !origin.isEmpty()) {
      Optional<List<StoredReading>> kept = texts.reading(origin, run);
      if (kept.isPresent()) {
        return new FileRead(file, kept.get(), List.of(), "");
      }
    }
    FileReading read = reader.readFile(path, file.name());
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
    // A file that is written to while it is read may have been read half old and half new.
    boolean lasting = read.lasting() && origin.equals(origin(path, file.name()));
    return new FileRead(file, readings, stored, lasting ? origin : "");
  }

  /** Hash of all that a reading depends on; empty for a file that is not remembered. */
  private static String origin(Path path, String name) {
    try {
      long size = Files.size(path);
      if (size == 0 || size > Limits.DEFAULT.fileBytes()) {
        return "";
      }
      String fileName = name.substring(name.lastIndexOf('/') + 1);
      return Fingerprint.sha256(SubmissionReader.hashOf(path) + "\n" + PROGRAM + "\n" + fileName);
    } catch (IOException e) {
      // The reader tells why.
      return "";
    }
  }
}
