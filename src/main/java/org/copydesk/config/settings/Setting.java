package org.copydesk.config.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.YamlNode;
import org.copydesk.config.file.YamlScalar;

/**
 * One thing that a desk can say about an audit: in its file, in the environment, with a flag.
 *
 * @param key in the file, with a dot after the name of its section: {@code gate.fail-under}
 * @param isList whether it holds any number of values, or one at most
 * @param type what its values are
 * @param initial what holds where nobody said anything; may be empty
 * @param initialInWords that in words
 * @param meaning what it does, in sentences for editors
 * @param example a value as it stands in the file
 */
public record Setting<T>(
    String key,
    boolean isList,
    ValueType<T> type,
    List<T> initial,
    String initialInWords,
    String meaning,
    String example) {

  /** How names of variables begin that mean this program. */
  public static final String PREFIX = "COPYDESK_";

  private static final Set<String> WITH_SECTION =
      Set.of(AuditSettings.SCHEDULE, AuditSettings.READING, AuditSettings.CHECKING);

  public Setting {
    initial = List.copyOf(initial);
  }

  /** The key without its section. */
  public String name() {
    return key.substring(key.indexOf('.') + 1);
  }

  /** The section it stands in; empty for the first level. */
  public String section() {
    return key.substring(0, Math.max(0, key.indexOf('.')));
  }

  /** Its flag of {@code copydesk audit}, or of {@code copydesk schedule}. */
  public String flag() {
    return "--" + name();
  }

  /**
   * Its variable in the environment. Those of the clock have its name before theirs: clusters set
   * {@code COPYDESK_PORT} for a service of that name. So have limits, whose names alone say little.
   */
  public String variable() {
    String words = WITH_SECTION.contains(section()) ? section() + "-" + name() : name();
    return PREFIX + words.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * Reads what stands in a file.
   *
   * @param node what stands behind the key
   * @param folder the folder of the file
   */
  public List<Said<T>> read(YamlNode node, Path folder) throws ConfigurationException {
    List<Said<T>> all = new ArrayList<>();
    for (YamlNode item : isList ? node.asList() : List.of(node)) {
      Origin origin = new Origin.Written(item);
      if (!(item instanceof YamlScalar word) || word.isNothing() || word.text().isBlank()) {
        throw origin.wrong(type.expected(), "", "");
      }
      if (word.isQuoted() && type.isBare()) {
        throw origin.wrong(type.expected(), word.text(), "leave out the quotes");
      }
      all.add(new Said<>(type.toldFrom(folder, value(word.text().strip(), origin)), origin));
    }
    return List.copyOf(all);
  }

  /** Reads words of a flag or a variable. */
  public List<Said<T>> read(List<String> words, Origin origin) throws ConfigurationException {
    List<Said<T>> all = new ArrayList<>();
    for (String word : words) {
      if (word.isBlank()) {
        throw origin.wrong(type.expected(), word, "");
      }
      all.add(new Said<>(value(word.strip(), origin), origin));
    }
    return List.copyOf(all);
  }

  private T value(String word, Origin origin) throws ConfigurationException {
    try {
      return type.read(word);
    } catch (WrongValueException e) {
      throw origin.wrong(type.expected(), word, e.hint());
    }
  }
}
