package org.copydesk.check.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.Rule;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleOption;
import org.copydesk.check.RuleOptions;
import org.copydesk.check.StoryCheck;
import org.copydesk.check.StoryText;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.TokenKind;

/**
 * A whole story in a single paragraph. A long one lost its line breaks on the way; a shorter one
 * may be a brief or a statement that was written so, and is noted.
 */
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
        """,
    options =
        @RuleOption(
            name = "words",
            kind = RuleOption.Kind.NUMBER,
            // Long paragraphs of edited news have 60 words; three times as many are lost breaks.
            initial = "200",
            least = 50,
            most = 5000,
            meaning = "How many words a paragraph has at least that is raised."))
public final class OneBlock implements StoryCheck {

  /** A list of names without an end is no story. */
  private static final int FEWEST_SENTENCES = 6;

  /** The rest may be a headline, a byline, a list of names. */
  private static final double SHARE = 0.85;

  /** So many words in a row are no brief and no statement that was meant as one paragraph. */
  private static final int SURELY_LOST = 250;

  private static final double SURE = 0.95;
  private static final double PERHAPS = 0.6;

  /** "the vote.The mayor": the break went, and the space with it. */
  private static final Pattern NO_SPACE = Pattern.compile("\\p{Ll}{3}[.!?][\"”’]?\\p{Lu}\\p{Ll}");

  /** "By Anna Field The council", in the middle of a line. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?<=\\s)By(?: \\p{Lu}[\\p{L}.'’-]{0,20}+){2,3} (?:\\p{Lu}\\p{Ll}{0,20}+|\\d)");

  /** "DENBY (Marsh News) — The council", in the middle of a line. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?<=\\s)\\p{Lu}{4,20}+(?:, \\p{Lu}[\\p{L}.]{1,20}+)?(?: \\([^()\\n]{2,30}+\\))? ?(?:—|–|--|-) \\p{Lu}");

  private final int fewestWords;

  /**
   * @param options how many words the desk takes for too many in one paragraph
   */
  public OneBlock(RuleOptions options) {
    this.fewestWords = options.number(RuleCard.of(OneBlock.class), "words");
  }

  @Override
  public List<Finding> check(StoryText story) {
    Article article = story.article();
    int words = story.words().size();
    if (words < fewestWords) {
      return List.of();
    }
    // Not the blocks of the story alone: a leftover in the middle of the block hides none of it.
    return article.blocks().stream()
        .filter(b -> b.kind() == BlockKind.PARAGRAPH && isWhole(b, words, story))
        .map(b -> finding(b, story))
        .toList();
  }

  private boolean isWhole(Block block, int words, StoryText story) {
    Article article = story.article();
    long own =
        article.tokensOf(block).stream().filter(t -> t.isWord() && story.holds(t.span())).count();
    return own >= fewestWords
        && own >= SHARE * words
        && article.sentencesOf(block).size() >= FEWEST_SENTENCES;
  }

  private Finding finding(Block block, StoryText story) {
    Article article = story.article();
    List<String> evidence = new ArrayList<>();
    evidence.add("%d sentences without a line break".formatted(article.sentencesOf(block).size()));
    evidence.addAll(signsOfLostBreaks(block, article));
    boolean lost = article.wordsOf(block) >= SURELY_LOST || evidence.size() > 1;
    return card()
        .finding(article, article.sentencesOf(block).get(0).span())
        .level(lost ? Level.WARNING : Level.NOTE)
        .message(
            (lost
                    ? "%s stands in one block of %d words. Set its paragraphs again."
                    : "%s stands in one block of %d words. Would paragraphs help?")
                .formatted(
                    isAllBelowHeadline(block, story)
                        ? "The whole story"
                        : "Nearly all of the story",
                    article.wordsOf(block)))
        .evidence(evidence)
        .confidence(lost ? SURE : PERHAPS)
        .done();
  }

  /** Whether nothing but the headline stands beside the block. */
  private static boolean isAllBelowHeadline(Block block, StoryText story) {
    Article article = story.article();
    int headline = article.headline().map(Block::index).orElse(block.index());
    return story.blocks().stream()
        .allMatch(b -> b.index() == block.index() || b.index() == headline);
  }

  private static List<String> signsOfLostBreaks(Block block, Article article) {
    String text = article.textOf(block);
    List<String> signs = new ArrayList<>();
    first(NO_SPACE, text)
        .filter(at -> !isAddress(block.span().begin() + at, block, article))
        .ifPresent(at -> signs.add("no space between two of its sentences"));
    first(BYLINE, text).ifPresent(at -> signs.add("a byline in the middle of it"));
    first(DATELINE, text).ifPresent(at -> signs.add("a dateline in the middle of it"));
    return signs;
  }

  private static Optional<Integer> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.start()) : Optional.empty();
  }

  private static boolean isAddress(int at, Block block, Article article) {
    return article.tokensOf(block).stream()
        .anyMatch(
            t -> t.kind() == TokenKind.ADDRESS && t.span().begin() <= at && at < t.span().end());
  }
}
