package org.copydesk.config.house;

import org.copydesk.config.file.YamlMapping;
import org.copydesk.config.file.YamlNode;
import org.copydesk.config.file.YamlScalar;
import org.copydesk.config.file.YamlSequence;

/** What a piece of YAML says, whatever its comments, quotation marks and indents. */
public final class CanonicalText {

  private CanonicalText() {}

  /** The text of a node: equal for nodes that say the same in the same order. */
  public static String of(YamlNode node) {
    StringBuilder text = new StringBuilder();
    append(node, text);
    return text.toString();
  }

  /** As deep as the file reader lets a file nest, which is not deep. */
  private static void append(YamlNode node, StringBuilder text) {
    if (node instanceof YamlMapping mapping) {
      text.append('{');
      for (YamlMapping.Entry entry : mapping.entries()) {
        append(entry.key(), text);
        text.append(':');
        append(entry.value(), text);
        text.append(',');
      }
      text.append('}');
    } else if (node instanceof YamlSequence list) {
      text.append('[');
      for (YamlNode item : list.items()) {
        append(item, text);
        text.append(',');
      }
      text.append(']');
    } else if (node instanceof YamlScalar word) {
      text.append('"').append(word.text().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
  }
}
