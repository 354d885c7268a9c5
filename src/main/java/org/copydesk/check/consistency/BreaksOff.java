package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Rule;
import org.copydesk.check.StoryCheck;
import org.copydesk.check.StoryText;
import org.copydesk.check.UnknownWords;
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

  /** A last sentence of fewer words without a mark may be a credit, a place, a code. */
  private static final int FEWEST_WORDS = 8;

  /** In a paragraph fewer will do, but "Read more" stands in a paragraph too. */
  private static final int FEWEST_IN_PARAGRAPH = 5;

  /** A paragraph of fewer words that stops at an open word may be a heading over a list. */
  private static final int SHORTEST_PARAGRAPH = 12;

  /** A line of so many words without a mark is no heading and no teaser. */
  private static final int LONGEST_HEADING = 25;

  /** Headlines do without articles; two of them make a sentence. */
  private static final int ARTICLES = 2;

  /** How much that is not the story may follow a last sentence without its mark. */
  private static final int MOST_BEHIND = 3;

  /** Of the words of a paragraph, the share without a capital; a headline has fewer. */
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

  /** The paper a piece is taken from, behind the full stop: "again. — The Gazette". */
  private static final Pattern CREDIT =
      Pattern.compile("(?<=[.!?][\"”’]?)\\s*+(?:—|–|--)\\s*+[^!?]{2,50}+$");

  private static final Pattern DOTS = Pattern.compile("\\s*+(?:\\.{3}|…)$");

  private static final Set<String> ARTICLE = Set.of("the", "a", "an");

  private static final WordRoles WORDS = WordRoles.beside(BreaksOff.class, "open-words.tsv");

  private enum Break {
    OPEN_WORD("the last word cannot end a sentence"),
    COMMA("the text ends with a comma"),
    HALF_WORD("the last word is cut in two"),
    DOTS("the last word cannot end a sentence, and dots stand for the rest"),
    NO_MARK("the last sentence has no mark at its end, all other paragraphs have");

    private final String words;

    Break(String words) {
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
    Block last = blocks.get(blocks.size() - 1);
    return breakIn(last, blocks, story).stream()
        .map(kind -> finding(kind, last, story.article()))
        .toList();
  }

  private Optional<Break> breakIn(Block last, List<Block> blocks, StoryText story) {
    Article article = story.article();
    List<Token> words = article.tokensOf(last).stream().filter(Token::isWord).toList();
    if (!isText(last)
        || words.size() < FEWEST_WORDS
        || !isProse(words)
        || !othersAreMarked(last, blocks, article)) {
      return Optional.empty();
    }
    String end = ending(last, article);
    Token word = words.get(words.size() - 1);
    if (DOTS.matcher(end).find()) {
      boolean cut = DOTS.matcher(end).replaceFirst("").endsWith(word.text());
      boolean open = isOpen(word, "opens") || isOpen(word, "leads");
      return cut && open && !isDialogue(last, article) ? Optional.of(Break.DOTS) : Optional.empty();
    }
    boolean longEnough = words.size() >= SHORTEST_PARAGRAPH;
    if (end.endsWith(",") && longEnough) {
      return Optional.of(Break.COMMA);
    }
    if (isMarked(end) || !end.endsWith(word.text())) {
      return Optional.empty();
    }
    if (longEnough && (isOpen(word, "opens") || isOpen(word, "leads"))) {
      return Optional.of(Break.OPEN_WORD);
    }
    if (longEnough && isHalf(word, words.get(words.size() - 2), story)) {
      return Optional.of(Break.HALF_WORD);
    }
    return isSentence(last, words, article)
            && article.blocks().size() - 1 - last.index() <= MOST_BEHIND
        ? Optional.of(Break.NO_MARK)
        : Optional.empty();
  }

  /** Whether the word itself is cut: no dictionary knows it, or one letter is left of it. */
  private boolean isHalf(Token word, Token before, StoryText story) {
    if (word.text().length() == 1) {
      return word.isCapitalised() ? isOpen(before, "opens") : !word.text().equals("a");
    }
    return !word.isCapitalised()
        && UnknownWords.of(story.context(), lexicon).words().stream()
            .anyMatch(unknown -> unknown.token().index() == word.index());
  }

  /** Whether the last sentence is one, and no heading, credit or teaser below the story. */
  private static boolean isSentence(Block block, List<Token> words, Article article) {
    List<Sentence> sentences = article.sentencesOf(block);
    int last = sentences.get(sentences.size() - 1).index();
    List<Token> own = words.stream().filter(w -> w.sentence() == last).toList();
    long articles = own.stream().filter(w -> ARTICLE.contains(w.text())).count();
    return isProse(own)
        && (words.size() >= LONGEST_HEADING
            ? own.size() >= FEWEST_IN_PARAGRAPH
            : own.size() >= FEWEST_WORDS && articles >= ARTICLES);
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
    return CREDIT.matcher(NOTES.matcher(tail).replaceFirst("")).replaceFirst("");
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

  private static boolean isText(Block block) {
    return block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.QUOTE;
  }

  private static boolean isDialogue(Block block, Article article) {
    char first = article.text().charAt(block.span().begin());
    return "\"“‘'«–—-".indexOf(first) >= 0;
  }

  /** Whether the story ends its paragraphs with marks; a poem or a list of items does not. */
  private static boolean othersAreMarked(Block last, List<Block> blocks, Article article) {
    List<Block> others = new ArrayList<>();
    for (Block block : blocks) {
      if (block.index() != last.index()
          && isText(block)
          && article.wordsOf(block) >= SHORTEST_PARAGRAPH) {
        others.add(block);
      }
    }
    long marked = others.stream().filter(b -> isMarked(ending(b, article))).count();
    return others.isEmpty()
        ? article.sentencesOf(last).size() > 1
        : marked >= MARKED_SHARE * others.size();
  }
}
