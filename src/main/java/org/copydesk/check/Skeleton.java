package org.copydesk.check;

import java.util.Optional;

/**
 * A word as a reader sees it, after the skeletons of Unicode's Technical Standard 39: characters
 * that show nothing are left out, and letters that only look English become English ones. A word
 * that is wholly of another script stays as it is, for it is a word of that script.
 */
public final class Skeleton {

  private Skeleton() {}

  /** The word as it is seen; the same object where it is what it seems. */
  public static String of(String word) {
    String seen = HiddenCharacters.leftOutOf(word);
    if (seen.chars().allMatch(c -> c < 0x250)) {
      return seen;
    }
    StringBuilder skeleton = new StringBuilder(seen.length());
    boolean english = false;
    boolean strange = false;
    for (int i = 0; i < seen.length(); ) {
      int c = seen.codePointAt(i);
      i += Character.charCount(c);
      Optional<LookAlike> alike = LookAlike.of(c);
      if (alike.isPresent()) {
        skeleton.append(alike.get().latin());
        english |= !alike.get().isOfAnotherAlphabet();
        continue;
      }
      skeleton.appendCodePoint(c);
      if (Character.isLetter(c)) {
        boolean latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        english |= latin;
        strange |= !latin;
      }
    }
    return english && !strange ? skeleton.toString() : seen;
  }
}
