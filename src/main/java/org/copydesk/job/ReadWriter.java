package org.copydesk.job;

import java.util.List;
import org.copydesk.extract.Reading;
import org.copydesk.job.ReadStepConfiguration.FileRead;
import org.copydesk.store.SubmissionStore;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps what came of reading a chunk of files. */
class ReadWriter implements ItemWriter<FileRead> {

  private final SubmissionStore submissions;
  private final StageProgress progress;
  private final String runId;

  ReadWriter(SubmissionStore submissions, StageProgress progress, String runId) {
    this.submissions = submissions;
    this.progress = progress;
    this.runId = runId;
  }

  @Override
  public void write(Chunk<? extends FileRead> chunk) {
    for (FileRead read : chunk) {
      List<Reading> readings = read.readings();
      for (int i = 0; i < readings.size(); i++) {
        Reading reading = readings.get(i);
        submissions.addRead(
            runId,
            read.file().seq() + i,
            read.file().file(),
            reading.submission(),
            reading.size(),
            reading.hash(),
            reading.type(),
            reading.remarks());
      }
    }
    progress.add("Reading", chunk.size());
  }
}
