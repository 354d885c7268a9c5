package org.copydesk.config.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.PlacedGlob;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.YamlFile;
import org.copydesk.config.file.YamlMapping;
import org.copydesk.config.file.YamlNode;
import org.copydesk.text.PathGlob;

/** The desk's settings as its file says them, {@code copydesk.yml}. */
public final class ConfigurationFile {

  static final List<Setting<?>> OF_FILES =
      List.of(
          AuditSettings.VERDICT,
          AuditSettings.FAIL_UNDER,
          AuditSettings.FAIL_ON,
          AuditSettings.FAIL_WHEN);

  private final Optional<Path> file;
  private final Path folder;
  private final Layer layer = new Layer();
  private final List<FilesSection> overrides = new ArrayList<>();
  private final List<PlacedGlob> globs = new ArrayList<>();
  private Optional<YamlMapping> rules = Optional.empty();
  private NotifySection notify = NotifySection.NONE;

  private ConfigurationFile(Optional<Path> file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  /**
   * What is said about some files.
   *
   * @param files which
   * @param gate what is said about the gate there
   * @param rules what is said about rules there
   * @param place where it is written
   */
  public record FilesSection(
      List<PathGlob> files, Layer gate, Optional<YamlMapping> rules, String place) {

    public FilesSection {
      files = List.copyOf(files);
    }
  }

  /**
   * A desk without a file.
   *
   * @param folder the folder that globs are told from
   */
  public static ConfigurationFile none(Path folder) {
    return new ConfigurationFile(Optional.empty(), folder);
  }

  /**
   * Reads a file. What is said about rules is kept as it stands, for which rules there are depends
   * on the house rules that the file names.
   *
   * @throws ConfigurationException when it cannot be read or says something that cannot be meant
   */
  public static ConfigurationFile read(Path file) throws ConfigurationException {
    return of(file, YamlFile.read(file, "configuration"));
  }

  /** Reads text as if it stood in a file. */
  static ConfigurationFile parse(Path file, String text) throws ConfigurationException {
    return of(file, YamlFile.parse(file, text));
  }

  private static ConfigurationFile of(Path file, YamlFile yaml) throws ConfigurationException {
    Path parent = file.toAbsolutePath().normalize().getParent();
    ConfigurationFile configuration =
        new ConfigurationFile(Optional.of(file), parent == null ? file.toAbsolutePath() : parent);
    if (yaml.root().isPresent()) {
      configuration.take(yaml.root().get().asMapping());
    }
    return configuration;
  }

  private void take(YamlMapping root) throws ConfigurationException {
    for (YamlMapping.Entry entry : root.entries()) {
      for (Setting<?> setting : AuditSettings.ALL) {
        if (!setting.section().isEmpty() && setting.name().equals(entry.key().text())) {
          throw entry
              .key()
              .fault(
                  "“%s” belongs under “%s:”; write that above it and indent it by two blanks"
                      .formatted(setting.name(), setting.section()));
        }
      }
    }
    root.refuseUnknown("the configuration", Section.keys());
    for (Setting<?> setting : AuditSettings.in("")) {
      take(root, setting, layer);
    }
    Optional<YamlNode> gate = root.get(AuditSettings.GATE);
    if (gate.isPresent()) {
      takeGate(gate.get().asMapping(), AuditSettings.in(AuditSettings.GATE), layer);
    }
    Optional<YamlNode> schedule = root.get(AuditSettings.SCHEDULE);
    if (schedule.isPresent()) {
      YamlMapping said = schedule.get().asMapping();
      List<Setting<?>> settings = AuditSettings.in(AuditSettings.SCHEDULE);
      said.refuseUnknown("the schedule", settings.stream().map(Setting::name).toList());
      for (Setting<?> setting : settings) {
        take(said, setting, layer);
      }
    }
    Optional<YamlNode> history = root.get(AuditSettings.HISTORY);
    if (history.isPresent()) {
      YamlMapping kept = history.get().asMapping();
      List<Setting<?>> settings = AuditSettings.in(AuditSettings.HISTORY);
      kept.refuseUnknown("the history", settings.stream().map(Setting::name).toList());
      for (Setting<?> setting : settings) {
        take(kept, setting, layer);
      }
    }
    Optional<YamlNode> reading = root.get(AuditSettings.READING);
    if (reading.isPresent()) {
      YamlMapping said = reading.get().asMapping();
      List<Setting<?>> settings = AuditSettings.in(AuditSettings.READING);
      said.refuseUnknown("the limits of reading", settings.stream().map(Setting::name).toList());
      for (Setting<?> setting : settings) {
        take(said, setting, layer);
      }
    }
    Optional<YamlNode> checking = root.get(AuditSettings.CHECKING);
    if (checking.isPresent()) {
      YamlMapping said = checking.get().asMapping();
      List<Setting<?>> settings = AuditSettings.in(AuditSettings.CHECKING);
      said.refuseUnknown("the checking", settings.stream().map(Setting::name).toList());
      for (Setting<?> setting : settings) {
        take(said, setting, layer);
      }
    }
    Optional<YamlNode> ofRules = root.get(Section.RULES.key());
    if (ofRules.isPresent()) {
      rules = Optional.of(ofRules.get().asMapping());
    }
    Optional<YamlNode> told = root.get(Section.NOTIFY.key());
    if (told.isPresent()) {
      notify = NotifySection.read(told.get(), folder);
    }
    Optional<YamlNode> ofFiles = root.get(Section.OVERRIDES.key());
    if (ofFiles.isPresent()) {
      for (YamlNode item : ofFiles.get().asList()) {
        overrides.add(filesSection(item.asMapping()));
      }
    }
  }

  private void takeGate(YamlMapping gate, List<Setting<?>> settings, Layer into)
      throws ConfigurationException {
    gate.refuseUnknown(
        settings.size() == OF_FILES.size() ? "the gate for some files" : "the gate",
        settings.stream().map(Setting::name).toList());
    for (Setting<?> setting : settings) {
      take(gate, setting, into);
    }
  }

  private <T> void take(YamlMapping from, Setting<T> setting, Layer into)
      throws ConfigurationException {
    Optional<YamlNode> value = from.get(setting.name());
    if (value.isPresent()) {
      into.say(setting, setting.read(value.get(), folder));
    }
  }

  private FilesSection filesSection(YamlMapping section) throws ConfigurationException {
    section.refuseUnknown("an entry of “overrides”", Section.KEYS_OF_OVERRIDES);
    List<PathGlob> files = new ArrayList<>();
    for (YamlNode node :
        section.require("files", "say for which files, as in \"sport/**\"").asList()) {
      PathGlob glob = glob(node);
      files.add(glob);
      globs.add(new PlacedGlob(glob, Section.OVERRIDES.key(), node.place()));
    }
    if (files.isEmpty()) {
      throw section.fault("“files:” names none; say for which files, as in \"sport/**\"");
    }
    Layer gate = new Layer();
    Optional<YamlNode> ofGate = section.get(AuditSettings.GATE);
    if (ofGate.isPresent()) {
      takeGate(ofGate.get().asMapping(), OF_FILES, gate);
    }
    Optional<YamlNode> ofRules = section.get(Section.RULES.key());
    return new FilesSection(
        files,
        gate,
        ofRules.isPresent() ? Optional.of(ofRules.get().asMapping()) : Optional.empty(),
        section.place());
  }

  private static PathGlob glob(YamlNode node) throws ConfigurationException {
    try {
      return new PathGlob(node.asText());
    } catch (IllegalArgumentException e) {
      throw node.fault(String.valueOf(e.getMessage()));
    }
  }

  /** The file; nothing where the desk has none. */
  public Optional<Path> file() {
    return file;
  }

  /** The folder that its globs and paths are told from. */
  public Path folder() {
    return folder;
  }

  /** What it says about settings. */
  public Layer layer() {
    return layer;
  }

  /** What it says about being told of runs. */
  public NotifySection notifySection() {
    return notify;
  }

  /** What it says about some files, in its order. */
  public List<FilesSection> overrides() {
    return List.copyOf(overrides);
  }

  /** The globs of what it says about some files, in its order. */
  public List<PlacedGlob> globs() {
    return List.copyOf(globs);
  }

  /**
   * What it says about rules, for all files and for some.
   *
   * @param catalogue every rule, those of the desk too
   * @throws ConfigurationException when it names a rule that is not there, or says what cannot be
   *     said about one
   */
  public PlacedRules rules(RuleCatalogue catalogue) throws ConfigurationException {
    RuleLines reading = new RuleLines(catalogue);
    if (rules.isPresent()) {
      reading.read(rules.get(), List.of());
    }
    for (FilesSection section : overrides) {
      if (section.rules().isPresent()) {
        reading.read(section.rules().get(), section.files());
      }
    }
    return reading.done();
  }
}
