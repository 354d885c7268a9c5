package org.copydesk.check.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Rule;
import org.copydesk.check.spelling.RunTogetherSplit.Split;
import org.copydesk.check.spelling.WordReading.Reading;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** Two words without the space between them, as when lines of a page were joined. */
@Rule(
    id = "spelling/run-together",
    level = Level.ERROR,
    summary = "Words run together",
    why = "Lost spaces show that a text was pasted from somewhere and not read again.",
    fix = "Put the space back.",
    flags = "The council approved the budget ⟦yesterdayafter⟧ a long debate.",
    accepts = "The council approved the budget overnight, after a long debate.")
public final class RunTogether implements ArticleCheck {

  private static final double SURE = 0.85;

  /** Less likely than not is no reason to disturb an editor. */
  private static final double LIKELY = 0.5;

  private final WordKnowledge knowledge;
  private final GluedSentences sentences = new GluedSentences();
  private final GluedWords words = new GluedWords();
  private final GluedFigures figures = new GluedFigures();

  public RunTogether(Lexicon lexicon) {
    this.knowledge = WordKnowledge.with(lexicon);
  }

  @Override
  public List<Finding> check(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    WordReading unknown = WordReading.of(context, knowledge);
    for (Reading reading : unknown.readings()) {
      reading
          .likelySplit()
          .filter(split -> split.confidence() >= LIKELY)
          .ifPresent(split -> findings.add(finding(context, reading, split)));
    }
    Surface surface = new Surface(context.article(), knowledge.lexicon());
    Stream.of(sentences.in(surface), words.in(surface, context.evidence()), figures.in(surface))
        .flatMap(List::stream)
        .filter(glued -> !unknown.isNotEnglish(glued.span()))
        .forEach(glued -> findings.add(finding(context, glued)));
    return findings;
  }

  private Finding finding(CheckContext context, Glued glued) {
    return card()
        .finding(context.article(), glued.span())
        .level(glued.confidence() >= SURE ? Level.ERROR : Level.WARNING)
        .message(
            "“%s” %s. Did you mean “%s”?"
                .formatted(context.article().textOf(glued.span()), glued.what(), glued.right()))
        .suggestions(List.of(glued.right()))
        .evidence(List.of(glued.evidence()))
        .confidence(glued.confidence())
        .done();
  }

  private Finding finding(CheckContext context, Reading reading, Split split) {
    String word = reading.unknown().word();
    return card()
        .finding(context.article(), reading.unknown().span())
        .level(split.confidence() >= SURE ? Level.ERROR : Level.WARNING)
        .message("“%s” looks like two words. Did you mean “%s”?".formatted(word, split.inWords()))
        .suggestions(List.of(split.inWords()))
        .evidence(
            List.of(
                "“%s” is in no dictionary of English".formatted(word),
                "“%s” and “%s” are words of their own".formatted(split.first(), split.second())))
        .confidence(split.confidence())
        .done();
  }
}
