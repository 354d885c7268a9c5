package org.copydesk.check.sourcing;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.LowerWords;
import org.copydesk.check.WordRoles;
import org.copydesk.check.sourcing.attribution.Attribution;
import org.copydesk.check.sourcing.attribution.SourceKind;
import org.copydesk.check.sourcing.attribution.SourcesOfText;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;

/**
 * Forms in which nobody at all speaks: "it is widely believed", "reports suggest", "many analysts
 * see".
 */
final class Hearsay {

  private static final WordRoles ROLES = UnnamedVoices.ROLES;

  private Hearsay() {}

  /** The places of an article where such a form stands and no source was read, in order. */
  static List<Attribution> in(Article article, SourcesOfText sources) {
    List<Attribution> found = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      LowerWords words = new LowerWords(article, sentence);
      for (int i = 0; i < words.size(); i++) {
        int end = endOf(i, words);
        if (end > i) {
          Span span = words.token(i).span().union(words.token(end - 1).span());
          boolean known =
              sources.in(sentence.index()).stream()
                  .anyMatch(a -> a.kind() != SourceKind.BACK && a.source().overlaps(span));
          if (!known) {
            found.add(
                new Attribution(
                    span,
                    words.token(end - 1).span(),
                    SourceKind.UNNAMED,
                    words.word(i),
                    sentence.index()));
          }
        }
      }
    }
    return found;
  }

  /** Where a form ends that begins with a word; 0 where none does. */
  private static int endOf(int i, LowerWords words) {
    if (words.word(i).equals("it")) {
      return endOfPassive(i + 1, words);
    }
    if (ROLES.is("rumour", words.word(i)) && isUndetermined(i, words)) {
      return ROLES.is("suggests", words.word(i + 1)) ? i + 2 : 0;
    }
    if (ROLES.is("several", words.word(i))) {
      int noun = ROLES.is("sounds-like-a-source", words.word(i + 1)) ? i + 1 : i + 2;
      return ROLES.is("sounds-like-a-source", words.word(noun))
              && ROLES.is("views", words.word(noun + 1))
          ? noun + 2
          : 0;
    }
    return 0;
  }

  /** "Is widely believed that", "has been reported that". */
  private static int endOfPassive(int from, LowerWords words) {
    int i = from;
    if (words.word(i).equals("has") && words.word(i + 1).equals("been")) {
      i += 2;
    } else if (words.word(i).equals("is") || words.word(i).equals("was")) {
      i++;
    } else {
      return 0;
    }
    if (words.word(i).endsWith("ly")) {
      i++;
    }
    return ROLES.is("hearsay", words.word(i)) && words.word(i + 1).equals("that") ? i + 1 : 0;
  }

  /** "Reports suggest", "some reports suggest", not "the bank's reports suggest". */
  private static boolean isUndetermined(int i, LowerWords words) {
    return i == 0 || !words.token(i - 1).isWord() || ROLES.is("several", words.word(i - 1));
  }
}
