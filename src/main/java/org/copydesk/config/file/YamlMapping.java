package org.copydesk.config.file;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keys with values.
 *
 * @param in the file
 * @param position where it begins
 * @param entries in their order, each key once
 */
public record YamlMapping(YamlFile in, YamlPosition position, List<Entry> entries)
    implements YamlNode {

  /** A key and its value. */
  public record Entry(YamlScalar key, YamlNode value) {}

  public YamlMapping {
    entries = List.copyOf(entries);
  }

  @Override
  public String kind() {
    return "keys with values";
  }

  /** The value of a key; nothing where the key is missing or nothing stands behind it. */
  public Optional<YamlNode> get(String key) {
    return entries.stream()
        .filter(e -> e.key().text().equals(key))
        .map(Entry::value)
        .filter(v -> !(v instanceof YamlScalar word && word.isNothing()))
        .findFirst();
  }

  /**
   * The value of a key that has to be there.
   *
   * @param why why it has to be there, as the end of a sentence
   */
  public YamlNode require(String key, String why) throws ConfigurationException {
    Optional<YamlNode> value = get(key);
    if (value.isEmpty()) {
      throw fault("“%s:” is missing here; %s".formatted(key, why));
    }
    return value.get();
  }

  /**
   * Refuses a key that nobody reads.
   *
   * @param what whose keys these are, for messages: "the gate"
   */
  public void refuseUnknown(String what, Collection<String> known) throws ConfigurationException {
    for (Entry entry : entries) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        List<String> near = NearestWords.among(known, key);
        throw entry
            .key()
            .fault(
                "there is no key “%s” of %s; %s"
                    .formatted(
                        TextFile.quoted(key),
                        what,
                        near.isEmpty()
                            ? "there are " + String.join(", ", known.stream().sorted().toList())
                            : "did you mean " + String.join(" or ", near) + "?"));
      }
    }
  }
}
