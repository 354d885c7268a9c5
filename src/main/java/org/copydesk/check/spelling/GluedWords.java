package org.copydesk.check.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.check.AskedEvidence;
import org.copydesk.check.UnknownWords;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * Finds two words joined with the second one's capital between them: "governmentRead", "theBBC",
 * "MoscowThe". Brands are written so too; a word that lists hold, that is used again or that other
 * submissions use is one of them.
 */
final class GluedWords {

  private static final Pattern LOWER_FIRST = Pattern.compile("(\\p{Ll}++)((?:\\p{Lu}\\p{Ll}++)++)");
  private static final Pattern CAPITALS_LAST =
      Pattern.compile("(\\p{Lu}?\\p{Ll}++)(\\p{Lu}{2,6}+)");
  private static final Pattern CAPITAL_FIRST =
      Pattern.compile("(\\p{Lu}\\p{Ll}++)(\\p{Lu}\\p{Ll}++)");

  private static final Pattern GENITIVE_FIRST =
      Pattern.compile("(\\p{L}{2,30}+['’]s|\\p{L}{2,30}s['’])(\\p{Ll}{4,30}+)");

  private static final double AFTER_SMALL_WORD = 0.92;
  private static final double AFTER_SHORT_WORD = 0.8;
  private static final double AFTER_WORD = 0.75;
  private static final double BEFORE_SMALL_WORD = 0.8;
  private static final double NAMES_OF_THIS_TEXT = 0.7;

  private static final int SHORTEST_WORD = 4;
  private static final int SHORTEST_SECOND = 3;
  private static final int COMMON = 6;
  private static final int VERY_COMMON = 10;

  private final Set<String> smallFirst = functionWords("second");
  private final Set<String> brandEndings = DataFile.beside(getClass(), "brand-endings.txt").words();
  private final Set<String> pageWords = DataFile.beside(getClass(), "page-words.txt").words();
  private final Set<String> openers = DataFile.beside(getClass(), "sentence-openers.txt").words();

