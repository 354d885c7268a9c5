package org.copydesk.config.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.config.file.ConfigurationException;

/**
 * What was said about settings in one place: on the command line, in the environment, in a file.
 */
public final class Layer {

  private final Map<String, List<? extends Said<?>>> said = new LinkedHashMap<>();

  /** Says something, in place of what was said here before. */
  public <T> void say(Setting<T> setting, List<Said<T>> values) {
    said.put(setting.key(), values);
  }

  /** Says words of the command line; null and an empty list say nothing. */
  public <T> void sayFlag(Setting<T> setting, List<String> words) throws ConfigurationException {
    if (!words.isEmpty()) {
      say(setting, setting.read(words, new Origin.Flag(setting.flag())));
    }
  }

  /** Whether nothing was said at all. */
  public boolean isEmpty() {
    return said.isEmpty();
  }

  /** What was said about a setting; nothing where nothing was said. */
  @SuppressWarnings("unchecked") // say puts behind a key values of its setting alone
  public <T> Optional<List<Said<T>>> said(Setting<T> setting) {
    return Optional.ofNullable((List<Said<T>>) said.get(setting.key()));
  }
}
