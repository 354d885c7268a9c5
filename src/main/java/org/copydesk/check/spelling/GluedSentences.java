package org.copydesk.check.spelling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.UnknownWords;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds the space that is missing after a full stop, a comma or another sign of punctuation. */
final class GluedSentences {

  private static final String SIGNS = ".,;:?!";
  private static final String CLOSING = "”’»";
  private static final String OPENING = "“‘«";
  private static final char STRAIGHT = '"';

  /** Next to one of these it is code, an address, a formula or a list of initials. */
  private static final String TECHNICAL = "./\\_@#=<>{}$~`&*+|^%[]";

  private static final List<String> CODE = List.of("{", "}", "()", "=>", " = ", "</", "/>", "://");
  private static final int CODE_REACH = 40;

  private static final double OPENER = 0.95;
  private static final double WORDS = 0.9;
  private static final double NAMES = 0.8;
  private static final double MAYBE = 0.75;

  private final Set<String> openers = DataFile.beside(getClass(), "sentence-openers.txt").words();
  private final Set<String> domains = DataFile.beside(getClass(), "domain-endings.txt").words();
  private final Set<String> exclaimed = DataFile.beside(getClass(), "exclaimed-names.txt").words();

  /** The glued places of an article, in order. */
  List<Glued> in(Surface surface) {
    List<Glued> glued = new ArrayList<>();
    List<Token> tokens = surface.tokens();
    BitSet closing = closing(surface);
    for (Token token : tokens) {
      if (token.kind() != TokenKind.SIGN || token.text().length() != 1) {
        continue;
      }
      Join join = join(token, surface, closing);
      if (join != null) {
        Optional<Glued> found = judge(join, surface);
        found.ifPresent(glued::add);
      }
    }
    return glued;
  }

  /**
   * A sign with what touches it.
   *
   * @param before the word or figure before
   * @param sign the sign of punctuation
   * @param cut where the space should be
   * @param after the word after it
   * @param quoted whether a quotation begins or ends here
   */
  private record Join(Token before, Token sign, int cut, Token after, boolean quoted) {}

  private static @Nullable Join join(Token sign, Surface surface, BitSet closing) {
    if (SIGNS.indexOf(sign.text().charAt(0)) < 0) {
      return null;
    }
    Token before = surface.touchingBefore(sign);
    Token after = surface.touchingAfter(sign);
    if (before == null || after == null) {
      return null;
    }
    boolean quoted = false;
    int cut = sign.span().end();
    if (after.kind() == TokenKind.SIGN) {
      Token word = surface.touchingAfter(after);
      if (word == null || !word.isWord()) {
        return null;
      }
      char quote = after.text().charAt(0);
      if (CLOSING.indexOf(quote) >= 0 || (quote == STRAIGHT && closing.get(after.index()))) {
        cut = after.span().end();
      } else if (OPENING.indexOf(quote) < 0 && quote != STRAIGHT) {
        return null;
      }
      after = word;
      quoted = true;
    } else if (before.kind() == TokenKind.SIGN
        && (CLOSING + STRAIGHT).indexOf(before.text().charAt(0)) >= 0) {
      Token word = surface.touchingBefore(before);
      if (word == null) {
        return null;
      }
      before = word;
      quoted = true;
    }
    return after.isWord() ? new Join(before, sign, cut, after, quoted) : null;
  }

  /** The straight quotation marks that end a quotation: every second one of a block. */
  private static BitSet closing(Surface surface) {
    BitSet closing = new BitSet();
    int block = -1;
    boolean open = false;
    for (Token token : surface.tokens()) {
      if (token.kind() != TokenKind.SIGN || token.text().charAt(0) != STRAIGHT) {
        continue;
      }
      int here = surface.article().sentenceOf(token).block();
      if (here != block) {
        block = here;
        open = false;
      }
      closing.set(token.index(), open);
      open = !open;
    }
    return closing;
  }

  private Optional<Glued> judge(Join join, Surface surface) {
    if (isTechnical(join, surface)) {
      return Optional.empty();
    }
    double confidence =
        switch (join.sign().text().charAt(0)) {
          case '.' -> afterStop(join, surface);
          case '?', '!' -> afterMark(join, surface);
          case ',' -> afterComma(join, surface);
          default -> afterColon(join, surface);
        };
    return confidence == 0 ? Optional.empty() : Optional.of(glued(join, confidence, surface));
  }

