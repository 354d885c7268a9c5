package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.copydesk.check.CheckContext;
import org.copydesk.check.HiddenCharacters;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/**
 * Characters that make a text say something else than it shows: marks that turn the reading
 * direction, letters that no font draws, control characters. A single invisible character inside a
 * word is a slip of copying and {@code spelling/invisible-character}'s.
 */
@Rule(
    id = "fragments/hidden-characters",
    level = Level.ERROR,
    summary = "Hidden or turning characters",
    why =
        "Readers see other words than search engines, translators and language models do. Such"
            + " characters hide messages, turn names and figures around, or come from a damaged"
            + " file.",
    fix = "Delete the characters, and compare what is left with the original.",
    flags =
        "The fund paid ⟦\u200B\u200C\u200C\u200B\u200C⟧ 1,000 pounds to the council, the treasurer said.",
    accepts = "The fund paid 1,000 pounds to the council, the treasurer said.",
    inAnyLanguage = true)
public final class HiddenText implements NamedFragment {

  /** Nobody reads further findings of this kind; the last one tells how many there are. */
  private static final int MOST = 20;

  /** One or two come along when text is copied; more in a row are put there. */
  private static final int FEWEST_IN_A_ROW = 4;

  private static final int LONGEST_MESSAGE = 80;

  private static final int BLACK_FLAG = 0x1F3F4;

  /** "gbeng" and the sign that ends it. */
  private static final int LONGEST_FLAG = 6;

  private static final int LAST_TAG = 0xE007F;

  /**
   * What was found.
   *
   * @param span the characters themselves
   * @param what they are and do, a sentence
   * @param evidence what speaks for it
   * @param level how bad it is
   */
  private record Hidden(Span span, String what, String evidence, Level level) {}

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    List<Hidden> hidden = hiddenIn(article.text());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, hidden.size()); i++) {
      Hidden found = hidden.get(i);
      String more =
          i == MOST - 1 && hidden.size() > MOST
              ? String.format(Locale.ENGLISH, " There are %,d more.", hidden.size() - MOST)
              : "";
      findings.add(
          card()
              .finding(article, found.span())
              .level(found.level())
              .message(found.what() + " Delete what is hidden here." + more)
              .evidence(List.of(found.evidence()))
              .confidence(found.level() == Level.ERROR ? 0.97 : 0.9)
              .done());
    }
    return findings;
  }

  private static List<Hidden> hiddenIn(String text) {
    List<Hidden> hidden = new ArrayList<>();
    boolean turnsByRight = false;
    int lineEnd = -1;
    for (int i = 0; i < text.length(); ) {
      if (i > lineEnd) {
        int next = text.indexOf('\n', i);
        lineEnd = next < 0 ? text.length() : next;
        turnsByRight = text.substring(i, lineEnd).codePoints().anyMatch(HiddenText::isRightToLeft);
      }
      int end = endOfRun(text, i, turnsByRight);
      if (end > i) {
        hidden.add(describe(text, new Span(i, end)));
        i = end;
      } else {
        int c = text.codePointAt(i);
        i += Character.charCount(c);
        if (c == BLACK_FLAG) {
          // The flags of England, Scotland and Wales are spelled with such letters.
          int flag = endWhile(text, i, HiddenText::isTag);
          i = text.codePointCount(i, flag) <= LONGEST_FLAG ? flag : i;
        }
      }
    }
    return hidden;
  }

  /** Where a run of such characters ends that begins here; here itself when none does. */
  private static int endOfRun(String text, int at, boolean turnsByRight) {
    int c = text.codePointAt(at);
    if (isOverride(c) || (isEmbedding(c) && !turnsByRight)) {
      return isInWord(text, at) ? at : at + 1;
    }
    if (isControl(c)) {
      return endWhile(text, at, HiddenText::isControl);
    }
    if (isTag(c)) {
      return endWhile(text, at, HiddenText::isTag);
    }
    if (isWidthless(c)) {
      int end = endWhile(text, at, HiddenText::isWidthless);
      return end - at >= FEWEST_IN_A_ROW ? end : at;
    }
    if (isSelector(c)) {
      int end = endWhile(text, at, HiddenText::isSelector);
      return text.codePointCount(at, end) >= FEWEST_IN_A_ROW ? end : at;
    }
    return at;
  }

  private static Hidden describe(String text, Span span) {
    int c = text.codePointAt(span.begin());
    if (isOverride(c)) {
      return new Hidden(
          span,
          "A mark (U+%04X) turns the words that follow: readers see their letters in the other order."
              .formatted(c),
          name(c),
          Level.ERROR);
    }
    if (isEmbedding(c)) {
      return new Hidden(
          span,
          "A mark (U+%04X) changes the writing direction, but no letter here is written from right to left."
              .formatted(c),
          name(c),
          Level.WARNING);
    }
    int count = text.codePointCount(span.begin(), span.end());
    if (isTag(c)) {
      return new Hidden(
          span,
          "%,d letters that no font shows stand here; they say “%s”."
              .formatted(count, message(text, span)),
          "tag characters from U+E0000 on",
          Level.ERROR);
    }
    if (isControl(c)) {
      return new Hidden(
          span,
          (count == 1
                  ? "A control character (U+%2$04X) stands here, which no text needs."
                  : "%1$,d control characters stand here, the first of them U+%2$04X; no text needs"
                      + " them.")
              .formatted(count, c),
          "control characters",
          Level.WARNING);
    }
    return new Hidden(
        span,
        "%,d characters that show nothing stand in a row, the first of them U+%04X; they can carry a hidden message."
            .formatted(count, c),
        "more invisible characters in a row than copying leaves behind",
        Level.ERROR);
  }

  private static String name(int c) {
    return HiddenCharacters.nameOf((char) c).orElse("a mark of writing direction");
  }

  /** Tag characters are the ASCII characters, shifted. */
  private static String message(String text, Span span) {
    StringBuilder message = new StringBuilder();
    span.in(text)
        .codePoints()
        .map(c -> c & 0x7F)
        .filter(c -> c >= 0x20 && c < 0x7F)
        .limit(LONGEST_MESSAGE)
        .forEach(message::appendCodePoint);
    return message.toString();
  }

  private static int endWhile(String text, int from, IntPredicate same) {
    int end = from;
    while (end < text.length() && same.test(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isOverride(int c) {
    return c == 0x202D || c == 0x202E;
  }

  private static boolean isEmbedding(int c) {
    return c == 0x202A || c == 0x202B || (c >= 0x2066 && c <= 0x2068);
  }

  /** What breaks lines and pages is white space; the rest has had no use since the teleprinter. */
  private static boolean isControl(int c) {
    return (c < 0x20 && (c < '\t' || c > '\r')) || c == 0x7F;
  }

  private static boolean isTag(int c) {
    return c >= 0xE0000 && c <= LAST_TAG;
  }

  private static boolean isWidthless(int c) {
    return (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
  }

  private static boolean isSelector(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** There the word itself is mended. */
  private static boolean isInWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && isEnglish(text.charAt(at - 1))
        && isEnglish(text.charAt(at + 1));
  }

  private static boolean isEnglish(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
