package org.copydesk.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.text.Span;

/**
 * One text of a labelled set with everything that was marked in it.
 *
 * @param genre what sort of text it is, in words; empty where nothing tells
 */
record LabelledText(
    String name, String genre, String text, List<MarkedError> errors, List<Mark> marks) {

  private static final Pattern WORD = Pattern.compile("\\S++", Pattern.UNICODE_CHARACTER_CLASS);

  /** Runs of characters between white space. */
  int words() {
    return (int) WORD.matcher(text).results().count();
  }

  /** The lines, without their ends. */
  List<Span> lines() {
    List<Span> lines = new ArrayList<>();
    int begin = 0;
    for (String line : text.split("\n", -1)) {
      lines.add(new Span(begin, begin + line.length()));
      begin += line.length() + 1;
    }
    return lines;
  }

  /** Whether no error of spelling is marked in it. */
  boolean isClean() {
    return errors.isEmpty();
  }

  List<Span> errorSpans() {
    return errors.stream().map(MarkedError::span).toList();
  }

  List<Span> fragmentSpans() {
    return marks.stream().filter(Mark::isFragment).map(Mark::span).toList();
  }
}
