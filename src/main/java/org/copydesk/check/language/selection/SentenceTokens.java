package org.copydesk.check.language.selection;

import java.util.Arrays;
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

  /** Form and lemma of each reading as they were taken, token after token, for comparison. */
  private AnalyzedToken[] readings = new AnalyzedToken[128];

  private int readingCount;
  private final int[] firstReading = new int[MOST_TOKENS + 1];

  private TagKind[] tags = new TagKind[16];
  private long[] tagPlaces = new long[16];
  private int tagCount;
  private final Answers tagged = new Answers();

  SentenceTokens(TokenTests all, TextMemory memory) {
    this.all = all;
    this.memory = memory;
  }

  /**
   * Takes another sentence.
   *
   * @param sentence its tokens without white space
   * @return whether there are few enough for sets to be told; if not, nothing may be asked
   */
  boolean take(AnalyzedTokenReadings[] sentence) {
    if (sentence.length > MOST_TOKENS) {
      return false;
    }
    everyone = (1L << sentence.length) - 1;
    tokens = sentence;
    forms.clear();
    takeForms();
    takeReadings();
    return true;
  }

  /** Takes the same sentence with other readings, after one that was taken. */
  void takeAgain(AnalyzedTokenReadings[] sentence) {
    boolean isAsBefore = sentence.length == tokens.length;
    tokens = sentence;
    everyone = (1L << sentence.length) - 1;
    if (isAsBefore && hasSameReadings()) {
      return;
    }
    if (!isAsBefore || hasOtherForms()) {
      forms.clear();
      takeForms();
    }
    takeReadings();
  }

  private boolean hasSameReadings() {
    int at = 0;
    for (int i = 0; i < tokens.length; i++) {
      AnalyzedTokenReadings token = tokens[i];
      int count = token.getReadingsLength();
      if (firstReading[i + 1] - firstReading[i] != count) {
        return false;
      }
      for (int r = 0; r < count; r++) {
        if (readings[at++] != token.getAnalyzedToken(r)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Some token is written otherwise than before. */
  private boolean hasOtherForms() {
    for (int i = 0; i < tokens.length; i++) {
      AnalyzedTokenReadings token = tokens[i];
      String before = readings[firstReading[i]].getToken();
      for (int r = 0; r < token.getReadingsLength(); r++) {
        if (!token.getAnalyzedToken(r).getToken().equals(before)) {
          return true;
        }
      }
      // Readings of one token that are written in several ways are rare; then all is taken anew.
      for (int r = firstReading[i] + 1; r < firstReading[i + 1]; r++) {
        if (!readings[r].getToken().equals(before)) {
          return true;
        }
      }
    }
    return false;
  }

  private void takeForms() {
    for (int i = 0; i < tokens.length; i++) {
      AnalyzedTokenReadings token = tokens[i];
      String last = null;
      for (int r = 0; r < token.getReadingsLength(); r++) {
        String form = token.getAnalyzedToken(r).getToken();
        if (!form.equals(last)) {
          forms.add(form, 1L << i);
          last = form;
        }
      }
    }
  }

  private void takeReadings() {
    lemmas.clear();
    tagged.clear();
    tagCount = 0;
    readingCount = 0;
    for (int i = 0; i < tokens.length; i++) {
      AnalyzedTokenReadings token = tokens[i];
      firstReading[i] = readingCount;
      long place = 1L << i;
      String last = null;
      for (int r = 0; r < token.getReadingsLength(); r++) {
        AnalyzedToken reading = token.getAnalyzedToken(r);
        if (readingCount == readings.length) {
          readings = Arrays.copyOf(readings, 2 * readingCount);
        }
        readings[readingCount++] = reading;
        String lemma = reading.getLemma() == null ? reading.getToken() : reading.getLemma();
        if (!lemma.equals(last)) {
          lemmas.add(lemma, place);
          last = lemma;
        }
        add(all.tagOf(reading), place);
      }
    }
    firstReading[tokens.length] = readingCount;
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
    long places = everyone;
    TextTest text = test.text();
    if (text != null) {
      places = (test.isInflected() ? lemmas : forms).passing(text, test.isNegated());
    } else if (test.isNegated()) {
      return 0;
    }
    TagTest tag = test.tag();
    if (tag != null && places != 0) {
      places &= tagged(tag);
    }
    ChunkTest chunk = test.chunk();
    return chunk == null || places == 0 ? places : inChunk(chunk, places, test.isNegated());
  }

  private long tagged(TagTest tag) {
    if (tagged.knows(tag.number())) {
      return tagged.of(tag.number());
    }
    return tagged.remember(tag.number(), tag.among(tags, tagPlaces, tagCount));
  }

  private long inChunk(ChunkTest chunk, long among, boolean isNegated) {
    long places = 0;
    for (long left = among; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      boolean isIn = false;
      for (ChunkTag of : tokens[i].getChunkTags()) {
        isIn |= chunk.accepts(of);
      }
      if (isIn != isNegated) {
        places |= 1L << i;
      }
    }
    return places;
  }

  /** Sets of positions by the number of a test, forgotten all at once. */
  private static final class Answers {

    private long[] places = new long[1024];
    private int[] askedAt = new int[1024];
    private int now = 1;

    void clear() {
      now++;
    }

    boolean knows(int number) {
      return number < askedAt.length && askedAt[number] == now;
    }

    long of(int number) {
      return places[number];
    }

    long remember(int number, long answer) {
      if (number >= places.length) {
        places = Arrays.copyOf(places, Math.max(number + 1, 2 * places.length));
        askedAt = Arrays.copyOf(askedAt, places.length);
      }
      places[number] = answer;
      askedAt[number] = now;
      return answer;
    }
  }

  /** The different texts of a sentence, with where each stands. */
  private final class TextPlaces {

    /** Places of the table from folded texts to where they begin; a power of two. */
    private static final int SLOTS = 512;

    private KnownText[] texts = new KnownText[64];
    private long[] places = new long[64];
    private int count;

    /** Number of a text that falls into a slot, plus one; the others follow in {@link #next}. */
    private final short[] slots = new short[SLOTS];

    private short[] next = new short[64];
    private final Answers answers = new Answers();

    void clear() {
      for (int i = 0; i < count; i++) {
        slots[slot(texts[i].folded())] = 0;
      }
      count = 0;
      answers.clear();
    }

    private static int slot(String folded) {
      int hash = folded.hashCode();
      return (hash ^ hash >>> 9 ^ hash >>> 18) & SLOTS - 1;
    }

    void add(String text, long place) {
      KnownText known = memory.of(text);
      int slot = slot(known.folded());
      for (int i = slots[slot] - 1; i >= 0; i = next[i] - 1) {
        if (texts[i] == known) {
          places[i] |= place;
          return;
        }
      }
      if (count == texts.length) {
        texts = Arrays.copyOf(texts, 2 * count);
        places = Arrays.copyOf(places, 2 * count);
        next = Arrays.copyOf(next, 2 * count);
      }
      texts[count] = known;
      places[count] = place;
      next[count] = slots[slot];
      count++;
      slots[slot] = (short) count;
    }

    long passing(TextTest test, boolean isNegated) {
      // A test and its contrary have neighbouring numbers.
      int number = 2 * test.number() + (isNegated ? 1 : 0);
      return answers.knows(number)
          ? answers.of(number)
          : answers.remember(number, ask(test, isNegated));
    }

    private long ask(TextTest test, boolean isNegated) {
      String @Nullable [] values = test.values();
      long found = 0;
      if (values == null || isNegated) {
        for (int i = 0; i < count; i++) {
          if (texts[i].passes(test) != isNegated) {
            found |= places[i];
          }
        }
        return found;
      }
      for (String value : values) {
        for (int i = slots[slot(value)] - 1; i >= 0; i = next[i] - 1) {
          if (texts[i].folded().equals(value) && texts[i].passes(test)) {
            found |= places[i];
          }
        }
      }
      return found;
    }
  }
}
