package org.copydesk.check.language.selection;

import java.util.Arrays;

/** A form or a lemma, with the answers that tests of it have given. By one thread. */
final class KnownText {

  private final String text;
  private final String folded;
  private long[] asked = {};
  private long[] passed = {};

  KnownText(String text) {
    this.text = text;
    this.folded = TextTest.fold(text);
  }

  String text() {
    return text;
  }

  String folded() {
    return folded;
  }

  boolean passes(TextTest test) {
    if (test.memo() < 0) {
      return test.passes(text, folded);
    }
    int word = test.memo() >>> 6;
    long bit = 1L << test.memo();
    if (word >= asked.length) {
      asked = Arrays.copyOf(asked, word + 1);
      passed = Arrays.copyOf(passed, word + 1);
    }
    if ((asked[word] & bit) == 0) {
      asked[word] |= bit;
      if (test.passes(text, folded)) {
        passed[word] |= bit;
      }
    }
    return (passed[word] & bit) != 0;
  }
}
