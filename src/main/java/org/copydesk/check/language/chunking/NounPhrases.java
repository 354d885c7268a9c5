package org.copydesk.check.language.chunking;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.languagetool.chunking.ChunkTag;

/**
 * LanguageTool's tags of phrases: those of the model, but that noun phrases say whether they are
 * singular or plural and where they end.
 */
final class NounPhrases {

  private static final int SINGULAR = 0;
  private static final int PLURAL = 1;

  private final int begin;
  private final int inside;
  private final List<List<ChunkTag>> others;
  private final List<List<ChunkTag>> begins = numbered("B-NP-%1$s");
  private final List<List<ChunkTag>> whole = numbered("B-NP-%1$s", "E-NP-%1$s");
  private final List<List<ChunkTag>> insides = numbered("I-NP-%1$s");
  private final List<List<ChunkTag>> ends = numbered("E-NP-%1$s");

  /**
   * @param labels the model's tags, by number
   */
  NounPhrases(List<String> labels) {
    this.begin = labels.indexOf("B-NP");
    this.inside = labels.indexOf("I-NP");
    this.others = labels.stream().map(NounPhrases::tags).toList();
  }

  /**
   * The tags of each token, lists that nobody can change.
   *
   * @param labels the model's tags by number
   * @param isPlural whether each token can be a noun in the plural
   */
  List<List<ChunkTag>> tags(int[] labels, boolean[] isPlural) {
    int length = labels.length;
    // Whether a plural follows before the row of noun phrases ends, and from the phrase's end on.
    boolean[] pluralAhead = new boolean[length + 1];
    boolean[] pluralAtEnd = new boolean[length];
    for (int i = length - 1; i >= 0; i--) {
      boolean isNounPhrase = labels[i] == begin || labels[i] == inside;
      pluralAhead[i] = isNounPhrase && (isPlural[i] || pluralAhead[i + 1]);
      pluralAtEnd[i] = isEnd(labels, i) ? pluralAhead[i] : pluralAtEnd[i + 1];
    }
    @SuppressWarnings("unchecked")
    List<ChunkTag>[] tags = new List[length];
    int number = -1;
    for (int i = 0; i < length; i++) {
      boolean isBegin = labels[i] == begin;
      if (isBegin) {
        number = pluralAhead[i] && pluralAtEnd[i] ? PLURAL : SINGULAR;
      }
      if (number < 0) {
        tags[i] = others.get(labels[i]);
      } else if (isEnd(labels, i)) {
        tags[i] = (isBegin ? whole : ends).get(number);
        number = -1;
      } else if (isBegin) {
        tags[i] = begins.get(number);
      } else {
        tags[i] = insides.get(number);
      }
    }
    return Arrays.asList(tags);
  }

  private boolean isEnd(int[] labels, int token) {
    return token == labels.length - 1 || labels[token + 1] != inside;
  }

  private static List<List<ChunkTag>> numbered(String... names) {
    return Stream.of("singular", "plural")
        .map(
            number ->
                tags(Stream.of(names).map(name -> name.formatted(number)).toArray(String[]::new)))
        .toList();
  }

  /** LanguageTool asks lists for tags that may be absent, which {@link List#of} would refuse. */
  private static List<ChunkTag> tags(String... names) {
    return Collections.unmodifiableList(
        Arrays.asList(Stream.of(names).map(ChunkTag::new).toArray(ChunkTag[]::new)));
  }
}
