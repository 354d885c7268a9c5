package org.copydesk.check.language.selection;

import java.util.concurrent.ConcurrentHashMap;
import org.languagetool.chunking.ChunkTag;
import org.languagetool.rules.patterns.StringMatcher;

/**
 * What a pattern asks of the phrase that a token is in. There are few kinds of phrases, so each
 * test answers for each of them once.
 */
final class ChunkTest {

  private final StringMatcher matcher;
  private final ConcurrentHashMap<String, Boolean> answers = new ConcurrentHashMap<>();

  ChunkTest(String chunk, boolean isRegExp) {
    this.matcher = StringMatcher.create(chunk, isRegExp, true);
  }

  boolean accepts(ChunkTag of) {
    String tag = of.getChunkTag();
    Boolean known = answers.get(tag);
    return known != null ? known : answers.computeIfAbsent(tag, matcher::matches);
  }
}
