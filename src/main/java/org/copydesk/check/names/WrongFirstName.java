package org.copydesk.check.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.Skeleton;
import org.copydesk.check.Slip;
import org.copydesk.check.UnknownWords;
import org.copydesk.check.names.NameReading.Suspicion;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * A first name that nobody of this surname has, where somebody well known of this surname has one
 * much like it. The surname may be misspelled too: the pair is then put right as a whole.
 */
@Rule(
    id = "names/wrong-first-name",
    level = Level.ERROR,
    summary = "Wrong first name",
    why = "A wrong first name turns one person into another, or into nobody.",
    fix = "Check the person's full name against the source.",
    flags = "The Senate heard Treasury Secretary ⟦Scoot Bessent⟧ on Tuesday.",
    accepts = "The Senate heard Treasury Secretary Scott Bessent on Tuesday.",
    blocking = true)
public final class WrongFirstName implements ArticleCheck {

  private static final double SURE = 0.85;
  private static final double LIKELY = 0.5;
  private static final int SHORTEST = 3;

  /** A word this common before a surname is a title or the start of a sentence. */
  private static final int COMMON_WORD = 10;

  private final NameKnowledge knowledge;

  public WrongFirstName(NameKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public List<Finding> check(CheckContext context) {
    NameReading reading = NameReading.of(context, knowledge);
    List<Token> tokens = context.article().tokens();
    Map<String, Integer> uses = usesOfPairs(tokens);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token first = tokens.get(i);
      Token last = tokens.get(i + 1);
      if (isName(first)
          && UnknownWords.bare(first.text()).equals(first.text())
          && isName(last)
          && first.sentence() == last.sentence()
          && uses.getOrDefault(pair(first, last), 0) < 2) {
        // Whoever writes the pair twice means it.
        person(first, last, tokens, reading)
            .ifPresent(p -> findings.add(finding(context, first, last, p)));
      }
    }
    return findings;
  }

  private static boolean isName(Token token) {
    return token.isCapitalised()
        && !token.isAllCapitals()
        && token.text().length() >= SHORTEST
        // A letter of another alphabet is a fault of its own, which hides who is meant.
        && Skeleton.of(token.text()).equals(token.text());
  }

  /** The person meant, and how sure we are. */
  private record Person(String first, String last, boolean surnameWrong, double confidence) {}

  private Optional<Person> person(
      Token first, Token last, List<Token> tokens, NameReading reading) {
    String written = first.text();
    String surname = UnknownWords.bare(last.text());
    Optional<Suspicion> repair = reading.at(last);
    Optional<String> repaired =
        repair.filter(s -> s.confidence() >= LIKELY / 2).map(Suspicion::name);
    String right = repaired.orElse(surname);
    Set<String> firstNames = firstNamesOf(right);
    if (firstNames.isEmpty()
        || firstNames.stream().anyMatch(f -> knowledge.transliterations().same(f, written))) {
      return Optional.empty();
    }
    boolean firstUnknown = reading.at(first).isPresent() || isUnknown(written);
    boolean known = knowledge.house().find(right).isPresent();
    boolean title =
        knowledge.house().find(right).filter(e -> e.hasCueNear(first, tokens)).isPresent();
    // A first name that is right for somebody is only wrong for a person whom the title names.
    boolean open =
        repaired.isPresent()
            ? firstUnknown || title
            : firstUnknown ? known || title : title && !mayStandBefore(surname, written);
    if (!open) {
      return Optional.empty();
    }
    return firstNames.stream()
        .filter(f -> isLike(f, written))
        .min(
            Comparator.comparingDouble((String f) -> Slip.from(f, written).bits())
                .thenComparing(Comparator.naturalOrder()))
        .map(
            f ->
                new Person(
                    f,
                    right,
                    repaired.isPresent(),
                    title ? 0.93 : repaired.isPresent() ? 0.88 : 0.75));
  }

  private Set<String> firstNamesOf(String surname) {
    Set<String> names = new HashSet<>(knowledge.lexicon().firstNamesOf(surname));
    knowledge.house().find(surname).ifPresent(e -> names.addAll(e.firstNames()));
    return names;
  }

  private boolean isUnknown(String word) {
    return !knowledge.lexicon().knows(word)
        && !knowledge.lexicon().isNamePart(word)
        && !knowledge.house().holds(word)
        && !knowledge.transliterations().accepts(word);
  }

  /** Whether the word may well stand before the surname: a listed first name, or "Secretary". */
  private boolean mayStandBefore(String surname, String word) {
    return knowledge.lexicon().frequency(word.toLowerCase(Locale.ENGLISH)) >= COMMON_WORD
        || knowledge.lexicon().firstNamesOf(surname).contains(word);
  }

  private static Map<String, Integer> usesOfPairs(List<Token> tokens) {
    Map<String, Integer> uses = new HashMap<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (isName(tokens.get(i)) && isName(tokens.get(i + 1))) {
        uses.merge(pair(tokens.get(i), tokens.get(i + 1)), 1, Integer::sum);
      }
    }
    return uses;
  }

  private static String pair(Token first, Token last) {
    return first.text() + " " + UnknownWords.bare(last.text());
  }

  private static boolean isLike(String right, String written) {
    return Slip.from(right, written).letters() <= (right.length() > 3 ? 2 : 1)
        || ConsonantKey.of(right).equals(ConsonantKey.of(written));
  }

  private Finding finding(CheckContext context, Token first, Token last, Person person) {
    String surname = UnknownWords.bare(last.text());
    Span span = new Span(first.span().begin(), last.span().begin() + surname.length());
    String right = person.first() + " " + person.last();
    List<String> evidence = new ArrayList<>();
    evidence.add("“%s” is a known name".formatted(right));
    if (person.surnameWrong()) {
      evidence.add("“%s” is in no list of names, “%s” is".formatted(surname, person.last()));
    }
    evidence.add("nobody known is called “%s %s”".formatted(first.text(), person.last()));
    return card()
        .finding(context.article(), span)
        .level(person.confidence() >= SURE ? Level.ERROR : Level.WARNING)
        .message(
            "We know of nobody called “%s”. Did you mean “%s”?"
                .formatted(context.article().textOf(span), right))
        .suggestions(List.of(right))
        .evidence(evidence)
        .confidence(person.confidence())
        .done();
  }
}
