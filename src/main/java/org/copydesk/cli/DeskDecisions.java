package org.copydesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.config.DecisionsFile;
import org.copydesk.config.DeskFiles;
import org.copydesk.config.NamesFile;
import org.copydesk.config.RepositoryRoot;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.settings.AuditSettings;
import org.copydesk.config.settings.DeskSettings;
import org.copydesk.config.settings.Layer;
import org.copydesk.config.settings.Setting;
import org.copydesk.config.settings.Settings;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.jspecify.annotations.Nullable;

/** The desk's own files, as far as decisions go into them. */
final class DeskDecisions {

  private final Path file;
  private final DecisionsFile content;
  private final NamesFile names;
  private final Path namesFile;

  private DeskDecisions(Path file, DecisionsFile content, Path namesFile, NamesFile names) {
    this.file = file;
    this.content = content;
    this.namesFile = namesFile;
    this.names = names;
  }

  /**
   * Opens them: those that are named, else those that the desk's settings name (of several lists of
   * names the first), else the nearest above the folder at hand, else new ones at the root of the
   * repository.
   *
   * @param environment the variables
   * @throws ConfigurationException when the file of decisions has a fault
   */
  static DeskDecisions open(
      @Nullable Path decisions, @Nullable Path names, Map<String, String> environment)
      throws ConfigurationException {
    Settings desk = settings(environment);
    Path file = place(decisions, desk, AuditSettings.DECISIONS, DeskFiles.DECISIONS);
    Path namesFile = place(names, desk, AuditSettings.NAMES, DeskFiles.NAMES);
    Optional<Path> dictionary =
        desk.values(AuditSettings.DICTIONARY).stream()
            .findFirst()
            .or(() -> DeskFiles.find(List.of(Path.of("")), DeskFiles.DICTIONARY));
    return new DeskDecisions(
        file,
        Files.exists(file) ? DecisionsFile.read(file) : DecisionsFile.empty(),
        namesFile,
        new NamesFile(namesFile, dictionary));
  }

  /**
   * The work folder: the one that is named, else that of the desk's settings, as an audit has it.
   *
   * @param environment the variables
   */
  static Path workFolder(@Nullable Path named, Map<String, String> environment)
      throws ConfigurationException {
    return named != null ? named : settings(environment).require(AuditSettings.WORK_DIR);
  }

  private static Settings settings(Map<String, String> environment) throws ConfigurationException {
    return DeskSettings.read(new Layer(), Optional.empty(), environment, List.of()).settings();
  }

  private static Path place(
      @Nullable Path named, Settings desk, Setting<Path> setting, String name) {
    return named != null
        ? named
        : desk.values(setting).stream()
            .findFirst()
            .or(() -> DeskFiles.find(List.of(Path.of("")), name))
            .orElseGet(() -> RepositoryRoot.of(Path.of("")).resolve(name));
  }

  Decisions known() {
    return content.decisions();
  }

  Path file() {
    return file;
  }

  /**
   * Adds decisions; the file is written whole or not at all.
   *
   * @return what became of the names among them, a sentence each
   */
  List<String> add(Collection<Decision> decisions, boolean dry)
      throws ConfigurationException, IOException {
    // A list with a fault is told before anything is written.
    NamesFile.Added tried = names.add(decisions, true);
    DecisionsFile all = content.with(decisions);
    if (!dry && !decisions.isEmpty()) {
      all.write(file);
    }
    NamesFile.Added done = dry ? tried : names.add(decisions, false);
    List<String> told = new ArrayList<>(done.left());
    if (!done.added().isEmpty()) {
      told.add(
          0,
          "%s %s: %s"
              .formatted(
                  dry ? "names that would be added to" : "names added to",
                  shown(namesFile),
                  String.join(", ", done.added())));
    }
    return told;
  }

  /** A path as people know it from here. */
  static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
  }
}
