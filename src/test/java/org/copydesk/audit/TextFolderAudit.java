package org.copydesk.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.check.TestDesk;
import org.copydesk.job.MeasureDiscovery;
import org.copydesk.report.json.JsonReport;

/**
 * Audits a folder of plain-text files with the core alone and writes the JSON lines: what the rules
 * are measured with while they are being written. Arguments: the folder, the output folder.
 */
public final class TextFolderAudit {

  private TextFolderAudit() {}

  public static void main(String[] args) throws Exception {
    SampleRun.Builder run = SampleRun.builder().measures(MeasureDiscovery.catalogue());
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      run.audited(
          TestDesk.bean(Auditor.class)
              .audit(
                  TestDesk.article(file.getFileName().toString(), text),
                  org.copydesk.check.BatchEvidence.NONE));
    }
    Path out = Files.createDirectories(Path.of(args[1]));
    new JsonReport().write(run.build(), out);
  }
}
