package org.copydesk.quality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Slip;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * Plants errors into clean texts: one to three misspelled names, up to two misspelled words and up
 * to two pairs of words without the space between them. A quarter of the names that stand in a text
 * two to four times are misspelled at every place; a few persons get a wrong first name.
 */
final class Planting {

  /** How much less often a name is chosen that every reader knows by heart. */
  private static final double FREQUENT_WEIGHT = 0.12;

  /** The frequency of American, Iraq, London. */
  private static final int FREQUENT = 12;

  private static final double SHARE_EVERYWHERE = 0.25;
  private static final int FEWEST_USES = 2;
  private static final int MOST_USES = 4;
  private static final double SHARE_WRONG_FIRST = 0.12;
  private static final double SHARE_FROM_LIST = 0.35;

  /** Of the pairs run together, those that begin with a name. */
  private static final double SHARE_NAME_AND_WORD = 0.12;

  /** Of a hundred changed texts: so many with no word, one, two; the same for run-together. */
  private static final int[] HOW_MANY = {45, 40, 15};

  private final Lexicon lexicon;
  private final KnownForms known;
  private final Slips slips = new Slips();
  private final Map<String, List<String>> humanMisspellings = new HashMap<>();

  Planting(Lexicon lexicon, KnownForms known) {
    this.lexicon = lexicon;
    this.known = known;
    for (List<String> row : DataFile.beside(Slips.class, "human-misspellings.tsv").rows()) {
      humanMisspellings.computeIfAbsent(row.get(1), w -> new ArrayList<>()).add(row.get(0));
    }
  }

  /**
   * A text with errors in it.
   *
   * @param text what stands in the file
   * @param errors in the order of the text
   */
  record Planted(String text, List<MarkedError> errors) {}

  /**
   * Plants errors into a text.
   *
   * @param document the name its errors give it
   * @param article the clean text
   * @param random where chance comes from; the same source gives the same errors
   * @param otherDocuments how many other documents hold a name
   */
  Planted plant(
      String document,
      Article article,
      SplittableRandom random,
      Map<String, Integer> otherDocuments) {
    PlantableWords words = PlantableWords.of(article, lexicon);
    Changes changes = new Changes(article);
    names(words, random, changes);
    if (random.nextDouble() < SHARE_WRONG_FIRST) {
      wrongFirstName(article, words, random, changes);
    }
    words(words, random, changes);
    runTogether(article, words, random, changes);
    return changes.apply(document, words.names(), otherDocuments);
  }

  private void names(PlantableWords words, SplittableRandom random, Changes changes) {
    Map<String, List<Token>> left = new LinkedHashMap<>(words.names());
    int wanted = 1 + random.nextInt(3);
    while (wanted > 0 && !left.isEmpty()) {
      String name = weighted(left, random);
      List<Token> places = left.remove(name);
      boolean everywhere =
          places.size() >= FEWEST_USES
              && places.size() <= MOST_USES
              && random.nextDouble() < SHARE_EVERYWHERE;
      List<Token> chosen = everywhere ? places : List.of(places.get(random.nextInt(places.size())));
      Optional<MadeSlip> made = slips.slip(name, random, newTo(changes));
      if (made.isEmpty() || !chosen.stream().allMatch(changes::isFree)) {
        continue;
      }
      for (Token token : chosen) {
        changes.add(
            PlantableWords.baseSpan(token),
            made.get().form(),
            MarkedError.NAME,
            made.get().how() + (everywhere ? "-all" : ""),
            token);
      }
      wanted--;
    }
  }

  private String weighted(Map<String, List<Token>> names, SplittableRandom random) {
    double all = names.keySet().stream().mapToDouble(this::weight).sum();
    double at = random.nextDouble() * all;
    String last = "";
    for (String name : names.keySet()) {
      last = name;
      at -= weight(name);
      if (at < 0) {
        break;
      }
    }
    return last;
  }

  private double weight(String name) {
    return lexicon.frequency(name) >= FREQUENT ? FREQUENT_WEIGHT : 1;
  }

  /** Gives a person another, similar first name: the made-up form is a true name here. */
  private void wrongFirstName(
      Article article, PlantableWords words, SplittableRandom random, Changes changes) {
    Set<Integer> names = new LinkedHashSet<>();
    words.nameTokens().forEach(t -> names.add(t.index()));
    List<Token> bearers = new ArrayList<>();
    for (Token token : words.nameTokens()) {
      if (names.contains(token.index() + 1)
          && known.firstNames().contains(token.text())
          && article.textOf(between(article, token)).equals(" ")
          && changes.isFree(token)) {
        bearers.add(token);
      }
    }
    if (bearers.isEmpty()) {
      return;
    }
    Token first = bearers.get(random.nextInt(bearers.size()));
    String surname = PlantableWords.base(article.tokens().get(first.index() + 1));
    List<String> similar =
        known.firstNames().stream()
            .filter(n -> !n.equals(first.text()) && !article.text().contains(n))
            .filter(n -> !lexicon.firstNamesOf(surname).contains(n))
            .filter(n -> Slip.from(first.text(), n).letters() <= 2 && n.length() > 3)
            .toList();
    if (!similar.isEmpty()) {
      changes.add(
          first.span(),
          similar.get(random.nextInt(similar.size())),
          MarkedError.NAME,
          "wrong-first",
          first);
    }
  }

