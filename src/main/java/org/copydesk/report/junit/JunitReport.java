package org.copydesk.report.junit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.copydesk.audit.AuditRun;
import org.copydesk.report.Report;
import org.copydesk.report.ReportFormat;
import org.copydesk.report.WholeFile;

/** {@code junit.xml}, for the test pages of Jenkins, GitLab and their like. */
public final class JunitReport implements Report {

  @Override
  public ReportFormat format() {
    return ReportFormat.JUNIT;
  }

  @Override
  public List<Path> write(AuditRun run, Path folder) throws IOException {
    Path file = folder.resolve("junit.xml");
    try (FindingSpool findings = FindingSpool.of(run, folder)) {
      WholeFile.write(
          file,
          out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            try {
              new TestSuite(run, findings).write(writer);
            } catch (XMLStreamException e) {
              throw cause(e);
            } catch (UncheckedIOException e) {
              throw e.getCause();
            }
            writer.flush();
          });
    }
    return List.of(file);
  }

  private static IOException cause(XMLStreamException e) {
    return e.getNestedException() instanceof IOException io ? io : new IOException(e);
  }
}
