package org.copydesk.check.style;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.ContentWords;
import org.copydesk.check.StoryText;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/**
 * The words and numbers of a story in order, without case, to look for runs of them. Its characters
 * are those of the words: signs and white space between them do not count.
 *
 * @param words the words
 */
record StoryPhrases(List<String> words) {

  StoryPhrases {
    words = List.copyOf(words);
  }

  static StoryPhrases of(StoryText story) {
    List<String> words = new ArrayList<>();
    for (Token token : story.article().tokens()) {
      if (token.kind() != TokenKind.SIGN && story.holds(token.span())) {
        words.add(ContentWords.folded(token));
      }
    }
    return new StoryPhrases(words);
  }

  /** A number for each run of so many words, in order; equal runs have equal numbers. */
  long[] runs(int length) {
    long[] runs = new long[Math.max(0, words.size() - length + 1)];
    for (int i = 0; i < runs.length; i++) {
      long number = 0;
      for (int j = i; j < i + length; j++) {
        number = number * 0x9E3779B97F4A7C15L + words.get(j).hashCode();
      }
      runs[i] = number;
    }
    return runs;
  }

  /** Characters of the words from one place to before another. */
  int characters(int from, int to) {
    return words.subList(from, to).stream().mapToInt(String::length).sum();
  }

  int characters() {
    return characters(0, words.size());
  }
}
