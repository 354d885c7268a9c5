package org.copydesk.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.text.Span;

/**
 * Short texts that the desk wrote to measure a rule which no labelled set can judge: a text under
 * each heading of a page, {@code {{faulty words||words of its twin}}}, figures marked.
 */
record WrittenTexts(List<Written> texts) {

  private static final Pattern CHOICE =
      Pattern.compile("\\{\\{([^{}|]*+)\\|\\|([^{}]*+)\\}\\}", Pattern.DOTALL);

  WrittenTexts {
    texts = List.copyOf(texts);
  }

  /**
   * One of them.
   *
   * @param number of its heading; odd ones were looked at while the rule was made
   * @param text as it is audited
   * @param marked the figures that a finding may mark; none where the text has no fault
   */
  record Written(int number, String text, List<Span> marked) {

    Written {
      marked = List.copyOf(marked);
    }

    boolean isFaulty() {
      return !marked.isEmpty();
    }

    boolean wasLookedAt() {
      return number % 2 == 1;
    }
  }

  /** Reads the page of this name. */
  static WrittenTexts of(String page) {
    try (InputStream in =
        Objects.requireNonNull(
            WrittenTexts.class.getResourceAsStream("figures/" + page), "no such page: " + page)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text with a choice of words comes twice: with its fault, and as the twin that has none. */
  static WrittenTexts parse(String page) {
    List<Written> texts = new ArrayList<>();
    String[] parts = page.split("(?m)^## ");
    for (int i = 1; i < parts.length; i++) {
      int number = Integer.parseInt(parts[i].substring(0, parts[i].indexOf(' ')));
      String body = parts[i].substring(parts[i].indexOf('\n')).trim();
      Matcher choice = CHOICE.matcher(body);
      if (choice.find()) {
        texts.add(read(number, choice.replaceAll("$1"), true));
        body = choice.replaceAll("$2");
      }
      texts.add(read(number, body, false));
    }
    return new WrittenTexts(texts);
  }

  private static Written read(int number, String marked, boolean faulty) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '⟦') {
        begin = text.length();
      } else if (c == '⟧') {
        spans.add(new Span(begin, text.length()));
      } else {
        text.append(c);
      }
    }
    return new Written(number, text.toString(), faulty ? spans : List.of());
  }
}
