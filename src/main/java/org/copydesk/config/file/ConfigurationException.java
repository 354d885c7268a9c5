package org.copydesk.config.file;

/**
 * A file of the desk, or a setting, that cannot be used. The message says in one line where and
 * what is wrong and what to do about it.
 */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1;

  private final String excerpt;

  public ConfigurationException(String message) {
    this(message, "");
  }

  /**
   * @param message one line
   * @param excerpt the faulty line with a mark below it, as several lines; may be empty
   */
  public ConfigurationException(String message, String excerpt) {
    super(TextFile.printable(message, "?"));
    this.excerpt = excerpt;
  }

  /** The faulty line with a mark below it, to be shown under the message; may be empty. */
  public String excerpt() {
    return excerpt;
  }
}
