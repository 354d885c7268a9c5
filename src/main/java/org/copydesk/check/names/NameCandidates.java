package org.copydesk.check.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.PlainLetters;
import org.copydesk.check.Slip;
import org.copydesk.check.UnknownWords.Unknown;

/** The names that an unknown word may be a slip for: near in letters, and better known. */
final class NameCandidates {

  /** Two letters may be wrong in a word of this length, one in a shorter one. */
  private static final int LONG_WORD = 5;

  /** In a word shorter than this the two must be one slip, as when "ou" is written for "u". */
  private static final int LONGER_WORD = 6;

  private static final double ONE_SLIP = 6;

  /** A city of this many people needs no other list to be known. */
  private static final int LARGE_CITY = 100_000;

  private final NamesInText names;
  private final NameKnowledge knowledge;

  NameCandidates(NamesInText names, NameKnowledge knowledge) {
    this.names = names;
    this.knowledge = knowledge;
  }

  List<String> near(String word, List<Unknown> places) {
    int letters = word.length() >= LONG_WORD ? 2 : 1;
    Set<String> near = new LinkedHashSet<>();
    knowledge.house().rightFormOf(word).ifPresent(near::add);
    near.addAll(knowledge.house().near(word, letters));
    near.addAll(names.knownNear(word, letters));
    near.addAll(knowledge.lexicon().nameParts(word, letters));
    near.addAll(knowledge.gazetteer().citiesNear(word, letters));
    near.addAll(names.usedNear(word, letters));
    near.addAll(names.elsewhereNear(word));
    if (near.stream().anyMatch(name -> isAccentedFormOf(word, name))) {
      return List.of();
    }
    near.removeIf(name -> !isPossible(name, word, places));
    return List.copyOf(near);
  }

  /** Agencies write Gyorgy for György: the name is known, and right without its accents. */
  private static boolean isAccentedFormOf(String word, String name) {
    return !name.equals(word) && PlainLetters.of(name).equals(word);
  }

  private boolean isPossible(String name, String word, List<Unknown> places) {
    if (!name.chars().allMatch(Character::isLetter)
        || name.equals(name.toUpperCase(Locale.ENGLISH))
        || knowledge.transliterations().same(name, word)) {
      return false;
    }
    if (knowledge.house().rightFormOf(word).filter(name::equals).isPresent()) {
      return true;
    }
    return !isTooFar(name, word)
        && !isRarer(name, word)
        && (!Inflection.relates(name, word) || isMeantInFull(name, word, places));
  }

  private static boolean isTooFar(String name, String word) {
    Slip slip = Slip.from(name, word);
    return slip.letters() > 1 && word.length() < LONGER_WORD && slip.bits() > ONE_SLIP;
  }

  /** Whether nothing but this article holds the name, and less often than the word. */
  private boolean isRarer(String name, String word) {
    return !knowledge.lexicon().knows(name)
        && !knowledge.lexicon().isNamePart(name)
        && !knowledge.house().holds(name)
        && knowledge.gazetteer().population(name) < LARGE_CITY
        && names.submissions(name) <= names.submissions(word)
        && names.uses(name) < names.uses(word);
  }

  /**
   * Whether a word that looks like a form of the name is meant to be the name itself: first name or
   * title say so, or the article always writes the name in full but here.
   */
  private boolean isMeantInFull(String name, String word, List<Unknown> places) {
    if (name.equalsIgnoreCase(word)) {
      return false;
    }
    Optional<HouseNames.Entry> person =
        knowledge.house().find(name).filter(e -> !e.firstNames().isEmpty());
    if (person.isPresent() && !word.startsWith(name)) {
      for (Unknown place : places) {
        String before = names.capitalisedBeside(place, -1);
        if (person.get().firstNames().contains(before)
            || person.get().hasCueNear(place.token(), names.tokens())) {
          return true;
        }
      }
    }
    return word.length() < name.length() && names.uses(name) > 2 && names.uses(word) == 1;
  }
}
