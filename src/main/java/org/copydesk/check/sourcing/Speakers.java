package org.copydesk.check.sourcing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.QuotedPassage;
import org.copydesk.check.QuotedPassages;
import org.copydesk.check.WordRoles;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/**
 * Looks around a quotation for whoever speaks: outside of what is quoted, in its own paragraph, the
 * paragraph before it and the one behind. Paragraphs of nothing but speech are passed over, for
 * there the speaker stays who he was.
 */
final class Speakers {

  /** Words before a quotation in which a speaker is still in the reader's ear. */
  private static final int WORDS_BEFORE = 90;

  private static final int WORDS_BEHIND = 50;

  /** Paragraphs with words of their own: the quotation's and the next. */
  private static final int PARAGRAPHS = 2;

  /** Sentences in which what is read out, sung or thought is named beside it. */
  private static final int NEAR = 2;

  /** A line of so few words without an end is a heading, a caption or a credit. */
  private static final int SHORT_LINE = 8;

  /** Lines before a quotation among which one may be the label that names the speaker. */
  private static final int LINES_TO_LABEL = 3;

  private static final String ENDS_SENTENCE = ".!?:;,…\"”’)";
  private static final String CREDIT_SIGNS = "—–-―~@([{|•";

  private static final WordRoles CUES = WordRoles.beside(Speakers.class, "speech-cues.tsv");

  private final Article article;
  private final BitSet spoken = new BitSet();

  private Speakers(Article article, QuotedPassages passages) {
    this.article = article;
    for (QuotedPassage passage : passages.outer()) {
      if (passage.form().isSpeech()) {
        spoken.set(passage.span().begin(), passage.span().end());
      }
    }
  }

  static Speakers of(CheckContext context) {
    return context.reading(Speakers.class, c -> new Speakers(c.article(), QuotedPassages.of(c)));
  }

  /** Whether a word is one that wants the name of a speaker beside it. */
  static boolean wantsName(Token word) {
    return CUES.is("bare", lower(word));
  }

  /** Whether something around a quotation tells who speaks, or what is read out. */
  boolean isKnownFor(Span quotation) {
    return followsLabel(quotation)
        || isCredited(quotation)
        || tellOfSpeech(before(quotation.begin()))
        || tellOfSpeech(behind(quotation.end()));
  }

  /** Whether nothing but speech stands in a block. */
  boolean fill(Block block) {
    return article.tokensOf(block).stream().noneMatch(this::isOwn);
  }

  /**
   * The words of somebody in the sentences next to a quotation, who may be the one that speaks; a
   * pronoun or a name.
   */
  Optional<String> personNear(Span quotation, Lexicon lexicon) {
    Optional<String> before = person(nearestSentence(before(quotation.begin())), lexicon);
    return before.isPresent() ? before : person(nearestSentence(behind(quotation.end())), lexicon);
  }

  /** Words outside all speech before an offset, nearest first. */
  private List<Token> before(int offset) {
    List<Token> words = new ArrayList<>();
    int paragraphs = 0;
    int own = article.blockAt(offset).map(Block::index).orElse(0);
    for (int b = own; b >= 0 && paragraphs < PARAGRAPHS && words.size() < WORDS_BEFORE; b--) {
      Block block = article.blocks().get(b);
      List<Token> tokens = article.tokensOf(block);
      int known = words.size();
      for (int i = tokens.size() - 1; i >= 0 && words.size() < WORDS_BEFORE; i--) {
        if (tokens.get(i).span().end() <= offset && isOwn(tokens.get(i))) {
          words.add(tokens.get(i));
        }
      }
      if (words.size() > known && (b == own || !isShortLine(block))) {
        paragraphs++;
      }
    }
    return words;
  }

  /**
   * Words outside all speech behind an offset, nearest first: of its own paragraph, and of the next
   * one the first sentence, unless that begins a quotation of its own.
   */
  private List<Token> behind(int offset) {
    List<Token> words = new ArrayList<>();
    Block own = article.blockAt(offset - 1).orElseThrow();
    for (Token token : article.tokensOf(own)) {
      if (token.span().begin() >= offset && isOwn(token) && words.size() < WORDS_BEHIND) {
        words.add(token);
      }
    }
    if (own.index() + 1 < article.blocks().size()) {
      Block next = article.blocks().get(own.index() + 1);
      List<Sentence> sentences = article.sentencesOf(next);
      if (!sentences.isEmpty() && !spoken.get(next.span().begin())) {
        article.tokensOf(sentences.get(0)).stream().filter(this::isOwn).forEach(words::add);
      }
    }
    return words;
  }

