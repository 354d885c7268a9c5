package org.copydesk.check.spelling;

import java.util.ArrayList;
import java.util.List;
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

  public RunTogether(Lexicon lexicon) {
    this.knowledge = WordKnowledge.with(lexicon);
  }

  @Override
  public List<Finding> check(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Reading reading : WordReading.of(context, knowledge).readings()) {
      reading
          .likelySplit()
          .filter(split -> split.confidence() >= LIKELY)
          .ifPresent(split -> findings.add(finding(context, reading, split)));
    }
    return findings;
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
