package org.copydesk.check.sourcing.attribution;

import static org.copydesk.check.sourcing.attribution.NameWords.ROLES;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.LowerWords;
import org.jspecify.annotations.Nullable;

/** What kind of source the words of a phrase name. */
final class SourceGrading {

  private final LowerWords s;
  private final NameWords names;
  private final PhraseReader phrases;

  SourceGrading(LowerWords sentence, NameWords names, PhraseReader phrases) {
    this.s = sentence;
    this.names = names;
    this.phrases = phrases;
  }

  /** The kind; null where the phrase is no source at all. */
  @Nullable SourceKind grade(SourcePhrase phrase) {
    if (phrase.isEmpty()) {
      return null;
    }
    String first = s.word(phrase.from());
    int head = phrases.headOf(phrase);
    String noun = s.word(head);
    if (phrase.to() - phrase.from() == 1) {
      if (ROLES.is("self", first)) {
        return SourceKind.SELF;
      }
      if (ROLES.is("pronoun", first)) {
        return SourceKind.BACK;
      }
    }
    boolean definite = isDefinite(phrase.from(), head);
    if (ROLES.is("faceless", noun) || ROLES.is("study", noun) || ROLES.is("faction", noun)) {
      if (isNamedGroup(phrase, head)) {
        return isDocument(noun) ? SourceKind.DOCUMENT : SourceKind.INSTITUTION;
      }
      if (isOfBody(phrase.from(), head)) {
        return SourceKind.BACK;
      }
      // "The senior official" was spoken of; "the latest research" need not have been.
      return definite ? SourceKind.BACK : SourceKind.UNNAMED;
    }
    if (holdsName(phrase.from(), phrase.to())) {
      if (isThingOfAName(phrase, head)) {
        return null;
      }
      return kindOfName(phrase, head);
    }
    if (ROLES.is("crowd", first) && !definite) {
      return SourceKind.UNNAMED;
    }
    if (isFamiliar(head, phrase)) {
      return SourceKind.UNNAMED;
    }
    if (ROLES.is("own", first)) {
      return SourceKind.SELF;
    }
    if (isInstitution(noun)) {
      return SourceKind.INSTITUTION;
    }
    if (ROLES.is("person", noun) || isDocument(noun)) {
      return SourceKind.BACK;
    }
    return null;
  }

  /** The words of the name in a phrase, in lower case; the noun where there is none. */
  String nameOf(SourcePhrase phrase) {
    List<String> words = new ArrayList<>();
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (names.isName(i, s)) {
        words.add(s.word(i));
      } else if (!words.isEmpty() && s.isWord(i) && !isParticle(i)) {
        break;
      }
    }
    int titles = 0;
    while (titles < words.size() - 1 && ROLES.is("title", words.get(titles))) {
      titles++;
    }
    return words.isEmpty()
        ? s.word(phrases.headOf(phrase))
        : String.join(" ", words.subList(titles, words.size()));
  }

  private boolean isParticle(int i) {
    return s.word(i).length() <= 3 && names.isName(i + 1, s);
  }

  private SourceKind kindOfName(SourcePhrase phrase, int head) {
    for (int i = phrase.from(); i <= head; i++) {
      if (isInstitution(s.word(i)) && !ROLES.is("person", s.word(head))) {
        return SourceKind.INSTITUTION;
      }
    }
    if (isDocument(s.word(head)) && !s.isCapitalised(head)) {
      return SourceKind.DOCUMENT;
    }
    return s.isWord(head) && s.token(head).isAllCapitals() && phrase.to() - phrase.from() <= 2
        ? SourceKind.INSTITUTION
        : SourceKind.PERSON;
  }

  /** "Barclays analysts", "analysts at Barclays", "an official with the police". */
  private boolean isNamedGroup(SourcePhrase phrase, int head) {
    if (holdsName(phrase.from(), head + 1)) {
      return true;
    }
    if (head + 1 >= phrase.to() || isInTheKnow(head + 1)) {
      return false;
    }
    // "Officials in Norby" are those of the town; its experts are anybody.
    boolean place =
        !ROLES.is("office-holder", s.word(head))
            && (s.word(head + 1).equals("in") || s.word(head + 1).equals("near"));
    for (int i = head + 1; i < phrase.to(); i++) {
      if (isInstitution(s.word(i)) || names.isName(i, s) && !place) {
        return true;
      }
    }
    return false;
  }

  /** "Agency officials", "school leaders": of the body that the text is about. */
  private boolean isOfBody(int from, int head) {
    for (int i = from; i < head; i++) {
      if (ROLES.is("body", s.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Russia's blockade", "a factory in Norby": a thing, whose owner or place has a name. */
  private boolean isThingOfAName(SourcePhrase phrase, int head) {
    String noun = s.word(head);
    if (s.isCapitalised(head)
        || ROLES.is("person", noun)
        || isInstitution(noun)
        || isDocument(noun)) {
      return false;
    }
    for (int i = phrase.from(); i < head; i++) {
      if (names.isName(i, s) && !s.isPossessive(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isDefinite(int from, int head) {
    for (int i = from; i <= head; i++) {
      if (ROLES.is("definite", s.word(i)) || s.isPossessive(i)) {
        return true;
      }
    }
    return false;
  }

  /** "A person familiar with the matter", "people briefed on the plan". */
  private boolean isFamiliar(int head, SourcePhrase phrase) {
    return head + 1 < phrase.to() && ROLES.is("somebody", s.word(head)) && isInTheKnow(head + 1);
  }

  private boolean isInTheKnow(int i) {
    String word = s.word(i);
    return word.equals("familiar") || word.equals("briefed") || word.equals("close");
  }

  private boolean holdsName(int from, int to) {
    for (int i = from; i < to; i++) {
      if (names.isName(i, s)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInstitution(String word) {
    return ROLES.is("institution", word);
  }

  private static boolean isDocument(String word) {
    return ROLES.is("document", word) || ROLES.is("study", word);
  }
}
