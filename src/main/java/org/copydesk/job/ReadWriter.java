package org.copydesk.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.job.ReadStepConfiguration.FileRead;
import org.copydesk.store.PendingFile;
import org.copydesk.store.StoredReading;
import org.copydesk.store.StoredText;
import org.copydesk.store.SubmissionStore;
import org.copydesk.store.SubmissionStore.ReadFile;
import org.copydesk.store.TextStore;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps what came of reading a chunk of files. */
class ReadWriter implements ItemWriter<FileRead> {

  private final SubmissionStore submissions;
  private final TextStore texts;
  private final StageProgress progress;
  private final String runId;
  private final long run;

  ReadWriter(
      SubmissionStore submissions,
      TextStore texts,
      StageProgress progress,
      String runId,
      long run) {
    this.submissions = submissions;
    this.texts = texts;
    this.progress = progress;
    this.runId = runId;
    this.run = run;
  }

  @Override
  public void write(Chunk<? extends FileRead> chunk) {
    List<StoredText> read = new ArrayList<>();
    Map<String, List<StoredReading>> remembered = new TreeMap<>();
    List<ReadFile> files = new ArrayList<>();
    for (FileRead of : chunk) {
      read.addAll(of.texts());
      if (!of.origin().isEmpty()) {
        remembered.put(of.origin(), of.readings());
      }
      PendingFile file = of.file();
      files.add(new ReadFile(file.seq(), file.file(), file.name(), of.readings()));
    }
    texts.keep(read, remembered, run);
    submissions.addRead(runId, files);
    progress.add("Reading", chunk.size());
  }
}
