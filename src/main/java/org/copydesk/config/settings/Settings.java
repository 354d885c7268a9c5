package org.copydesk.config.settings;

import java.util.List;
import java.util.Optional;

/**
 * What was said about settings, the command line before the environment, that before the desk's
 * file, and that before what holds for everybody.
 */
public final class Settings {

  private final List<Layer> layers;

  /**
   * @param layers what was said, by the place that speaks first
   */
  public Settings(List<Layer> layers) {
    this.layers = List.copyOf(layers);
  }

  /** What was said about a setting, where it was said first; nothing where nobody said anything. */
  public <T> List<Said<T>> said(Setting<T> setting) {
    return layers.stream()
        .flatMap(layer -> layer.said(setting).stream())
        .findFirst()
        .orElse(List.of());
  }

  /** The values that hold: those that were said, else those that hold for everybody. */
  public <T> List<T> values(Setting<T> setting) {
    Optional<List<Said<T>>> said =
        layers.stream().flatMap(layer -> layer.said(setting).stream()).findFirst();
    return said.isPresent()
        ? said.get().stream().map(Said::value).distinct().toList()
        : setting.initial();
  }

  /** The value that holds; nothing where none does. */
  public <T> Optional<T> value(Setting<T> setting) {
    List<T> values = values(setting);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  /**
   * The value that holds of a setting that always has one.
   *
   * @throws IllegalStateException when it has none
   */
  public <T> T require(Setting<T> setting) {
    return value(setting)
        .orElseThrow(() -> new IllegalStateException(setting.key() + " has no value"));
  }
}
