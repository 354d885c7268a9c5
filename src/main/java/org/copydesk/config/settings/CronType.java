package org.copydesk.config.settings;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.support.CronExpression;

/**
 * Times of the clock, as Spring writes them. They are read here by Spring's own reader, so that
 * {@code doctor} and {@code config show} say what the clock would say.
 */
record CronType() implements ValueType<String> {

  private static final int FIELDS = 6;

  /** Before a leap day, so that an expression for that day alone is no expression for none. */
  private static final LocalDateTime ANY_TIME = LocalDateTime.of(2024, 1, 1, 0, 0);

  @Override
  public String expected() {
    return "a cron expression such as \"0 0 2 * * MON-FRI\"";
  }

  @Override
  public String read(String word) throws WrongValueException {
    if (!word.startsWith("@") && word.split("\\s+").length == FIELDS - 1) {
      throw new WrongValueException("write the second before the minute: \"0 " + word + "\"");
    }
    CronExpression expression;
    try {
      expression = CronExpression.parse(word);
    } catch (IllegalArgumentException e) {
      throw new WrongValueException(
          "its six parts are second, minute, hour, day, month and day of the week");
    }
    if (expression.next(ANY_TIME) == null) {
      throw new WrongValueException("there is never such a day");
    }
    return word;
  }

  /** Commas belong to the expressions themselves. */
  @Override
  public List<String> items(String line) {
    return Arrays.stream(line.split(";")).map(String::strip).filter(i -> !i.isEmpty()).toList();
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string");
  }
}
