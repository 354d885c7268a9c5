package org.copydesk.config.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.config.DeskFiles;
import org.copydesk.config.PlacedGlob;
import org.copydesk.config.RepositoryRoot;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.text.PathGlob;

/** What a desk says, put together: flags before the environment before the desk's file. */
public final class DeskSettings {

  private final Settings settings;
  private final ConfigurationFile file;
  private final List<Path> audited;

  private DeskSettings(Settings settings, ConfigurationFile file, List<Path> audited) {
    this.settings = settings;
    this.file = file;
    this.audited = audited;
  }

  /**
   * Reads what is said.
   *
   * @param flags what was said on the command line
   * @param named the desk's file as the command line names it
   * @param environment the variables
   * @param audited existing files and folders from which the desk's file is looked for; none means
   *     the folder at hand
   * @throws ConfigurationException when something that is said cannot be meant
   */
  public static DeskSettings read(
      Layer flags, Optional<Path> named, Map<String, String> environment, List<Path> audited)
      throws ConfigurationException {
    List<Path> from = audited.isEmpty() ? List.of(Path.of("")) : List.copyOf(audited);
    Layer variables = EnvironmentVariables.read(environment);
    ConfigurationFile file = file(named, environment, from);
    return new DeskSettings(new Settings(List.of(flags, variables, file.layer())), file, from);
  }

  private static ConfigurationFile file(
      Optional<Path> named, Map<String, String> environment, List<Path> audited)
      throws ConfigurationException {
    if (named.isPresent()) {
      return ConfigurationFile.read(named.get());
    }
    String variable = environment.getOrDefault(EnvironmentVariables.CONFIG, "");
    if (!variable.isBlank()) {
      Path file = Path.of(variable.strip());
      if (!Files.exists(file)) {
        throw new Origin.Variable(EnvironmentVariables.CONFIG)
            .fault("there is no file %s".formatted(file));
      }
      return ConfigurationFile.read(file);
    }
    Optional<Path> found = DeskFiles.find(audited, DeskFiles.CONFIGURATION);
    return found.isPresent()
        ? ConfigurationFile.read(ValueTypes.shown(found.get()))
        : ConfigurationFile.none(RepositoryRoot.of(Path.of("")));
  }

  /** What was said, and what holds. */
  public Settings settings() {
    return settings;
  }

  /** The desk's file. */
  public ConfigurationFile file() {
    return file;
  }

  /**
   * A file of the desk: those that were said, else the nearest of its usual name.
   *
   * @param name the usual name
   * @throws ConfigurationException when one that was said is not there
   */
  public List<Said<Path>> deskFiles(Setting<Path> setting, String name)
      throws ConfigurationException {
    List<Said<Path>> said = settings.said(setting);
    if (said.isEmpty()) {
      return DeskFiles.find(audited, name).stream()
          .map(f -> new Said<>(f, (Origin) new Origin.Nearest(f)))
          .toList();
    }
    for (Said<Path> one : said) {
      if (one.origin() instanceof Origin.Written && !Files.exists(one.value())) {
        throw one.origin()
            .fault(
                "there is no file %s; a path is told from the folder of this file"
                    .formatted(one.value()));
      }
    }
    return said;
  }

  /** Likewise of a setting that has one file at most. */
  public Optional<Path> deskFile(Setting<Path> setting, String name) throws ConfigurationException {
    return deskFiles(setting, name).stream().map(Said::value).findFirst();
  }

  /** The globs that say for which files something holds, or which are no submissions. */
  public List<PlacedGlob> globs() {
    List<PlacedGlob> globs = new ArrayList<>();
    for (Said<PathGlob> said : settings.said(AuditSettings.IGNORE)) {
      globs.add(new PlacedGlob(said.value(), AuditSettings.IGNORE.key(), said.origin().inWords()));
    }
    globs.addAll(file.globs());
    return globs;
  }

  /** The files of house rules, each once. */
  public List<Path> houseRules() throws ConfigurationException {
    return HouseRulePaths.files(settings.said(AuditSettings.HOUSE_RULES));
  }
}
