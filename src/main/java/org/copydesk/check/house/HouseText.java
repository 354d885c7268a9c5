package org.copydesk.check.house;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.check.QuotedPassage;
import org.copydesk.check.QuotedPassages;
import org.copydesk.check.StoryText;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Span;

/** What the rules of the house read from a story, read once for all of them. */
final class HouseText {

  /** Signs of print that a sign of the keyboard stands for. */
  static final Map<Character, String> PRINTED = Map.of('\'', "’‘ʼ", '"', "“”„«»", '-', "‐‑");

  private final StoryText story;
  private final Article article;
  private final int headline;
  private final int firstParagraph;
  private int[] begins = new int[256];
  private int[] ends = new int[256];
  private String[] words = new String[256];
  private int count;

  private HouseText(StoryText story) {
    this.story = story;
    this.article = story.article();
    this.headline = article.headline().map(Block::index).orElse(-1);
    this.firstParagraph =
        story.blocks().stream()
            .filter(b -> b.index() != headline && b.kind() == BlockKind.PARAGRAPH)
            .filter(b -> endsAsSentence(article.textOf(b)))
            .map(Block::index)
            .findFirst()
            .orElse(-1);
    read(article.text());
  }

  static HouseText of(StoryText story) {
    return story.context().reading(HouseText.class, c -> new HouseText(story));
  }

  private void read(String text) {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (!isOfWord(point)) {
        at += Character.charCount(point);
        continue;
      }
      int end = endOfWord(text, at);
      if (count == begins.length) {
        begins = Arrays.copyOf(begins, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        words = Arrays.copyOf(words, count * 2);
      }
      begins[count] = at;
      ends[count] = end;
      words[count] = folded(text.substring(at, end));
      count++;
      at = end;
    }
  }

  StoryText story() {
    return story;
  }

  Article article() {
    return article;
  }

  String text() {
    return article.text();
  }

  /** How many words there are; a word is a run of letters and figures. */
  int words() {
    return count;
  }

  int beginOfWord(int word) {
    return begins[word];
  }

  int endOfWord(int word) {
    return ends[word];
  }

  /** A word in lower case. */
  String word(int word) {
    return words[word];
  }

  /** The first word that begins at this offset or behind it. */
  int firstWordFrom(int offset) {
    int at = Arrays.binarySearch(begins, 0, count, offset);
    return at < 0 ? -at - 1 : at;
  }

  /** Whether it stands between quotation marks. */
  boolean isQuoted(Span span) {
    Optional<QuotedPassage> passage = QuotedPassages.of(story.context()).at(span.begin());
    return passage.isPresent() && span.end() <= passage.get().span().end();
  }

  boolean isHeadline(Block block) {
    return block.index() == headline;
  }

  /** Whether it is the first paragraph of the story. */
  boolean isFirstParagraph(Block block) {
    return block.index() == firstParagraph;
  }

  private static boolean endsAsSentence(String block) {
    return !block.isEmpty() && ".!?…\"”’)".indexOf(block.charAt(block.length() - 1)) >= 0;
  }

  static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Where the word ends that begins here. */
  static int endOfWord(String text, int begin) {
    int at = begin;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (!isOfWord(point)) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  static boolean isOfWord(int point) {
    return Character.isLetterOrDigit(point)
        || point == '_'
        || Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.COMBINING_SPACING_MARK;
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether a sign of a text is the one that a desk wrote. */
  static boolean same(char wanted, char found, boolean anyCase) {
    if (wanted == found) {
      return true;
    }
    String printed = PRINTED.get(wanted);
    if (printed != null) {
      return printed.indexOf(found) >= 0;
    }
    return anyCase
        && (Character.toLowerCase(wanted) == Character.toLowerCase(found)
            || Character.toUpperCase(wanted) == Character.toUpperCase(found));
  }
}