  private void words(PlantableWords words, SplittableRandom random, Changes changes) {
    for (int wanted = howMany(random); wanted > 0; wanted--) {
      List<Token> free = words.words().stream().filter(changes::isFree).toList();
      if (free.isEmpty()) {
        return;
      }
      List<Token> listed =
          free.stream().filter(t -> humanMisspellings.containsKey(t.text())).toList();
      if (!listed.isEmpty() && random.nextDouble() < SHARE_FROM_LIST) {
        Token token = listed.get(random.nextInt(listed.size()));
        List<String> forms =
            humanMisspellings.get(token.text()).stream().filter(newTo(changes)).toList();
        if (!forms.isEmpty()) {
          String form = forms.get(random.nextInt(forms.size()));
          changes.add(token.span(), form, MarkedError.WORD, "list", token);
        }
      } else {
        Token token = free.get(random.nextInt(free.size()));
        slips
            .slip(token.text(), random, newTo(changes))
            .ifPresent(s -> changes.add(token.span(), s.form(), MarkedError.WORD, s.how(), token));
      }
    }
  }

  private void runTogether(
      Article article, PlantableWords words, SplittableRandom random, Changes changes) {
    Set<Integer> names = new LinkedHashSet<>();
    words.nameTokens().forEach(t -> names.add(t.index()));
    List<Token> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < article.tokens().size(); i++) {
      Token left = article.tokens().get(i);
      Token right = article.tokens().get(i + 1);
      boolean isPair =
          (isPlain(left) || names.contains(i))
              && isPlain(right)
              && left.text().length() + right.text().length() >= 6
              && article.textOf(between(article, left)).equals(" ")
              && !PlantableWords.touchesHyphen(article.text(), left.span().union(right.span()));
      if (isPair && !known.holds(left.text() + right.text())) {
        pairs.add(left);
      }
    }
    for (int wanted = howMany(random); wanted > 0; wanted--) {
      List<Token> free =
          pairs.stream()
              .filter(t -> changes.isFree(t) && changes.isFree(article.tokens().get(t.index() + 1)))
              .toList();
      if (free.isEmpty()) {
        return;
      }
      List<Token> withName = free.stream().filter(t -> !isPlain(t)).toList();
      Token left =
          !withName.isEmpty() && random.nextDouble() < SHARE_NAME_AND_WORD
              ? withName.get(random.nextInt(withName.size()))
              : free.get(random.nextInt(free.size()));
      Token right = article.tokens().get(left.index() + 1);
      changes.add(
          left.span().union(right.span()),
          left.text() + right.text(),
          MarkedError.RUN_TOGETHER,
          isPlain(left) ? "word+word" : "name+word",
          left,
          right);
    }
  }

  private boolean isPlain(Token token) {
    return token.text().length() >= 2
        && token.text().matches("[a-z]+")
        && lexicon.knowsLowerCase(token.text());
  }

  private static Span between(Article article, Token left) {
    return new Span(left.span().end(), article.tokens().get(left.index() + 1).span().begin());
  }

  private Predicate<String> newTo(Changes changes) {
    return form -> form.length() > 2 && !known.holds(form) && !changes.text().contains(form);
  }

  private static int howMany(SplittableRandom random) {
    int at = random.nextInt(HOW_MANY[0] + HOW_MANY[1] + HOW_MANY[2]);
    return at < HOW_MANY[0] ? 0 : at < HOW_MANY[0] + HOW_MANY[1] ? 1 : 2;
  }

  /** What is to be changed in one text; no two changes stand side by side. */
  private final class Changes {

    private record Change(Span span, String form, String kind, String how) {}

    private final Article article;
    private final List<Change> changes = new ArrayList<>();
    private final BitSet taken = new BitSet();

    Changes(Article article) {
      this.article = article;
    }

    String text() {
      return article.text();
    }

    boolean isFree(Token token) {
      return !taken.get(token.index());
    }

    void add(Span span, String form, String kind, String how, Token... tokens) {
      changes.add(new Change(span, form, kind, how));
      for (Token token : tokens) {
        taken.set(Math.max(0, token.index() - 1), token.index() + 2);
      }
    }

    Planted apply(
        String document, Map<String, List<Token>> names, Map<String, Integer> otherDocuments) {
      changes.sort(Comparator.comparing(Change::span));
      Map<String, Integer> gone = new HashMap<>();
      for (Change change : changes) {
        gone.merge(article.textOf(change.span()), 1, Integer::sum);
      }
      StringBuilder text = new StringBuilder();
      List<MarkedError> errors = new ArrayList<>();
      int at = 0;
      for (Change change : changes) {
        text.append(article.text(), at, change.span().begin());
        String right = article.textOf(change.span());
        int begin = text.length();
        text.append(change.form());
        at = change.span().end();
        boolean isName = change.kind().equals(MarkedError.NAME);
        int again =
            isName ? names.getOrDefault(right, List.of()).size() - gone.getOrDefault(right, 0) : 0;
        int others = isName ? otherDocuments.getOrDefault(right, 0) : 0;
        boolean listed = isName && known.holds(right);
        errors.add(
            new MarkedError(
                document,
                new Span(begin, text.length()),
                change.form(),
                change.kind(),
                right,
                change.how(),
                Math.max(0, again),
                others,
                listed,
                listed || again > 0 || others > 0 || change.how().equals("wrong-first")));
      }
      text.append(article.text(), at, article.text().length());
      return new Planted(text.toString(), errors);
    }
  }

  /** The names of a text, small or large letters as they stand. */
  static Set<String> namesOf(Article article, Lexicon lexicon) {
    return PlantableWords.of(article, lexicon).names().keySet();
  }
}
