package org.copydesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said to the commands that audit for the sake of a baseline. */
final class BaselineOptions {

  @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files and folders.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = {
        "The baseline. Default: the nearest copydesk-baseline.jsonl, in the audited folder (of"
            + " several: the one that holds them all) or above it, up to the root of the"
            + " repository; where there is none, a new one at that root."
      })
  @Nullable Path baseline;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The desk's settings. Default: the nearest copydesk.yml, likewise.")
  private @Nullable Path config;

  @Option(
      names = "--work-dir",
      paramLabel = "DIR",
      description = "Folder of the database. Default: as for an audit.")
  private @Nullable Path workDir;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Texts checked at a time. Default: the number of processors.")
  private @Nullable String workers;

  @Option(names = "--quiet", description = "Say only what came of it.")
  boolean quiet;

  /** As if it had been said to an audit. */
  AuditOptions toAudit() {
    AuditOptions audit = new AuditOptions();
    audit.paths = paths;
    audit.baseline = baseline;
    audit.config = config;
    audit.workDir = workDir;
    audit.workers = workers;
    audit.quiet = quiet;
    return audit;
  }
}
