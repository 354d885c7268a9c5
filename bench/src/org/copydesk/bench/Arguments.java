package org.copydesk.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands behind a command: {@code --name=value}, {@code --switch}, and the rest in order. */
final class Arguments {

  private final List<String> rest = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();
  private final Set<String> switches = new HashSet<>();

  Arguments(String... said) {
    for (String word : said) {
      int equals = word.indexOf('=');
      if (!word.startsWith("--")) {
        rest.add(word);
      } else if (equals > 0) {
        options.put(word.substring(2, equals), word.substring(equals + 1));
      } else {
        switches.add(word.substring(2));
      }
    }
  }

  boolean has(String name) {
    return switches.contains(name);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** The word at a place, counted from 0, or what stands for it where it was not said. */
  String at(int place, String otherwise) {
    return place < rest.size() ? rest.get(place) : otherwise;
  }

  int number(int place, int otherwise) {
    return place < rest.size() ? Integer.parseInt(rest.get(place)) : otherwise;
  }
}