  private boolean isTechnical(Join join, Surface surface) {
    return surface.isAfterSign(join.before(), TECHNICAL.substring(1))
        || surface.isBeforeSign(join.after(), TECHNICAL.substring(1) + "(")
        || isChained(join.after(), surface)
        || isAmidCode(join.sign(), surface.article().text());
  }

  /** Whether signs of a programming language stand near. */
  private static boolean isAmidCode(Token sign, String text) {
    int begin = Math.max(0, sign.span().begin() - CODE_REACH);
    int end = Math.min(text.length(), sign.span().end() + CODE_REACH);
    String near = text.substring(begin, end);
    return CODE.stream().anyMatch(near::contains);
  }

  /** Whether another dot joins the next word: "a.b.c". */
  private static boolean isChained(Token after, Surface surface) {
    Token dot = surface.touchingAfter(after);
    if (dot == null || !dot.text().equals(".")) {
      return false;
    }
    Token next = surface.touchingAfter(dot);
    return next != null && next.kind() != TokenKind.SIGN;
  }

  /** A full stop: the next word has a capital, and is no half of a name or file. */
  private double afterStop(Join join, Surface surface) {
    String after = UnknownWords.bare(join.after().text());
    if (!opensWithCapital(join.after()) || !isFollowedByProse(join.after(), surface)) {
      return join.quoted()
              && isLowerWord(join.before(), surface)
              && isLowerWord(join.after(), surface)
          ? WORDS
          : 0;
    }
    String lower = after.toLowerCase(Locale.ENGLISH);
    boolean opener = openers.contains(lower);
    Token before = join.before();
    if (domains.contains(lower)) {
      return 0;
    }
    if (before.kind() == TokenKind.NUMBER) {
      return opener && !opensBlock(before, surface) ? WORDS : 0;
    }
    if (!before.isWord()) {
      return before.text().equals("%") && opener ? WORDS : 0;
    }
    if (before.isAllCapitals() && after.length() == 1) {
      // A share of a certain class, as stock exchanges write it: "XYZ.A".
      return 0;
    }
    if (before.text().length() == 1) {
      return opener && after.length() > 1 && surface.isAfterSign(before, ".") ? WORDS : 0;
    }
    if (surface.isAfterSign(before, ".")) {
      return 0;
    }
    if (opener) {
      return before.text().length() > 1 ? OPENER : 0;
    }
    if (after.length() == 1 || !isLowerWord(before, surface)) {
      return join.quoted() && surface.isKnown(after) ? NAMES : 0;
    }
    return surface.isKnown(after) ? WORDS : 0;
  }

  private double afterMark(Join join, Surface surface) {
    Token before = join.before();
    String after = UnknownWords.bare(join.after().text());
    boolean opener = openers.contains(after.toLowerCase(Locale.ENGLISH));
    if (!before.isWord() || before.text().length() < 2) {
      return 0;
    }
    if (before.isCapitalised()
        && (!opener || exclaimed.contains(before.text().toLowerCase(Locale.ENGLISH)))) {
      return 0;
    }
    if (!opensWithCapital(join.after())) {
      return isLowerWord(before, surface) && isLowerWord(join.after(), surface) ? WORDS : 0;
    }
    return isFollowedByProse(join.after(), surface) && surface.isKnown(after)
        ? (opener ? OPENER : WORDS)
        : 0;
  }

  private double afterComma(Join join, Surface surface) {
    Token before = join.before();
    Token after = join.after();
    if (isInList(join, surface)
        || (after.text().length() < 2
            ? !after.text().equals("a") && !after.text().equals("I")
            : after.isAllCapitals())) {
      return 0;
    }
    if (before.kind() == TokenKind.NUMBER || before.text().equals("%")) {
      return isLowerWord(after, surface) ? WORDS : 0;
    }
    if (!before.isWord() || before.text().length() < 2 || before.isAllCapitals()) {
      return 0;
    }
    boolean single = after.text().length() < 2;
    if (single || (isUnknownName(before) && openers.contains(after.text()))) {
      return isLowerWord(before, surface) || before.isCapitalised() ? WORDS : 0;
    }
    if (!isWordOrName(before, surface) || !isWordOrName(after, surface)) {
      return 0;
    }
    return isLowerWord(before, surface) && isLowerWord(after, surface)
        ? OPENER
        : join.quoted() ? WORDS : NAMES + 0.05;
  }

