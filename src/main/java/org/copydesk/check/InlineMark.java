package org.copydesk.check;

import java.util.List;
import java.util.Optional;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.RulePattern;
import org.copydesk.text.Span;

/**
 * A mark in a text that asks Copydesk to let findings of a paragraph stand: {@code [copydesk:
 * ignore style/stock-phrases, spelling/* - the words of the song]}.
 *
 * @param span the mark, brackets included
 * @param rules whose findings
 * @param reason why; empty only where there is a fault
 * @param scopes the paragraphs it speaks for: its own or, where it stands alone, the next; empty
 *     where there is none
 * @param fault what is wrong with it, as the end of a sentence, so that nobody heeds it
 */
public record InlineMark(
    Span span, List<RulePattern> rules, String reason, List<Span> scopes, Optional<String> fault) {

  public InlineMark {
    rules = List.copyOf(rules);
    scopes = List.copyOf(scopes);
  }

  /** Whether it speaks for a finding. */
  boolean means(RuleId rule, Span finding) {
    return fault.isEmpty()
        && scopes.stream().anyMatch(s -> s.begin() <= finding.begin() && finding.begin() < s.end())
        && rules.stream().anyMatch(r -> r.covers(rule));
  }
}
