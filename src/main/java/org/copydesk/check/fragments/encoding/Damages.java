package org.copydesk.check.fragments.encoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.text.Span;

/** The damaged words of an article. */
public final class Damages {

  private static final String MISREAD =
      "the text was read in another encoding than it was written in";

  /** Text may have been misread more than once; nobody manages it more often than this. */
  private static final int MOST_TIMES = 4;

  private static final int LONGEST_WORD = 80;

  /** The first two of the three signs that a quotation mark or dash is misread as. */
  private static final String HALF = "\u00e2\u20ac";

  private final List<Misreading> misreadings = Misreading.known();
  private final CodedSigns coded = new CodedSigns();
  private final LostLetters lost;

  public Damages(Lexicon lexicon) {
    this.lost = new LostLetters(lexicon);
  }

  /** The damaged words of the article of this context, in order, without overlap. */
  public List<Damage> of(CheckContext context) {
    String text = context.article().text();
    List<Damage> found = new ArrayList<>();
    misread(text, found);
    coded.read(text, found::add);
    lost.read(text, found::add);
    found.sort(
        Comparator.comparing((Damage d) -> d.span().begin())
            .thenComparing(d -> -d.span().length())
            .thenComparing(d -> d.repaired().isEmpty()));
    List<Damage> apart = new ArrayList<>();
    for (Damage damage : found) {
      if (apart.isEmpty() || !apart.get(apart.size() - 1).span().overlaps(damage.span())) {
        apart.add(damage);
      }
    }
    return apart;
  }

  private void misread(String text, List<Damage> found) {
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) < 0x80 || !isDamaged(text, at)) {
        at++;
        continue;
      }
      Span word = word(text, at);
      found.add(damage(text, word));
      at = Math.max(at + 1, word.end());
    }
  }

  private Damage damage(String text, Span word) {
    String repaired = word.in(text);
    for (int i = 0; i < MOST_TIMES; i++) {
      String better = repaired(repaired);
      if (better.equals(repaired)) {
        break;
      }
      repaired = better;
    }
    boolean clean =
        repaired.indexOf('\uFFFD') < 0
            && !repaired.contains(HALF)
            && repaired.chars().noneMatch(c -> c >= 0x80 && c < 0xA0)
            && !repaired.isBlank();
    return new Damage(
        word, clean ? Optional.of(repaired.strip()) : Optional.empty(), MISREAD, true);
  }

  private String repaired(String word) {
    StringBuilder repaired = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      Optional<Misreading.Original> original = original(word, at);
      if (original.isPresent()) {
        int sign = original.get().character();
        if (sign != 0xFEFF) {
          repaired.appendCodePoint(WesternControls.sign(sign));
        }
        at += original.get().length();
      } else if (word.startsWith(HALF, at)) {
        // The third sign of a closing quotation mark has no character of its own and gets lost.
        repaired.append('\u201d');
        at += HALF.length();
      } else if (isLoneA(word, at)) {
        at++;
      } else {
        repaired.appendCodePoint(WesternControls.sign(word.charAt(at)));
        at++;
      }
    }
    return repaired.toString();
  }

  private Optional<Misreading.Original> original(CharSequence text, int at) {
    if (text.charAt(at) < 0x80) {
      return Optional.empty();
    }
    return misreadings.stream().map(m -> m.at(text, at)).flatMap(Optional::stream).findFirst();
  }

  private boolean isDamaged(String text, int at) {
    char c = text.charAt(at);
    return (c >= 0x80 && c < 0xA0 && c != 0x85)
        || original(text, at).isPresent()
        || text.startsWith(HALF, at)
        || (isLoneA(text, at) && isBlankAt(text, at + 1) && isNoLetterAt(text, at - 1));
  }

  /** What is left of a misread fixed space: the letter alone, then a blank. */
  private static boolean isLoneA(CharSequence text, int at) {
    return text.charAt(at) == '\u00c2' && isBlankAt(text, at + 1);
  }

  private static boolean isNoLetterAt(CharSequence text, int at) {
    return at < 0 || !Character.isLetter(text.charAt(at));
  }

  private static boolean isBlankAt(CharSequence text, int at) {
    return at >= text.length()
        || Character.isWhitespace(text.charAt(at))
        || Character.isSpaceChar(text.charAt(at));
  }

  /** From blank to blank, without sound signs at the ends. */
  private Span word(String text, int at) {
    int begin = at;
    // A closing quotation mark stands behind the sign that ends its words.
    if (at > 1 && ".,!?".indexOf(text.charAt(at - 1)) >= 0 && isOfWord(text.charAt(at - 2))) {
      begin--;
    }
    while (begin > 0 && at - begin < LONGEST_WORD && isOfWord(text.charAt(begin - 1))) {
      begin--;
    }
    int end = at;
    int limit = Math.min(text.length(), at + LONGEST_WORD);
    while (end < limit) {
      Optional<Misreading.Original> original = original(text, end);
      if (original.isPresent()) {
        end += original.get().length();
      } else if (text.startsWith(HALF, end)) {
        end += HALF.length();
      } else if (end == at || isOfWord(text.charAt(end))) {
        end++;
      } else {
        break;
      }
    }
    return new Span(begin, Math.min(end, text.length()));
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '\''
        || (c >= 0x80 && c < 0xA0)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
