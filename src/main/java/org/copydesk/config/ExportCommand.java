package org.copydesk.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The command that keeps what an audit took from workbooks, to be typed where the audit was: it
 * names every place of that audit that the command would not find by itself.
 *
 * @param workFolder folder of the database, as named
 * @param decisions the desk's file of decisions that the audit read, if it did
 * @param names the desk's list of names that the audit read, if it did
 */
public record ExportCommand(Path workFolder, Optional<Path> decisions, Optional<Path> names) {

  /** Where an audit keeps its database when nobody says otherwise. */
  public static final Path WORK_FOLDER = Path.of(".copydesk");

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=@%+,-]+");

  /** The command with its options, as a shell reads it. */
  public String inWords() {
    return "copydesk review export"
        + (workFolder.equals(WORK_FOLDER) ? "" : " --work-dir " + quoted(workFolder))
        + option("--decisions", decisions, DeskFiles.DECISIONS)
        + option("--names", names, DeskFiles.NAMES);
  }

  /** The file that decisions go to, for people. */
  public String file() {
    return decisions.map(file -> shown(file).toString()).orElse(DeskFiles.DECISIONS);
  }

  private static String option(String option, Optional<Path> read, String name) {
    // Said without options, the command looks from this folder up, an audit from what it audits.
    return read.filter(file -> !isFound(file, name))
        .map(file -> " " + option + " " + quoted(shown(file)))
        .orElse("");
  }

  private static boolean isFound(Path file, String name) {
    return DeskFiles.find(List.of(Path.of("")), name)
        .filter(file.toAbsolutePath().normalize()::equals)
        .isPresent();
  }

  private static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute) : file;
  }

  private static String quoted(Path path) {
    String words = path.toString();
    return PLAIN.matcher(words).matches() ? words : "'" + words.replace("'", "'\\''") + "'";
  }
}
