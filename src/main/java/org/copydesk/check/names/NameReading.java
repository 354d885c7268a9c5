package org.copydesk.check.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Slip;
import org.copydesk.check.UnknownWords;
import org.copydesk.check.UnknownWords.Unknown;
import org.copydesk.text.Article;
import org.copydesk.text.Token;

/**
 * Every unknown capitalised word of an article with the names it may be a slip for, best first. A
 * word is suspect because a better known name is near and fits, never because no list holds it.
 */
final class NameReading {

  /** Two letters may be wrong in a word of this length, one in a shorter one. */
  private static final int LONG_WORD = 5;

  /** In a word shorter than this the two must be one slip, as when "ou" is written for "u". */
  private static final int LONGER_WORD = 6;

  private static final double ONE_SLIP = 6;

  /** A name used in an article needs no list to be known there. */
  private static final int SHORTEST = 4;

  private static final double SURE = 0.85;

  /** A word less common than this is met as a name sooner than as a word. */
  private static final int RARE_WORD = 4;

  /** Likeness alone must be great: some people are called Englund. */
  private static final double SURE_BY_LIKENESS = 0.95;

  /** Names on the desk's own list are at least as well known as this. */
  private static final double HOUSE_POPULARITY = 12;

  /** A first name with more surnames than this in the lists goes with almost any. */
  private static final int TELLING_MATES = 25;

  /** How far a title may stand before a name, in words. */
  private static final int TITLE_REACH = 4;

  private final Map<String, List<Suspicion>> byWord = new LinkedHashMap<>();
  private final Map<Integer, Unknown> places = new TreeMap<>();

  private NameReading() {}

  /**
   * A name that a word may have been meant for.
   *
   * @param name the name
   * @param clues what speaks for it
   */
  record Suspicion(String name, Clues clues) {

    static final Comparator<Suspicion> BEST_FIRST =
        Comparator.comparingDouble((Suspicion s) -> -s.clues().logOdds())
            .thenComparing(Suspicion::name);

    /** The share of suspicions like this that are right. */
    double confidence() {
      return 1 / (1 + Math.exp(-clues.logOdds()));
    }

    /** Whether a submission may fail for it. */
    boolean isSure() {
      return !clues.word() && confidence() >= (clues.fits() ? SURE : SURE_BY_LIKENESS);
    }
  }

  static NameReading of(CheckContext context, NameKnowledge knowledge) {
    return context.reading(NameReading.class, c -> read(c, knowledge));
  }

  /** The suspicions about a word, best first; none for a word that is known. */
  List<Suspicion> about(String word) {
    return byWord.getOrDefault(word, List.of());
  }

  /** The places of all words under suspicion, in order. */
  List<Unknown> places() {
    return List.copyOf(places.values());
  }

  /** The suspicion about the word at a token, where there is one. */
  Optional<Suspicion> at(Token token) {
    return Optional.ofNullable(places.get(token.index())).map(u -> about(u.word()).get(0));
  }

  private static NameReading read(CheckContext context, NameKnowledge knowledge) {
    NameReading reading = new NameReading();
    UnknownWords unknown = UnknownWords.of(context, knowledge.lexicon());
    Map<String, List<Unknown>> places = new LinkedHashMap<>();
    for (Unknown word : unknown.words()) {
      if (word.isCapitalised()
          && word.word().length() >= SHORTEST
          && !knowledge.house().holds(word.word())
          && !knowledge.transliterations().accepts(word.word())) {
        places.computeIfAbsent(word.word(), w -> new ArrayList<>()).add(word);
      }
    }
    Reader reader = new Reader(context, knowledge, unknown);
    places.forEach(
        (word, all) -> {
          List<Suspicion> suspicions = new ArrayList<>();
          for (String name : reader.namesNear(word, all)) {
            suspicions.add(new Suspicion(name, reader.clues(all, name)));
          }
          suspicions.sort(Suspicion.BEST_FIRST);
          if (!suspicions.isEmpty()) {
            reading.byWord.put(word, suspicions);
            all.forEach(place -> reading.places.put(place.token().index(), place));
          }
        });
    return reading;
  }

