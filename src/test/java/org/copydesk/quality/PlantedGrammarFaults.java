package org.copydesk.quality;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;

/**
 * Plants slips of grammar into the running text of clean articles, at most one a sentence and never
 * in neighbouring sentences. Which slips there are is said in {@code grammar-faults.tsv}. The same
 * seed and the same articles in the same order give the same faults; kinds that were planted least
 * so far go first, so that rare ones are not drowned.
 */
final class PlantedGrammarFaults {

  private static final int SHORTEST_SENTENCE_WORDS = 8;

  private static final Pattern VERB_FORM = Pattern.compile("\\{([a-z]+)\\}");
  private static final Pattern WHOLE_SENTENCE =
      Pattern.compile("[\"“‘'(]?\\p{Lu}[^\\n]*[.!?][\"”’')]?");

  private static final List<String> FORMS = List.of("base", "third", "past", "participle", "ing");

  private final List<Slip> slips;
  private final Random random;
  private final Map<String, Integer> planted = new HashMap<>();

  PlantedGrammarFaults(long seed) {
    this.slips = slips();
    this.random = new Random(seed);
  }

  /**
   * One planted fault.
   *
   * @param kind its kind, as the data file names it
   * @param sentence the sentence that holds it, in the planted text
   * @param span the rewritten words with their neighbours, in the planted text
   * @param cleanSpan the words they stand for, in the clean text
   */
  record Fault(String kind, Span sentence, Span span, Span cleanSpan) {}

  /** An article's text with faults planted into it. */
  record Planted(Article clean, String text, List<Fault> faults) {}

  /** The kinds of faults, in the order of the data file. */
  Set<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>();
    slips.forEach(s -> kinds.add(s.kind()));
    return kinds;
  }

  /** Plants faults into every second fit sentence of an article. */
  Planted into(Article article) {
    StringBuilder text = new StringBuilder();
    List<Fault> faults = new ArrayList<>();
    int at = 0;
    int lastPlanted = -2;
    for (Sentence sentence : article.sentences()) {
      if (sentence.index() - lastPlanted < 2 || !isFit(sentence, article)) {
        continue;
      }
      List<Rewriting> possible = rewritings(article.textOf(sentence));
      if (possible.isEmpty()) {
        continue;
      }
      Rewriting chosen = choose(possible);
      planted.merge(chosen.kind(), 1, Integer::sum);
      lastPlanted = sentence.index();
      int begin = sentence.span().begin();
      Span cleanSpan = chosen.span().shift(begin);
      text.append(article.text(), at, cleanSpan.begin());
      int sentenceBegin = text.length() - chosen.span().begin();
      Span span = new Span(text.length(), text.length() + chosen.words().length());
      text.append(chosen.words());
      at = cleanSpan.end();
      int grown = chosen.words().length() - chosen.span().length();
      faults.add(
          new Fault(
              chosen.kind(),
              new Span(sentenceBegin, sentenceBegin + sentence.span().length() + grown),
              span,
              cleanSpan));
    }
    text.append(article.text().substring(at));
    return new Planted(article, text.toString(), faults);
  }

  private static boolean isFit(Sentence sentence, Article article) {
    Block block = article.blockOf(sentence);
    return block.kind() == BlockKind.PARAGRAPH
        && article.tokensOf(sentence).stream().filter(t -> t.isWord()).count()
            >= SHORTEST_SENTENCE_WORDS
        && WHOLE_SENTENCE.matcher(article.textOf(sentence)).matches();
  }

  private List<Rewriting> rewritings(String sentence) {
    List<Rewriting> possible = new ArrayList<>();
    for (Slip slip : slips) {
      slip.pattern()
          .matcher(sentence)
          .results()
          .map(m -> new Rewriting(slip.kind(), new Span(m.start(), m.end()), slip.rewrite(m)))
          .filter(r -> !r.words().equals(r.span().in(sentence)))
          .forEach(possible::add);
    }
    return possible;
  }

  /** One of a kind that was planted least so far; kind and place by lot. */
  private Rewriting choose(List<Rewriting> possible) {
    List<String> kinds = possible.stream().map(Rewriting::kind).distinct().toList();
    int fewest = kinds.stream().mapToInt(k -> planted.getOrDefault(k, 0)).min().orElseThrow();
    String kind = byLot(kinds.stream().filter(k -> planted.getOrDefault(k, 0) == fewest).toList());
    return byLot(possible.stream().filter(r -> r.kind().equals(kind)).toList());
  }

  private <T> T byLot(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  private static List<Slip> slips() {
    Map<String, Map<String, List<String>>> verbs = verbsByForm();
    List<Slip> slips = new ArrayList<>();
    for (List<String> row :
        DataFile.beside(PlantedGrammarFaults.class, "grammar-faults.tsv").rows()) {
      Matcher form = VERB_FORM.matcher(row.get(1));
      if (form.find()) {
        Map<String, List<String>> ofForm = verbs.get(form.group(1));
        String anyVerb = ofForm.keySet().stream().collect(joining("|", "(?<verb>", ")"));
        Pattern pattern = Pattern.compile(row.get(1).replace(form.group(), anyVerb));
        slips.add(new Slip(row.get(0), pattern, row.get(2), ofForm));
      } else {
        slips.add(new Slip(row.get(0), Pattern.compile(row.get(1)), row.get(2), Map.of()));
      }
    }
    return slips;
  }

  /** For each form, the verbs by what they look like in it. */
  private static Map<String, Map<String, List<String>>> verbsByForm() {
    Map<String, Map<String, List<String>>> verbs = new HashMap<>();
    for (List<String> forms :
        DataFile.beside(PlantedGrammarFaults.class, "verb-forms.tsv").rows()) {
      for (int i = 0; i < FORMS.size(); i++) {
        verbs
            .computeIfAbsent(FORMS.get(i), f -> new LinkedHashMap<>())
            .putIfAbsent(forms.get(i), forms);
      }
    }
    return verbs;
  }

  /** A sentence's words and what a careless writer makes of them. */
  private record Rewriting(String kind, Span span, String words) {}

  private record Slip(
      String kind, Pattern pattern, String replacement, Map<String, List<String>> verbs) {

    String rewrite(MatchResult match) {
      String words = replacement;
      Matcher form = VERB_FORM.matcher(words);
      if (form.find()) {
        String verb = match.group(match.groupCount());
        words =
            words.replace(
                form.group(),
                verbs.getOrDefault(verb, List.of()).get(FORMS.indexOf(form.group(1))));
      }
      for (int group = 1; group <= match.groupCount(); group++) {
        words = words.replace("$" + group, match.group(group) == null ? "" : match.group(group));
      }
      return words;
    }
  }
}
