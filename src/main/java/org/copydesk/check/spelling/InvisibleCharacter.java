package org.copydesk.check.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.HiddenCharacters;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Rule;
import org.copydesk.check.UnknownWords;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Span;

/**
 * Characters inside a word that nobody sees: zero-width spaces, marks of writing direction. A soft
 * hyphen is one too, but has its place in a word; it is only noted, once a text.
 */
@Rule(
    id = "spelling/invisible-character",
    level = Level.WARNING,
    summary = "Invisible character in a word",
    why =
        "The word looks right, but search, links and spelling checkers see two halves of it. Such "
            + "characters come along when text is copied from a web page.",
    fix = "Delete the character, or type the word again.",
    flags = "The two sides signed the ⟦agree\u200Bment⟧ on Friday.",
    accepts = "The two sides signed the agreement on Friday.",
    inAnyLanguage = true)
public final class InvisibleCharacter implements ArticleCheck {

  private static final double SURE = 0.97;
  private static final double UNKNOWN_WORD = 0.9;
  private static final double OF_SOFT_HYPHEN = 0.6;

  /** A stretch of letters longer than this is no word. */
  private static final int LONGEST = 60;

  private final Lexicon lexicon;

  public InvisibleCharacter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Finding> check(CheckContext context) {
    String text = context.article().text();
    List<Finding> findings = new ArrayList<>();
    List<Span> softened = new ArrayList<>();
    int i = 1;
    while (i < text.length() - 1) {
      if (!HiddenCharacters.isHidden(text.charAt(i)) || !isEnglish(text.charAt(i - 1))) {
        i++;
        continue;
      }
      Span word = word(text, i);
      // At the edge of a word it does no harm; a soft hyphen before a line's end is split-word's.
      if (word.end() > i + 1
          && word.length() <= LONGEST
          && isEnglish(text.charAt(word.end() - 1))) {
        String hidden = hidden(text, word);
        if (hidden.chars().allMatch(c -> c == HiddenCharacters.SOFT_HYPHEN)) {
          softened.add(word);
        } else {
          findings.add(finding(context, word, hidden));
        }
      }
      i = Math.max(i + 1, word.end());
    }
    if (!softened.isEmpty()) {
      findings.add(softHyphens(context, softened));
    }
    return findings;
  }

  private static boolean isEnglish(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The letters and hidden characters around an offset, from letter to letter. */
  private Span word(String text, int at) {
    int begin = at;
    while (begin > 0
        && at - begin <= LONGEST
        && (Character.isLetter(text.charAt(begin - 1))
            || HiddenCharacters.isHidden(text.charAt(begin - 1)))) {
      begin--;
    }
    int end = at + 1;
    while (end < text.length()
        && end - at <= LONGEST
        && (Character.isLetter(text.charAt(end)) || HiddenCharacters.isHidden(text.charAt(end)))) {
      end++;
    }
    while (begin < at && HiddenCharacters.isHidden(text.charAt(begin))) {
      begin++;
    }
    while (end > at + 1 && HiddenCharacters.isHidden(text.charAt(end - 1))) {
      end--;
    }
    return new Span(begin, end);
  }

  private String hidden(String text, Span word) {
    StringBuilder hidden = new StringBuilder();
    word.in(text)
        .chars()
        .filter(c -> HiddenCharacters.isHidden((char) c))
        .forEach(c -> hidden.append((char) c));
    return hidden.toString();
  }

  private Finding finding(CheckContext context, Span span, String hidden) {
    String written = context.article().textOf(span);
    StringBuilder joined = new StringBuilder();
    StringBuilder apart = new StringBuilder();
    written
        .chars()
        .forEach(
            c -> {
              if (!HiddenCharacters.isHidden((char) c)) {
                joined.append((char) c);
                apart.append((char) c);
              } else if (apart.charAt(apart.length() - 1) != ' ') {
                apart.append(' ');
              }
            });
    boolean oneWord = isKnown(joined.toString());
    boolean twoWords =
        !oneWord && List.of(apart.toString().split(" ")).stream().allMatch(this::isKnown);
    char first =
        hidden
            .chars()
            .filter(c -> c != HiddenCharacters.SOFT_HYPHEN)
            .mapToObj(c -> (char) c)
            .findFirst()
            .orElseThrow();
    String name =
        "%s (U+%04X)".formatted(HiddenCharacters.nameOf(first).orElseThrow(), (int) first);
    String right = twoWords ? apart.toString() : joined.toString();
    return card()
        .finding(context.article(), span)
        .message(
            "“%s” hides %s inside it: %s. Write “%s”."
                .formatted(
                    right.replace(" ", ""),
                    hidden.length() == 1
                        ? "a character"
                        : "%d characters".formatted(hidden.length()),
                    withArticle(name),
                    right))
        .suggestions(List.of(right))
        .evidence(List.of(withArticle(name) + " between two letters"))
        .confidence(oneWord || twoWords ? SURE : UNKNOWN_WORD)
        .done();
  }

  private static String withArticle(String name) {
    return ("aeio".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }

  private Finding softHyphens(CheckContext context, List<Span> words) {
    Span first = words.get(0);
    String word =
        context.article().textOf(first).replace(String.valueOf(HiddenCharacters.SOFT_HYPHEN), "");
    return card()
        .finding(context.article(), first)
        .level(Level.NOTE)
        .message(
            (words.size() == 1
                    ? "“%s” holds a soft hyphen (U+00AD)."
                    : "“%s” and %d other places hold a soft hyphen (U+00AD).")
                .formatted(word, words.size() - 1)
                .concat(
                    " It shows only where a line ends, but search does not find the word; check"
                        + " that it is wanted."))
        .suggestions(List.of(word))
        .evidence(List.of("a soft hyphen between two letters"))
        .confidence(OF_SOFT_HYPHEN)
        .done();
  }

  private boolean isKnown(String word) {
    return lexicon.knows(word)
        || lexicon.knowsLowerCase(word.toLowerCase(Locale.ENGLISH))
        || lexicon.isNamePart(UnknownWords.bare(word));
  }
}
