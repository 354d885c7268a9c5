package org.copydesk.check.sourcing;

import java.util.List;
import java.util.Optional;
import org.copydesk.check.QuotedPassage;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * How a quotation is set into its paragraph: on its own, inside somebody's sentence, or beside the
 * remains of one.
 *
 * @param article the text
 * @param block the paragraph it begins in
 * @param begin where it begins
 * @param last its last passage
 */
record QuotationSetting(Article article, Block block, int begin, QuotedPassage last) {

  /** "According to" and the sign behind it. */
  private static final int WORDS_BEFORE_GAP = 3;

  private static final String ENDS_SENTENCE = ".!?…";
  private static final String OPENING = "\"“‘'«„";
  private static final String CLOSING = "\"”’'»“)";

  static QuotationSetting of(Article article, List<QuotedPassage> quotation) {
    QuotedPassage first = quotation.get(0);
    return new QuotationSetting(
        article,
        article.blocks().get(first.block()),
        first.span().begin(),
        quotation.get(quotation.size() - 1));
  }

  /** Whether it is a sentence of its own between sentences, part of nobody's "she said". */
  boolean isFree() {
    return opensSentence() && endsLikeSentence() && nothingFollowsInSentence();
  }

  boolean isQuestion() {
    return lastSign() == '?';
  }

  /**
   * Whether the words that named its speaker seem cut off: it ends with a comma, and the paragraph
   * is over.
   */
  boolean breaksOff() {
    return last.end() == QuotedPassage.End.CLOSED
        && lastSign() == ','
        && last.span().end() == article.blocks().get(last.block()).span().end()
        && opensSentence()
        && nextBlockOpensSentence();
  }

  /**
   * A verb such as "said" that has its quotation and no name: before it with a colon, or behind.
   */
  Optional<Token> bareVerb() {
    int close = last.span().end();
    Optional<Token> behind =
        verbAlone(close, sentenceEnd(close - 1)).or(() -> verbBeforeGap(close));
    if (behind.isPresent() && lastSign() == ',' && opensSentence()) {
      return behind;
    }
    Span before = new Span(sentenceBegin(), begin).trim(article.text());
    String lead = article.textOf(before);
    return lead.endsWith(":") || lead.endsWith(",")
        ? verbAlone(before.begin(), before.end())
        : Optional.empty();
  }

  /** {@code "…," said , who sells eggs}: what has to stand between verb and comma is lost. */
  private Optional<Token> verbBeforeGap(int close) {
    List<Token> tokens =
        article.tokensOf(article.blockAt(close - 1).orElse(block)).stream()
            .filter(t -> t.span().begin() >= close)
            .limit(WORDS_BEFORE_GAP)
            .toList();
    if (tokens.size() < 2) {
      return Optional.empty();
    }
    Token first = tokens.get(0);
    String second = tokens.get(1).text();
    boolean verb = Speakers.wantsName(first) && (isGap(second) || second.equals("who"));
    boolean according =
        first.text().equals("according")
            && second.equals("to")
            && (tokens.size() == 2 || isGap(tokens.get(2).text()));
    return verb || according ? Optional.of(first) : Optional.empty();
  }

  private static boolean isGap(String sign) {
    return sign.equals(",") || sign.equals(".");
  }

  private Optional<Token> verbAlone(int from, int to) {
    Block here = article.blockAt(from).orElse(block);
    List<Token> words =
        article.tokensOf(here).stream()
            .filter(t -> t.isWord() && t.span().begin() >= from && t.span().end() <= to)
            .toList();
    return words.size() == 1 && Speakers.wantsName(words.get(0))
        ? Optional.of(words.get(0))
        : Optional.empty();
  }

  /** Where the sentence before the quotation's own words begins. */
  private int sentenceBegin() {
    return article
        .sentenceAt(Math.max(block.span().begin(), begin))
        .map(Sentence::span)
        .map(Span::begin)
        .orElse(begin);
  }

  private int sentenceEnd(int offset) {
    return article.sentenceAt(offset).map(Sentence::span).map(Span::end).orElse(offset);
  }

  private boolean opensSentence() {
    Span before = new Span(block.span().begin(), begin).trim(article.text());
    if (before.isEmpty()) {
      return true;
    }
    String text = article.text();
    if (before.end() == begin) {
      return false;
    }
    int at = before.end() - 1;
    while (at > before.begin() && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return ENDS_SENTENCE.indexOf(text.charAt(at)) >= 0;
  }

  private boolean endsLikeSentence() {
    return ENDS_SENTENCE.indexOf(lastSign()) >= 0 || charAt(last.span().end()) == '.';
  }

  private boolean nothingFollowsInSentence() {
    int end = article.blocks().get(last.block()).span().end();
    int at = last.span().end();
    while (at < end && (charAt(at) == '.' || Character.isWhitespace(charAt(at)))) {
      at++;
    }
    return at >= end || !Character.isLetter(charAt(at)) || opensNextSentence(at);
  }

  /** Behind a question or an exclamation a capital may be the speaker's: "Why?" Brandt asked. */
  private boolean opensNextSentence(int at) {
    return Character.isUpperCase(charAt(at)) && lastSign() != '?' && lastSign() != '!';
  }

  private boolean nextBlockOpensSentence() {
    int next = last.block() + 1;
    if (next >= article.blocks().size()) {
      return true;
    }
    int at = article.blocks().get(next).span().begin();
    return Character.isUpperCase(charAt(at))
        || Character.isDigit(charAt(at))
        || OPENING.indexOf(charAt(at)) >= 0 && Character.isUpperCase(charAt(at + 1));
  }

  private char lastSign() {
    Span words = last.words().trim(article.text());
    return words.isEmpty() ? ' ' : charAt(words.end() - 1);
  }

  private char charAt(int offset) {
    return offset < article.text().length() ? article.text().charAt(offset) : ' ';
  }
}
