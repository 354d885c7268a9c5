package org.copydesk.config.file;

import java.util.List;

/**
 * A list.
 *
 * @param in the file
 * @param position where it begins
 * @param items in their order
 */
public record YamlSequence(YamlFile in, YamlPosition position, List<YamlNode> items)
    implements YamlNode {

  public YamlSequence {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "a list";
  }
}
