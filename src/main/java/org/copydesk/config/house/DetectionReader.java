package org.copydesk.config.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.house.Boundaries;
import org.copydesk.check.house.Capitalization;
import org.copydesk.check.house.Conditional;
import org.copydesk.check.house.Consistency;
import org.copydesk.check.house.Detection;
import org.copydesk.check.house.Existence;
import org.copydesk.check.house.HousePattern;
import org.copydesk.check.house.Limit;
import org.copydesk.check.house.Occurrence;
import org.copydesk.check.house.Place;
import org.copydesk.check.house.Repetition;
import org.copydesk.check.house.Required;
import org.copydesk.check.house.Scope;
import org.copydesk.check.house.Substitution;
import org.copydesk.check.house.Term;
import org.copydesk.check.house.Terms;
import org.copydesk.check.house.Unit;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.YamlMapping;
import org.copydesk.config.file.YamlNode;
import org.copydesk.config.file.YamlScalar;

/** Reads what a rule in Copydesk's own format looks for. */
final class DetectionReader {

  private static final double MOSTLY = 0.8;
  private static final int MOST = 1_000_000;

  private final YamlMapping rule;
  private final HouseRuleKind kind;
  private final Scope scope;

  DetectionReader(YamlMapping rule, HouseRuleKind kind, Scope scope) {
    this.rule = rule;
    this.kind = kind;
    this.scope = scope;
  }

  Detection read() throws ConfigurationException {
    return switch (kind) {
      case EXISTENCE -> new Existence(terms(), texts(HouseRuleKey.INSTEAD));
      case SUBSTITUTION -> substitution();
      case OCCURRENCE -> occurrence();
      case REPETITION -> repetition();
      case CONSISTENCY -> consistency();
      case CONDITIONAL -> conditional();
      case CAPITALIZATION -> capitalization();
      case REQUIRED -> required();
      case LIMIT -> limit();
    };
  }

  private Optional<YamlNode> get(HouseRuleKey key) {
    return rule.get(key.word());
  }

  private YamlNode need(HouseRuleKey key) throws ConfigurationException {
    return rule.require(key.word(), "it says " + key.meaning());
  }

  private List<String> texts(HouseRuleKey key) throws ConfigurationException {
    Optional<YamlNode> node = get(key);
    return node.isEmpty() ? List.of() : node.get().asTexts();
  }

  private boolean isOn(HouseRuleKey key) throws ConfigurationException {
    Optional<YamlNode> node = get(key);
    return node.isPresent() && node.get().asSwitch();
  }

  private TermReader reader() throws ConfigurationException {
    Optional<YamlNode> node = get(HouseRuleKey.IGNORECASE);
    return new TermReader(node.isEmpty() ? Optional.empty() : Optional.of(node.get().asSwitch()));
  }

  private Boundaries boundaries() throws ConfigurationException {
    return isOn(HouseRuleKey.NONWORD) ? Boundaries.NONE : Boundaries.WORDS;
  }

  private Terms terms() throws ConfigurationException {
    YamlNode node = need(HouseRuleKey.TERMS);
    TermReader reader = reader();
    return reader.together(node, reader.terms(node), boundaries(), get(HouseRuleKey.EXCEPTIONS));
  }

  private Substitution substitution() throws ConfigurationException {
    YamlNode node = need(HouseRuleKey.SWAP);
    TermReader reader = reader();
    List<Term> terms = new ArrayList<>();
    List<List<String>> preferred = new ArrayList<>();
    for (YamlMapping.Entry entry : entries(node)) {
      terms.add(reader.term(entry.key(), terms.size()));
      List<String> instead = new ArrayList<>();
      for (YamlNode item : entry.value().asList()) {
        // An empty text says that the words are to be left out.
        if (item instanceof YamlScalar text && text.text().isEmpty()) {
          continue;
        }
        instead.add(item.asText());
      }
      preferred.add(instead);
    }
    return new Substitution(
        reader.together(node, terms, boundaries(), get(HouseRuleKey.EXCEPTIONS)), preferred, true);
  }

