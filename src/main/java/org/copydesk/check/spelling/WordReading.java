package org.copydesk.check.spelling;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.check.CheckContext;
import org.copydesk.check.CodeSpans;
import org.copydesk.check.ForeignQuotations;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Slip;
import org.copydesk.check.UnknownWords;
import org.copydesk.check.UnknownWords.Unknown;
import org.copydesk.check.spelling.RunTogetherSplit.Split;
import org.copydesk.check.spelling.RunTogetherSplit.Surroundings;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/** Every unknown word of an article with what it may have been meant for. */
final class WordReading {

  /** Two letters may be wrong in a word of this length, one in a shorter one. */
  private static final int LONG_WORD = 5;

  private static final int MOST_MEANINGS = 5;

  /** A cut this likely needs no help from its neighbours. */
  private static final double OWN_ODDS = 2.5;

  private static final int LONG_SPLIT = 7;

  private final Map<Integer, Reading> byToken = new TreeMap<>();

  private final CodeSpans code;
  private final ForeignQuotations foreign;

  private WordReading(CodeSpans code, ForeignQuotations foreign) {
    this.code = code;
    this.foreign = foreign;
  }

  /**
   * One place of an unknown word.
   *
   * @param unknown the word
   * @param meant words it may be a slip for, best first
   * @param here what the article says about it
   * @param split the two words it may be run together from
   */
  record Reading(Unknown unknown, List<Meant> meant, Surroundings here, Optional<Split> split) {

    /** The cut, where a lost space is likelier than a slip. */
    Optional<Split> likelySplit() {
      return split.filter(s -> meant.isEmpty() || s.logOdds() > meant.get(0).logOdds());
    }

    /** The words meant, where a slip is likelier than a lost space. */
    List<Meant> likelyMeant() {
      return likelySplit().isPresent() ? List.of() : meant;
    }
  }

  /**
   * A word that another may have been meant for.
   *
   * @param word the word, in lower case
   * @param clues what speaks for it
   * @param logOdds what they amount to
   */
  record Meant(String word, SlipClues clues, double logOdds) {

    static final Comparator<Meant> BEST_FIRST =
        Comparator.comparingDouble((Meant m) -> -m.logOdds()).thenComparing(Meant::word);

    /** The share of such meanings that are right. */
    double confidence() {
      return 1 / (1 + Math.exp(-logOdds));
    }
  }

  static WordReading of(CheckContext context, WordKnowledge knowledge) {
    return context.reading(WordReading.class, c -> read(c, knowledge, MOST_MEANINGS));
  }

  /** In order of place. */
  List<Reading> readings() {
    return List.copyOf(byToken.values());
  }

  /** Whether a stretch is code or stands in a quotation in another language. */
  boolean isNotEnglish(Span span) {
    return code.touch(span) || foreign.hold(span);
  }

