package org.copydesk.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.copydesk.text.Span;

/**
 * What goes wrong with lines: which junk is missed and which lines of the story are flagged, by
 * where they stand and what they look like.
 *
 * @param missed place and form to the junk lines missed, of all there
 * @param flagged form to the lines of the story flagged, of all of that form
 */
record LineErrors(Map<LinePlace, Map<String, Share>> missed, Map<String, Share> flagged) {

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?\u2026][\"'\u201d\u2019)]*$");

  static LineErrors of(List<AuditedText> texts) {
    Map<LinePlace, Map<String, Share>> missed = new EnumMap<>(LinePlace.class);
    Map<String, Share> flagged = new TreeMap<>();
    for (AuditedText text : texts) {
      Coverage flags = new Coverage(AuditedText.spans(text.fragmentFlags()));
      List<Span> lines = text.labelled().lines();
      List<Mark> marks = text.labelled().marks().stream().filter(Mark::isLine).toList();
      for (Mark mark : marks) {
        Span line = lines.get(mark.line() - 1);
        boolean isFlagged = flags.holdsHalfOf(line, text.text());
        String form = form(line.in(text.text()));
        if (mark.label().equals("junk")) {
          missed
              .computeIfAbsent(LinePlace.of(mark.line(), marks), p -> new TreeMap<>())
              .merge(form, Share.NONE.plus(!isFlagged), Share::plus);
        } else if (mark.label().equals("content")) {
          flagged.merge(form, Share.NONE.plus(isFlagged), Share::plus);
        }
      }
    }
    return new LineErrors(missed, flagged);
  }

  /** What the line looks like, numbered so that forms sort by length. */
  private static String form(String line) {
    int words = line.strip().split("\\s+", -1).length;
    boolean closed = SENTENCE_END.matcher(line.strip()).find();
    if (closed && words > 3) {
      return words < 25 ? "4 a sentence" : "5 a paragraph";
    }
    return words <= 2
        ? "1 one or two words"
        : words <= 5 ? "2 three to five words" : "3 more words, no full stop";
  }

  /** A form without its number. */
  static String inWords(String form) {
    return form.substring(2).toLowerCase(Locale.ROOT);
  }
}
