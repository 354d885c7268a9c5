package org.copydesk.check.consistency;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.check.Lexicon;
import org.copydesk.check.QuotedPassage;
import org.copydesk.check.QuotedPassages;
import org.copydesk.check.Rule;
import org.copydesk.check.StoryCheck;
import org.copydesk.check.StoryText;
import org.copydesk.check.UnknownWords;
import org.copydesk.check.WordRoles;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Token;

/**
 * A story whose last sentence is not finished. Sure where the last word cannot end a sentence;
 * likely where it seldom does, or where more than the full stop is missing. A full stop that is
 * missing alone is noted.
 */
@Rule(
    id = "consistency/breaks-off",
    level = Level.ERROR,
    summary = "Text breaks off",
    why =
        "A text that stops in the middle of a sentence was cut on its way: nobody knows how much is"
            + " missing, and no reader should be the one to find out.",
    fix = "Ask for the rest, or end the text with its last whole sentence.",
    flags =
        """
        The ferry ran aground on Monday, and all 40 passengers were taken off by boat.

        Its captain told the harbour board on Tuesday that the lights on the western pier ⟦had⟧
        """,
    accepts =
        """
        The ferry ran aground on Monday, and all 40 passengers were taken off by boat.

        Its captain told the harbour board on Tuesday that the lights on the western pier had failed.
        """)
public final class BreaksOff implements StoryCheck {

  /** In fewer words a last line without a mark may be a credit, a place, a code. */
  private static final int SHORTEST_LINE = 8;

  /** A paragraph of fewer words that stops at an open word may be a heading over a list. */
  private static final int SHORTEST_PARAGRAPH = 12;

  /** How much that is not the story may follow a last sentence without its mark. */
  private static final int MOST_BEHIND = 3;

  /** Of the other paragraphs, the share that must end with a mark. */
  private static final double MARKED_SHARE = 0.8;

  private static final double SURE = 0.95;
  private static final double LIKELY = 0.75;

  /** So many paragraphs show how the text ends its paragraphs, and how long they are. */
  private static final int FEWEST_OTHERS = 4;

  /** Of the length of the other paragraphs, the share below which one was cut short. */
  private static final double SHORT_SHARE = 0.5;

  private static final WordRoles WORDS = WordRoles.beside(BreaksOff.class, "open-words.tsv");

  private enum Break {
    OPEN_WORD(Level.ERROR, "the last word cannot end a sentence"),
    COMMA(Level.ERROR, "the text ends with a comma"),
    ONE_LETTER(Level.ERROR, "of the last word one letter is left"),
    DOTS(Level.ERROR, "the last word cannot end a sentence, and dots stand for the rest"),
    UNKNOWN_WORD(Level.WARNING, "no dictionary knows the last word, and no mark ends the sentence"),
    MAYBE_WHOLE(
        Level.WARNING, "a sentence like this one may end here in speech, but no mark ends it"),
    LEFT_OPEN(
        Level.WARNING, "no mark ends the last sentence, and its quotation or bracket stays open"),
    LEADS_ON(
        Level.WARNING, "no mark ends the last sentence, and its last word leads on to another"),
    SHORT_END(
        Level.WARNING,
        "no mark ends the last paragraph, which is far shorter than the others; all others have"
            + " their marks"),
    NO_MARK(Level.WARNING, "the last sentence has no mark at its end, all other paragraphs have");

    private final Level level;
    private final String words;

    Break(Level level, String words) {
      this.level = level;
      this.words = words;
    }
  }

  private final Lexicon lexicon;

