package org.copydesk.report.sarif;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.copydesk.audit.AuditRun;
import org.copydesk.report.Report;
import org.copydesk.report.ReportFormat;
import org.copydesk.report.WholeFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/** {@code copydesk.sarif}, within the limits of {@link CodeScanning}. */
public final class SarifReport implements Report {

  /** Below this the results are not what makes a file too large. */
  private static final int FEWEST = 1_000;

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final int results;
  private final long bytes;

  public SarifReport() {
    this(CodeScanning.RESULTS, CodeScanning.BYTES);
  }

  /**
   * @param results how many results a file may have
   * @param bytes how large it may be when compressed
   */
  SarifReport(int results, long bytes) {
    this.results = results;
    this.bytes = bytes;
  }

  @Override
  public ReportFormat format() {
    return ReportFormat.SARIF;
  }

  @Override
  public List<Path> write(AuditRun run, Path folder) throws IOException {
    Path file = folder.resolve("copydesk.sarif");
    int room = results;
    long compressed = write(run, file, room);
    while (compressed > bytes && room > FEWEST) {
      room = Math.max(FEWEST, (int) (room * 0.9 * bytes / compressed));
      compressed = write(run, file, room);
    }
    return List.of(file);
  }

  /** Writes the file and tells its size when compressed. */
  private long write(AuditRun run, Path file, int room) throws IOException {
    Counted counted = new Counted();
    WholeFile.write(
        file,
        out -> {
          // The generator closes what it writes to, and with it both streams.
          try (JsonGenerator json = mapper.createGenerator(new Compressed(out, counted))) {
            new SarifLog(run, room).write(json);
          } catch (JacksonIOException e) {
            throw e.getCause();
          }
        });
    return counted.bytes;
  }

  /** A stream that compresses on the side what it passes on. */
  private static final class Compressed extends FilterOutputStream {
    private final GZIPOutputStream gzip;

    Compressed(OutputStream out, OutputStream compressed) throws IOException {
      super(out);
      this.gzip = new GZIPOutputStream(compressed);
    }

    @Override
    public void write(int octet) throws IOException {
      out.write(octet);
      gzip.write(octet);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
      out.write(octets, from, length);
      gzip.write(octets, from, length);
    }

    @Override
    public void close() throws IOException {
      gzip.close();
      super.close();
    }
  }

  private static final class Counted extends OutputStream {
    private long bytes;

    @Override
    public void write(int octet) {
      bytes++;
    }

    @Override
    public void write(byte[] octets, int from, int length) {
      bytes += length;
    }
  }
}
