package org.copydesk.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A data file that ships with the product: UTF-8, one entry a line, columns parted by tabs; empty
 * lines and lines that begin with {@code #} are for the reader of the file.
 */
public final class DataFile {

  private final List<String> lines;

  private DataFile(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  /**
   * Reads the file that stands beside a class.
   *
   * @param owner the class that uses it
   * @param name the file's name
   * @throws IllegalArgumentException when there is no such file
   */
  public static DataFile beside(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "there is no " + name + " beside " + owner.getName() + "; the build is incomplete");
      }
      List<String> lines = new ArrayList<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
      return new DataFile(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries, in the order of the file. */
  public List<String> lines() {
    return lines;
  }

  /** The entries as a set, in the order of the file. */
  public Set<String> words() {
    return new LinkedHashSet<>(lines.stream().map(String::strip).toList());
  }

  /** The entries cut into columns at tabs; empty columns are kept. */
  public List<List<String>> rows() {
    return lines.stream().map(l -> List.of(l.split("\t", -1))).toList();
  }
}
