package org.copydesk.check.fragments.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.fragments.encoding.WesternControls;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;

/** Characters of a text written in the code of web pages, once or over and over. */
final class Entities {

  private static final Map<String, String> NAMED = named();

  /** With an ampersand, however often that was itself put in code; or without it, in a word. */
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:amp;){0,5}+(?:#(\\d{2,6}+);?|#[xX]([0-9a-fA-F]{2,5}+);?|([A-Za-z][A-Za-z0-9]{1,7}+);)"
              + "|&(?:amp;){1,5}+|&(nbsp|quot|rsquo|lsquo|ldquo|rdquo|ndash|mdash|hellip)(?![A-Za-z=])"
              + "|(?<=\\p{L}| )(nbsp|rsquo|lsquo|ldquo|rdquo|mdash|ndash|hellip|#8217|#8216|#39|#039);");

  private static final Pattern LONE_HALF = Pattern.compile("\\p{Cs}");

  private static final Pattern LOWER_HALF = Pattern.compile("[\\x{DC00}-\\x{DFFF}]");

  private static final int LONGEST_WORD = 60;

  private Entities() {}

  /** The characters in code; where one stands for a letter or apostrophe, its word is marked. */
  static void read(String text, Consumer<Mark> marks) {
    if (text.indexOf('&') < 0 && text.indexOf(';') < 0) {
      return;
    }
    Matcher m = ENTITY.matcher(text);
    int from = 0;
    while (m.find()) {
      Optional<String> meant = character(m);
      if (meant.isEmpty() || m.start() < from) {
        continue;
      }
      String sign = meant.get();
      Span span = new Span(m.start(), isUpperHalf(sign) ? pairEnd(text, m) : m.end());
      boolean inWord =
          (isLetterAt(text, m.start() - 1) || isLetterAt(text, m.end()))
              && !sign.isBlank()
              && (Character.isLetter(sign.codePointAt(0)) || "'\u2019&".contains(sign));
      if (inWord || (sign.isEmpty() && isLetterAt(text, m.end()))) {
        span = word(text, span);
      }
      from = span.end();
      marks.accept(
          new Mark(span, Notation.ENTITY, decoded(text.substring(span.begin(), span.end()))));
    }
  }

  /** The text with every such character put in its place; what is none is left out. */
  static String decoded(String text) {
    String signs =
        ENTITY
            .matcher(text)
            .replaceAll(r -> Matcher.quoteReplacement(character(r).orElse(r.group())));
    // Two halves side by side have become one character by now.
    return LONE_HALF.matcher(signs).replaceAll("");
  }

  private static boolean isUpperHalf(String sign) {
    return sign.length() == 1 && Character.isHighSurrogate(sign.charAt(0));
  }

  /** Some programs write a character beyond the first 65,536 as two halves, each in code. */
  private static int pairEnd(String text, MatchResult upper) {
    Matcher next = ENTITY.matcher(text).region(upper.end(), text.length());
    return next.lookingAt()
            && character(next).filter(s -> LOWER_HALF.matcher(s).matches()).isPresent()
        ? next.end()
        : upper.end();
  }

  private static Optional<String> character(MatchResult m) {
    if (m.group(1) != null) {
      return ofCode(Integer.parseInt(m.group(1)));
    }
    if (m.group(2) != null) {
      return ofCode(Integer.parseInt(m.group(2), 16));
    }
    if (m.group(3) != null) {
      return Optional.ofNullable(NAMED.get(m.group(3)));
    }
    if (m.group(4) != null) {
      return Optional.ofNullable(NAMED.get(m.group(4)));
    }
    if (m.group(5) != null) {
      String bare = m.group(5);
      return bare.startsWith("#")
          ? ofCode(Integer.parseInt(bare.substring(1)))
          : Optional.ofNullable(NAMED.get(bare));
    }
    return Optional.of("&");
  }

  /**
   * The character of a number. Browsers take 128 to 159 for Windows letters, and so do the writers
   * of pages.
   */
  private static Optional<String> ofCode(int code) {
    if (!Character.isValidCodePoint(code) || code < 32) {
      return Optional.empty();
    }
    int sign = WesternControls.sign(code);
    if (sign == 160) {
      return Optional.of(" ");
    }
    return Optional.of(hasNoLook(sign) ? "" : Character.toString(sign));
  }

  /** Controls, the noncharacters of Unicode, and what every font draws as it likes. */
  private static boolean hasNoLook(int code) {
    return Character.isISOControl(code)
        || (code & 0xFFFE) == 0xFFFE
        || (code >= 0xFDD0 && code <= 0xFDEF)
        || Character.getType(code) == Character.PRIVATE_USE;
  }

  private static Span word(String text, Span at) {
    int begin = at.begin();
    while (begin > 0 && at.begin() - begin < LONGEST_WORD && isOfWord(text.charAt(begin - 1))) {
      begin--;
    }
    Matcher more = ENTITY.matcher(text);
    int end = at.end();
    while (end < text.length() && end - at.end() < LONGEST_WORD) {
      if (isOfWord(text.charAt(end))) {
        end++;
      } else if (more.region(end, text.length()).lookingAt() && end + 1 < more.end()) {
        end = more.end();
      } else {
        break;
      }
    }
    // An apostrophe that nothing follows closes a quotation.
    while (end > at.end()
        && !Character.isLetterOrDigit(text.charAt(end - 1))
        && text.charAt(end - 1) != ';') {
      end--;
    }
    return new Span(begin, end);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || "'\u2019".indexOf(c) >= 0;
  }

  private static boolean isLetterAt(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  private static Map<String, String> named() {
    Map<String, String> named = new HashMap<>();
    for (List<String> row : DataFile.beside(Entities.class, "entities.tsv").rows()) {
      String code = row.get(1).strip();
      named.put(row.get(0), code.isEmpty() ? "" : Character.toString(Integer.parseInt(code, 16)));
    }
    return Map.copyOf(named);
  }
}
