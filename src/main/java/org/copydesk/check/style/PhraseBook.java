package org.copydesk.check.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.check.QuotedPassages;
import org.copydesk.check.StoryText;
import org.copydesk.data.DataFile;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/**
 * The worn phrases that the desk knows, and where a story uses them in its own voice: what somebody
 * is quoted with is theirs.
 */
final class PhraseBook {

  /** Signs that stand inside a phrase; any other one parts its words. */
  private static final String INSIDE = ",-‐‑–—";

  private final Map<String, List<StockPhrase>> byFirstWord = new HashMap<>();

  private PhraseBook() {}

  /**
   * A worn phrase in a story.
   *
   * @param span where it first stands
   * @param words its words, in lower case
   */
  record Use(Span span, String words) {}

  /** The phrases that come with the product. */
  static PhraseBook standard() {
    Map<String, Set<String>> named =
        DataFile.beside(PhraseBook.class, "phrase-words.tsv").rows().stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> Set.of(row.get(1).split("\\|"))));
    PhraseBook book = new PhraseBook();
    for (List<String> row : DataFile.beside(PhraseBook.class, "stock-phrases.tsv").rows()) {
      StockPhrase phrase = StockPhrase.parse(row.get(1), named);
      for (String word : phrase.firstWords()) {
        book.byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(phrase);
      }
    }
    return book;
  }

  /** The different phrases in order of place: one that is said twice was chosen once. */
  List<Use> usesIn(StoryText story) {
    QuotedPassages quoted = QuotedPassages.of(story.context());
    Map<String, Use> uses = new LinkedHashMap<>();
    for (Sentence sentence : story.sentences()) {
      List<Token> run = new ArrayList<>();
      for (Token token : story.article().tokensOf(sentence)) {
        boolean word = token.kind() != TokenKind.SIGN;
        if (word && !quoted.hold(token.span().begin())) {
          run.add(token);
        } else if (word || INSIDE.indexOf(token.text().charAt(0)) < 0) {
          read(run, uses);
          run.clear();
        }
      }
      read(run, uses);
    }
    return List.copyOf(uses.values());
  }

  private void read(List<Token> run, Map<String, Use> uses) {
    List<String> words =
        run.stream().map(t -> t.text().replace('’', '\'').toLowerCase(Locale.ENGLISH)).toList();
    int at = 0;
    while (at < words.size()) {
      int end = longest(at, words);
      if (end > at) {
        Span span = run.get(at).span().union(run.get(end - 1).span());
        String phrase = String.join(" ", words.subList(at, end));
        uses.putIfAbsent(phrase, new Use(span, phrase));
      }
      at = Math.max(at + 1, end);
    }
  }

  private int longest(int at, List<String> words) {
    int longest = -1;
    for (StockPhrase phrase : byFirstWord.getOrDefault(words.get(at), List.of())) {
      longest = Math.max(longest, phrase.endFrom(at, words));
    }
    return longest;
  }
}
