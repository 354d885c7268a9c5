package org.copydesk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.text.Span;

/**
 * A text with its expected findings marked: {@code ⟦Korsk → Kursk⟧} is found with that first
 * suggestion, {@code ⟦37%⟧} is found, {@code ⟦? 12%⟧} should be but is not yet.
 */
record MarkedText(String text, List<Mark> marks) {

  record Mark(Span span, String suggestion, boolean knownGap) {}

  private static final Pattern MARK =
      Pattern.compile("⟦(\\? )?([^⟧→]*?)(?: → ([^⟧]*))?⟧", Pattern.DOTALL);

  static MarkedText parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Matcher m = MARK.matcher(marked);
    int at = 0;
    while (m.find()) {
      text.append(marked, at, m.start());
      int begin = text.length();
      text.append(m.group(2));
      marks.add(
          new Mark(
              new Span(begin, text.length()),
              m.group(3) == null ? "" : m.group(3),
              m.group(1) != null));
      at = m.end();
    }
    text.append(marked.substring(at));
    return new MarkedText(text.toString(), marks);
  }
}
