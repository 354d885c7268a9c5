package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.CodeSpans;
import org.copydesk.check.ContentWords;
import org.copydesk.check.QuotedPassages;
import org.copydesk.check.StoryText;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/**
 * The sentences of a story that say enough to be told twice: tables, results, code, references,
 * songs, questions of an interviewer and set formulas are left out.
 */
final class Tellings {

  /** A sentence of fewer words may stand again by chance. */
  static final int FEWEST_WORDS = 8;

  /** A sentence with fewer words that carry meaning says too little to be the same again. */
  private static final int FEWEST_MEANING = 4;

  /** More numbers in it than this make a sentence a row of a table or an entry of a list. */
  private static final double MOST_NUMBERS = 0.25;

  /** More signs for each word than this make it code, a formula or a list of references. */
  private static final double MOST_SIGNS = 0.5;

  /** Blocks that a heading such as “Key points” may stand above. */
  private static final int LONGEST_SUMMARY = 8;

  private static final int LONGEST_REFERENCE = 4;

  /** Where speakers take turns, so few words are a courtesy that comes again: thanks, a motion. */
  private static final int LONGEST_COURTESY = 15;

  /**
   * Characters at the head of a sentence in which an ellipsis opens it, behind a mark or bracket.
   */
  private static final int LONGEST_ELLIPSIS = 6;

  /** Words and signs of a sentence that does no more than announce the next. */
  private static final int LONGEST_ANNOUNCEMENT = 15;

  /** The arrow that leads from a footnote back to its place. */
  private static final char RETURN = '↩';

  private static final int LONGEST_HEADING = 6;
  private static final double MOSTLY = 0.6;

  private static final int LONGEST_HEADING_CHARACTERS = 60;

  private static final String BULLETS = "•‣▪◦·*–-—●■►✓✔";

  private static final Set<String> SUMMARY_HEADINGS =
      DataFile.beside(Tellings.class, "summary-headings.txt").words();
  private static final Set<String> FORMULA_WORDS =
      DataFile.beside(Tellings.class, "formula-words.txt").words();

  private static final Set<String> ANNOUNCED_AGAIN =
      DataFile.beside(Tellings.class, "announced-again.txt").words();

  private final StoryText story;
  private final Article article;
  private final QuotedPassages quoted;
  private final CodeSpans code;
  private final Set<Integer> summaries = new HashSet<>();
  private final Set<String> lowerWords = new HashSet<>();
  private final List<Telling> list = new ArrayList<>();
  private final SpeakerLabels labels;

  private Tellings(StoryText story) {
    this.story = story;
    this.article = story.article();
    this.quoted = QuotedPassages.of(story.context());
    this.code = CodeSpans.of(story.context());
    this.labels = SpeakerLabels.of(story);
  }

  /** The tellings of a story, in order. */
  static List<Telling> of(StoryText story) {
    Tellings tellings = new Tellings(story);
    tellings.findSummaries();
    tellings.findLowerWords();
    tellings.read();
    return List.copyOf(tellings.list);
  }

  private void read() {
    int headline = article.headline().map(Block::index).orElse(-1);
    for (Sentence sentence : story.sentences()) {
      Block block = article.blockOf(sentence);
      if (block.index() != headline && isProse(block, sentence) && !isReference(block)) {
        add(block, sentence);
      }
    }
  }

  private boolean isProse(Block block, Sentence sentence) {
    return block.kind() != BlockKind.TABLE_ROW
        && block.kind() != BlockKind.HEADING
        && block.kind() != BlockKind.CAPTION
        && !code.touch(sentence.span())
        && article.textOf(sentence).indexOf('|') < 0
        && article.textOf(sentence).indexOf('\t') < 0;
  }

  /** A note or an entry of a bibliography: a few sentences with an address, or with its return. */
  private boolean isReference(Block block) {
    List<Sentence> sentences = article.sentencesOf(block);
    return sentences.size() <= LONGEST_REFERENCE
        && (article.textOf(block).indexOf(RETURN) >= 0
            || article.tokensOf(block).stream().anyMatch(t -> t.kind() == TokenKind.ADDRESS));
  }

