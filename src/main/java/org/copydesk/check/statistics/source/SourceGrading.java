package org.copydesk.check.statistics.source;

import org.copydesk.check.statistics.source.NounPhrases.Phrase;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;
import org.jspecify.annotations.Nullable;

/** Whether a reader could go and ask the source that certain words name. */
final class SourceGrading {

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;
  private static final Vocabulary SOURCES = Vocabulary.SOURCES;

  private final SentenceWords s;
  private final NameWords names;
  private final NounPhrases phrases;

  SourceGrading(SentenceWords sentence, NameWords names, NounPhrases phrases) {
    this.s = sentence;
    this.names = names;
    this.phrases = phrases;
  }

  @Nullable Support grade(Phrase phrase) {
    return grade(phrase.from(), phrase.to());
  }

  /** The grade of a source in these words; null when they name no source. */
  @Nullable Support grade(int from, int to) {
    if (from >= to) {
      return null;
    }
    String first = s.word(from);
    String last = s.word(to - 1);
    if (isNobody(from)) {
      return null;
    }
    if (to - from <= 4 && GRAMMAR.is("somebody", first) && !names.holdsName(from, to)) {
      return Support.VAGUE;
    }
    if (phrases.holds("person", from, to) && isAnonymous() || isSomebodyOfAPlace(from, to)) {
      return Support.VAGUE;
    }
    if (to - from == 1 && GRAMMAR.is("speaks-for-itself", last)) {
      return Support.ATTRIBUTED;
    }
    if (names.holdsName(from, to) && !isThingOfAName(from, to)) {
      return Support.ATTRIBUTED;
    }
    int head = phrases.headOf(from, to);
    if (isCounted(from, head)
        && !phrases.holds("person", from, to)
        && !phrases.holds("document", from, to)) {
      return null;
    }
    Support byNoun = gradeByNoun(from, to, head);
    if (byNoun != null) {
      return byNoun;
    }
    if (first.equals("wall") && s.word(from + 1).equals("street")
        || to - from == 1 && GRAMMAR.is("somebody", last)) {
      return Support.VAGUE;
    }
    return null;
  }

  /** "Nobody says", "no ministry has counted", "has anyone asked": nothing is told. */
  boolean isNobody(int from) {
    return GRAMMAR.is("nobody", s.word(from)) && !s.word(from + 1).equals("other");
  }

  /** Whether a phrase is of one that the text has spoken of: "the", "its", somebody's. */
  boolean isOneDefinite(Phrase phrase) {
    int head = phrases.headOf(phrase.from(), phrase.to());
    for (int i = phrase.from(); i <= head; i++) {
      if (GRAMMAR.is("definite", s.word(i)) || s.isPossessive(i)) {
        return true;
      }
    }
    return false;
  }

  /** "On condition of anonymity", "who asked not to be named". */
  private boolean isAnonymous() {
    for (int i = 0; i < s.size(); i++) {
      if (SOURCES.is("anonymous", s.word(i))
          || SOURCES.is("identified", s.word(i)) && s.word(i - 1).equals("be")) {
        return true;
      }
    }
    return false;
  }

  /** "A paramedic from Neath": the town is named, nobody in it. */
  private boolean isSomebodyOfAPlace(int from, int to) {
    int head = phrases.headOf(from, to);
    return GRAMMAR.is("article", s.word(from))
        && PersonNouns.is(s.word(head))
        && GRAMMAR.is("before-place", s.word(head + 1))
        && !names.holdsName(from, head + 1)
        && !phrases.holds("institution", head + 1, to)
        && head + 4 >= to;
  }

  /** People who are counted rather than asked; a group with a purpose is asked. */
  private boolean isCounted(int from, int head) {
    String word = s.word(head);
    boolean group =
        word.startsWith("group")
            && head > from
            && (SOURCES.is("modifier", s.word(head - 1)) || s.word(head - 1).equals("the"));
    return SOURCES.is("measured", word) && !group;
  }

  private @Nullable Support gradeByNoun(int from, int to, int head) {
    boolean definite = false;
    boolean faceless = false;
    boolean source = false;
    boolean institution = false;
    boolean indefinite = false;
    boolean kept = false;
    String first = s.word(from);
    for (int i = from; i < to; i++) {
      String word = s.word(i);
      if (GRAMMAR.is("bare-office", word) || SOURCES.is("proper", word) && s.isCapitalised(i)) {
        return Support.ATTRIBUTED;
      }
      definite |= i <= head && (GRAMMAR.is("definite", word) || s.isPossessive(i));
      indefinite |= GRAMMAR.is("indefinite", word);
      boolean office = SOURCES.is("institution", word);
      institution |= office && !isPlural(word);
      definite |= s.word(i - 1).equals("by") && GRAMMAR.is("definite", word) && i > from;
      kept |= SOURCES.is("public", word) && SOURCES.is("document", s.word(i + 1)) && i < to - 1;
      if (office || SOURCES.is("document", word) || SOURCES.is("person", word)) {
        source = true;
        faceless |= GRAMMAR.is("faceless", word) && !GRAMMAR.is("owning", first);
      }
    }
    if (!source) {
      return null;
    }
    return (definite || kept || institution && !indefinite) && !faceless
        ? Support.ATTRIBUTED
        : Support.VAGUE;
  }

  private static boolean isPlural(String word) {
    return GRAMMAR.is("bare-plural", word)
        || word.endsWith("s") && !word.endsWith("ss") && !GRAMMAR.is("singular-in-s", word);
  }

  /** Whether the only name is the owner of something that is no source: "Norway's model". */
  private boolean isThingOfAName(int from, int to) {
    int head = phrases.headOf(from, to);
    if (s.isCapitalised(head)
        || NameWords.isSourceNoun(s.word(head))
        || SOURCES.is("utterance", s.word(head))) {
      return false;
    }
    boolean owner = false;
    for (int i = from; i < head; i++) {
      if (names.isName(i)) {
        if (!s.isPossessive(i)) {
          return false;
        }
        owner = true;
      }
    }
    return owner && !names.holdsName(head, to);
  }
}
