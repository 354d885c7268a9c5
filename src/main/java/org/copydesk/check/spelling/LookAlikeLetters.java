package org.copydesk.check.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.LookAlike;
import org.copydesk.check.Rule;
import org.copydesk.check.UnknownWords;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Token;

/**
 * Letters that only look like those of the English alphabet: a Cyrillic a in “Trump”. A whole word
 * in another script is a quotation of the original, and units and formulas have their Greek
 * letters.
 */
@Rule(
    id = "spelling/look-alike-letters",
    level = Level.ERROR,
    summary = "Letters of another alphabet in a word",
    why =
        "The word looks right, but search, links and screen readers do not find it. Such letters are "
            + "also put into copied texts to hide that they were copied.",
    fix = "Type the word again.",
    flags = "The agreement was signed in ⟦Cоpenhagen⟧ on Friday.",
    accepts = "The agreement, called договор in the original, was signed in Copenhagen on Friday.",
    inAnyLanguage = true)
public final class LookAlikeLetters implements ArticleCheck {

  private static final double KNOWN_WORD = 0.98;
  private static final double UNKNOWN_WORD = 0.88;

  /** No letter is Latin, yet all look it: a word of that language may look so too. */
  private static final double WHOLE_WORD = 0.8;

  /** Shorter ones that no list holds are signs: "TNFα", "Δx". */
  private static final int SHORTEST_UNKNOWN = 4;

  private static final int SHORTEST_WHOLE = 4;
  private static final int COMMON = 8;

  /** Nobody reads further findings of this kind; the last one tells how many there are. */
  private static final int MOST = 20;

  /** Tokens on either side that tell which script is written here. */
  private static final int NEIGHBOURS = 8;

  private final Lexicon lexicon;

  public LookAlikeLetters(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A word put into English letters. */
  private record Folded(String word, int strange, LookAlike first, int latin, int foreign) {}

  @Override
  public List<Finding> check(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    List<Token> tokens = context.article().tokens();
    for (Token token : tokens) {
      if (!token.isWord() || token.text().chars().allMatch(c -> c < 0x250)) {
        continue;
      }
      Folded folded = fold(UnknownWords.bare(token.text()));
      if (folded.foreign() > 0 || folded.strange() < 0) {
        continue;
      }
      double confidence = confidence(folded, token, tokens);
      if (confidence > 0) {
        findings.add(finding(context, token, folded, confidence));
      }
    }
    return FirstOfMany.of(findings, MOST);
  }

  private double confidence(Folded folded, Token token, List<Token> tokens) {
    boolean known = isKnown(folded.word());
    if (folded.latin() == 0 && folded.first().isOfAnotherAlphabet()) {
      return known
              && folded.word().length() >= SHORTEST_WHOLE
              && lexicon.frequency(folded.word()) >= COMMON
              && standsAmongEnglish(token, tokens)
          ? WHOLE_WORD
          : 0;
    }
    if (known) {
      return folded.word().length() == 1 ? 0 : KNOWN_WORD;
    }
    // A Greek letter goes with Latin ones in many a formula, a Cyrillic one in none.
    return folded.first().script().equals("Greek")
            || folded.word().codePointCount(0, folded.word().length()) < SHORTEST_UNKNOWN
            || folded.first().script().equals(LookAlike.STYLED)
            || standsInAnotherScript(token, tokens)
        ? 0
        : UNKNOWN_WORD;
  }

  private boolean isKnown(String word) {
    return lexicon.knows(word)
        || lexicon.knowsLowerCase(word)
        || lexicon.isNamePart(word)
        || (word.length() > 1 && lexicon.isNamePart(capitalised(word)));
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ENGLISH)
        + word.substring(1).toLowerCase(Locale.ENGLISH);
  }

  /** Russian puts its endings to English letters: “SMSка”. */
  private static boolean standsInAnotherScript(Token token, List<Token> tokens) {
    int latin = 0;
    int other = 0;
    int from = Math.max(0, token.index() - NEIGHBOURS);
    int to = Math.min(tokens.size(), token.index() + NEIGHBOURS + 1);
    for (Token near : tokens.subList(from, to)) {
      if (near.isWord() && near != token) {
        boolean isLatin =
            Character.UnicodeScript.of(near.text().codePointAt(0)) == Character.UnicodeScript.LATIN;
        latin += isLatin ? 1 : 0;
        other += isLatin ? 0 : 1;
      }
    }
    return other > latin;
  }

  /** Whether the words next to it on both sides are in English letters. */
  private static boolean standsAmongEnglish(Token token, List<Token> tokens) {
    for (int step = -1; step <= 1; step += 2) {
      int i = token.index() + step;
      while (i >= 0 && i < tokens.size() && !tokens.get(i).isWord()) {
        i += step;
      }
      if (i < 0
          || i >= tokens.size()
          || tokens.get(i).sentence() != token.sentence()
          || tokens.get(i).text().chars().anyMatch(c -> c >= 0x250 && Character.isLetter(c))) {
        return false;
      }
    }
    return true;
  }

  private Folded fold(String word) {
    StringBuilder folded = new StringBuilder();
    LookAlike first = new LookAlike("", "");
    int at = -1;
    int latin = 0;
    int foreign = 0;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      Optional<LookAlike> letter = LookAlike.of(c);
      if (letter.isPresent()) {
        if (at < 0) {
          at = i;
          first = letter.get();
        }
        folded.append(letter.get().latin());
      } else {
        folded.appendCodePoint(c);
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
          latin++;
        } else if (Character.isLetter(c)) {
          foreign++;
        }
      }
      i += Character.charCount(c);
    }
    return new Folded(folded.toString(), at, first, latin, foreign);
  }

  private Finding finding(CheckContext context, Token token, Folded folded, double confidence) {
    String word = UnknownWords.bare(token.text());
    int c = word.codePointAt(folded.strange());
    String letter =
        "a %s “%s” (U+%04X)".formatted(folded.first().script(), Character.toString(c), c);
    long others = word.codePoints().filter(l -> LookAlike.of(l).isPresent()).count() - 1;
    String what = others == 0 ? letter : "%s and %d more of the kind".formatted(letter, others);
    return card()
        .finding(context.article(), UnknownWords.spanOf(token))
        .level(confidence >= KNOWN_WORD ? Level.ERROR : Level.WARNING)
        .message(
            "This word holds %s where “%s” should stand; it looks the same but is another letter. Write “%s”."
                .formatted(what, folded.first().latin(), folded.word()))
        .suggestions(List.of(folded.word()))
        .evidence(
            isKnown(folded.word())
                ? List.of(
                    letter, "“%s” in English letters is a known word".formatted(folded.word()))
                : List.of(letter, "the other letters are English"))
        .confidence(confidence)
        .done();
  }
}
