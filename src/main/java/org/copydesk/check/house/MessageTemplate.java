package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule says, with places for what it found: {@code %s} (or {@code %d}) for the next value,
 * {@code %[2]s} for the second, {@code %%} for a percent sign. Any other percent sign is one.
 */
public final class MessageTemplate {

  private final List<String> texts = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  /**
   * Reads a message.
   *
   * @param values how many values there will be
   * @throws IllegalArgumentException when it asks for more; the message says so
   */
  public MessageTemplate(String message, int values) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    int at = 0;
    while (at < message.length()) {
      char c = message.charAt(at);
      char after = at + 1 < message.length() ? message.charAt(at + 1) : 0;
      int place = -1;
      int length = 2;
      if (c == '%' && after == '%') {
        text.append('%');
        at += 2;
        continue;
      } else if (c == '%' && (after == 's' || after == 'd')) {
        place = next++;
      } else if (c == '%'
          && at + 4 < message.length()
          && after == '['
          && Character.isDigit(message.charAt(at + 2))
          && message.charAt(at + 3) == ']'
          && message.charAt(at + 4) == 's') {
        place = message.charAt(at + 2) - '1';
        length = 5;
      }
      if (place < 0) {
        text.append(c);
        at++;
        continue;
      }
      if (place >= values) {
        throw new IllegalArgumentException(
            "the message asks for %d values, but there %s %d; leave the last %%s out"
                .formatted(place + 1, values == 1 ? "is" : "are", values));
      }
      texts.add(text.toString());
      text.setLength(0);
      places.add(place);
      at += length;
    }
    texts.add(text.toString());
  }

  /** The message about some values; long ones are shortened. */
  String filled(List<String> values) {
    StringBuilder message = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      message.append(texts.get(i)).append(shortened(values.get(places.get(i))));
    }
    return message.append(texts.get(places.size())).toString();
  }

  private static String shortened(String value) {
    String line = value.replaceAll("\\s++", " ");
    return line.length() <= 80 ? line : line.substring(0, 79) + "…";
  }
}