  /** Reads one article. */
  private static final class Reader {
    private final Article article;
    private final BatchEvidence evidence;
    private final NameKnowledge knowledge;
    private final UnknownWords unknown;
    private final NearWords used;
    private final NearWords elsewhere;

    Reader(CheckContext context, NameKnowledge knowledge, UnknownWords unknown) {
      this.article = context.article();
      this.evidence = context.evidence();
      this.knowledge = knowledge;
      this.unknown = unknown;
      this.used =
          NearWords.of(
              unknown.uses().keySet().stream()
                  .filter(w -> w.length() >= SHORTEST - 1 && Character.isUpperCase(w.charAt(0)))
                  .toList());
      this.elsewhere = NearWords.of(evidence.names().keySet());
    }

    Set<String> namesNear(String word, List<Unknown> places) {
      int letters = word.length() >= LONG_WORD ? 2 : 1;
      Set<String> names = new LinkedHashSet<>();
      knowledge.house().rightFormOf(word).ifPresent(names::add);
      names.addAll(knowledge.house().near(word, letters));
      names.addAll(unknown.near(word, letters));
      names.addAll(knowledge.lexicon().nameParts(word, letters));
      names.addAll(used.near(word, letters));
      names.addAll(elsewhere.near(word, 1));
      names.removeIf(
          name ->
              !name.chars().allMatch(Character::isLetter)
                  || name.equals(name.toUpperCase(Locale.ENGLISH))
                  || (areRelated(name, word) && !isNamedPerson(name, places))
                  || knowledge.transliterations().same(name, word)
                  || (isTooFar(name, word) && knowledge.house().rightFormOf(word).isEmpty())
                  || isRarer(name, word));
      return names;
    }

    /** Whether first name or title say that somebody on the desk's list is meant. */
    private boolean isNamedPerson(String name, List<Unknown> places) {
      Optional<HouseNames.Entry> person =
          knowledge.house().find(name).filter(e -> !e.firstNames().isEmpty());
      return person.isPresent()
          && !places.get(0).word().startsWith(name)
          && places.stream()
              .anyMatch(
                  p -> isListedPair(p, name) || hasCue(article.tokens(), p.token(), person.get()));
    }

    private static boolean isTooFar(String name, String word) {
      Slip slip = Slip.from(name, word);
      return slip.letters() > 1 && word.length() < LONGER_WORD && slip.bits() > ONE_SLIP;
    }

    /** Whether nothing but this article holds the name, and not more often than the word. */
    private boolean isRarer(String name, String word) {
      if (knowledge.lexicon().knows(name)
          || knowledge.lexicon().isNamePart(name)
          || knowledge.house().holds(name)
          || submissions(name) > submissions(word)) {
        return false;
      }
      return unknown.uses().getOrDefault(name, 0) <= unknown.uses().getOrDefault(word, 0);
    }

    /** Whether the name is also a word, and not one as rare as "macron". */
    private boolean isEveryday(String name) {
      Lexicon lexicon = knowledge.lexicon();
      return lexicon.knowsLowerCase(name)
          && (lexicon.listings(name) == 0
              || lexicon.frequency(name.toLowerCase(Locale.ENGLISH)) >= RARE_WORD);
    }

    /** Whether one is the other with an ending: Syria and Syrian, Ivanov and Ivanova. */
    private static boolean areRelated(String name, String word) {
      if (name.equalsIgnoreCase(word)) {
        return true;
      }
      String shorter = name.length() < word.length() ? name : word;
      String longer = name.length() < word.length() ? word : name;
      if (!longer.regionMatches(true, 0, shorter, 0, shorter.length())) {
        return false;
      }
      String ending = longer.substring(shorter.length());
      if (ending.length() == 1 && shorter.endsWith(ending)) {
        return false;
      }
      return switch (ending) {
        case "s", "n", "an", "ns", "ian", "i", "a", "o", "es", "in", "ov", "na", "er" -> true;
        default -> false;
      };
    }

