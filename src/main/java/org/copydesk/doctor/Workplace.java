package org.copydesk.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.copydesk.job.WorkFolder;
import org.copydesk.job.WorkFolderDatabase;

/** The folders that an audit writes to. */
final class Workplace {

  private Workplace() {}

  /** The folder of the reports. */
  static Diagnosis reports(Path folder) {
    return Files.exists(folder)
        ? writable("folder of the reports", folder, "--out")
        : made("folder of the reports", folder, "--out");
  }

  /** The folder of the database, and whether the database can be opened. */
  static Diagnosis workFolder(Path folder) {
    String what = "work folder";
    if (!Files.exists(folder)) {
      return made(what, folder, "--work-dir");
    }
    Diagnosis written = writable(what, folder, "--work-dir");
    if (written.state() != Diagnosis.State.OK) {
      return written;
    }
    if (!WorkFolderDatabase.exists(folder)) {
      return Diagnosis.ok(what, folder + ", without a database yet");
    }
    try (WorkFolder held = WorkFolder.hold(folder)) {
      Optional<String> fault = WorkFolderDatabase.fault(folder);
      return fault.isEmpty()
          ? Diagnosis.ok(what, folder + ", its database can be opened")
          : Diagnosis.broken(
              what,
              "the database in %s cannot be opened (%s)".formatted(folder, fault.get()),
              "move its files away, or name another folder with --work-dir");
    } catch (WorkFolder.HeldException e) {
      return Diagnosis.look(
          what,
          "%s is held by %s".formatted(folder, e.holder()),
          "wait for it to end, or name another folder with --work-dir");
    } catch (IOException e) {
      return Diagnosis.broken(
          what, folder + " cannot be used", "name another folder with --work-dir");
    }
  }

  private static Diagnosis writable(String what, Path folder, String option) {
    if (!Files.isDirectory(folder)) {
      return Diagnosis.broken(
          what, folder + " is no folder", "move it away, or name another with " + option);
    }
    try {
      Files.deleteIfExists(Files.createTempFile(folder, ".copydesk", ".part"));
      return Diagnosis.ok(what, folder + " can be written");
    } catch (IOException e) {
      return Diagnosis.broken(
          what, folder + " cannot be written", "name another one with " + option);
    }
  }

  /** A folder that an audit would make. */
  private static Diagnosis made(String what, Path folder, String option) {
    Path above = folder.toAbsolutePath().normalize();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return above != null && Files.isDirectory(above) && Files.isWritable(above)
        ? Diagnosis.ok(what, folder + " is not there and will be made")
        : Diagnosis.broken(what, folder + " cannot be made", "name another one with " + option);
  }
}
