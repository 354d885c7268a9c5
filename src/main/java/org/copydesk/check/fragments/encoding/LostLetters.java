package org.copydesk.check.fragments.encoding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.copydesk.check.Lexicon;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;

/**
 * Places where a letter or apostrophe was and a stand-in is: the replacement character, a question
 * mark inside a word, or the first letter of a misread apostrophe whose rest got lost.
 */
final class LostLetters {

  private static final String CAUSE = "a letter or sign was lost, and a stand-in is shown";

  private static final Set<String> ENDINGS =
      DataFile.beside(LostLetters.class, "apostrophe-endings.txt").words();
  private static final Set<String> LETTERS =
      DataFile.beside(LostLetters.class, "lost-letters.txt").words();

  private static final int LONGEST_WORD = 60;

  private final Lexicon lexicon;

  LostLetters(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void read(String text, Consumer<Damage> damages) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i < done || (c != '\uFFFD' && c != '?' && c != '\u00e2' && c != '\u00ac')) {
        continue;
      }
      Optional<Damage> damage =
          switch (c) {
            case '\uFFFD' -> Optional.of(replaced(text, i));
            case '?' -> questioned(text, i);
            case '\u00ac' -> hyphenated(text, i);
            default -> halved(text, i);
          };
      if (damage.isPresent()) {
        damages.accept(damage.get());
        done = damage.get().span().end();
      }
    }
  }

  private Damage replaced(String text, int at) {
    Span word = word(text, at);
    return new Damage(word, guess(word.in(text), '\uFFFD'), CAUSE, true);
  }

  /** A question mark between letters; between two sentences it may only lack its blank. */
  private Optional<Damage> questioned(String text, int at) {
    boolean before = isLetterAt(text, at - 1);
    boolean after = isLetterAt(text, at + 1);
    if (before && after) {
      Span word = word(text, at);
      String written = word.in(text);
      if (written.indexOf('?') != written.lastIndexOf('?') || isInAddress(text, word)) {
        return Optional.empty();
      }
      String first = text.substring(word.begin(), at);
      String second = text.substring(at + 1, word.end());
      if (ENDINGS.contains(second) && (isKnown(first) || isContracted(first, second))) {
        return Optional.of(new Damage(word, Optional.of(first + "\u2019" + second), CAUSE, true));
      }
      boolean sentences = isKnown(first) && isKnown(second);
      return sentences || Character.isUpperCase(second.charAt(0))
          ? Optional.empty()
          : letter(written, '?').map(w -> new Damage(word, Optional.of(w), CAUSE, true));
    }
    boolean lowerFollows =
        at + 2 < text.length()
            && text.charAt(at + 1) == ' '
            && Character.isLowerCase(text.charAt(at + 2));
    if (before && lowerFollows) {
      Span word = word(text, at);
      if (!isKnown(text.substring(word.begin(), at)) && !isInAddress(text, word)) {
        return letter(word.in(text), '?').map(w -> new Damage(word, Optional.of(w), CAUSE, true));
      }
    }
    return Optional.empty();
  }

  /** The first letter of a misread apostrophe, with the two control characters after it gone. */
  private Optional<Damage> halved(String text, int at) {
    if (!isLetterAt(text, at - 1) || !isLetterAt(text, at + 1)) {
      return Optional.empty();
    }
    Span word = word(text, at);
    String first = text.substring(word.begin(), at);
    String second = text.substring(at + 1, word.end());
    return ENDINGS.contains(second)
            && !isKnown(word.in(text))
            && first.length() > 1
            && (isKnown(first) || isContracted(first, second))
        ? Optional.of(new Damage(word, Optional.of(first + "\u2019" + second), CAUSE, true))
        : Optional.empty();
  }

  /** A soft hyphen that became a sign of logic. */
  private Optional<Damage> hyphenated(String text, int at) {
    if (!isLetterAt(text, at - 1) || !isLetterAt(text, at + 1)) {
      return Optional.empty();
    }
    Span word = word(text, at);
    String joined = word.in(text).replace("\u00ac", "");
    return isKnown(joined)
        ? Optional.of(new Damage(word, Optional.of(joined), CAUSE, true))
        : Optional.empty();
  }

  private Optional<String> guess(String written, char standIn) {
    int at = written.indexOf(standIn);
    if (at != written.lastIndexOf(standIn) || written.length() < 2) {
      return Optional.empty();
    }
    String first = written.substring(0, at);
    String second = written.substring(at + 1);
    if (ENDINGS.contains(second) && (isKnown(first) || isContracted(first, second))) {
      return Optional.of(first + "\u2019" + second);
    }
    return letter(written, standIn);
  }

  /** The one word the lexicon knows with a letter in place of the stand-in. */
  private Optional<String> letter(String written, char standIn) {
    List<String> known =
        LETTERS.stream().map(l -> written.replace(standIn + "", l)).filter(this::isKnown).toList();
    return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
  }

  private boolean isContracted(String first, String second) {
    return second.equals("t") && isKnown(first + "'t");
  }

  private boolean isKnown(String word) {
    return lexicon.knows(word) || lexicon.knowsLowerCase(word.toLowerCase(Locale.ENGLISH));
  }

  private static Span word(String text, int at) {
    int begin = at;
    while (begin > 0 && at - begin < LONGEST_WORD && isOfWord(text.charAt(begin - 1))) {
      begin--;
    }
    int end = at + 1;
    while (end < text.length() && end - at < LONGEST_WORD && isOfWord(text.charAt(end))) {
      end++;
    }
    return new Span(begin, end);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\uFFFD';
  }

  private static boolean isLetterAt(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  private static boolean isInAddress(String text, Span word) {
    return (word.begin() > 0 && "./=&#@".indexOf(text.charAt(word.begin() - 1)) >= 0)
        || (word.end() < text.length() && "=/&".indexOf(text.charAt(word.end())) >= 0);
  }
}
