package org.copydesk.report.html;

import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.audit.SampleRun;

/** Writes the sample pages for a look at it. Argument: the folder. */
public final class HtmlSample {

  private HtmlSample() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    new HtmlReport().write(SampleRun.typical(), folder);
    Path partial = Files.createDirectories(folder.resolve("partial"));
    new HtmlReport().write(SampleRun.partial(), partial);
    Path many = Files.createDirectories(folder.resolve("many"));
    new HtmlReport(new HtmlReport.OnePage(0, 0, 0)).write(SampleRun.typical(), many);
  }
}
