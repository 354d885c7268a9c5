package org.copydesk.finding;

import java.util.Comparator;
import java.util.List;
import org.copydesk.text.Span;

/**
 * One fault in one text.
 *
 * @param rule which rule says so
 * @param level how sure it is
 * @param span the faulty words; for a fragment, all of it
 * @param text exactly what stands there
 * @param message what is wrong and what to try, written for an editor
 * @param suggestions replacements for {@code text}, best first
 * @param evidence what speaks for it, one sentence or phrase each
 * @param confidence estimated share of such findings that are right, 0 to 1
 */
public record Finding(
    RuleId rule,
    Level level,
    Span span,
    String text,
    String message,
    List<String> suggestions,
    List<String> evidence,
    double confidence) {

  /** The order of reports: by place, then by rule. */
  public static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::span)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  public Finding {
    if (span.isEmpty() || text.length() != span.length()) {
      throw new IllegalArgumentException(rule + " quotes \"" + text + "\" for " + span);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(rule + " has a confidence of " + confidence);
    }
    suggestions = List.copyOf(suggestions);
    evidence = List.copyOf(evidence);
  }

  /** The same at another level. */
  public Finding at(Level other) {
    return other == level
        ? this
        : new Finding(rule, other, span, text, message, suggestions, evidence, confidence);
  }
}