    /**
     * What speaks for a name, over all places of the word: one place where it fits speaks for the
     * others too.
     */
    Clues clues(List<Unknown> places, String name) {
      Lexicon lexicon = knowledge.lexicon();
      String word = places.get(0).word();
      Optional<HouseNames.Entry> entry = knowledge.house().find(name);
      int listings = lexicon.listings(name);
      double popularity =
          Math.max(
              lexicon.frequency(name),
              listings == 0 ? 0 : 4 + 1.5 * Math.log(listings) / Math.log(2));
      boolean pair = places.stream().anyMatch(p -> isListedPair(p, name));
      return new Clues(
          Slip.from(name, word).bits(),
          entry.isPresent() ? Math.max(popularity, HOUSE_POPULARITY) : popularity,
          lexicon.surprise(word),
          lexicon.surprise(name),
          unknown.uses().getOrDefault(name, 0),
          places.size(),
          submissions(name),
          submissions(word),
          pair,
          pair && places.stream().noneMatch(p -> isTellingPair(p, name)),
          !pair && places.stream().allMatch(this::isStrangePair),
          entry.isPresent()
              && places.stream().anyMatch(p -> hasCue(article.tokens(), p.token(), entry.get())),
          places.stream().mapToInt(Unknown::strangers).min().orElse(0),
          entry.isEmpty() && isEveryday(name),
          knowledge.house().rightFormOf(word).filter(name::equals).isPresent());
    }

    private boolean isListedPair(Unknown place, String name) {
      String before = neighbour(place, -1);
      String after = neighbour(place, 1);
      return (!before.isEmpty() && isPair(before, name))
          || (!after.isEmpty() && isPair(name, after));
    }

    /** Whether the word next to the name goes with few others: "Keith", not "John" or "Smith". */
    private boolean isTellingPair(Unknown place, String name) {
      String before = neighbour(place, -1);
      String after = neighbour(place, 1);
      return (!before.isEmpty()
              && isPair(before, name)
              && (knowledge.house().find(name).isPresent()
                  || knowledge.lexicon().surnamesOf(before).size() <= TELLING_MATES))
          || (!after.isEmpty()
              && isPair(name, after)
              && knowledge.lexicon().firstNamesOf(after).size() <= TELLING_MATES);
    }

    private boolean isStrangePair(Unknown place) {
      String before = neighbour(place, -1);
      String after = neighbour(place, 1);
      return (!before.isEmpty() && isNameLike(before)) || (!after.isEmpty() && isNameLike(after));
    }

    private int submissions(String name) {
      BatchEvidence.NameUse use = evidence.names().get(name);
      return use == null ? 0 : use.submissions();
    }

    private boolean isPair(String first, String last) {
      return knowledge.lexicon().surnamesOf(first).contains(last)
          || knowledge.house().find(last).filter(e -> e.firstNames().contains(first)).isPresent();
    }

    /** Whether a capitalised neighbour is a name rather than a title or "The". */
    private boolean isNameLike(String word) {
      return !knowledge.lexicon().knowsLowerCase(word);
    }

    /** The capitalised word joined to this one by nothing but a space, or "". */
    private String neighbour(Unknown word, int step) {
      int i = word.token().index() + step;
      if (i < 0 || i >= article.tokens().size()) {
        return "";
      }
      Token other = article.tokens().get(i);
      if (!other.isCapitalised()
          || other.sentence() != word.token().sentence()
          || other.isAllCapitals()
          || (step < 0 && !UnknownWords.bare(other.text()).equals(other.text()))) {
        return "";
      }
      return UnknownWords.bare(other.text());
    }
  }

  /** Whether words that go with a name of the desk's list stand near a token. */
  static boolean hasCue(List<Token> tokens, Token at, HouseNames.Entry entry) {
    StringBuilder near = new StringBuilder(" ");
    int from = Math.max(0, at.index() - TITLE_REACH);
    int to = Math.min(tokens.size(), at.index() + 3);
    for (Token token : tokens.subList(from, to)) {
      if (token.sentence() == at.sentence()) {
        near.append(token.text().toLowerCase(Locale.ENGLISH)).append(' ');
      }
    }
    return entry.cues().stream().anyMatch(c -> near.indexOf(" " + c + " ") >= 0);
  }
}
