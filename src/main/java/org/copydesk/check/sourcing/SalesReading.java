package org.copydesk.check.sourcing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.QuotedPassages;
import org.copydesk.check.StoryText;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * What a text says as a seller would, sentence by sentence. What stands in quotation marks, what a
 * speaker of a transcript says and what belongs to the page is left out; a benefit in a sentence
 * that names its source is no claim of the text.
 */
final class SalesReading {

  /**
   * A sentence with what it shows.
   *
   * @param sentence where it stands
   * @param cues the words found, by what they show
   */
  record Told(Sentence sentence, Map<SalesClue, List<Span>> cues) {

    boolean shows(SalesClue clue) {
      return cues.containsKey(clue);
    }

    int times(SalesClue clue) {
      return cues.getOrDefault(clue, List.of()).size();
    }
  }

  /** A shorter line is a button or a heading. */
  private static final int FEWEST_WORDS = 4;

  /** Who speaks so often is a speaker; a label of a list stands once: "Price: 5 dollars". */
  private static final int FEWEST_TURNS = 3;

  private static final int LONGEST_TURN_HEAD = 80;

  private static final Pattern TURN =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}.'’-]{0,20}+(?: \\p{Lu}[\\p{L}.'’-]{0,20}+){0,3}+)(?: ?\\([^()]{1,30}+\\))?:\\s");

  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![\\w.-])(?:\\+\\d{1,3}[ .-]\\(?\\d{1,4}\\)?[ .-]\\d{3,4}[ .-]\\d{3,4}"
              + "|(?:1[ .-])?\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}|0\\d{2,4} \\d{3} ?\\d{3,4})(?!\\d)");

  private static final Map<String, SalesClue> PRONOUNS =
      Map.ofEntries(
          Map.entry("you", SalesClue.READER),
          Map.entry("your", SalesClue.READER),
          Map.entry("you're", SalesClue.READER),
          Map.entry("you'll", SalesClue.READER),
          Map.entry("we", SalesClue.HOUSE),
          Map.entry("our", SalesClue.HOUSE),
          Map.entry("us", SalesClue.HOUSE),
          Map.entry("we're", SalesClue.HOUSE),
          Map.entry("we've", SalesClue.HOUSE),
          Map.entry("i", SalesClue.WRITER),
          Map.entry("my", SalesClue.WRITER),
          Map.entry("me", SalesClue.WRITER),
          Map.entry("i'm", SalesClue.WRITER),
          Map.entry("i've", SalesClue.WRITER));

  private final Article article;
  private final SalesCues cues;
  private final Set<String> names;
  private final QuotedPassages quoted;
  private final List<Told> told = new ArrayList<>();
  private final Map<SalesClue, Integer> counts = new EnumMap<>(SalesClue.class);
  private int words;

  SalesReading(StoryText story, SalesCues cues) {
    this.article = story.article();
    this.cues = cues;
    this.names = names(article);
    this.quoted = QuotedPassages.of(story.context());
    Map<String, Integer> turns = new HashMap<>();
    story.blocks().forEach(b -> turns.merge(speaker(b), 1, Integer::sum));
    turns.remove("");
    for (Block block : story.blocks()) {
      if (turns.getOrDefault(speaker(block), 0) < FEWEST_TURNS) {
        article.sentencesOf(block).forEach(this::read);
      }
    }
  }

  /** The sentences that show anything, in order. */
  List<Told> told() {
    return told;
  }

  /** How often a clue is shown. */
  int times(SalesClue clue) {
    return counts.getOrDefault(clue, 0);
  }

  /** Words outside quotations. */
  int words() {
    return words;
  }

  private void read(Sentence sentence) {
    SalesWords line =
        new SalesWords(article.tokensOf(sentence), names, t -> !quoted.hold(t.span().begin()));
    if (line.size() < FEWEST_WORDS) {
      return;
    }
    words += line.size();
    Map<SalesClue, List<Span>> found = new EnumMap<>(SalesClue.class);
    for (SalesCues.Cue cue : cues.in(line)) {
      add(cue.clue(), spanOf(cue, line), found);
    }
    for (int i = 0; i < line.size(); i++) {
      SalesClue pronoun = PRONOUNS.get(line.word(i));
      if (pronoun != null) {
        add(pronoun, line.token(i).span(), found);
      }
    }
    if (line.holdNumber()) {
      Matcher number = TELEPHONE.matcher(article.textOf(sentence));
      while (number.find()) {
        int begin = sentence.span().begin();
        add(SalesClue.TELEPHONE, new Span(begin + number.start(), begin + number.end()), found);
      }
    }
    if (found.containsKey(SalesClue.PAGE)) {
      return;
    }
    if (found.containsKey(SalesClue.ATTRIBUTION)) {
      found.remove(SalesClue.PRAISE);
      found.remove(SalesClue.PITCH);
    }
    found.forEach((clue, places) -> counts.merge(clue, places.size(), Integer::sum));
    if (!found.isEmpty()) {
      told.add(new Told(sentence, found));
    }
  }

  private static void add(SalesClue clue, Span span, Map<SalesClue, List<Span>> found) {
    found.computeIfAbsent(clue, c -> new ArrayList<>()).add(span);
  }

  private static Span spanOf(SalesCues.Cue cue, SalesWords line) {
    return line.token(cue.begin()).span().union(line.token(cue.end() - 1).span());
  }

  /** Who speaks in a block of a transcript; empty for other blocks. */
  private String speaker(Block block) {
    String text = article.textOf(block);
    Matcher turn = TURN.matcher(text.substring(0, Math.min(text.length(), LONGEST_TURN_HEAD)));
    return turn.find() ? turn.group(1) : "";
  }

  /** Words capitalised within a sentence and nowhere written small. */
  private static Set<String> names(Article article) {
    Set<String> capitalised = new HashSet<>();
    Set<String> small = new HashSet<>();
    for (Sentence sentence : article.sentences()) {
      int words = 0;
      int capitals = 0;
      for (Token token : article.tokensOf(sentence)) {
        words += token.isWord() ? 1 : 0;
        capitals += token.isCapitalised() ? 1 : 0;
      }
      boolean title = capitals * 2 > words && words > 2;
      boolean first = true;
      for (Token token : article.tokensOf(sentence)) {
        if (token.isWord()) {
          if (!token.isCapitalised()) {
            small.add(SalesWords.bare(token.text()));
          } else if (!first && !title && token.text().length() > 1) {
            capitalised.add(SalesWords.bare(token.text()));
          }
          first = false;
        }
      }
    }
    capitalised.removeIf(w -> small.contains(w.toLowerCase(Locale.ROOT)));
    return capitalised;
  }
}
