package org.copydesk.config.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.check.house.Boundaries;
import org.copydesk.check.house.Capitalization;
import org.copydesk.check.house.Conditional;
import org.copydesk.check.house.Consistency;
import org.copydesk.check.house.Detection;
import org.copydesk.check.house.Existence;
import org.copydesk.check.house.HousePattern;
import org.copydesk.check.house.Occurrence;
import org.copydesk.check.house.RefusedPatternException;
import org.copydesk.check.house.Repetition;
import org.copydesk.check.house.Substitution;
import org.copydesk.check.house.Term;
import org.copydesk.check.house.Terms;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.YamlMapping;
import org.copydesk.config.file.YamlNode;
import org.copydesk.config.file.YamlScalar;

/** Reads what a rule of Vale's looks for. */
final class ValeDetectionReader {

  /** Words that mean themselves as a pattern too; they are found much faster as words. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} '’-]*+(?<=[\\p{L}\\p{N}]))?");

  private static final double MOSTLY = 0.8;
  private static final int MOST = 1_000_000;

  private final YamlMapping rule;
  private final String kind;

  ValeDetectionReader(YamlMapping rule, String kind) {
    this.rule = rule;
    this.kind = kind;
  }

  Detection read() throws ConfigurationException, NotServedException {
    return switch (kind) {
      case "existence" -> existence();
      case "substitution" -> substitution();
      case "occurrence" -> occurrence();
      case "repetition" -> repetition();
      case "consistency" -> consistency();
      case "conditional" -> conditional();
      case "capitalization" -> capitalization();
      default -> throw new NotServedException(rule, "the kind " + kind + " is not served here");
    };
  }

  private boolean isOn(String key) throws ConfigurationException {
    Optional<YamlNode> node = rule.get(key);
    return node.isPresent() && node.get().asSwitch();
  }

  private Boundaries boundaries() throws ConfigurationException {
    return isOn("nonword") ? Boundaries.NONE : Boundaries.EDGES;
  }

  private List<YamlNode> items(String key) throws ConfigurationException {
    Optional<YamlNode> node = rule.get(key);
    List<YamlNode> items = new ArrayList<>();
    if (node.isPresent()) {
      for (YamlNode item : node.get().asList()) {
        // Vale passes over empty entries.
        if (!(item instanceof YamlScalar word && word.text().isBlank())) {
          items.add(item);
        }
      }
    }
    return items;
  }

  private Term term(YamlNode node, int number, boolean anyCase)
      throws ConfigurationException, NotServedException {
    String text = node.asText();
    if (PLAIN.matcher(text).matches()) {
      return new Term(number, text, false, anyCase);
    }
    return pattern(node, text, number, anyCase);
  }

  private static Term pattern(YamlNode node, String text, int number, boolean anyCase)
      throws NotServedException {
    try {
      HousePattern.of(text, anyCase);
    } catch (RefusedPatternException e) {
      throw new NotServedException(node, e.reason());
    }
    return new Term(number, text, true, anyCase);
  }

  private List<Term> terms(List<YamlNode> nodes, boolean anyCase)
      throws ConfigurationException, NotServedException {
    List<Term> terms = new ArrayList<>();
    for (YamlNode node : nodes) {
      terms.add(term(node, terms.size(), anyCase));
    }
    return terms;
  }

  private Terms together(YamlNode node, List<Term> terms, Boundaries boundaries)
      throws ConfigurationException, NotServedException {
    try {
      Terms all = Terms.of(terms, boundaries);
      List<YamlNode> exceptions = items("exceptions");
      return exceptions.isEmpty() || kind.equals("capitalization")
          ? all
          : all.except(terms(exceptions, isOn("ignorecase")), Boundaries.EDGES);
    } catch (RefusedPatternException e) {
      throw new NotServedException(node, e.reason());
    }
  }

  private Existence existence() throws ConfigurationException, NotServedException {
    boolean anyCase = isOn("ignorecase");
    List<YamlNode> tokens = items("tokens");
    StringBuilder raw = new StringBuilder();
    for (YamlNode part : items("raw")) {
      raw.append(part.asText());
    }
    List<String> suggestions = replacements();
    if (raw.length() == 0) {
      if (tokens.isEmpty()) {
        throw new NotServedException(rule, "it looks for nothing: it has neither tokens nor raw");
      }
      return new Existence(together(rule, terms(tokens, anyCase), boundaries()), suggestions);
    }
    // What is given raw is one pattern, of which the tokens are a part.
    List<String> listed = new ArrayList<>();
    for (YamlNode token : tokens) {
      listed.add(token.asText());
    }
    String edge = isOn("nonword") ? "" : "\\b";
    String group = listed.isEmpty() ? "" : edge + "(?:" + String.join("|", listed) + ")" + edge;
    String all = isOn("append") ? group + raw : raw + group;
    YamlNode place = rule.get("raw").orElse(rule);
    return new Existence(
        together(place, List.of(pattern(place, all, 0, anyCase)), Boundaries.NONE), suggestions);
  }

  private List<String> replacements() throws ConfigurationException {
    Optional<YamlNode> action = rule.get("action");
    if (action.isPresent()
        && action.get() instanceof YamlMapping mapping
        && mapping.get("name").isPresent()
        && mapping.get("name").get().asText().equals("replace")
        && mapping.get("params").isPresent()) {
      return mapping.get("params").get().asTexts();
    }
    return List.of();
  }

  private Substitution substitution() throws ConfigurationException, NotServedException {
    boolean anyCase = isOn("ignorecase");
    YamlNode swap = rule.require("swap", "a substitution names what to write instead");
    List<Term> terms = new ArrayList<>();
    List<List<String>> preferred = new ArrayList<>();
    for (YamlMapping.Entry entry : swap.asMapping().entries()) {
      terms.add(term(entry.key(), terms.size(), anyCase));
      List<String> instead = new ArrayList<>();
      if (entry.value() instanceof YamlScalar text && !text.isNothing()) {
        for (String each : text.text().split("\\|", -1)) {
          if (!each.isBlank()) {
            instead.add(each.strip());
          }
        }
      } else {
        instead.addAll(entry.value().asTexts());
      }
      preferred.add(instead);
    }
    if (terms.isEmpty()) {
      throw new NotServedException(swap, "it looks for nothing");
    }
    return new Substitution(
        together(swap, terms, boundaries()), preferred, isOn("capitalize") || isOn("matchcase"));
  }

  private Occurrence occurrence() throws ConfigurationException, NotServedException {
    YamlNode token = rule.require("token", "an occurrence counts one");
    Optional<YamlNode> min = rule.get("min");
    Optional<YamlNode> max = rule.get("max");
    // Vale takes a maximum of 0 for none.
    int most = max.isEmpty() ? 0 : max.get().asWhole(0, MOST);
    if (min.isEmpty() && most == 0) {
      throw new NotServedException(rule, "it has neither a min nor a max above 0");
    }
    return new Occurrence(
        together(
            token, List.of(pattern(token, token.asText(), 0, isOn("ignorecase"))), Boundaries.NONE),
        min.isEmpty() ? 0 : min.get().asWhole(0, MOST),
        most == 0 ? Integer.MAX_VALUE : most);
  }

  private Repetition repetition() throws ConfigurationException, NotServedException {
    boolean anyCase = isOn("ignorecase");
    List<Term> terms = new ArrayList<>();
    for (YamlNode token : items("tokens")) {
      terms.add(pattern(token, token.asText(), terms.size(), anyCase));
    }
    if (terms.isEmpty()) {
      throw new NotServedException(rule, "it looks for nothing: it has no tokens");
    }
    Optional<YamlNode> max = rule.get("max");
    try {
      return new Repetition(
          Terms.of(terms, Boundaries.NONE),
          Terms.of(terms(items("exceptions"), anyCase), Boundaries.EDGES),
          max.isEmpty() ? 0 : max.get().asWhole(0, MOST),
          anyCase,
          isOn("alpha"));
    } catch (RefusedPatternException e) {
      throw new NotServedException(rule, e.reason());
    }
  }

  private Consistency consistency() throws ConfigurationException, NotServedException {
    boolean anyCase = isOn("ignorecase");
    YamlNode either = rule.require("either", "a consistency names the forms");
    List<Term> terms = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    for (YamlMapping.Entry entry : either.asMapping().entries()) {
      int group = groups.size();
      terms.add(term(entry.key(), terms.size(), anyCase));
      terms.add(term(entry.value(), terms.size(), anyCase));
      groups.add(group);
      groups.add(group);
    }
    if (terms.isEmpty()) {
      throw new NotServedException(either, "it looks for nothing");
    }
    return new Consistency(together(either, terms, boundaries()), groups);
  }

  private Conditional conditional() throws ConfigurationException, NotServedException {
    boolean anyCase = isOn("ignorecase");
    YamlNode first = rule.require("first", "a conditional has one");
    YamlNode second = rule.require("second", "a conditional has one");
    Term needed = pattern(second, second.asText(), 0, anyCase);
    try {
      return new Conditional(
          together(first, List.of(pattern(first, first.asText(), 0, anyCase)), Boundaries.NONE),
          Terms.of(List.of(needed), Boundaries.NONE),
          HousePattern.of(needed.text(), anyCase).groups() > 0);
    } catch (RefusedPatternException e) {
      throw new NotServedException(second, e.reason());
    }
  }

  private Capitalization capitalization() throws ConfigurationException, NotServedException {
    YamlNode match = rule.require("match", "a capitalization says how");
    Optional<YamlNode> style = rule.get("style");
    boolean chicago = style.isPresent() && style.get().asText().equalsIgnoreCase("chicago");
    Capitalization.Match how =
        switch (match.asText().toLowerCase(Locale.ROOT)) {
          case "$title" ->
              chicago ? Capitalization.Match.TITLE_CHICAGO : Capitalization.Match.TITLE_AP;
          case "$sentence" -> Capitalization.Match.SENTENCE;
          case "$lower" -> Capitalization.Match.LOWER;
          case "$upper" -> Capitalization.Match.UPPER;
          default -> Capitalization.Match.PATTERN;
        };
    Optional<YamlNode> threshold = rule.get("threshold");
    Optional<YamlNode> prefix = rule.get("prefix");
    List<String> indicators = new ArrayList<>();
    for (YamlNode indicator : items("indicators")) {
      indicators.add(indicator.asText());
    }
    boolean proportion =
        how == Capitalization.Match.TITLE_AP
            || how == Capitalization.Match.TITLE_CHICAGO
            || how == Capitalization.Match.SENTENCE;
    try {
      return new Capitalization(
          how,
          how == Capitalization.Match.PATTERN
              ? Optional.of(HousePattern.of(match.asText(), false))
              : Optional.empty(),
          threshold.isPresent() ? threshold.get().asNumber(0, 1) : proportion ? MOSTLY : 1,
          Terms.of(terms(items("exceptions"), false), Boundaries.EDGES),
          indicators,
          prefix.isEmpty()
              ? Optional.<HousePattern>empty()
              : Optional.of(HousePattern.of(prefix.get().asText(), false)));
    } catch (RefusedPatternException e) {
      throw new NotServedException(match, e.reason());
    }
  }
}
