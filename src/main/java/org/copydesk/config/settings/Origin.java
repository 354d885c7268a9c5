package org.copydesk.config.settings;

import java.nio.file.Path;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.TextFile;
import org.copydesk.config.file.YamlNode;

/** Where a value of a setting comes from. */
public sealed interface Origin {

  /** For people: {@code copydesk.yml:3}, {@code --out}, {@code COPYDESK_OUT}, {@code default}. */
  String inWords();

  /** A fault of the value; the message says what is wrong and what to write instead. */
  ConfigurationException fault(String what);

  /**
   * A value of another kind than the setting has.
   *
   * @param expected what the setting has, with its article
   * @param word what was written
   * @param hint what else can be said; may be empty
   */
  default ConfigurationException wrong(String expected, String word, String hint) {
    return fault(
        "wants %s, not “%s”%s"
            .formatted(expected, TextFile.quoted(word), hint.isEmpty() ? "" : "; " + hint));
  }

  /**
   * The command line.
   *
   * @param name with its dashes
   */
  record Flag(String name) implements Origin {
    @Override
    public String inWords() {
      return name;
    }

    @Override
    public ConfigurationException fault(String what) {
      return new ConfigurationException(name + (what.startsWith("wants ") ? " " : ": ") + what);
    }
  }

  /**
   * A variable of the environment.
   *
   * @param name its name
   */
  record Variable(String name) implements Origin {
    @Override
    public String inWords() {
      return name;
    }

    @Override
    public ConfigurationException fault(String what) {
      return new ConfigurationException(
          "the environment variable "
              + name
              + (what.startsWith("wants ") ? " " : ": ")
              + what
              + (what.endsWith("?") ? " If not, unset it" : "; unset it or mend it"));
    }
  }

  /**
   * The desk's file.
   *
   * @param node the value there
   */
  record Written(YamlNode node) implements Origin {
    @Override
    public String inWords() {
      return node.place();
    }

    @Override
    public ConfigurationException fault(String what) {
      return node.fault(what);
    }

    @Override
    public ConfigurationException wrong(String expected, String word, String hint) {
      return fault(
          "%s is expected here, not %s%s"
              .formatted(expected, node.kind(), hint.isEmpty() ? "" : "; " + hint));
    }
  }

  /**
   * Nobody said it, and a file of the usual name was found.
   *
   * @param file the file
   */
  record Nearest(Path file) implements Origin {
    @Override
    public String inWords() {
      return "found";
    }

    @Override
    public ConfigurationException fault(String what) {
      return new ConfigurationException(file + ": " + what);
    }
  }

  /** Nobody said it. */
  record Unsaid() implements Origin {
    @Override
    public String inWords() {
      return "default";
    }

    @Override
    public ConfigurationException fault(String what) {
      return new ConfigurationException(what);
    }
  }
}
