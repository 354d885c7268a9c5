package org.copydesk.config.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.NearestWords;
import org.copydesk.config.file.TextFile;
import org.copydesk.data.DataFile;

/** What the environment says: {@code COPYDESK_OUT} and so on. */
public final class EnvironmentVariables {

  /** The variable that names the desk's file. */
  public static final String CONFIG = Setting.PREFIX + "CONFIG";

  /** Names that others give meaning to, as templates of pipelines do. */
  private static final Set<String> FOREIGN =
      DataFile.beside(EnvironmentVariables.class, "foreign-variables.txt").words();

  private EnvironmentVariables() {}

  /**
   * Reads them.
   *
   * @throws ConfigurationException when one has a value that its setting cannot have, or begins as
   *     ours do and is none
   */
  public static Layer read(Map<String, String> environment) throws ConfigurationException {
    Layer layer = new Layer();
    Map<String, Setting<?>> settings = new TreeMap<>();
    AuditSettings.ALL.forEach(s -> settings.put(s.variable(), s));
    for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
      String name = variable.getKey();
      if (!name.startsWith(Setting.PREFIX) || variable.getValue().isBlank()) {
        continue;
      }
      Setting<?> setting = settings.get(name);
      if (setting != null) {
        say(layer, setting, variable.getValue());
      } else if (!name.equals(CONFIG) && !FOREIGN.contains(name)) {
        throw unknown(name, settings.keySet());
      }
    }
    return layer;
  }

  private static <T> void say(Layer layer, Setting<T> setting, String value)
      throws ConfigurationException {
    layer.say(
        setting,
        setting.read(
            setting.isList() ? setting.type().items(value) : List.of(value),
            new Origin.Variable(setting.variable())));
  }

  private static ConfigurationException unknown(String name, Set<String> known) {
    List<String> all = new ArrayList<>(known);
    all.add(CONFIG);
    // What all of them begin with makes none more like another.
    int from = Setting.PREFIX.length();
    List<String> near =
        NearestWords.among(all.stream().map(k -> k.substring(from)).toList(), name.substring(from))
            .stream()
            .map(k -> Setting.PREFIX + k)
            .toList();
    return new Origin.Variable(TextFile.quoted(name))
        .fault(
            "there is no such setting"
                + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
  }
}
