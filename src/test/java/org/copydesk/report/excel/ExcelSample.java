package org.copydesk.report.excel;

import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.audit.SampleRun;
import org.copydesk.score.PriceList;

/** Writes the sample workbooks for a look at it. Argument: the folder. */
public final class ExcelSample {

  private ExcelSample() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    new ExcelReport(PriceList.standard()).write(SampleRun.typical(), folder);
    Path partial = Files.createDirectories(folder.resolve("partial"));
    new ExcelReport(PriceList.standard()).write(SampleRun.partial(), partial);
  }
}
