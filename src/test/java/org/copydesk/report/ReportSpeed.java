package org.copydesk.report;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.copydesk.audit.AuditRun;
import org.copydesk.report.gitlab.GitLabReport;
import org.copydesk.report.junit.JunitReport;
import org.copydesk.report.sarif.SarifReport;

/**
 * Time, memory and size of the formats for pipelines. Arguments: how many findings, the output
 * folder. To be run with a small heap, such as {@code -Xmx256m}.
 */
public final class ReportSpeed {

  private ReportSpeed() {}

  public static void main(String[] args) throws Exception {
    AuditRun run = ManyFindings.of(Integer.parseInt(args[0]));
    Path folder = Files.createDirectories(Path.of(args[1]));
    for (Report report : List.of(new SarifReport(), new GitLabReport(), new JunitReport())) {
      System.gc();
      List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
      pools.forEach(MemoryPoolMXBean::resetPeakUsage);
      long start = System.nanoTime();
      List<Path> files = report.write(run, folder);
      double seconds = (System.nanoTime() - start) / 1e9;
      long heap =
          pools.stream()
              .filter(p -> p.getType() == java.lang.management.MemoryType.HEAP)
              .mapToLong(p -> p.getPeakUsage().getUsed())
              .sum();
      System.out.printf(
          Locale.ROOT,
          "%-7s %6.1f s  peak heap %4d MB  %,d bytes%n",
          report.format().word(),
          seconds,
          heap >> 20,
          Files.size(files.get(0)));
    }
  }
}
