package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.copydesk.report.ReportFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One audit of files that reach out, as a process of its own: nobody calls the port they name, no
 * program is started, nothing of the file they point at comes out, and what is written is its
 * owner's alone.
 */
class ForeignFilesTest {

  private static final String SECRET = "quetzalcoatlus";

  /** What a reader of documents might start. */
  private static final List<String> PROGRAMS =
      List.of(
          "tesseract",
          "exiftool",
          "ffmpeg",
          "sox",
          "file",
          "convert",
          "magick",
          "gs",
          "pdftotext",
          "soffice",
          "unrar",
          "7z",
          "sh",
          "bash",
          "python3",
          "curl",
          "wget",
          "strings",
          "gdalinfo",
          "grobid",
          "perl");

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  @TempDir static Path folder;

  private static final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
  private static ServerSocket listener;
  private static Map<String, byte[]> files;
  private static int code;
  private static String said;

  @BeforeAll
  static void audit() throws Exception {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread answering = new Thread(ForeignFilesTest::answer, "listener");
    answering.setDaemon(true);
    answering.start();
    Path canary = Files.writeString(folder.resolve("canary.txt"), SECRET + "\n");
    Path in = Files.createDirectories(folder.resolve("in"));
    String web = "http://127.0.0.1:" + listener.getLocalPort() + "/";
    files = new ReachingFiles(web, canary).all();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(in.resolve(file.getKey()), file.getValue());
    }
    Path programs = Files.createDirectories(folder.resolve("programs"));
    for (String program : PROGRAMS) {
      Path script =
          Files.writeString(
              programs.resolve(program), "#!/bin/sh\necho $0 >> '" + folder + "/started'\n");
      script.toFile().setExecutable(true);
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx700m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)),
            "org.copydesk.cli.Copydesk",
            "audit",
            "in",
            "--format",
            String.join(",", ReportFormat.words()));
    builder.environment().put("PATH", programs.toString());
    Process process =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    code = process.exitValue();
    said = Files.readString(folder.resolve("said"));
  }

  @AfterAll
  static void hangUp() throws IOException {
    listener.close();
  }

  private static void answer() {
    while (!listener.isClosed()) {
      try (Socket call = listener.accept()) {
        byte[] asked = call.getInputStream().readNBytes(60);
        calls.add(new String(asked, StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        // The test is over, or a caller hung up; that one called is known.
        calls.add("a call");
      }
    }
  }

  private static List<Path> below(Path top) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      return all.toList();
    }
  }

  @Test
  void isARowEachWhateverTheyAskFor() throws IOException {
    assertThat(code).as(said).isIn(1, 3);
    Set<String> rows = new TreeSet<>();
    for (String line : Files.readAllLines(folder.resolve("reports/documents.jsonl"))) {
      rows.add(line.replaceFirst(".*?\"document\":\"(.*?)\".*", "$1"));
    }
    assertThat(rows).containsAll(files.keySet());
    assertThat(said).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void callNobody() throws Exception {
    assertThat(calls).isEmpty();
    new Socket(listener.getInetAddress(), listener.getLocalPort()).close();
    assertThat(calls.poll(1, TimeUnit.MINUTES)).as("a call would have been noted").isNotNull();
  }

  @Test
  void startNoProgram() {
    assertThat(folder.resolve("started")).doesNotExist();
  }

  @Test
  void putNothingOfAnotherFileIntoAReport() throws IOException {
    List<Path> outputs = new ArrayList<>(below(folder.resolve("reports")));
    outputs.addAll(below(folder.resolve(".copydesk")));
    outputs.add(folder.resolve("said"));
    for (Path output : outputs) {
      if (Files.isRegularFile(output)) {
        byte[] bytes = Files.readAllBytes(output);
        assertThat(holdsSecret(bytes)).as(output.toString()).isFalse();
        if (output.toString().matches(".*\\.(xlsx|docx)")) {
          try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
              assertThat(holdsSecret(zip.readAllBytes())).as(output + " " + part).isFalse();
            }
          }
        }
      }
    }
  }

  private static boolean holdsSecret(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(SECRET)
        || new String(bytes, StandardCharsets.UTF_16BE).contains(SECRET)
        || new String(bytes, StandardCharsets.UTF_16LE).contains(SECRET);
  }

  @Test
  void writeNothingBesideTheReportsAndTheWorkFolder() throws IOException {
    try (Stream<Path> here = Files.list(folder)) {
      assertThat(here.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "canary.txt", "in", "programs", "reports", ".copydesk", "said");
    }
    assertThat(below(folder.resolve("in"))).hasSize(files.size() + 1);
    assertThat(below(folder.resolve(".copydesk")))
        .as("what was unpacked is gone")
        .allSatisfy(p -> assertThat(p.toString()).doesNotContain("unpacked/"));
  }

  @Test
  void areReportedToTheOwnerAlone() throws IOException {
    assertThat(files).isNotEmpty();
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    List<Path> written = new ArrayList<>(below(folder.resolve("reports")));
    written.addAll(below(folder.resolve(".copydesk")));
    assertThat(written).hasSizeGreaterThan(10);
    for (Path path : written) {
      Set<PosixFilePermission> rights =
          Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
      assertThat(Collections.disjoint(rights, OTHERS))
          .as(path + " " + PosixFilePermissions.toString(rights))
          .isTrue();
    }
  }
}