  /** Reads an article, with no more meanings of a word than this. */
  static WordReading read(CheckContext context, WordKnowledge knowledge, int mostMeanings) {
    UnknownWords unknown = UnknownWords.of(context, knowledge.lexicon());
    SplitWords.Reading broken = knowledge.broken().in(context);
    Set<String> pairs = pairs(context.article());
    Map<String, List<Candidate>> known = new HashMap<>();
    Lexicon lexicon = knowledge.lexicon();
    WordReading reading =
        new WordReading(CodeSpans.of(context), ForeignQuotations.of(context, lexicon));
    Set<String> capitalised = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (String word : unknown.uses().keySet()) {
      used.add(word.toLowerCase(Locale.ENGLISH));
      if (Character.isUpperCase(word.charAt(0))) {
        capitalised.add(word);
      }
    }
    for (Unknown word : unknown.words()) {
      String lower = word.word().toLowerCase(Locale.ENGLISH);
      if (reading.isNotEnglish(word.span())
          || broken.isPiece(word.token())
          || isSpoken(word, context.article().text(), lexicon)
          || knowledge.formation().isFormed(lower, used, lexicon)
          || knowledge.variants().isVariant(lower, lexicon)) {
        continue;
      }
      Surroundings here = new Surroundings(word.opensSentence(), word.uses(), capitalised, pairs);
      Optional<Split> split = knowledge.splits().of(word.word(), here);
      if (word.isAmongStrangers()) {
        // Where one space was lost others were: its neighbours need not be foreign.
        split
            .filter(s -> s.logOdds() >= OWN_ODDS && lower.length() >= LONG_SPLIT)
            .ifPresent(
                s ->
                    reading.byToken.put(
                        word.token().index(), new Reading(word, List.of(), here, split)));
        continue;
      }
      List<String> others = unknown.near(lower, lower.length() >= LONG_WORD ? 2 : 1);
      if (others.stream().anyMatch(o -> isAccentedFormOf(lower, o))) {
        continue;
      }
      List<Candidate> candidates =
          known.computeIfAbsent(lower, w -> candidates(others, w, unknown, lexicon));
      double surprise = lexicon.surprise(lower);
      List<Meant> meant =
          candidates.stream()
              .map(c -> meant(c.word(), clues(word, c, surprise)))
              .sorted(Meant.BEST_FIRST)
              .limit(mostMeanings)
              .toList();
      reading.byToken.put(word.token().index(), new Reading(word, meant, here, split));
    }
    return reading;
  }

  /** "keepin’" writes down how somebody speaks. */
  private static boolean isSpoken(Unknown word, String text, Lexicon lexicon) {
    int end = word.span().end();
    return word.word().endsWith("in")
        && end < text.length()
        && "'’".indexOf(text.charAt(end)) >= 0
        && lexicon.knowsLowerCase(word.word() + "g");
  }

  /** Words that stand side by side, in lower case. */
  private static Set<String> pairs(Article article) {
    Set<String> pairs = new HashSet<>();
    List<Token> tokens = article.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      Token first = tokens.get(i - 1);
      Token second = tokens.get(i);
      if (first.isWord() && second.isWord() && first.sentence() == second.sentence()) {
        pairs.add((first.text() + " " + second.text()).toLowerCase(Locale.ENGLISH));
      }
    }
    return pairs;
  }

  /** A word of three letters is near a dozen others; only a swap in it tells which was meant. */
  private static boolean isFair(String meant, String word) {
    return meant.length() > 2
        && meant.chars().allMatch(Character::isLowerCase)
        && (word.length() > 3 || Slip.from(meant, word).isSwap());
  }

  /** A word near an unknown one, with what is the same at all its places. */
  private record Candidate(String word, double slip, int frequency, double surprise, int uses) {}

  private static List<Candidate> candidates(
      List<String> others, String lower, UnknownWords unknown, Lexicon lexicon) {
    return others.stream()
        .filter(o -> isFair(o, lower))
        .map(
            o ->
                new Candidate(
                    o,
                    Slip.from(o, lower).bits(),
                    lexicon.frequency(o),
                    lexicon.surprise(o),
                    unknown.uses().getOrDefault(o, 0)))
        .toList();
  }

  private static Meant meant(String word, SlipClues clues) {
    return new Meant(word, clues, clues.logOdds());
  }

  private static SlipClues clues(Unknown word, Candidate meant, double surprise) {
    return new SlipClues(
        meant.slip(),
        meant.frequency(),
        surprise,
        meant.surprise(),
        meant.uses(),
        word.uses(),
        word.strangers(),
        word.isCapitalised(),
        word.opensSentence(),
        word.word().length(),
        differByEnding(word.word().toLowerCase(Locale.ENGLISH), meant.word()));
  }

  private static boolean differByEnding(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  /** "attache" is "attaché" on a keyboard without accents. */
  private static boolean isAccentedFormOf(String word, String other) {
    return other.length() == word.length()
        && !other.equals(word)
        && Normalizer.normalize(other, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .equalsIgnoreCase(word);
  }
}
