package org.copydesk.check.language.selection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.copydesk.check.language.selection.TagTest.TagKind;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.chunking.ChunkTag;

/**
 * The tokens of one sentence as sets of positions: bit {@code i} of a set is the token {@code i},
 * white space left out as LanguageTool leaves it out. Each test is put to a sentence once, whatever
 * the number of patterns that hold it. Used again for one sentence after the other; by one thread.
 */
final class SentenceTokens {

  /** Tokens of the longest sentence that a set can hold, with room for the place after the last. */
  static final int MOST_TOKENS = 60;

  private final TokenTests all;
  private final TextMemory memory;

  private AnalyzedTokenReadings[] tokens = {};
  private long everyone;
  private final TextPlaces forms = new TextPlaces();
  private final TextPlaces lemmas = new TextPlaces();
  private TagKind[] tags = new TagKind[16];
  private long[] tagPlaces = new long[16];
  private int tagCount;

  private long[] passing = new long[1024];
  private int[] askedAt = new int[1024];
  private int now;

  SentenceTokens(TokenTests all, TextMemory memory) {
    this.all = all;
    this.memory = memory;
  }

  /**
   * Takes another sentence, or the same one with other readings.
   *
   * @param sentence its tokens without white space
   * @return whether there are few enough for sets to be told; if not, nothing may be asked
   */
  boolean take(AnalyzedTokenReadings[] sentence) {
    if (sentence.length > MOST_TOKENS) {
      return false;
    }
    now++;
    tokens = sentence;
    everyone = (1L << sentence.length) - 1;
    forms.clear();
    lemmas.clear();
    tagCount = 0;
    for (int i = 0; i < sentence.length; i++) {
      AnalyzedTokenReadings token = sentence[i];
      long place = 1L << i;
      String lastForm = null;
      String lastLemma = null;
      for (int r = 0; r < token.getReadingsLength(); r++) {
        AnalyzedToken reading = token.getAnalyzedToken(r);
        String form = reading.getToken();
        if (!form.equals(lastForm)) {
          forms.add(form, place);
          lastForm = form;
        }
        String lemma = reading.getLemma() == null ? form : reading.getLemma();
        if (!lemma.equals(lastLemma)) {
          lemmas.add(lemma, place);
          lastLemma = lemma;
        }
        add(all.tagOf(reading), place);
      }
    }
    return true;
  }

  private void add(TagKind tag, long place) {
    for (int i = 0; i < tagCount; i++) {
      if (tags[i] == tag) {
        tagPlaces[i] |= place;
        return;
      }
    }
    if (tagCount == tags.length) {
      tags = Arrays.copyOf(tags, 2 * tagCount);
      tagPlaces = Arrays.copyOf(tagPlaces, 2 * tagCount);
    }
    tags[tagCount] = tag;
    tagPlaces[tagCount++] = place;
  }

  /** Every token. */
  long all() {
    return everyone;
  }

  /** The tokens that pass. */
  long passing(TokenTest test) {
    int number = test.number();
    if (number >= passing.length) {
      passing = Arrays.copyOf(passing, Math.max(number + 1, 2 * passing.length));
      askedAt = Arrays.copyOf(askedAt, passing.length);
    }
    if (askedAt[number] != now) {
      passing[number] = ask(test);
      askedAt[number] = now;
    }
    return passing[number];
  }

  private long ask(TokenTest test) {
    long places = everyone;
    TextTest text = test.text();
    if (text != null) {
      places = (test.isInflected() ? lemmas : forms).passing(text, test.isNegated());
    } else if (test.isNegated()) {
      return 0;
    }
    TagTest tag = test.tag();
    if (tag != null && places != 0) {
      long tagged = 0;
      for (int i = 0; i < tagCount; i++) {
        if ((tagPlaces[i] & places & ~tagged) != 0 && tag.accepts(tags[i])) {
          tagged |= tagPlaces[i];
        }
      }
      places &= tagged;
    }
    ChunkTag chunk = test.chunk();
    return chunk == null ? places : places & inChunk(chunk, places, test.isNegated());
  }

  private long inChunk(ChunkTag chunk, long among, boolean isNegated) {
    long places = 0;
    for (long left = among; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      boolean isIn = false;
      for (ChunkTag of : tokens[i].getChunkTags()) {
        isIn |= chunk.isRegexp() ? of.getChunkTag().matches(chunk.getChunkTag()) : of.equals(chunk);
      }
      if (isIn != isNegated) {
        places |= 1L << i;
      }
    }
    return places;
  }

  /** The different texts of a sentence, with where each stands. */
  private final class TextPlaces {

    private KnownText[] texts = new KnownText[64];
    private long[] places = new long[64];
    private int count;
    private final Map<KnownText, Integer> numbers = new HashMap<>();

    /** Number of the first text that folds so; the others follow in {@link #nextAlike}. */
    private final Map<String, Integer> folded = new HashMap<>();

    private int[] nextAlike = new int[64];

    void clear() {
      count = 0;
      numbers.clear();
      folded.clear();
    }

    void add(String text, long place) {
      KnownText known = memory.of(text);
      Integer number = numbers.get(known);
      if (number != null) {
        places[number] |= place;
        return;
      }
      if (count == texts.length) {
        texts = Arrays.copyOf(texts, 2 * count);
        places = Arrays.copyOf(places, 2 * count);
        nextAlike = Arrays.copyOf(nextAlike, 2 * count);
      }
      texts[count] = known;
      places[count] = place;
      numbers.put(known, count);
      Integer alike = folded.put(known.folded(), count);
      nextAlike[count] = alike == null ? -1 : alike;
      count++;
    }

    long passing(TextTest test, boolean isNegated) {
      String @Nullable [] values = test.values();
      if (values == null || isNegated) {
        long found = 0;
        for (int i = 0; i < count; i++) {
          if (texts[i].passes(test) != isNegated) {
            found |= places[i];
          }
        }
        return found;
      }
      long found = 0;
      for (String value : values) {
        Integer first = folded.get(value);
        for (int i = first == null ? -1 : first; i >= 0; i = nextAlike[i]) {
          if (test.passes(texts[i].text())) {
            found |= places[i];
          }
        }
      }
      return found;
    }
  }
}