  private static List<YamlMapping.Entry> entries(YamlNode node) throws ConfigurationException {
    List<YamlMapping.Entry> entries = node.asMapping().entries();
    if (entries.isEmpty()) {
      throw node.fault("at least one pair is expected here, as in “utilise: use”");
    }
    return entries;
  }

  private Occurrence occurrence() throws ConfigurationException {
    return new Occurrence(terms(), least(), most());
  }

  private int least() throws ConfigurationException {
    Optional<YamlNode> node = get(HouseRuleKey.MIN);
    return node.isEmpty() ? 0 : node.get().asWhole(0, MOST);
  }

  private int most() throws ConfigurationException {
    Optional<YamlNode> min = get(HouseRuleKey.MIN);
    Optional<YamlNode> max = get(HouseRuleKey.MAX);
    if (min.isEmpty() && max.isEmpty()) {
      throw rule.fault("a rule of this kind needs “min:”, “max:” or both; write one of them");
    }
    int most = max.isEmpty() ? Integer.MAX_VALUE : max.get().asWhole(0, MOST);
    if (max.isPresent() && most < least()) {
      throw max.get().fault("max is less than min here; nothing could keep to both");
    }
    return most;
  }

  private Repetition repetition() throws ConfigurationException {
    TermReader reader = reader();
    Optional<YamlNode> node = get(HouseRuleKey.TERMS);
    Optional<YamlNode> exceptions = get(HouseRuleKey.EXCEPTIONS);
    Terms doubles =
        exceptions.isEmpty()
            ? reader.together(rule, List.of(), Boundaries.WORDS, Optional.empty())
            : reader.together(
                exceptions.get(),
                reader.terms(exceptions.get()),
                Boundaries.WORDS,
                Optional.empty());
    Optional<YamlNode> max = get(HouseRuleKey.MAX);
    Optional<YamlNode> ignoreCase = get(HouseRuleKey.IGNORECASE);
    return new Repetition(
        node.isEmpty()
            ? Terms.everyWord()
            : reader.together(
                node.get(), reader.terms(node.get()), Boundaries.WORDS, Optional.empty()),
        doubles,
        max.isEmpty() ? 0 : max.get().asWhole(0, MOST),
        ignoreCase.isEmpty() || ignoreCase.get().asSwitch(),
        false);
  }

  private Consistency consistency() throws ConfigurationException {
    YamlNode node = need(HouseRuleKey.EITHER);
    TermReader reader = reader();
    List<Term> terms = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    int group = 0;
    for (YamlMapping.Entry entry : entries(node)) {
      terms.add(reader.term(entry.key(), terms.size()));
      groups.add(group);
      for (YamlNode other : entry.value().asList()) {
        terms.add(reader.term(other, terms.size()));
        groups.add(group);
      }
      if (entry.value().asList().isEmpty()) {
        throw entry.key().fault("the other form is missing here; write it behind the colon");
      }
      group++;
    }
    return new Consistency(
        reader.together(node, terms, boundaries(), get(HouseRuleKey.EXCEPTIONS)), groups);
  }

  private Conditional conditional() throws ConfigurationException {
    TermReader reader = reader();
    YamlNode first = need(HouseRuleKey.FIRST);
    YamlNode second = need(HouseRuleKey.SECOND);
    Term what = reader.term(first, 0);
    Term needed = reader.term(second, 0);
    return new Conditional(
        reader.together(
            first,
            List.of(what),
            what.isPattern() ? Boundaries.NONE : Boundaries.WORDS,
            get(HouseRuleKey.EXCEPTIONS)),
        reader.together(
            second,
            List.of(needed),
            needed.isPattern() ? Boundaries.NONE : Boundaries.WORDS,
            Optional.empty()),
        needed.isPattern() && hasGroups(reader, second));
  }

  private static boolean hasGroups(TermReader reader, YamlNode second)
      throws ConfigurationException {
    return reader.pattern(second).groups() > 0;
  }

