package org.copydesk.check.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.Skeleton;
import org.copydesk.check.UnknownWords;
import org.copydesk.check.UnknownWords.Unknown;
import org.copydesk.check.names.NameReading.Suspicion;
import org.copydesk.check.names.NamedPersons.Mistaken;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Span;

/** A name one or two letters away from a better known one that fits its place. */
@Rule(
    id = "names/misspelled-name",
    level = Level.ERROR,
    summary = "Misspelled name",
    why =
        "A misspelled name is the error that readers, and the person named, notice first; it makes "
            + "them doubt the rest.",
    fix = "Check the name against the source and write it as its bearer does.",
    flags = "The prime minister of Israel, Benjamin ⟦Netanyhau⟧, left for Washington on Monday.",
    accepts = "The prime minister of Israel, Benjamin Netanyahu, left for Washington on Monday.",
    blocking = true)
public final class MisspelledName implements ArticleCheck {

  /** Where title and first name say who is meant. */
  private static final double OF_PERSON = 0.9;

  /** The desk's word is all but certain: the form may still stand in a quotation. */
  private static final double BY_THE_DESK = 0.98;

  private static final int MOST_SUGGESTIONS = 3;

  /** A name this many times less likely (by its log-odds) only distracts. */
  private static final double MUCH_LESS_LIKELY = 4;

  private final NameKnowledge knowledge;
  private final NamedPersons persons;
  private final WrongForms wrongForms;

  public MisspelledName(NameKnowledge knowledge) {
    this.knowledge = knowledge;
    this.persons = new NamedPersons(knowledge);
    this.wrongForms = new WrongForms(knowledge.house().wrongForDesk());
  }

  @Override
  public List<Finding> check(CheckContext context) {
    NameReading reading = NameReading.of(context, knowledge);
    List<Finding> findings = new ArrayList<>();
    for (WrongForms.Place place : wrongForms.in(context.article())) {
      findings.add(finding(context, place));
    }
    for (Unknown place : reading.places()) {
      List<Suspicion> suspicions = reading.about(place.word());
      Suspicion best = suspicions.get(0);
      double confidence = best.confidence();
      // At the start of a sentence an everyday word is spelling's, not ours.
      if (!best.isLikely() || (best.clues().fame().everyday() && place.opensSentence())) {
        continue;
      }
      findings.add(
          card()
              .finding(context.article(), place.span())
              .level(best.isSure() ? Level.ERROR : Level.WARNING)
              .message(message(place.word(), best))
              .suggestions(
                  suspicions.stream()
                      .filter(s -> s == best || isWorthNaming(s, best, reading))
                      .map(s -> capitalised(s.name()))
                      .distinct()
                      .limit(MOST_SUGGESTIONS)
                      .toList())
              .evidence(best.clues().inWords(place.word(), capitalised(best.name())))
              .confidence(confidence)
              .done());
    }
    for (Mistaken mistaken : persons.mistakenIn(context.article().tokens())) {
      Span span = UnknownWords.spanOf(mistaken.token());
      String seen = mistaken.token().text();
      if (!Skeleton.of(seen).equals(seen)) {
        // Letters of another alphabet are told as what they are.
        continue;
      }
      if (findings.stream().noneMatch(f -> f.span().equals(span))) {
        findings.add(finding(context, mistaken, span));
      }
    }
    return findings;
  }

  /** Whether a name is nearly as likely as the best one and no suspect itself. */
  private boolean isWorthNaming(Suspicion other, Suspicion best, NameReading reading) {
    return best.logOdds() - other.logOdds() < MUCH_LESS_LIKELY
        && reading.about(other.name()).isEmpty()
        && (knowledge.lexicon().knows(other.name())
            || knowledge.lexicon().isNamePart(other.name())
            || knowledge.house().holds(other.name()));
  }

  private Finding finding(CheckContext context, WrongForms.Place place) {
    String written = context.article().textOf(place.span());
    return card()
        .finding(context.article(), place.span())
        .message("The desk writes “%s”, not “%s”.".formatted(place.right(), written))
        .suggestions(List.of(place.right()))
        .evidence(
            List.of(
                "the desk's list of names has “%s” as a wrong form of “%s”"
                    .formatted(written, place.right())))
        .confidence(BY_THE_DESK)
        .done();
  }

  private Finding finding(CheckContext context, Mistaken mistaken, Span span) {
    String written = context.article().textOf(span);
    return card()
        .finding(context.article(), span)
        .message(
            "We know of nobody called “%s %s” in this office. Did you mean “%s %s”?"
                .formatted(mistaken.first(), written, mistaken.first(), mistaken.name()))
        .suggestions(List.of(mistaken.name()))
        .evidence(
            List.of(
                "“%s %s” is a known name".formatted(mistaken.first(), mistaken.name()),
                "a title that goes with it stands near"))
        .confidence(OF_PERSON)
        .done();
  }

  private static String message(String word, Suspicion best) {
    String name = capitalised(best.name());
    Clues clues = best.clues();
    String reason =
        clues.fame().renown() == 0 && clues.use().ofName() > 0
            ? "This text also spells this name “%s”. "
            : clues.fits()
                ? "It is not a name we know, but “%s” is, and it fits here. "
                : "It is not a name we know; “%s” is, and looks much like it. ";
    return ("“%s”: " + reason + "Did you mean “%s”?").formatted(word, name, name);
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ENGLISH) + name.substring(1);
  }
}
