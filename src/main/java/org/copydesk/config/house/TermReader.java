package org.copydesk.config.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.check.house.Boundaries;
import org.copydesk.check.house.HousePattern;
import org.copydesk.check.house.RefusedPatternException;
import org.copydesk.check.house.Term;
import org.copydesk.check.house.Terms;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.YamlNode;

/** Reads what a rule in Copydesk's own format looks for: words, or a pattern between slashes. */
final class TermReader {

  /** Longer texts are no terms but something that was put in the wrong place. */
  private static final int LONGEST_WORDS = 500;

  private final Optional<Boolean> ignoreCase;

  /**
   * @param ignoreCase whether capitals make no difference; empty for what the terms themselves say
   */
  TermReader(Optional<Boolean> ignoreCase) {
    this.ignoreCase = ignoreCase;
  }

  /** One term. */
  Term term(YamlNode node, int number) throws ConfigurationException {
    String text = node.asText().strip();
    if (isPattern(text)) {
      String pattern = text.substring(1, text.length() - 1);
      boolean anyCase = ignoreCase.orElse(false);
      pattern(node, pattern, anyCase);
      return new Term(number, pattern, true, anyCase);
    }
    if (text.length() > 1 && text.startsWith("/")) {
      throw node.fault(
          "a pattern ends with a slash as it begins with one; put quotation marks around it, for"
              + " without them YAML ends a text at a comma in [ ] and before a “ #”");
    }
    if (text.length() > LONGEST_WORDS) {
      throw node.fault(
          "a term has at most %d signs, not %d; is it meant for another key?"
              .formatted(LONGEST_WORDS, text.length()));
    }
    Term words = Term.words(number, text);
    return new Term(number, text, false, ignoreCase.orElse(words.anyCase()));
  }

  /** The terms of a list, numbered from 0. */
  List<Term> terms(YamlNode list) throws ConfigurationException {
    List<Term> terms = new ArrayList<>();
    for (YamlNode item : list.asList()) {
      terms.add(term(item, terms.size()));
    }
    if (terms.isEmpty()) {
      throw list.fault("at least one term is expected here; write words, or leave the key out");
    }
    return terms;
  }

  /** A pattern between slashes. */
  HousePattern pattern(YamlNode node) throws ConfigurationException {
    String text = node.asText().strip();
    if (!isPattern(text)) {
      throw node.fault("a pattern between slashes is expected here, as in /[A-Z]{3,5}/");
    }
    return pattern(node, text.substring(1, text.length() - 1), ignoreCase.orElse(false));
  }

  private static HousePattern pattern(YamlNode node, String text, boolean anyCase)
      throws ConfigurationException {
    try {
      return HousePattern.of(text, anyCase);
    } catch (RefusedPatternException e) {
      throw node.fault(e.reason());
    }
  }

  static boolean isPattern(String text) {
    return text.length() > 2 && text.startsWith("/") && text.endsWith("/");
  }

  /** Terms less their exceptions. */
  Terms together(
      YamlNode node, List<Term> terms, Boundaries boundaries, Optional<YamlNode> exceptions)
      throws ConfigurationException {
    try {
      Terms all = Terms.of(terms, boundaries);
      return exceptions.isEmpty() ? all : all.except(terms(exceptions.get()), Boundaries.WORDS);
    } catch (RefusedPatternException e) {
      throw node.fault(e.reason());
    }
  }
}
