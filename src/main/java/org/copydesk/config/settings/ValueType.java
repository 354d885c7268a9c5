package org.copydesk.config.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a setting may hold.
 *
 * @param <T> a value as the program knows it
 */
public interface ValueType<T> {

  /** What is expected, with its article: "a score from 0 to 100". */
  String expected();

  /**
   * A value as people write it.
   *
   * @param word without quotes; never blank
   * @throws WrongValueException when it is none
   */
  T read(String word) throws WrongValueException;

  /** A value as people write it. */
  default String inWords(T value) {
    return value.toString();
  }

  /** Whether it is written without quotes in YAML, as numbers and switches are. */
  default boolean isBare() {
    return false;
  }

  /**
   * A value that was read from a file, as it is meant there.
   *
   * @param folder the folder of that file
   */
  default T toldFrom(Path folder, T value) {
    return value;
  }

  /** The values of a list that stands in one line, as in a variable. */
  default List<String> items(String line) {
    return ValueTypes.items(line);
  }

  /** The value in JSON Schema. */
  Map<String, Object> schema();
}