  private boolean isOwn(Token token) {
    return !spoken.get(token.span().begin())
        && (token.isWord() || token.kind() == TokenKind.ADDRESS);
  }

  /** Whether words tell of speech: the nearest sentences in many ways, the others plainly. */
  private static boolean tellOfSpeech(List<Token> words) {
    int sentences = 0;
    int last = -1;
    for (Token token : words) {
      if (token.sentence() != last) {
        last = token.sentence();
        sentences++;
      }
      boolean near = sentences <= NEAR;
      String word = lower(token);
      if (CUES.is("said", word)
          || near && (CUES.is("near", word) || token.kind() == TokenKind.ADDRESS)) {
        return true;
      }
    }
    return false;
  }

  private static List<Token> nearestSentence(List<Token> words) {
    return words.stream().filter(w -> w.sentence() == words.get(0).sentence()).toList();
  }

  private Optional<String> person(List<Token> words, Lexicon lexicon) {
    Optional<String> pronoun = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      if (i + 1 < words.size()) {
        Token other = words.get(i + 1);
        boolean forward = other.index() > word.index();
        Token first = forward ? word : other;
        Token second = forward ? other : word;
        if (isName(first, second, lexicon)) {
          return Optional.of(article.textOf(first.span().union(second.span())));
        }
      }
      if (pronoun.isEmpty() && CUES.is("person", lower(word))) {
        pronoun = Optional.of(word.text());
      }
    }
    return pronoun;
  }

  /** Two capitals in a row, and not two words of everyday: "Ada Brandt", not "Space Station". */
  private static boolean isName(Token first, Token second, Lexicon lexicon) {
    return second.index() == first.index() + 1
        && first.isCapitalised()
        && second.isCapitalised()
        && !(lexicon.knowsLowerCase(first.text().toLowerCase(Locale.ENGLISH))
            && lexicon.knowsLowerCase(second.text().toLowerCase(Locale.ENGLISH)));
  }

  /** Whether a colon leads to it, in its own line or at the end of one of the last lines. */
  private boolean followsLabel(Span quotation) {
    String text = article.text();
    Block own = article.blockAt(quotation.begin()).orElseThrow();
    Span before = new Span(own.span().begin(), quotation.begin()).trim(text);
    if (!before.isEmpty()) {
      return text.charAt(before.end() - 1) == ':';
    }
    int lines = 0;
    for (int b = own.index() - 1; b >= 0 && lines < LINES_TO_LABEL; b--) {
      Block line = article.blocks().get(b);
      if (text.charAt(line.span().end() - 1) == ':') {
        return true;
      }
      lines += fill(line) ? 0 : 1;
    }
    return false;
  }

  /** Whether a dash, a bracket, a note's number or a short line behind it tells the source. */
  private boolean isCredited(Span quotation) {
    String text = article.text();
    Block own = article.blockAt(quotation.end() - 1).orElseThrow();
    int at = quotation.end();
    if (at < own.span().end() && Character.isDigit(text.charAt(at))) {
      return true;
    }
    while (at < own.span().end() && (text.charAt(at) == '.' || isBlank(text.charAt(at)))) {
      at++;
    }
    if (at < own.span().end()) {
      return CREDIT_SIGNS.indexOf(text.charAt(at)) >= 0;
    }
    if (own.index() + 1 == article.blocks().size()) {
      return false;
    }
    Block next = article.blocks().get(own.index() + 1);
    char first = text.charAt(next.span().begin());
    return CREDIT_SIGNS.indexOf(first) >= 0
        || fill(own) && isShortLine(next) && Character.isUpperCase(first);
  }

  private boolean isShortLine(Block block) {
    char last = article.text().charAt(block.span().end() - 1);
    return ENDS_SENTENCE.indexOf(last) < 0 && article.wordsOf(block) <= SHORT_LINE;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ENGLISH);
  }
}
