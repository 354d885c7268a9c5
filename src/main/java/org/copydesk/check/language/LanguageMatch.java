package org.copydesk.check.language;

import java.util.List;
import org.copydesk.text.Span;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.AbstractPatternRule;

/**
 * What LanguageTool says of a place in a text: all that a desk can make something of. What a desk
 * makes of it is not part of it.
 *
 * @param rule id of LanguageTool's rule
 * @param particular the id with that of the one rule of a group
 * @param category id of its category
 * @param categoryName the category in words
 * @param description what the rule is about, as those who wrote it noted
 * @param begin first code unit of the article's text
 * @param end the code unit after the last one
 * @param message what LanguageTool says, with its markup
 * @param suggestions replacements, best first
 */
public record LanguageMatch(
    String rule,
    String particular,
    String category,
    String categoryName,
    String description,
    int begin,
    int end,
    String message,
    List<String> suggestions) {

  public LanguageMatch {
    suggestions = List.copyOf(suggestions);
  }

  static LanguageMatch of(RuleMatch match) {
    Rule rule = match.getRule();
    return new LanguageMatch(
        rule.getId(),
        particular(rule),
        rule.getCategory().getId().toString(),
        rule.getCategory().getName(),
        rule.getDescription(),
        match.getFromPos(),
        match.getToPos(),
        match.getMessage(),
        match.getSuggestedReplacements());
  }

  static String particular(Rule rule) {
    return rule instanceof AbstractPatternRule one
        ? rule.getId() + "[" + one.getSubId() + "]"
        : rule.getId();
  }

  /** Where it lies, less white space at the ends. */
  Span span(String text) {
    return new Span(begin, end).trim(text);
  }
}
