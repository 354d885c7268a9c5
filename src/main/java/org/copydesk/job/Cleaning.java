package org.copydesk.job;

import java.util.List;
import org.copydesk.config.AuditRequest;
import org.copydesk.store.FileCompaction;
import org.copydesk.store.Retention;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;

/** Drops what earlier runs left and nobody needs, so that the work folder stops growing. */
final class Cleaning {

  /** Of the runs of a night one is under way and the others are done. */
  private static final int MOST = 1_000;

  private final Retention retention;
  private final FileCompaction file;
  private final JobRepository repository;
  private final AuditRequest request;

  Cleaning(
      Retention retention, FileCompaction file, JobRepository repository, AuditRequest request) {
    this.retention = retention;
    this.file = file;
    this.repository = repository;
    this.request = request;
  }

  /** Cleans up; called when a run is complete, so that no other waits to go on. */
  void afterRun(String job) {
    try {
      file.noteDropped();
      retention.sweep(request.keepDetails());
      List<JobInstance> earlier = repository.getJobInstances(job, 1, MOST);
      earlier.forEach(repository::deleteJobInstance);
    } catch (DataAccessException e) {
      // The run is complete and its reports are written. What is left is dropped after the next.
    }
  }
}
