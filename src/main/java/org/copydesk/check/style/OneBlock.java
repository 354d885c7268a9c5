package org.copydesk.check.style;

import java.util.List;
import org.copydesk.check.Rule;
import org.copydesk.check.StoryCheck;
import org.copydesk.check.StoryText;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;

/** A whole story in a single paragraph: its line breaks were lost on the way. */
@Rule(
    id = "style/one-block",
    level = Level.WARNING,
    summary = "Story without paragraphs",
    why =
        "Nobody reads hundreds of words in one block, and no desk sets them so: the line breaks"
            + " were lost on the way, and headings and other stories may have run into the text.",
    fix = "Set the paragraphs again, by the original if there is one.",
    flags =
        """
        ⟦The council met on Monday to hear how the bridge will be paid for.⟧ Its treasurer, Anna \
        Field, showed a table of loans and the rates that two banks had offered. Members asked what \
        happens when the toll brings in less than the engineers expect, and she read out the clause \
        that lets the bank raise its rate once. Nobody liked it. A surveyor from the county came \
        with drawings of the pillars and a jar of the clay they would stand in. He passed the jar \
        round. The clay was grey and wet, and two members declined to hold it. He said that the \
        pillars would have to go deeper than planned, and that the price of steel had gone up since \
        the tender. The ferrymen sat in the last row with their caps on their knees. Their oldest, \
        Tom Reed, asked who would buy his boat. The mayor said that the town would, at a fair price, \
        and that there would be work at the toll house. Reed said that he had never sat indoors for \
        a living. The council will vote in March, after the bank has answered. The hall was cold, \
        the heating having failed in the morning, and the clerk wrote in gloves. When the lamps went \
        out at ten, the surveyor was still explaining, and nobody left before he had found his hat.
        """,
    accepts =
        """
        The council met on Monday to hear how the bridge will be paid for. Its treasurer, Anna \
        Field, showed a table of loans and the rates that two banks had offered. Members asked what \
        happens when the toll brings in less than the engineers expect, and she read out the clause \
        that lets the bank raise its rate once. Nobody liked it. A surveyor from the county came \
        with drawings of the pillars and a jar of the clay they would stand in.

        He passed the jar round. The clay was grey and wet, and two members declined to hold it. He \
        said that the pillars would have to go deeper than planned, and that the price of steel had \
        gone up since the tender. The ferrymen sat in the last row with their caps on their knees. \
        Their oldest, Tom Reed, asked who would buy his boat.

        The mayor said that the town would, at a fair price, and that there would be work at the \
        toll house. Reed said that he had never sat indoors for a living. The council will vote in \
        March, after the bank has answered. The hall was cold, the heating having failed in the \
        morning, and the clerk wrote in gloves. When the lamps went out at ten, the surveyor was \
        still explaining, and nobody left before he had found his hat.
        """)
public final class OneBlock implements StoryCheck {

  /** Long paragraphs of edited news have 60 words; three times as many are lost breaks. */
  private static final int FEWEST_WORDS = 200;

  /** A list of names without an end is no story. */
  private static final int FEWEST_SENTENCES = 6;

  /** The rest may be a headline, a byline, a list of names. */
  private static final double SHARE = 0.85;

  private static final double CONFIDENCE = 0.95;

  @Override
  public List<Finding> check(StoryText story) {
    Article article = story.article();
    int words = story.words().size();
    if (words < FEWEST_WORDS) {
      return List.of();
    }
    // Not the blocks of the story alone: a leftover in the middle of the block hides none of it.
    return article.blocks().stream()
        .filter(b -> b.kind() == BlockKind.PARAGRAPH && isWhole(b, words, story))
        .map(b -> finding(b, article))
        .toList();
  }

  private static boolean isWhole(Block block, int words, StoryText story) {
    Article article = story.article();
    long own =
        article.tokensOf(block).stream().filter(t -> t.isWord() && story.holds(t.span())).count();
    return own >= FEWEST_WORDS
        && own >= SHARE * words
        && article.sentencesOf(block).size() >= FEWEST_SENTENCES;
  }

  private Finding finding(Block block, Article article) {
    return card()
        .finding(article, article.sentencesOf(block).get(0).span())
        .message(
            "The whole story stands in one block of %d words. Set its paragraphs again."
                .formatted(article.wordsOf(block)))
        .evidence(
            List.of(
                "%d sentences without a line break".formatted(article.sentencesOf(block).size())))
        .confidence(CONFIDENCE)
        .done();
  }
}
