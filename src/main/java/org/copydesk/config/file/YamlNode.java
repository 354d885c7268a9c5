package org.copydesk.config.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A value of a YAML file with its place. The methods that read it as something say, when it is
 * nothing of the kind, what was expected.
 */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

  YamlFile in();

  YamlPosition position();

  /** What it is, for messages: "a list". */
  String kind();

  /** A fault of this value; the message says what is wrong and what to write instead. */
  default ConfigurationException fault(String what) {
    return in().fault(position(), what);
  }

  /** Where it stands: {@code copydesk.yml:12}. */
  default String place() {
    return in().file() + ":" + position().line();
  }

  /** Keys with values. */
  default YamlMapping asMapping() throws ConfigurationException {
    if (this instanceof YamlMapping mapping) {
      return mapping;
    }
    throw fault("keys with values are expected here, as in \"key: value\", not " + kind());
  }

  /** A list; one value alone is a list of it. */
  default List<YamlNode> asList() throws ConfigurationException {
    if (this instanceof YamlSequence list) {
      return list.items();
    }
    if (this instanceof YamlScalar word && word.isNothing()) {
      return List.of();
    }
    return List.of(this);
  }

  /** Words, as written; never empty. */
  default String asText() throws ConfigurationException {
    if (this instanceof YamlScalar word && !word.isNothing() && !word.text().isBlank()) {
      return word.text();
    }
    throw fault("a text is expected here, not " + kind());
  }

  /** A list of texts, or one text alone. */
  default List<String> asTexts() throws ConfigurationException {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : asList()) {
      texts.add(item.asText());
    }
    return List.copyOf(texts);
  }

  /** One of some words, in any case. */
  default String asOneOf(Collection<String> words) throws ConfigurationException {
    String text = asText();
    for (String word : words) {
      if (word.equalsIgnoreCase(text)) {
        return word;
      }
    }
    List<String> near = NearestWords.among(words, text);
    throw fault(
        "“%s” is not one of %s%s"
            .formatted(
                TextFile.quoted(text),
                String.join(", ", words),
                near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
  }

  /** Whether a switch is on: true, on, yes; false, off, no. */
  default boolean asSwitch() throws ConfigurationException {
    if (this instanceof YamlScalar word && !word.isQuoted()) {
      switch (word.text().toLowerCase(Locale.ROOT)) {
        case "true", "on", "yes":
          return true;
        case "false", "off", "no":
          return false;
        default:
          break;
      }
    }
    throw fault("true or false is expected here, not " + kind());
  }

  /** A number within limits, both included. */
  default double asNumber(double least, double most) throws ConfigurationException {
    if (this instanceof YamlScalar word
        && !word.isQuoted()
        && word.text().length() <= YamlScalar.LONGEST_NUMBER) {
      try {
        double number = new BigDecimal(word.text()).doubleValue();
        if (number >= least && number <= most) {
          return number;
        }
        throw fault(
            "a number from %s to %s is expected here, not %s"
                .formatted(plain(least), plain(most), word.text()));
      } catch (NumberFormatException e) {
        // It is told below what was expected.
      }
    }
    throw fault("a number is expected here, not " + kind());
  }

  /** A whole number within limits, both included. */
  default int asWhole(int least, int most) throws ConfigurationException {
    double number = asNumber(least, most);
    if (number != Math.rint(number)) {
      throw fault("a whole number is expected here, not " + number);
    }
    return (int) number;
  }

  /** A day, as 2027-01-31. */
  default LocalDate asDay() throws ConfigurationException {
    try {
      return LocalDate.parse(asText());
    } catch (DateTimeException e) {
      throw fault(
          "“%s” is no day; write year, month and day, as 2027-01-31"
              .formatted(TextFile.quoted(asText())));
    }
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
