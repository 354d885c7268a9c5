package org.copydesk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into words, numbers, addresses and signs. What looks ahead for an address looks a
 * bounded way, so a line of 100,000 characters costs what its length says.
 */
final class Tokenizer {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<address>(?:https?|ftp)://[^\\s<>\"]++|www\\.[^\\s<>\"]++"
              + "|[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,8}+"
              + "|[@#][\\p{L}\\p{N}_]++"
              + "|[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){0,8}+\\."
              + "(?:com|org|net|gov|edu|info|co\\.uk|uk|de|fr|eu|html?|php|pdf|docx?|xlsx?|jpe?g|png)"
              + "(?![\\p{L}\\p{N}])(?:/[^\\s<>\"]*+)?)"
              + "|(?<number>\\p{Nd}++(?:[.,]\\p{Nd}++)*+(?!\\p{L}))"
              + "|(?<run>[\\p{L}\\p{M}\\p{Nd}]++(?:['\\u2019][\\p{L}\\p{M}]++)*+)"
              + "|(?<sign>\\S)");

  private static final String CLOSING_SIGNS = ".,;:!?)]}'\u2019\u201D";

  private Tokenizer() {}

  static List<Token> tokenize(String text, Sentence sentence, int firstIndex) {
    List<Token> tokens = new ArrayList<>();
    int last = sentence.span().end();
    Matcher m = TOKEN.matcher(text).region(sentence.span().begin(), last);
    while (m.find()) {
      TokenKind kind = kind(m);
      Span span = new Span(m.start(), m.end());
      if (kind == TokenKind.ADDRESS) {
        span = withoutClosingSigns(text, span);
        m.region(span.end(), last);
      }
      tokens.add(
          new Token(firstIndex + tokens.size(), sentence.index(), kind, span, span.in(text)));
    }
    return tokens;
  }

  /** The full stop after an address ends the sentence, not the address. */
  private static Span withoutClosingSigns(String text, Span address) {
    int end = address.end();
    while (end > address.begin() + 1 && CLOSING_SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(address.begin(), end);
  }

  private static TokenKind kind(Matcher m) {
    if (m.group("address") != null) {
      return TokenKind.ADDRESS;
    }
    if (m.group("number") != null) {
      return TokenKind.NUMBER;
    }
    String run = m.group("run");
    if (run == null) {
      return TokenKind.SIGN;
    }
    return run.chars().anyMatch(Character::isDigit) ? TokenKind.MIXED : TokenKind.WORD;
  }
}
