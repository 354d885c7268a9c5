package org.copydesk.config.house;

import org.copydesk.config.file.YamlNode;

/** A rule of Vale's that could not mean here what it means there. */
final class NotServedException extends Exception {
  private static final long serialVersionUID = 1;

  private final String place;

  /**
   * @param node what of it
   * @param why the reason, as the end of a sentence
   */
  NotServedException(YamlNode node, String why) {
    super(why);
    this.place = node.place();
  }

  /** Where it stands: {@code styles/Google/Passive.yml:12}. */
  String place() {
    return place;
  }
}