  /** A comma less than two words from another such one: "red,green,blue". */
  private static boolean isInList(Join join, Surface surface) {
    return surface.isAfterSign(join.before(), ",")
        || surface.isBeforeSign(join.after(), ",") && touchesOn(join.after(), surface);
  }

  private static boolean touchesOn(Token after, Surface surface) {
    Token comma = surface.touchingAfter(after);
    return comma != null && surface.touchingAfter(comma) != null;
  }

  /** A colon or semicolon. */
  private double afterColon(Join join, Surface surface) {
    if (!isLowerWord(join.before(), surface) || join.before().text().length() < 3) {
      return 0;
    }
    boolean semicolon = join.sign().text().equals(";");
    String after = join.after().text().toLowerCase(Locale.ENGLISH);
    boolean opener = openers.contains(after);
    if (!opensWithCapital(join.after()) && !isLowerWord(join.after(), surface)) {
      return 0;
    }
    if (opener) {
      return WORDS;
    }
    if (semicolon || join.quoted()) {
      return isWordOrName(join.after(), surface) ? WORDS : 0;
    }
    // "input:output" and "credit:agency" are written so; in the midst of a sentence few words are.
    return isWordOrName(join.after(), surface)
            && surface.isPlainWord(join.before().index() - 1)
            && surface.isPlainWord(join.after().index() + 1)
        ? MAYBE
        : 0;
  }

  /** A name that no list holds is right sooner than wrong. */
  private static boolean isUnknownName(Token token) {
    return token.isCapitalised() && !token.isAllCapitals() && token.text().length() > 3;
  }

  private Glued glued(Join join, double confidence, Surface surface) {
    // A word that is wrong itself is another finding's.
    boolean whole =
        !join.before().isWord()
            || isUnknownName(join.before())
            || isWordOrName(join.before(), surface)
            || join.before().text().length() == 1;
    int begin = whole ? firstOfInitials(join.before(), surface) : join.before().span().end();
    int end = join.after().span().end();
    String text = surface.article().text();
    String right = text.substring(begin, join.cut()) + " " + text.substring(join.cut(), end);
    String sign = nameOf(join, text);
    return new Glued(
        new Span(begin, end),
        right,
        "lacks the space after the " + sign,
        "a " + sign + " with no space after it",
        confidence);
  }

  /** Where the abbreviation begins that a single letter ends: "U.S". */
  private static int firstOfInitials(Token last, Surface surface) {
    Token letter = last;
    while (letter.text().length() == 1 && surface.isAfterSign(letter, ".")) {
      Token dot = surface.touchingBefore(letter);
      Token before = dot == null ? null : surface.touchingBefore(dot);
      if (before == null || before.kind() == TokenKind.SIGN) {
        break;
      }
      letter = before;
    }
    return letter.span().begin();
  }

  private static String nameOf(Join join, String text) {
    if (join.cut() > join.sign().span().end()) {
      return "closing quotation mark";
    }
    return switch (text.charAt(join.cut() - 1)) {
      case '.' -> "full stop";
      case ',' -> "comma";
      case ';' -> "semicolon";
      case ':' -> "colon";
      case '?' -> "question mark";
      default -> "exclamation mark";
    };
  }

  private static boolean opensWithCapital(Token token) {
    return token.isCapitalised()
        && (!token.isAllCapitals() || token.text().equals("I") || token.text().equals("A"));
  }

  private static boolean isLowerWord(Token token, Surface surface) {
    String word = UnknownWords.bare(token.text());
    return token.isWord()
        && word.length() > 1
        && word.chars().allMatch(c -> Character.isLowerCase(c) || c == '\'' || c == '’')
        && (surface.lexicon().knowsLowerCase(word)
            || surface.lexicon().knows(word.replace('’', '\'')));
  }

  private static boolean isWordOrName(Token token, Surface surface) {
    return isLowerWord(token, surface)
        || (token.isCapitalised() && surface.isKnown(UnknownWords.bare(token.text())));
  }

  private static boolean opensBlock(Token number, Surface surface) {
    return surface
        .article()
        .blockAt(number.span().begin())
        .map(b -> b.span().begin() >= number.span().begin() - 1)
        .orElse(true);
  }

  /** Whether what follows the word is a space, or a sign that ends or parts words. */
  private static boolean isFollowedByProse(Token after, Surface surface) {
    Token next = surface.touchingAfter(after);
    return next == null || ",;:.?!”\"’-–—)".contains(next.text());
  }
}
