package org.copydesk.check.fragments.markup;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;

/** Marks with a form of their own, known without looking at anything else in the text. */
final class Forms {

  /** A run of words in a mark longer than this is the story, and the mark what opens it. */
  private static final int LONGEST_RUN = 400;

  private record Form(Notation notation, String sign, Pattern pattern) {}

  private static final List<Form> FORMS =
      DataFile.beside(Forms.class, "marks.tsv").rows().stream().map(Forms::form).toList();

  private Forms() {}

  /** The marks of a stretch of text, in no order; they may overlap. */
  static void read(String text, Consumer<Mark> marks) {
    for (Form form : FORMS) {
      if (!text.contains(form.sign())) {
        continue;
      }
      Matcher m = form.pattern().matcher(text);
      while (m.find()) {
        if (m.end() == m.start() || m.end() - m.start() > 2 * LONGEST_RUN) {
          continue;
        }
        String meant = m.groupCount() == 1 ? m.group(1) : null;
        Span span = new Span(m.start(), m.end());
        marks.accept(
            meant == null
                ? new Mark(span, form.notation())
                : new Mark(span, form.notation(), meant));
      }
    }
  }

  private static Form form(List<String> row) {
    if (row.size() != 3) {
      throw new IllegalArgumentException("marks.tsv: a notation, a sign and a form, not " + row);
    }
    return new Form(
        Notation.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
        row.get(1),
        Pattern.compile(row.get(2)));
  }
}
