package org.copydesk.config.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.copydesk.config.DeskFiles;
import org.copydesk.config.file.ConfigurationException;
import tools.jackson.databind.json.JsonMapper;

/** All that holds for an audit and where it was said, for people and for machines. */
public final class SettingsListing {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./][\\p{L}\\p{N}_./*%+-]*+");

  /** The files of a desk that are found by their name where nobody names one. */
  private static final Map<Setting<Path>, String> FOUND =
      Map.of(
          AuditSettings.NAMES, DeskFiles.NAMES,
          AuditSettings.DICTIONARY, DeskFiles.DICTIONARY,
          AuditSettings.DECISIONS, DeskFiles.DECISIONS,
          AuditSettings.SUPPRESSIONS, DeskFiles.SUPPRESSIONS,
          AuditSettings.BASELINE, DeskFiles.BASELINE);

  private static final String NOBODY = "default";

  private final List<Row> rows = new ArrayList<>();
  private final PlacedRules rules;
  private final ConfigurationFile file;

  /**
   * A setting and what holds.
   *
   * @param setting the setting
   * @param values as people write them
   * @param origin where they were said, each place once
   */
  private record Row(Setting<?> setting, List<String> values, String origin) {}

  private record Line(String text, String origin) {}

  /**
   * @param desk what is said
   * @param rules what is said about rules
   * @throws ConfigurationException when a file that is named is not there
   */
  public SettingsListing(DeskSettings desk, PlacedRules rules) throws ConfigurationException {
    this.rules = rules;
    this.file = desk.file();
    for (Setting<?> setting : AuditSettings.ALL) {
      rows.add(row(setting, desk));
    }
  }

  private static <T> Row row(Setting<T> setting, DeskSettings desk) throws ConfigurationException {
    List<Said<T>> said = new ArrayList<>(desk.settings().said(setting));
    if (said.isEmpty()) {
      for (Map.Entry<Setting<Path>, String> found : FOUND.entrySet()) {
        if (found.getKey().key().equals(setting.key())) {
          List<Said<Path>> files = desk.deskFiles(found.getKey(), found.getValue());
          return new Row(
              setting,
              files.stream().map(f -> f.value().toString()).toList(),
              files.isEmpty() ? NOBODY : files.get(0).origin().inWords());
        }
      }
      return new Row(setting, words(setting, desk.settings().values(setting)), NOBODY);
    }
    return new Row(setting, words(setting, said.stream().map(Said::value).toList()), origins(said));
  }

  private static <T> List<String> words(Setting<T> setting, List<T> values) {
    return values.stream().map(setting.type()::inWords).toList();
  }

  private static <T> String origins(List<Said<T>> said) {
    return String.join(", ", said.stream().map(s -> s.origin().inWords()).distinct().toList());
  }

  /**
   * As YAML, which could stand in the desk's file.
   *
   * @param withOrigin whether each line says where it comes from
   */
  public String yaml(boolean withOrigin) {
    List<Line> lines = new ArrayList<>();
    for (Row row : rows) {
      if (row.setting().section().isEmpty()) {
        lines.add(line("", row));
      }
    }
    addSection(lines, AuditSettings.GATE);
    addSection(lines, AuditSettings.CHECKING);
    addSection(lines, AuditSettings.HISTORY);
    addSection(lines, AuditSettings.READING);
    addSection(lines, AuditSettings.SCHEDULE);
    addRules(lines, List.of(), Section.RULES.key() + ":", "");
    if (!file.overrides().isEmpty()) {
      lines.add(new Line(Section.OVERRIDES.key() + ":", ""));
      for (ConfigurationFile.FilesSection section : file.overrides()) {
        List<String> globs = section.files().stream().map(Object::toString).toList();
        lines.add(new Line("  - files: " + list(globs), section.place()));
        addRules(lines, globs, "    " + Section.RULES.key() + ":", "    ");
        addGate(lines, section);
      }
    }
    addNotify(lines);
    int width =
        lines.stream().mapToInt(l -> l.text().length()).filter(l -> l <= 60).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(line.text());
      if (withOrigin && !line.origin().isEmpty()) {
        text.append(" ".repeat(Math.max(0, width - line.text().length())))
            .append("  # ")
            .append(line.origin());
      }
      text.append('\n');
    }
    return text.toString();
  }

  private void addSection(List<Line> lines, String section) {
    lines.add(new Line(section + ":", ""));
    for (Row row : rows) {
      if (row.setting().section().equals(section)) {
        lines.add(line("  ", row));
      }
    }
  }

  private void addRules(List<Line> lines, List<String> globs, String head, String indent) {
    List<PlacedRules.Placed> placed =
        rules.places().stream().filter(p -> p.files().equals(globs)).toList();
    if (!placed.isEmpty()) {
      lines.add(new Line(head, ""));
      for (PlacedRules.Placed one : placed) {
        lines.add(new Line(indent + "  " + quoted(one.rules()) + ": " + one.words(), one.place()));
      }
    }
  }

  private void addNotify(List<Line> lines) {
    List<NotifySection.Line> said = file.notifySection().lines();
    if (!said.isEmpty()) {
      lines.add(new Line(Section.NOTIFY.key() + ":", ""));
    }
    for (NotifySection.Line line : said) {
      String value =
          line.isList()
              ? list(line.value())
              : String.join("", line.value().stream().map(SettingsListing::quoted).toList());
      lines.add(
          new Line(
              (line.indent() + line.key() + ": " + value).stripTrailing(),
              line.value().isEmpty() ? "" : line.place()));
    }
  }

  private static void addGate(List<Line> lines, ConfigurationFile.FilesSection section) {
    boolean any = false;
    for (Setting<?> setting : ConfigurationFile.OF_FILES) {
      Row row = row(setting, section.gate());
      if (!row.origin().isEmpty()) {
        if (!any) {
          lines.add(new Line("    " + AuditSettings.GATE + ":", ""));
          any = true;
        }
        lines.add(line("      ", row));
      }
    }
  }

  private static <T> Row row(Setting<T> setting, Layer layer) {
    List<Said<T>> said = layer.said(setting).orElse(List.of());
    return new Row(setting, words(setting, said.stream().map(Said::value).toList()), origins(said));
  }

  private static Line line(String indent, Row row) {
    String value =
        row.setting().isList()
            ? list(row.values())
            : row.values().isEmpty() ? "" : word(row, row.values().get(row.values().size() - 1));
    String origin =
        row.values().isEmpty() && row.origin().equals(NOBODY)
            ? row.origin() + ": " + row.setting().initialInWords()
            : row.origin();
    return new Line((indent + row.setting().name() + ": " + value).stripTrailing(), origin);
  }

  private static String word(Row row, String value) {
    return row.setting().type().isBare() ? value : quoted(value);
  }

  private static String list(List<String> values) {
    return "[" + String.join(", ", values.stream().map(SettingsListing::quoted).toList()) + "]";
  }

  private static String quoted(String value) {
    return PLAIN.matcher(value).matches()
        ? value
        : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** As JSON, with the origin of everything. */
  public String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("file", file.file().map(Path::toString).orElse(null));
    List<Object> settings = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("key", row.setting().key());
      fields.put("values", row.values());
      fields.put("origin", row.origin());
      fields.put("default", row.setting().initialInWords());
      fields.put("flag", row.setting().flag());
      fields.put("variable", row.setting().variable());
      settings.add(fields);
    }
    all.put("settings", settings);
    all.put(
        "rules",
        rules.places().stream()
            .map(
                p -> {
                  Map<String, Object> fields = new LinkedHashMap<>();
                  fields.put("rules", p.rules());
                  fields.put("files", p.files());
                  fields.put("says", p.words());
                  fields.put("origin", p.place());
                  return fields;
                })
            .toList());
    List<Object> gates = new ArrayList<>();
    for (ConfigurationFile.FilesSection section : file.overrides()) {
      for (Setting<?> setting : ConfigurationFile.OF_FILES) {
        Row row = row(setting, section.gate());
        if (!row.origin().isEmpty()) {
          Map<String, Object> fields = new LinkedHashMap<>();
          fields.put("files", section.files().stream().map(Object::toString).toList());
          fields.put("key", setting.key());
          fields.put("values", row.values());
          fields.put("origin", row.origin());
          gates.add(fields);
        }
      }
    }
    all.put("gates", gates);
    all.put(
        "notify",
        file.notifySection().lines().stream()
            .filter(line -> !line.value().isEmpty())
            .map(
                line -> {
                  Map<String, Object> fields = new LinkedHashMap<>();
                  fields.put("key", line.key());
                  fields.put("values", line.value());
                  fields.put("origin", line.place());
                  return fields;
                })
            .toList());
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }
}
