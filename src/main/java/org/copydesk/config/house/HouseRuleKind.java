package org.copydesk.config.house;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of house rule. */
public enum HouseRuleKind {
  EXISTENCE("words that are not to stand there"),
  SUBSTITUTION("words that the house writes in another way"),
  OCCURRENCE("words that may stand there so often, or have to"),
  REPETITION("words said twice in a row"),
  CONSISTENCY("forms of which a text uses one"),
  CONDITIONAL("words that may stand there only where others do"),
  CAPITALIZATION("how a line is written with capitals"),
  REQUIRED("what every text has to have"),
  LIMIT("how long something may be, or has to be");

  private final String meaning;

  HouseRuleKind(String meaning) {
    this.meaning = meaning;
  }

  /** As it is written: {@code existence}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it finds, without a full stop. */
  public String meaning() {
    return meaning;
  }

  static List<String> words() {
    return Stream.of(values()).map(HouseRuleKind::word).toList();
  }

  static HouseRuleKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