  private static Set<String> functionWords(String notOnly) {
    return DataFile.beside(GluedWords.class, "function-words.tsv").rows().stream()
        .filter(row -> !row.get(1).equals(notOnly))
        .map(row -> row.get(0))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The glued places of an article, in order. */
  List<Glued> in(Surface surface, AskedEvidence evidence) {
    List<Glued> glued = new ArrayList<>();
    for (Token token : surface.tokens()) {
      if (token.isWord()) {
        afterGenitive(token, surface).ifPresent(glued::add);
      }
      if (!token.isWord() || !hasInnerCapital(token.text())) {
        continue;
      }
      String word = UnknownWords.bare(token.text());
      if (isTerm(word, token, surface, evidence)) {
        continue;
      }
      seam(word, token, surface).ifPresent(glued::add);
    }
    return glued;
  }

  /** A word joined to a genitive: "the city’sfocus", "ten years’worth". */
  private static Optional<Glued> afterGenitive(Token token, Surface surface) {
    Matcher m = GENITIVE_FIRST.matcher(token.text());
    if (!m.matches()
        || surface.uses(token.text()) > 1
        || surface.lexicon().frequency(m.group(2)) < COMMON
        || !surface.lexicon().knowsLowerCase(m.group(2))
        || surface.lexicon().knows(token.text().replace('’', '\''))
        || UnknownWords.isSetApart(token, surface.article())) {
      return Optional.empty();
    }
    return Optional.of(glued(token, List.of(m.group(1), m.group(2)), AFTER_SMALL_WORD));
  }

  private static boolean hasInnerCapital(String word) {
    boolean lower = false;
    for (int i = 0; i < word.length(); i++) {
      if (lower && Character.isUpperCase(word.charAt(i))) {
        return true;
      }
      lower = Character.isLowerCase(word.charAt(i));
    }
    return false;
  }

  private static boolean isTerm(String word, Token token, Surface surface, AskedEvidence evidence) {
    return surface.lexicon().knows(word)
        || surface.lexicon().isNamePart(word)
        || surface.usesInAnyCase(word) > 1
        || surface.isBeforeSign(token, "(")
        || UnknownWords.isSetApart(token, surface.article())
        || evidence.isHeld(word);
  }

  private Optional<Glued> seam(String word, Token token, Surface surface) {
    Matcher m = LOWER_FIRST.matcher(word);
    if (m.matches()) {
      return lowerFirst(m.group(1), m.group(2), token, surface);
    }
    m = CAPITALS_LAST.matcher(word);
    if (m.matches()) {
      String first = m.group(1).toLowerCase(Locale.ENGLISH);
      return smallFirst.contains(first) && first.length() > 1 && !isShoutedWord(m.group(2), surface)
          ? Optional.of(glued(token, List.of(m.group(1), m.group(2)), afterSmall(first)))
          : Optional.empty();
    }
    m = CAPITAL_FIRST.matcher(word);
    return m.matches() ? capitalFirst(m.group(1), m.group(2), token, surface) : Optional.empty();
  }

  /** Whether capitals spell a word: so do those of a brand such as "theWORD"; "BBC" is none. */
  private static boolean isShoutedWord(String capitals, Surface surface) {
    return capitals.length() >= SHORTEST_WORD
        && surface.uses(capitals) == 0
        && surface.lexicon().knowsLowerCase(capitals.toLowerCase(Locale.ENGLISH));
  }

  private Optional<Glued> lowerFirst(String first, String rest, Token token, Surface surface) {
    List<String> parts = new ArrayList<>(List.of(first));
    parts.addAll(List.of(rest.split("(?<=\\p{Ll})(?=\\p{Lu})")));
    for (String part : parts.subList(1, parts.size())) {
      if (!surface.isKnown(part)) {
        return Optional.empty();
      }
    }
    if (parts.get(1).length() < SHORTEST_SECOND
        && !openers.contains(parts.get(1).toLowerCase(Locale.ENGLISH))) {
      return Optional.empty();
    }
    if (smallFirst.contains(first) && first.length() > 1) {
      return Optional.of(glued(token, parts, afterSmall(first)));
    }
    String second = parts.get(1).toLowerCase(Locale.ENGLISH);
    boolean telling = openers.contains(second) || pageWords.contains(second);
    boolean word =
        first.length() >= SHORTEST_WORD
            && surface.lexicon().knowsLowerCase(first)
            && surface.lexicon().frequency(first) >= (telling ? COMMON : VERY_COMMON)
            && surface.isInProse(token);
    return word
        ? Optional.of(glued(token, parts, telling ? AFTER_SMALL_WORD : AFTER_WORD))
        : Optional.empty();
  }

  /** Names of products begin with "in" or "my" now and then, hardly one with "from". */
  private static double afterSmall(String first) {
    return first.length() > 2 ? AFTER_SMALL_WORD : AFTER_SHORT_WORD;
  }

  private Optional<Glued> capitalFirst(String first, String second, Token token, Surface surface) {
    String small = second.toLowerCase(Locale.ENGLISH);
    if (!surface.isKnown(first) || !surface.isKnown(second)) {
      return Optional.empty();
    }
    if (openers.contains(small)
        && !brandEndings.contains(small)
        && surface.isInProse(token)
        && second.length() >= SHORTEST_SECOND
        && first.length() >= SHORTEST_WORD) {
      return Optional.of(glued(token, List.of(first, second), BEFORE_SMALL_WORD));
    }
    boolean names = isNameHere(first, surface) && isNameHere(second, surface);
    return names
        ? Optional.of(glued(token, List.of(first, second), NAMES_OF_THIS_TEXT))
        : Optional.empty();
  }

  private static boolean isNameHere(String word, Surface surface) {
    return word.length() >= SHORTEST_WORD
        && surface.uses(word) > 0
        && !surface.lexicon().knowsLowerCase(word);
  }

  private static Glued glued(Token token, List<String> parts, double confidence) {
    Span span = UnknownWords.spanOf(token);
    return new Glued(
        span,
        String.join(" ", parts),
        "looks like %s words".formatted(parts.size() == 2 ? "two" : "several"),
        "“%s” are words of their own".formatted(String.join("” and “", parts)),
        confidence);
  }
}
