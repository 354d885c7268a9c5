package org.copydesk.check.language.chunking;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the words seen last, at most one for each of its places: about 500 bytes a place when
 * all are taken, 8 MB. For many threads without a lock, as a word never changes and two threads
 * that look up the same one make equal ones.
 */
final class Lexicon {

  private static final int PLACES = 1 << 14;

  private final @Nullable Word[] words = new @Nullable Word[PLACES];
  private final TagModel tags;
  private final PhraseModel phrases;

  Lexicon(TagModel tags, PhraseModel phrases) {
    this.tags = tags;
    this.phrases = phrases;
  }

  Word of(String text) {
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 14)) & (PLACES - 1);
    Word known = words[place];
    if (known != null && known.hash() == hash && known.text().equals(text)) {
      return known;
    }
    Word word = tags.word(text, phrases.number(text));
    words[place] = word;
    return word;
  }
}
