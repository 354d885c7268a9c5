package org.copydesk.check.spelling;

import java.util.List;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Rule;
import org.copydesk.check.spelling.SplitWords.Split;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** One word in two pieces, as a page's line ends and scanned print leave them. */
@Rule(
    id = "spelling/split-word",
    level = Level.ERROR,
    summary = "Word broken in two",
    why =
        "Pieces of words show that a text was copied from a page or a scan and not read again; search "
            + "and screen readers do not find the word.",
    fix = "Join the pieces.",
    flags = "The ministry gave no further ⟦infor- mation⟧ about the visit.",
    accepts = "The ministry gave no further pre- or post-war information about the visit.")
public final class SplitWord implements ArticleCheck {

  private static final double SURE = 0.85;

  private final SplitWords words;

  public SplitWord(Lexicon lexicon) {
    this.words = new SplitWords(lexicon);
  }

  @Override
  public List<Finding> check(CheckContext context) {
    return words.in(context).splits().stream().map(split -> finding(context, split)).toList();
  }

  private Finding finding(CheckContext context, Split split) {
    String first = split.first().text();
    String second = split.second().text();
    return card()
        .finding(context.article(), split.span())
        .level(split.confidence() >= SURE ? Level.ERROR : Level.WARNING)
        .message(
            "“%s” and “%s” look like one word broken in two%s. Did you mean “%s”?"
                .formatted(
                    first, second, split.hyphen() ? " at the end of a line" : "", split.word()))
        .suggestions(List.of(split.word()))
        .evidence(
            List.of(
                "“%s” is a common word".formatted(split.word()),
                "the pieces do not both stand for themselves"))
        .confidence(split.confidence())
        .done();
  }
}
