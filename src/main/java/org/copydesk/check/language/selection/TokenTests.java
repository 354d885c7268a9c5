package org.copydesk.check.language.selection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.check.language.selection.TagTest.TagKind;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedToken;
import org.languagetool.chunking.ChunkTag;
import org.languagetool.rules.patterns.PatternToken;
import org.languagetool.rules.patterns.StringMatcher;

/**
 * Every different test of all patterns, once: thousands of patterns ask the same few hundred
 * things. For any number of threads.
 */
final class TokenTests {

  private final AtomicInteger texts = new AtomicInteger();
  private final AtomicInteger memos = new AtomicInteger();
  private final AtomicInteger tagNumbers = new AtomicInteger();
  private final ConcurrentHashMap<TextKey, TextTest> textTests = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<TagKey, TagTest> tagTests = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<ChunkKey, ChunkTest> chunkTests = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<ElementKey, TokenTest> tests = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, TagKind> tags = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, TagKind> tagsTakenForNone = new ConcurrentHashMap<>();
  private final AtomicInteger tagKinds = new AtomicInteger(1);
  private final TagKind noTag = new TagKind(null, true, 0);

  /**
   * @param isLiteral whether only the pattern itself passes; the same characters can also be an
   *     expression, in which a full stop is any sign
   */
  private record TextKey(String pattern, boolean isLiteral, boolean isCaseSensitive) {}

  private record TagKey(String tag, boolean isRegExp, boolean isNegated) {}

  private record ElementKey(
      @Nullable TextTest text,
      boolean isInflected,
      boolean isNegated,
      @Nullable TagTest tag,
      @Nullable ChunkTest chunk) {}

  private record ChunkKey(String chunk, boolean isRegExp) {}

  /** What an element asks; the same object for all elements that ask the same. */
  TokenTest of(PatternToken element) {
    TextTest text = element.getString().isEmpty() ? null : text(element);
    String tag = element.getPOStag();
    TagTest tagTest =
        tag == null
            ? null
            : tagTests.computeIfAbsent(
                new TagKey(tag, element.isPOStagRegularExpression(), element.getPOSNegation()),
                k ->
                    new TagTest(
                        tagNumbers.getAndIncrement(), k.tag(), k.isRegExp(), k.isNegated()));
    ChunkTag chunk = element.getChunkTag();
    ElementKey key =
        new ElementKey(
            text,
            text != null && element.isInflected(),
            element.getNegation(),
            tagTest,
            chunk == null
                ? null
                : chunkTests.computeIfAbsent(
                    new ChunkKey(chunk.getChunkTag(), chunk.isRegexp()),
                    k -> new ChunkTest(k.chunk(), k.isRegExp())));
    return tests.computeIfAbsent(
        key, k -> new TokenTest(k.text(), k.isInflected(), k.isNegated(), k.tag(), k.chunk()));
  }

  private TextTest text(PatternToken element) {
    StringMatcher matcher = PatternInternals.textMatcher(element);
    Set<String> values = matcher.getPossibleValues();
    boolean isLiteral = values != null && values.equals(Set.of(element.getString()));
    return textTests.computeIfAbsent(
        new TextKey(element.getString(), isLiteral, element.isCaseSensitive()),
        k -> new TextTest(texts.getAndIncrement(), memos::getAndIncrement, matcher));
  }

  /** The tag of a reading, numbered. */
  TagKind tagOf(AnalyzedToken reading) {
    String tag = reading.getPOSTag();
    if (tag == null) {
      return noTag;
    }
    ConcurrentHashMap<String, TagKind> kinds = reading.hasNoTag() ? tagsTakenForNone : tags;
    TagKind kind = kinds.get(tag);
    return kind != null
        ? kind
        : kinds.computeIfAbsent(
            tag, t -> new TagKind(t, reading.hasNoTag(), tagKinds.getAndIncrement()));
  }
}