  private void add(Block block, Sentence sentence) {
    List<String> words = new ArrayList<>();
    Map<String, String> meaning = new HashMap<>();
    Set<String> names = new HashSet<>();
    Set<String> figures = new HashSet<>();
    int signs = 0;
    int quotedWords = 0;
    for (Token token : labels.without(article.tokensOf(sentence))) {
      String word = ContentWords.folded(token);
      switch (token.kind()) {
        case SIGN -> signs++;
        case NUMBER, MIXED -> {
          figures.add(word);
          meaning.putIfAbsent(word, token.text());
        }
        case ADDRESS -> figures.add(word);
        case WORD -> {
          if (FORMULA_WORDS.contains(word)) {
            return;
          }
          if (!ContentWords.isSmall(word)) {
            meaning.putIfAbsent(ContentWords.stem(word), token.text());
            if (token.isCapitalised() && !(words.isEmpty() && lowerWords.contains(word))) {
              names.add(word);
            }
          }
        }
      }
      if (token.kind() != TokenKind.SIGN) {
        words.add(word);
        quotedWords += quoted.hold(token.span().begin()) ? 1 : 0;
      }
    }
    boolean telling =
        words.size() >= FEWEST_WORDS
            && meaning.size() >= FEWEST_MEANING
            && figures.size() <= MOST_NUMBERS * words.size()
            && signs <= MOST_SIGNS * words.size()
            && !(labels.leadsTurn(block) && words.size() <= LONGEST_COURTESY);
    if (telling) {
      list.add(
          new Telling(
              list.size(),
              sentence,
              words,
              meaning,
              names,
              figures,
              role(block, sentence, quotedWords >= MOSTLY * words.size())));
    }
  }

  private Telling.Role role(Block block, Sentence sentence, boolean quotation) {
    if (summaries.contains(block.index())
        || block.kind() == BlockKind.LIST_ITEM
        || BULLETS.indexOf(article.text().charAt(block.span().begin())) >= 0) {
      return Telling.Role.SUMMARY;
    }
    return switch (closing(sentence.span())) {
      case "" -> Telling.Role.LINE;
      case "?" -> Telling.Role.QUESTION;
      default ->
          isCited(sentence)
              ? Telling.Role.CITED
              : quotation ? Telling.Role.QUOTATION : Telling.Role.STATEMENT;
    };
  }

  /** Whether the sentence before announces it again, or it is taken up after an ellipsis. */
  private boolean isCited(Sentence sentence) {
    Span head =
        new Span(
            sentence.span().begin(),
            Math.min(sentence.span().end(), sentence.span().begin() + LONGEST_ELLIPSIS));
    String opening = article.textOf(head);
    if (opening.indexOf('…') >= 0 || opening.contains("...")) {
      return true;
    }
    if (sentence.index() == 0) {
      return false;
    }
    Sentence before = article.sentences().get(sentence.index() - 1);
    List<Token> tokens = article.tokensOf(before);
    boolean bareEllipsis =
        before.span().length() <= LONGEST_ELLIPSIS && article.textOf(before).indexOf('…') >= 0;
    return bareEllipsis
        || tokens.size() <= LONGEST_ANNOUNCEMENT
            && tokens.stream().anyMatch(t -> ANNOUNCED_AGAIN.contains(ContentWords.folded(t)));
  }

  /** The sign that closes a sentence, quotation marks and brackets aside; empty where none does. */
  private String closing(Span span) {
    String text = article.text();
    String quotation = "";
    for (int i = span.end() - 1; i > span.begin(); i--) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        break;
      }
      if (".!?…:;".indexOf(c) >= 0) {
        return String.valueOf(c);
      }
      if ("\"”’»".indexOf(c) >= 0) {
        quotation = String.valueOf(c);
      }
    }
    return quotation;
  }

  /** Words that the text has in small letters: with a capital they only open a sentence. */
  private void findLowerWords() {
    for (Token token : article.tokens()) {
      if (token.isWord() && !token.isCapitalised()) {
        lowerWords.add(ContentWords.folded(token));
      }
    }
  }

  /** The blocks under a heading that announces a summary, up to the first long one. */
  private void findSummaries() {
    List<Block> blocks = article.blocks();
    for (Block heading : blocks) {
      if (!announcesSummary(heading)) {
        continue;
      }
      int last = Math.min(blocks.size() - 1, heading.index() + LONGEST_SUMMARY);
      for (int i = heading.index() + 1; i <= last; i++) {
        boolean point = article.sentencesOf(blocks.get(i)).size() <= 2;
        if (point || i == heading.index() + 1) {
          summaries.add(i);
        }
        if (!point) {
          break;
        }
      }
    }
  }

  private boolean announcesSummary(Block block) {
    if (block.span().length() > LONGEST_HEADING_CHARACTERS) {
      return false;
    }
    List<String> words =
        article.tokensOf(block).stream()
            .filter(Token::isWord)
            .map(t -> t.text().toLowerCase(Locale.ROOT))
            .toList();
    String heading = String.join(" ", words);
    return words.size() <= LONGEST_HEADING
        && (SUMMARY_HEADINGS.contains(heading)
            || article.textOf(block).endsWith(":")
                && SUMMARY_HEADINGS.stream().anyMatch(h -> heading.startsWith(h + " ")));
  }
}
