package org.copydesk.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may come of each hostile file: a table beside a class. */
public final class Outcomes {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  /** Stands in the table for every member of a file. */
  private static final String MEMBERS = "!/*";

  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  private Outcomes() {}

  /** Reads a table. */
  public static Outcomes beside(Class<?> type, String table) throws IOException {
    Outcomes outcomes = new Outcomes();
    try (InputStream in = type.getResourceAsStream(table)) {
      if (in == null) {
        throw new IOException("there is no " + table);
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .forEach(outcomes::add);
    }
    return outcomes;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    String name =
        ESCAPE
            .matcher(cells[0])
            .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
    if (rows.put(name, List.of(cells[2].split("\\|", -1))) != null) {
      throw new IllegalStateException(name + " stands in the table twice");
    }
  }

  /** What may come of a file or member; nothing where nothing is known of it. */
  public List<String> of(String name) {
    int member = name.indexOf("!/");
    String row = rows.containsKey(name) || member < 0 ? name : name.substring(0, member) + MEMBERS;
    return rows.getOrDefault(row, List.of());
  }

  /** The files that have to be there, members aside. */
  public Set<String> files() {
    return rows.keySet().stream().filter(n -> !n.contains("!/")).collect(Collectors.toSet());
  }
}
