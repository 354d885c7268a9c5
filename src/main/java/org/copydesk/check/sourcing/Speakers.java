package org.copydesk.check.sourcing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
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

  /** Blocks that may stand between a speaker and what he goes on to say. */
  private static final int FARTHEST = 20;

  /** Sentences in which what is read out, sung or thought is named beside it. */
  private static final int NEAR = 1;

  /** A line of so few words that does not end like a sentence is a heading or a caption. */
  private static final int LONGEST_ASIDE = 30;

  /** A name, with what its bearer does. */
  private static final int LONGEST_CREDIT = 12;

  /** Lines before a quotation among which one may be the label that names the speaker. */
  private static final int LINES_TO_LABEL = 3;

  private static final String ENDS_SENTENCE = ".!?:;,…\"”’)";
  private static final String CREDIT_SIGNS = "—–-―~@([{|•";

  private static final WordRoles CUES = WordRoles.beside(Speakers.class, "speech-cues.tsv");

  private final Article article;
  private final BitSet spoken = new BitSet();

  /** Blocks in which somebody's words stand behind a quotation as in "…," she murmured. */
  private final BitSet tagged = new BitSet();

  private Speakers(Article article, QuotedPassages passages) {
    this.article = article;
    for (QuotedPassage passage : passages.outer()) {
      if (passage.form().isSpeech()) {
        spoken.set(passage.span().begin(), passage.span().end());
        tagged.set(passage.block(), tagged.get(passage.block()) || isTagged(passage));
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
        || runsFromTag(quotation)
        || tellOfSpeech(before(quotation.begin()))
        || tellOfSpeech(behind(quotation.end()));
  }

  /** Whether nothing but speech stands in a block. */
  boolean fill(Block block) {
    return article.tokensOf(block).stream().noneMatch(this::isOwn);
  }

  /**
   * Whether somebody stands in the sentence before a quotation or behind it who may be the speaker:
   * a pronoun or a name. The reader then guesses rightly more often than not.
   */
  boolean mayBeNear(Span quotation, Lexicon lexicon) {
    return holdsPerson(nearestSentence(before(quotation.begin())), lexicon)
        || holdsPerson(nearestSentence(behind(quotation.end())), lexicon);
  }

  /** Whether words go on behind a comma: a quotation is told by them, whatever the verb. */
  private boolean isTagged(QuotedPassage passage) {
    String text = article.text();
    int at = passage.span().end();
    boolean comma = at < text.length() && text.charAt(at) == ',';
    at += comma ? 1 : 0;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    Span words = passage.words().trim(text);
    char last = words.isEmpty() ? ' ' : text.charAt(words.end() - 1);
    char next = at < text.length() ? text.charAt(at) : ' ';
    return (comma || last == ',') && Character.isLetter(next)
        || (last == '?' || last == '!') && Character.isLowerCase(next);
  }

  /** Whether a quotation of its paragraph, or of the last one with words of its own, is told. */
  private boolean runsFromTag(Span quotation) {
    int own = article.blockAt(quotation.begin()).map(Block::index).orElse(0);
    for (int b = own; b >= Math.max(0, own - FARTHEST); b--) {
      Block block = article.blocks().get(b);
      if (tagged.get(b)) {
        return true;
      }
      if (b < own && !fill(block) && !isAside(block)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Words outside all speech before an offset, nearest first: of its own paragraph and of the last
   * one before it that is more than speech or a short line.
   */
  private List<Token> before(int offset) {
    List<Token> words = new ArrayList<>();
    int own = article.blockAt(offset).map(Block::index).orElse(0);
    boolean reached = false;
    int first = Math.max(0, own - FARTHEST);
    for (int b = own; b >= first && !reached && words.size() < WORDS_BEFORE; b--) {
      Block block = article.blocks().get(b);
      List<Token> tokens = article.tokensOf(block);
      int known = words.size();
      for (int i = tokens.size() - 1; i >= 0 && words.size() < WORDS_BEFORE; i--) {
        if (tokens.get(i).span().end() <= offset && isOwn(tokens.get(i))) {
          words.add(tokens.get(i));
        }
      }
      reached = b < own && words.size() > known && !isAside(block);
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

  private static boolean holdsPerson(List<Token> words, Lexicon lexicon) {
    for (int i = 0; i < words.size(); i++) {
      if (CUES.is("person", lower(words.get(i)))) {
        return true;
      }
      if (i + 1 < words.size()) {
        boolean forward = words.get(i + 1).index() > words.get(i).index();
        Token first = words.get(forward ? i : i + 1);
        Token second = words.get(forward ? i + 1 : i);
        if (isName(first, second, lexicon)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Two capitals in a row, and not two words of everyday: "Ada Brandt", not "Space Station". */
  private static boolean isName(Token first, Token second, Lexicon lexicon) {
    return second.index() == first.index() + 1
        && first.isCapitalised()
        && second.isCapitalised()
        && !first.text().endsWith("’s")
        && !first.text().endsWith("'s")
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
    int first = Math.max(0, own.index() - FARTHEST);
    for (int b = own.index() - 1; b >= first && lines < LINES_TO_LABEL; b--) {
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
    return CREDIT_SIGNS.indexOf(first) >= 0 || fill(own) && isCreditLine(next);
  }

  /** A heading, a caption, the line of a picture: no part of the story that is being told. */
  private boolean isAside(Block block) {
    char last = article.text().charAt(block.span().end() - 1);
    List<Token> words = article.tokensOf(block).stream().filter(Token::isWord).toList();
    return words.size() <= LONGEST_ASIDE
        && (ENDS_SENTENCE.indexOf(last) < 0
            || words.stream().anyMatch(w -> CUES.is("picture", lower(w))));
  }

  /** A line that may be a name, most of its words capitalised. */
  private boolean isCreditLine(Block block) {
    List<Token> words = article.tokensOf(block).stream().filter(Token::isWord).toList();
    long capitals = words.stream().filter(Token::isCapitalised).count();
    return !words.isEmpty()
        && words.size() <= LONGEST_CREDIT
        && words.get(0).isCapitalised()
        && capitals * 2 > words.size();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ENGLISH);
  }
}