  public BreaksOff(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Finding> check(StoryText story) {
    List<Block> blocks = story.blocks();
    if (blocks.isEmpty()) {
      return List.of();
    }
    Article article = story.article();
    ParagraphEnd end = new ParagraphEnd(blocks.get(blocks.size() - 1), article);
    double marked = markedShare(end.block(), blocks, article);
    return end.isProse(SHORTEST_LINE) && marked >= MARKED_SHARE
        ? breakAt(end, marked == 1, story).stream()
            .map(kind -> finding(kind, end, article))
            .toList()
        : List.of();
  }

  /**
   * What is broken at the end of the story.
   *
   * @param othersAreMarked whether every other paragraph ends with a mark; captions and the items
   *     of lists go without, and one of them may stand last
   */
  private Optional<Break> breakAt(ParagraphEnd end, boolean othersAreMarked, StoryText story) {
    boolean paragraph = end.isProse(SHORTEST_PARAGRAPH);
    if (end.isDots()) {
      return isOpen(end) && !end.isSpoken() ? Optional.of(Break.DOTS) : Optional.empty();
    }
    if (end.isComma() && paragraph) {
      return Optional.of(Break.COMMA);
    }
    if (end.isMarked() || !end.isWord()) {
      return Optional.empty();
    }
    if (paragraph && isOpen(end)) {
      return Optional.of(
          StrandedEnd.mayBeWhole(end.lastSentence()) ? Break.MAYBE_WHOLE : Break.OPEN_WORD);
    }
    if (paragraph && isOneLetter(end.lastWord(), end.lastWordButOne())) {
      return Optional.of(Break.ONE_LETTER);
    }
    int behind = story.article().blocks().size() - 1 - end.block().index();
    if (behind > MOST_BEHIND || !othersAreMarked) {
      return Optional.empty();
    }
    if (paragraph && isUnknown(end.lastWord(), story)) {
      return Optional.of(Break.UNKNOWN_WORD);
    }
    return end.isSentence() ? Optional.of(withoutMark(end, story)) : Optional.empty();
  }

  /** Whether more than the missing mark says that the end is missing. */
  private static Break withoutMark(ParagraphEnd end, StoryText story) {
    if (isOpen(end)) {
      return StrandedEnd.mayBeWhole(end.lastSentence()) ? Break.MAYBE_WHOLE : Break.LEADS_ON;
    }
    if (isSubject(end)) {
      return Break.LEADS_ON;
    }
    if (isLeftOpen(end, story)) {
      return Break.LEFT_OPEN;
    }
    return isShortEnd(end, story) ? Break.SHORT_END : Break.NO_MARK;
  }

  /** Whether its last word is a pronoun that a verb must follow: "and they". */
  private static boolean isSubject(ParagraphEnd end) {
    return WORDS.is("subject", end.lastWord().text())
        && !WORDS.is("before-subject", end.lastWordButOne().text().toLowerCase(Locale.ENGLISH));
  }

  private static boolean isLeftOpen(ParagraphEnd end, StoryText story) {
    List<Token> sentence = end.lastSentence();
    int from = sentence.get(0).span().begin();
    int depth = 0;
    for (Token token : sentence) {
      if (token.text().equals("(") || token.text().equals("[")) {
        depth++;
      } else if (depth > 0 && (token.text().equals(")") || token.text().equals("]"))) {
        depth--;
      }
    }
    return depth > 0
        || QuotedPassages.of(story.context()).outer().stream()
            .anyMatch(
                q ->
                    q.end() == QuotedPassage.End.LEFT_OPEN
                        && q.block() == end.block().index()
                        && q.span().end() > from);
  }

  /** Whether it stops early: one short sentence below long paragraphs that all have their marks. */
  private static boolean isShortEnd(ParagraphEnd end, StoryText story) {
    Article article = story.article();
    int[] others =
        story.blocks().stream()
            .filter(b -> b.index() != end.block().index())
            .map(b -> new ParagraphEnd(b, article))
            .filter(other -> other.isProse(SHORTEST_PARAGRAPH))
            .mapToInt(other -> article.wordsOf(other.block()))
            .sorted()
            .toArray();
    return others.length >= FEWEST_OTHERS
        && article.sentencesOf(end.block()).size() == 1
        && article.wordsOf(end.block()) < SHORT_SHARE * others[0];
  }

  private Finding finding(Break kind, ParagraphEnd end, Article article) {
    Token word = end.lastToken();
    return card()
        .finding(article, word.span())
        .level(kind.level)
        .message(
            (kind.level == Level.ERROR
                    ? "The text breaks off after “%s”. Ask for the rest, or end it with the last"
                        + " whole sentence."
                    : kind == Break.MAYBE_WHOLE || kind == Break.NO_MARK
                        ? "The last sentence ends in “%s” without a full stop. Is only the full"
                            + " stop missing, or more?"
                        : "The last sentence ends in “%s” without a full stop. Is the rest missing,"
                            + " or only the mark?")
                .formatted(word.text()))
        .evidence(List.of(kind.words))
        .confidence(kind.level == Level.ERROR ? SURE : LIKELY)
        .done();
  }

  /** Whether a sentence goes on behind its last word. A capital makes a name of such a word. */
  private static boolean isOpen(ParagraphEnd end) {
    String word = end.lastWord().text();
    return WORDS.is("opens", word)
        || WORDS.is("leads", word)
        || WORDS.is("strands", word)
        || WORDS.is("auxiliary", word)
        || (word.equals("to")
            && !WORDS.is("before-to", end.lastWordButOne().text().toLowerCase(Locale.ENGLISH)));
  }

  private static boolean isOneLetter(Token word, Token before) {
    return word.text().length() == 1
        && Character.isLetter(word.text().charAt(0))
        && (word.isCapitalised() ? WORDS.is("opens", before.text()) : !word.text().equals("a"));
  }

  private boolean isUnknown(Token word, StoryText story) {
    return !word.isCapitalised()
        && UnknownWords.of(story.context(), lexicon).words().stream()
            .anyMatch(unknown -> unknown.token().index() == word.index());
  }

  /** The share of the other paragraphs that end with a mark; in a poem it is small. */
  private static double markedShare(Block last, List<Block> blocks, Article article) {
    List<ParagraphEnd> others =
        blocks.stream()
            .filter(b -> b.index() != last.index())
            .map(b -> new ParagraphEnd(b, article))
            .filter(end -> end.isProse(SHORTEST_PARAGRAPH))
            .toList();
    if (others.isEmpty()) {
      // The paragraph's own sentences have to do.
      return article.sentencesOf(last).size() > 1 ? 1 : 0;
    }
    return others.stream().filter(ParagraphEnd::isMarked).count() / (double) others.size();
  }
}
