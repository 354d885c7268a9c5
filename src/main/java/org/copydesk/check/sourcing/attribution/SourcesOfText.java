package org.copydesk.check.sourcing.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.CheckContext;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;

/**
 * Who says what in one article: every source that is made to speak, by a verb, by "according to",
 * by a label before a line or by a reference. Read once for all rules of sourcing, in time that
 * grows with the text.
 */
public final class SourcesOfText {

  /** A surname is one of the last words of a name. */
  private static final int LAST_WORDS = 3;

  private final List<Attribution> all;
  private final BitSet quoted;
  private final Map<Integer, List<Attribution>> bySentence = new HashMap<>();

  private SourcesOfText(List<Attribution> all, BitSet quoted) {
    this.quoted = quoted;
    this.all = List.copyOf(all);
    for (Attribution attribution : all) {
      bySentence.computeIfAbsent(attribution.sentence(), s -> new ArrayList<>()).add(attribution);
    }
  }

  /** The sources of an article, read once for all who ask. */
  public static SourcesOfText of(CheckContext context) {
    return context.reading(SourcesOfText.class, c -> read(c.article()));
  }

  /** Reads an article. */
  static SourcesOfText read(Article article) {
    List<Attribution> found = new ArrayList<>();
    NameWords names = new NameWords(article);
    for (Sentence sentence : article.sentences()) {
      SentenceSources.read(article, sentence, names, found);
    }
    References.read(article, found);
    SpeakerLabels.read(article, found);
    found.sort(
        Comparator.comparing(Attribution::sentence)
            .thenComparing(Attribution::cue)
            .thenComparing(Attribution::source));
    return new SourcesOfText(found, QuotedWords.of(article));
  }

  /** Every attribution, in the order of sentences. */
  public List<Attribution> all() {
    return all;
  }

  /**
   * The attributions of one sentence.
   *
   * @param sentence its index in the article
   */
  public List<Attribution> in(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  /** The attributions of some sentences, both ends included. */
  public List<Attribution> in(int first, int last) {
    List<Attribution> between = new ArrayList<>();
    for (int s = Math.max(0, first); s <= last; s++) {
      between.addAll(in(s));
    }
    return between;
  }

  /** Whether an attribution stands between quotation marks: somebody else makes it. */
  public boolean isQuoted(Attribution attribution) {
    return quoted.get(attribution.source().begin());
  }

  /**
   * The different people, bodies and documents that are named and made to speak, by their names in
   * lower case, with the first words for each. "Zhao Junjie" and "Zhao" are one.
   */
  public Map<String, Span> named() {
    Map<String, Span> sources = new LinkedHashMap<>();
    Map<String, String> known = new HashMap<>();
    for (Attribution attribution : all) {
      if (!attribution.isNamed() || attribution.kind() == SourceKind.REFERENCE) {
        continue;
      }
      String[] words = attribution.name().split(" ");
      String key = known.getOrDefault(words[words.length - 1], attribution.name());
      sources.putIfAbsent(key, attribution.source());
      for (int i = Math.max(0, words.length - LAST_WORDS); i < words.length; i++) {
        known.putIfAbsent(words[i], key);
      }
    }
    return sources;
  }

  /** The marks that lead to a source, each told once. */
  public Set<String> references() {
    Set<String> marks = new LinkedHashSet<>();
    for (Attribution attribution : all) {
      if (attribution.kind() == SourceKind.REFERENCE) {
        marks.add(attribution.name());
      }
    }
    return marks;
  }
}