  private Capitalization capitalization() throws ConfigurationException {
    YamlNode match = need(HouseRuleKey.MATCH);
    TermReader reader = new TermReader(Optional.empty());
    boolean pattern = TermReader.isPattern(match.asText().strip());
    Optional<YamlNode> style = get(HouseRuleKey.STYLE);
    boolean chicago =
        style.isPresent() && style.get().asOneOf(HouseRuleKey.STYLE.choices()).equals("chicago");
    Capitalization.Match how =
        pattern
            ? Capitalization.Match.PATTERN
            : switch (match.asOneOf(List.of("title", "sentence", "lower", "upper"))) {
              case "title" ->
                  chicago ? Capitalization.Match.TITLE_CHICAGO : Capitalization.Match.TITLE_AP;
              case "sentence" -> Capitalization.Match.SENTENCE;
              case "lower" -> Capitalization.Match.LOWER;
              default -> Capitalization.Match.UPPER;
            };
    Optional<YamlNode> exceptions = get(HouseRuleKey.EXCEPTIONS);
    Terms free =
        reader.together(
            exceptions.orElse(rule),
            exceptions.isEmpty() ? List.of() : reader.terms(exceptions.get()),
            Boundaries.WORDS,
            Optional.empty());
    Optional<YamlNode> share = get(HouseRuleKey.SHARE);
    Optional<YamlNode> prefix = get(HouseRuleKey.PREFIX);
    return new Capitalization(
        how,
        pattern ? Optional.of(reader.pattern(match)) : Optional.empty(),
        share.isPresent()
            ? share.get().asNumber(0, 1)
            : how == Capitalization.Match.SENTENCE ? MOSTLY : 1,
        free,
        texts(HouseRuleKey.INDICATORS),
        prefix.isEmpty()
            ? Optional.<HousePattern>empty()
            : Optional.of(reader.pattern(prefix.get())));
  }

  private Required required() throws ConfigurationException {
    YamlNode node = need(HouseRuleKey.ELEMENT);
    Required.Element element =
        Required.Element.valueOf(
            node.asOneOf(HouseRuleKey.ELEMENT.choices()).toUpperCase(Locale.ROOT));
    if (element != Required.Element.WORDS) {
      for (HouseRuleKey key :
          List.of(
              HouseRuleKey.TERMS,
              HouseRuleKey.IN_FIRST,
              HouseRuleKey.IN_LAST,
              HouseRuleKey.IGNORECASE,
              HouseRuleKey.NONWORD)) {
        if (get(key).isPresent()) {
          throw rule.require(key.word(), "")
              .fault(
                  "“%s” is for “element: words”; leave it out, or change the element"
                      .formatted(key.word()));
        }
      }
    }
    Optional<YamlNode> what = get(HouseRuleKey.WHAT);
    Optional<YamlNode> first = get(HouseRuleKey.IN_FIRST);
    Optional<YamlNode> last = get(HouseRuleKey.IN_LAST);
    return new Required(
        element,
        what.isPresent()
            ? what.get().asText().strip()
            : element == Required.Element.WORDS ? "such line" : element.word(),
        element == Required.Element.WORDS ? Optional.of(terms()) : Optional.empty(),
        first.isEmpty() ? 0 : first.get().asWhole(1, MOST),
        last.isEmpty() ? 0 : last.get().asWhole(1, MOST));
  }

  private Limit limit() throws ConfigurationException {
    YamlNode of = need(HouseRuleKey.OF);
    Limit.Counted counted =
        Limit.Counted.valueOf(of.asOneOf(HouseRuleKey.OF.choices()).toUpperCase(Locale.ROOT));
    Limit limit = new Limit(counted, what(), least(), most());
    if (counted == Limit.Counted.PARAGRAPHS && scope.unit() != Unit.TEXT) {
      throw of.fault("paragraphs are counted in a text; write “per: text”");
    }
    return limit;
  }

  private String what() {
    List<Set<Place>> places = scope.anyOf().stream().map(Scope.Selector::in).toList();
    if (places.equals(List.of(Set.of(Place.HEADLINE)))) {
      return "headline";
    }
    return scope.unit().word();
  }
}
