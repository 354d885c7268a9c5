package org.copydesk.check.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Rule;
import org.copydesk.check.UnknownWords.Unknown;
import org.copydesk.check.names.NameReading.Suspicion;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

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

  /** Less likely than not is no reason to disturb an editor. */
  private static final double LIKELY = 0.5;

  private static final int MOST_SUGGESTIONS = 3;

  private final NameKnowledge knowledge;

  public MisspelledName(Lexicon lexicon) {
    this.knowledge = NameKnowledge.with(lexicon);
  }

  @Override
  public List<Finding> check(CheckContext context) {
    NameReading reading = NameReading.of(context, knowledge);
    List<Finding> findings = new ArrayList<>();
    for (Unknown place : reading.places()) {
      List<Suspicion> suspicions = reading.about(place.word());
      Suspicion best = suspicions.get(0);
      double confidence = best.confidence();
      // At the start of a sentence an everyday word is spelling's, not ours.
      if (confidence < LIKELY || (best.clues().word() && place.opensSentence())) {
        continue;
      }
      findings.add(
          card()
              .finding(context.article(), place.span())
              .level(best.isSure() ? Level.ERROR : Level.WARNING)
              .message(
                  "“%s” is not a name we know, but “%s” is, and it fits here. Did you mean “%s”?"
                      .formatted(place.word(), capitalised(best.name()), capitalised(best.name())))
              .suggestions(
                  suspicions.stream()
                      .map(s -> capitalised(s.name()))
                      .distinct()
                      .limit(MOST_SUGGESTIONS)
                      .toList())
              .evidence(best.clues().inWords(place.word(), capitalised(best.name())))
              .confidence(confidence)
              .done());
    }
    return findings;
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ENGLISH) + name.substring(1);
  }
}
