package org.copydesk;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Programs beside Java that some tests open reports with. Where one is missing its tests are
 * skipped; with {@code -Dcopydesk.tools=required} they fail, so that a pipeline cannot lose them
 * unnoticed.
 */
public final class ExternalTools {

  private ExternalTools() {}

  /** LibreOffice's command, or no further in this test. */
  public static Path libreOffice() {
    return find(
        "soffice", "LibreOffice (Debian: libreoffice-calc) opens the workbook in this test");
  }

  /** Chromium's command, or no further in this test. */
  public static Path chromium() {
    return find("chromium", "Chromium (Debian: chromium) opens the page in this test");
  }

  /** The command by which tests lead Chromium, or no further in this test. */
  public static Path chromeDriver() {
    return find("chromedriver", "its driver (Debian: chromium-driver) leads Chromium in this test");
  }

  /** systemd's own reader of units, or no further in this test. */
  public static Path systemdAnalyze() {
    return find("systemd-analyze", "systemd (Debian: systemd) reads the units in this test");
  }

  /**
   * Converts a document with LibreOffice, under a user profile of its own.
   *
   * @param document what to convert
   * @param to LibreOffice's word for the format
   * @param folder an empty folder for the result and the profile
   * @return the result
   */
  public static Path convert(Path document, String to, Path folder)
      throws IOException, InterruptedException {
    Path out = Files.createDirectories(folder.resolve("converted"));
    Path log = folder.resolve("libreoffice.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                libreOffice().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                out.toString(),
                document.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return fail("LibreOffice did not finish within three minutes: " + command);
    }
    String name = document.getFileName().toString();
    Path result = out.resolve(name.substring(0, name.lastIndexOf('.') + 1) + to.split(":")[0]);
    if (!Files.exists(result)) {
      return fail("LibreOffice wrote no " + result + "; it said: " + Files.readString(log));
    }
    return result;
  }

  private static Path find(String command, String what) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path tool = Path.of(folder, command);
      if (Files.isExecutable(tool)) {
        return tool;
      }
    }
    String message = command + " is not installed: " + what;
    if (System.getProperty("copydesk.tools", "optional").equals("required")) {
      return fail(message);
    }
    System.out.println("Skipped, " + message);
    return abort(message);
  }
}
