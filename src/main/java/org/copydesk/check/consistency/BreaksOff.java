package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.check.Rule;
import org.copydesk.check.StoryCheck;
import org.copydesk.check.StoryText;
import org.copydesk.check.WordRoles;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Sentence;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/**
 * A story whose last sentence is not finished. Sure where the last word cannot end a sentence;
 * likely where only the mark is missing that all its other paragraphs end with.
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

  /** A last sentence of fewer words may be a credit, a place, a code of the agency. */
  private static final int FEWEST_WORDS = 8;

  /** A paragraph of fewer words may be a heading or a teaser. */
  private static final int SHORTEST_PARAGRAPH = 15;

  /** Without an open word the paragraph has to be a real one. */
  private static final int SHORTEST_UNMARKED = 25;

  /** Of the words of a sentence, the share without a capital; a headline has fewer. */
  private static final double LOWER_SHARE = 0.5;

  /** Of the other paragraphs, the share that must end with a mark. */
  private static final double MARKED_SHARE = 0.8;

  private static final double SURE = 0.95;
  private static final double LIKELY = 0.75;

  private static final String MARKS = ".!?:;…";
  private static final String BEHIND_MARKS = "\"'”’»)]*";

  /** Numbers of notes and the marks that point to them, which stand behind the full stop. */
  private static final Pattern NOTES =
      Pattern.compile("(?:\\s*+(?:\\[[^\\]\\n]{1,30}+\\]|\\p{No}|[*†‡]))++$");

  private static final Pattern DOTS = Pattern.compile("\\s*+(?:\\.{3}|…)$");

  private static final WordRoles WORDS = WordRoles.beside(BreaksOff.class, "open-words.tsv");

  private enum Break {
    OPEN_WORD("the last word cannot end a sentence"),
    COMMA("the text ends with a comma"),
    HALF_WORD("the last word is a single letter"),
    DOTS("the last word cannot end a sentence, and dots stand for the rest"),
    NO_MARK("the last sentence has no mark at its end, all other paragraphs have");

    private final String words;

    Break(String words) {
      this.words = words;
    }
  }

  @Override
  public List<Finding> check(StoryText story) {
    List<Block> blocks = story.blocks();
    if (blocks.isEmpty()) {
      return List.of();
    }
    Block last = blocks.get(blocks.size() - 1);
    if (!isParagraph(last, story.article(), SHORTEST_PARAGRAPH)) {
      return List.of();
    }
    return breakIn(last, blocks, story.article()).stream()
        .map(kind -> finding(kind, last, story.article()))
        .toList();
  }

  private static Optional<Break> breakIn(Block last, List<Block> blocks, Article article) {
    List<Sentence> sentences = article.sentencesOf(last);
    List<Token> tokens = article.tokensOf(sentences.get(sentences.size() - 1));
    List<Token> words = tokens.stream().filter(Token::isWord).toList();
    if (words.size() < FEWEST_WORDS || !isProse(words) || !othersAreMarked(last, blocks, article)) {
      return Optional.empty();
    }
    String end = ending(last, article);
    Token lastWord = words.get(words.size() - 1);
    boolean endsInWord =
        end.endsWith(lastWord.text()) && lastWord.span().end() <= last.span().end();
    if (DOTS.matcher(end).find()) {
      String before = DOTS.matcher(end).replaceFirst("");
      return before.endsWith(lastWord.text())
              && isOpen(lastWord, "opens")
              && !isDialogue(last, article)
          ? Optional.of(Break.DOTS)
          : Optional.empty();
    }
    if (end.endsWith(",")) {
      return Optional.of(Break.COMMA);
    }
    if (isMarked(end)) {
      return Optional.empty();
    }
    if (endsInWord && (isOpen(lastWord, "opens") || isOpen(lastWord, "leads"))) {
      return Optional.of(Break.OPEN_WORD);
    }
    if (endsInWord
        && lastWord.text().length() == 1
        && isOpen(words.get(words.size() - 2), "opens")) {
      return Optional.of(Break.HALF_WORD);
    }
    boolean real =
        endsInWord && (sentences.size() > 1 || article.wordsOf(last) >= SHORTEST_UNMARKED);
    return real ? Optional.of(Break.NO_MARK) : Optional.empty();
  }

  private Finding finding(Break kind, Block last, Article article) {
    List<Token> words =
        article.tokensOf(last).stream().filter(t -> t.kind() != TokenKind.SIGN).toList();
    Token word = words.get(words.size() - 1);
    boolean sure = kind != Break.NO_MARK;
    return card()
        .finding(article, word.span())
        .level(sure ? Level.ERROR : Level.WARNING)
        .message(
            sure
                ? "The text breaks off after “%s”. Ask for the rest, or end it with the last whole sentence."
                    .formatted(word.text())
                : "The last sentence ends in “%s” without a full stop. Is the rest missing, or only the mark?"
                    .formatted(word.text()))
        .evidence(List.of(kind.words))
        .confidence(sure ? SURE : LIKELY)
        .done();
  }

  /** The paragraph's text without numbers of notes at its end. */
  private static String ending(Block block, Article article) {
    String text = article.textOf(block);
    String tail = text.substring(Math.max(0, text.length() - 200));
    return NOTES.matcher(tail).replaceFirst("");
  }

  private static boolean isMarked(String end) {
    int at = end.length() - 1;
    while (at > 0 && BEHIND_MARKS.indexOf(end.charAt(at)) >= 0) {
      at--;
    }
    return at < 0 || MARKS.indexOf(end.charAt(at)) >= 0;
  }

  private static boolean isOpen(Token word, String role) {
    // A capital makes it a name: "World Health Organization in The", "plan A".
    return !word.isCapitalised() && WORDS.is(role, word.text().toLowerCase(Locale.ENGLISH));
  }

  private static boolean isProse(List<Token> words) {
    return words.stream().filter(w -> !w.isCapitalised()).count() >= LOWER_SHARE * words.size();
  }

  private static boolean isParagraph(Block block, Article article, int fewestWords) {
    return (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.QUOTE)
        && article.wordsOf(block) >= fewestWords;
  }

  private static boolean isDialogue(Block block, Article article) {
    char first = article.text().charAt(block.span().begin());
    return "\"“‘'«–—-".indexOf(first) >= 0;
  }

  /** Whether the story ends its paragraphs with marks; a poem or a list of items does not. */
  private static boolean othersAreMarked(Block last, List<Block> blocks, Article article) {
    List<Block> others = new ArrayList<>();
    for (Block block : blocks) {
      if (block.index() != last.index() && isParagraph(block, article, SHORTEST_PARAGRAPH)) {
        others.add(block);
      }
    }
    long marked = others.stream().filter(b -> isMarked(ending(b, article))).count();
    return others.isEmpty()
        ? article.sentencesOf(last).size() > 1
        : marked >= MARKED_SHARE * others.size();
  }
}
