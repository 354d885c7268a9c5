package org.copydesk.language;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import com.optimaize.langdetect.text.CommonTextObjectFactories;
import com.optimaize.langdetect.text.TextObjectFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.check.LanguageGuess;

/**
 * Guesses by how often groups of letters stand in the passages of a text. English is assumed until
 * most of the text is surely something else: a wrong “German” would silence nearly all rules.
 * Thread-safe; the models are loaded when the first passage does not look English.
 */
public final class NgramGuess implements LanguageGuess {

  private static final String ENGLISH = "en";

  /** BCP 47 for a language that cannot be named. */
  private static final String UNDETERMINED = "und";

  /** A passage that may be English with this probability is none in another language. */
  private static final double MOST_DOUBT = 0.02;

  /** A language is named with this probability; its neighbours may share the rest. */
  private static final double FEWEST = 0.4;

  /** So many passages, spread over the text, say what its language is. */
  private static final int SAMPLE = 60;

  /** A shorter passage of an English text is a quotation, which the rules know to leave alone. */
  private static final int FEWEST_LETTERS = 250;

  /** What a text of the largest size that is mixed without end may cost. */
  private static final int MOST_ASKED = 2_000;

  /** The scripts beside Latin that there are models for. */
  private static final Set<Character.UnicodeScript> READ =
      EnumSet.of(
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.ARABIC,
          Character.UnicodeScript.HEBREW,
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.DEVANAGARI,
          Character.UnicodeScript.BENGALI,
          Character.UnicodeScript.GURMUKHI,
          Character.UnicodeScript.GUJARATI,
          Character.UnicodeScript.TAMIL,
          Character.UnicodeScript.TELUGU,
          Character.UnicodeScript.KANNADA,
          Character.UnicodeScript.MALAYALAM);

  /** The same text gets the same answer. */
  private static final long SEED = 1;

  private static final class Models {
    static final LanguageDetector DETECTOR = detector();
    static final TextObjectFactory TEXTS = CommonTextObjectFactories.forDetectingOnLargeText();

    private static LanguageDetector detector() {
      try {
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(new LanguageProfileReader().readAllBuiltIn())
            // Only the algorithm for longer texts is used: no passage is a single word.
            .shortTextAlgorithm(0)
            .seed(SEED)
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException("the models of languages are missing in this build", e);
      }
    }
  }

  @Override
  public String languageOf(String text) {
    List<Passage> passages = Passage.of(text);
    long all = 0;
    List<Passage> strange = new ArrayList<>();
    for (Passage passage : passages) {
      all += passage.letters();
      if (!passage.isPlainlyEnglish() && passage.isProse()) {
        strange.add(passage);
      }
    }
    long candidates = strange.stream().mapToLong(Passage::letters).sum();
    if (2 * candidates <= all) {
      return ENGLISH;
    }
    Map<String, Long> letters = new TreeMap<>();
    long asked = 0;
    int step = Math.max(1, (strange.size() + SAMPLE - 1) / SAMPLE);
    for (int i = 0; i < strange.size(); i += step) {
      Passage passage = strange.get(i);
      asked += passage.letters();
      foreignLanguageOf(passage)
          .ifPresent(l -> letters.merge(l, (long) passage.letters(), Long::sum));
    }
    long foreign = letters.values().stream().mapToLong(Long::longValue).sum();
    // What the sample says of the strange passages has to hold for most of the whole text.
    if (2.0 * foreign / asked * candidates <= all) {
      return ENGLISH;
    }
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(ENGLISH);
  }

  @Override
  public List<ForeignPassage> foreignPassagesOf(String text) {
    List<ForeignPassage> foreign = new ArrayList<>();
    int asked = 0;
    for (Passage passage : Passage.of(text)) {
      boolean strange = !passage.isPlainlyEnglish() && passage.isProse();
      if (strange && passage.letters() >= FEWEST_LETTERS && asked++ < MOST_ASKED) {
        foreignLanguageOf(passage)
            .ifPresent(l -> foreign.add(new ForeignPassage(passage.span(), l, passage.words())));
      }
    }
    return foreign;
  }

  private static Optional<String> foreignLanguageOf(Passage passage) {
    if (!passage.isLatin() && !READ.contains(passage.script())) {
      // Letters of another script are no English, whether or not there is a model for them.
      return Optional.of(UNDETERMINED);
    }
    List<DetectedLanguage> languages =
        Models.DETECTOR.getProbabilities(Models.TEXTS.forText(passage.normalised()));
    boolean maybeEnglish =
        languages.stream()
            .anyMatch(
                l ->
                    l.getLocale().getLanguage().equals(ENGLISH) && l.getProbability() > MOST_DOUBT);
    if (passage.isLatin() && maybeEnglish) {
      return Optional.empty();
    }
    Optional<String> named =
        languages.stream()
            .filter(l -> l.getProbability() >= FEWEST)
            .map(l -> l.getLocale().getLanguage())
            .filter(l -> !l.equals(ENGLISH))
            .findFirst();
    return passage.isLatin() ? named : Optional.of(named.orElse(UNDETERMINED));
  }
}
