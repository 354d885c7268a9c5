package org.copydesk.quality;

import java.util.List;
import org.copydesk.finding.Level;
import org.copydesk.text.Span;

/**
 * A labelled text and what the audit said of it.
 *
 * @param flags its findings; notes are left out, for they ask and do not judge
 * @param figures its register of figures
 */
record AuditedText(LabelledText labelled, List<Flag> flags, List<RegisteredFigure> figures) {

  /** A figure, its kind and who vouches for it, in the words of the register. */
  record RegisteredFigure(Span span, String support, String kind) {}

  AuditedText {
    flags = flags.stream().filter(f -> f.level() != Level.NOTE).toList();
  }

  String text() {
    return labelled.text();
  }

  List<Flag> spellingFlags() {
    return flags.stream().filter(Flag::isOfSpelling).toList();
  }

  List<Flag> fragmentFlags() {
    return flags.stream().filter(f -> f.isOf("fragments")).toList();
  }

  /** Findings that a figure has no source, or none that could be asked. */
  List<Flag> suspectFlags() {
    return flags.stream()
        .filter(
            f ->
                f.rule().equals("statistics/unsupported")
                    || f.rule().equals("statistics/vague-source"))
        .toList();
  }

  /** What the register says of a number, or that it does not hold it. */
  String supportOf(Mark figure) {
    return figures.stream()
        .filter(r -> r.span().overlaps(figure.span()))
        .map(RegisteredFigure::support)
        .findFirst()
        .orElse(Mark.NOT_A_STATISTIC);
  }

  /** Flags of which half or more lies in marked errors. */
  List<Flag> rightSpellingFlags() {
    Coverage errors = new Coverage(labelled.errorSpans());
    return spellingFlags().stream().filter(f -> errors.holdsHalfOf(f.span())).toList();
  }

  static List<Span> spans(List<Flag> flags) {
    return flags.stream().map(Flag::span).toList();
  }
}
