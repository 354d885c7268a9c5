package org.copydesk.check.consistency;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Sentence;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/**
 * How a paragraph ends: with which word and which mark. Numbers of notes behind the full stop are
 * left out, and so is the paper that a piece is taken from.
 */
final class ParagraphEnd {

  /** A last sentence of fewer words without a mark may be a credit, a place, a code. */
  private static final int SHORTEST_SENTENCE = 8;

  /** In a paragraph fewer will do, but "Read more" stands in a paragraph too. */
  private static final int SHORTEST_IN_PARAGRAPH = 5;

  /** A line of so many words without a mark is no heading and no teaser. */
  private static final int LONGEST_HEADING = 25;

  /** Headlines do without articles; two of them make a sentence. */
  private static final int FEWEST_ARTICLES = 2;

  /** Characters behind the colon of a credit. */
  private static final int LONGEST_CREDIT = 30;

  /** Of the words of a sentence, the share without a capital; a headline has fewer. */
  private static final double LOWER_SHARE = 0.5;

  /** How much of the paragraph is looked at for its marks. */
  private static final int TAIL = 200;

  private static final String MARKS = ".!?:;…";
  private static final String BEHIND_MARKS = "\"'”’»)]*";
  private static final String OF_SPEAKERS = "\"“‘'«–—-";

  /** Numbers of notes and the marks that point to them, which stand behind the full stop. */
  private static final Pattern NOTES =
      Pattern.compile("(?:\\s*+(?:\\[[^\\]\\n]{1,30}+\\]|\\p{No}|[*†‡]))++$");

  /** The paper a piece is taken from, behind the full stop: "again. — The Gazette". */
  private static final Pattern TAKEN_FROM =
      Pattern.compile("(?<=[.!?][\"”’]?)\\s*+(?:—|–|--)\\s*+[^!?]{2,50}+$");

  private static final Pattern DOTS = Pattern.compile("\\s*+(?:\\.{3}|…)$");

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private final Article article;
  private final Block block;
  private final List<Token> words;
  private final String text;

  ParagraphEnd(Block block, Article article) {
    this.article = article;
    this.block = block;
    this.words = article.tokensOf(block).stream().filter(Token::isWord).toList();
    String whole = article.textOf(block);
    String tail = whole.substring(Math.max(0, whole.length() - TAIL));
    this.text = TAKEN_FROM.matcher(NOTES.matcher(tail).replaceFirst("")).replaceFirst("");
  }

  Block block() {
    return block;
  }

  /** Whether the paragraph is running text of at least so many words, no list and no headline. */
  boolean isProse(int fewestWords) {
    return (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.QUOTE)
        && words.size() >= fewestWords
        && isLower(words);
  }

  /** Whether somebody speaks: what he leaves unsaid is not missing. */
  boolean isSpoken() {
    return OF_SPEAKERS.indexOf(article.text().charAt(block.span().begin())) >= 0;
  }

  /** Whether a mark ends it, behind which quotation marks and brackets may close. */
  boolean isMarked() {
    int at = text.length() - 1;
    while (at > 0 && BEHIND_MARKS.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < 0 || MARKS.indexOf(text.charAt(at)) >= 0;
  }

  boolean isComma() {
    return text.endsWith(",");
  }

  /** Whether three dots stand directly behind its last word. */
  boolean isDots() {
    return DOTS.matcher(text).find()
        && DOTS.matcher(text).replaceFirst("").endsWith(lastWord().text());
  }

  /** Whether nothing stands behind its last word. */
  boolean isWord() {
    return text.endsWith(lastWord().text());
  }

  /** The last word; there is one in a paragraph of prose. */
  Token lastWord() {
    return words.get(words.size() - 1);
  }

  /** The words and signs of its last sentence. */
  List<Token> lastSentence() {
    List<Sentence> sentences = article.sentencesOf(block);
    return article.tokensOf(sentences.get(sentences.size() - 1));
  }

  Token lastWordButOne() {
    return words.get(words.size() - 2);
  }

  /** The last word or number, for a reader to find the place. */
  Token lastToken() {
    List<Token> tokens =
        article.tokensOf(block).stream().filter(t -> t.kind() != TokenKind.SIGN).toList();
    return tokens.get(tokens.size() - 1);
  }

  /** Whether its last sentence is one, and no heading, credit or teaser below the story. */
  boolean isSentence() {
    List<Sentence> sentences = article.sentencesOf(block);
    int last = sentences.get(sentences.size() - 1).index();
    List<Token> own = words.stream().filter(w -> w.sentence() == last).toList();
    long articles = own.stream().filter(w -> ARTICLES.contains(w.text())).count();
    return isLower(own)
        && !isCredited()
        && (words.size() >= LONGEST_HEADING
            ? own.size() >= SHORTEST_IN_PARAGRAPH
            : own.size() >= SHORTEST_SENTENCE && articles >= FEWEST_ARTICLES);
  }

  /** A caption ends with its picture's owner: "Credit: The Gazette". */
  private boolean isCredited() {
    int colon = text.lastIndexOf(':');
    return colon >= 0 && text.length() - colon <= LONGEST_CREDIT;
  }

  private static boolean isLower(List<Token> words) {
    return words.stream().filter(w -> !w.isCapitalised()).count() >= LOWER_SHARE * words.size();
  }
}
