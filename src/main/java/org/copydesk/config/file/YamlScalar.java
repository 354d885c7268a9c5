package org.copydesk.config.file;

/**
 * A word, a number, a text: one value.
 *
 * @param in the file
 * @param position where it begins
 * @param text as written, without quotes
 * @param isQuoted whether it stands in quotes or is a block of text
 * @param isNothing whether nothing, ~ or null stands there
 */
public record YamlScalar(
    YamlFile in, YamlPosition position, String text, boolean isQuoted, boolean isNothing)
    implements YamlNode {

  /** Signs of a number; reading one takes time in proportion to the square of its length. */
  static final int LONGEST_NUMBER = 100;

  @Override
  public String kind() {
    return isNothing ? "nothing" : "“" + TextFile.quoted(text) + "”";
  }
}
