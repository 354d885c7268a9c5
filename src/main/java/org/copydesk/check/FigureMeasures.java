package org.copydesk.check;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.finding.Figure;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Token;

/** Reads what the figures of an article measure from the words around them. */
public final class FigureMeasures {

  private static final WordRoles ROLES =
      WordRoles.beside(FigureMeasures.class, "measure-words.tsv");

  private static final List<String> OUTCOMES =
      List.of(
          "killed",
          "injured",
          "arrested",
          "missing",
          "evacuated",
          "displaced",
          "laid-off",
          "infected",
          "rescued",
          "destroyed",
          "stranded",
          "employed");

  private static final List<String> AMOUNTS =
      List.of("spent", "earned", "raised", "lost", "cost", "paid", "owed", "invested", "stolen");

  /** Tokens between a figure and the word that tells what it measures. */
  private static final int REACH = 6;

  /** Tokens around a figure in which a word sets it apart. */
  private static final int APART = 6;

  private static final int APART_BEHIND = 5;

  /** Tokens between "toll" and the verb that leads to the figure. */
  private static final int TOLL = 14;

  /** Tokens behind a figure that say what is counted. */
  private static final int NEAR = 12;

  private static final int SHORTEST_TOPIC = 4;

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d,]*+(?:\\.\\d++)?+");
  private final IdentityHashMap<Figure, FigureMeasure> measures = new IdentityHashMap<>();

  private FigureMeasures() {}

  /** The measures of the register of this article, read once. */
  public static FigureMeasures of(CheckContext context) {
    return context.reading(FigureMeasures.class, c -> of(c.article(), c.figures()));
  }

  /**
   * The measures of these figures.
   *
   * @param article the article they stand in
   * @param figures its register
   */
  public static FigureMeasures of(Article article, List<Figure> figures) {
    FigureMeasures measures = new FigureMeasures();
    if (figures.isEmpty()) {
      return measures;
    }
    Set<String> names = names(article);
    for (Figure figure : figures) {
      Optional<Sentence> sentence = article.sentenceAt(figure.span().begin());
      if (sentence.isPresent()) {
        measures.measures.put(
            figure, new Reading(figure, new LowerWords(article, sentence.get()), names).measure());
      }
    }
    return measures;
  }

  /** What a figure of the register measures. */
  public Optional<FigureMeasure> of(Figure figure) {
    return Optional.ofNullable(measures.get(figure));
  }

  /**
   * Words that are capitalised inside a sentence and nowhere written small: a headline in capitals
   * makes no names.
   */
  private static Set<String> names(Article article) {
    Set<String> capitalised = new HashSet<>();
    Set<String> small = new HashSet<>();
    for (Sentence sentence : article.sentences()) {
      List<Token> tokens = article.tokensOf(sentence);
      long words = tokens.stream().filter(Token::isWord).count();
      boolean title = tokens.stream().filter(Token::isCapitalised).count() * 2 > words && words > 3;
      boolean seen = false;
      for (Token token : tokens) {
        if (token.isWord()) {
          String word = bare(token.text().toLowerCase(Locale.ROOT));
          if (!token.isCapitalised()) {
            small.add(word);
          } else if (seen && !title) {
            capitalised.add(word);
          }
          seen = true;
        }
      }
    }
    capitalised.removeAll(small);
    capitalised.removeIf(w -> w.length() < 2 || ROLES.is("time", w) || ROLES.is("small", w));
    return capitalised;
  }

  private static String bare(String word) {
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }

  /** The reading of one figure. */
  private static final class Reading {
    private final Figure figure;
    private final LowerWords words;
    private final Set<String> knownNames;
    private final int first;
    private final int after;
    private final int from;
    private final int to;
    private String label = "";
    private String who = "";

    Reading(Figure figure, LowerWords words, Set<String> knownNames) {
      this.figure = figure;
      this.words = words;
      this.knownNames = knownNames;
      this.first = words.at(figure.span().begin());
      this.after = words.at(figure.span().end());
      this.from = clauseBegin();
      this.to = clauseEnd();
    }

    FigureMeasure measure() {
      Set<String> names = new TreeSet<>();
      Set<String> dates = new TreeSet<>();
      Set<String> times = new TreeSet<>();
      Set<String> events = new TreeSet<>();
      Set<String> topics = new TreeSet<>();
      Set<String> near = new TreeSet<>();
      Set<String> qualifiers = new TreeSet<>();
      int behind = phraseEnd();
      String source = figure.source().toLowerCase(Locale.ROOT);
      for (int i = 0; i < words.size(); i++) {
        if (i >= first && i < after) {
          continue;
        }
        String word = words.word(i);
        if (i >= after
            && i < behind
            && isTopic(i)
            && !ROLES.is("time", word)
            && outcomeOf(i).isEmpty()) {
          near.add(stem(word));
        }
        if (i >= first - 3 && i < after + 2 && ROLES.is("qualifier", word)
            || i >= from && i < to && ROLES.is("owner-part", word)) {
          qualifiers.add(word);
        }
        if (isTime(i)) {
          (ROLES.is("loose-time", word) ? times : dates).add(word);
        } else if (words.isCapitalised(i) && knownNames.contains(word)) {
          if (!source.contains(word)) {
            names.add(word);
          }
        } else {
          if (ROLES.is("event", word)) {
            events.add(stem(word));
          }
          if (i >= from && i < to && isTopic(i) && outcomeOf(i).isEmpty()) {
            topics.add(stem(word));
          }
        }
      }
      String measured = read();
      double[] range = range();
      return new FigureMeasure(
          measured,
          label,
          who,
          figure.unit(),
          names,
          dates,
          times,
          events,
          qualifiers,
          near,
          topics,
          range[0],
          range[1],
          measured.indexOf(' ') < 0 && words.anyIs(ROLES, "rises", first - APART, first),
          isSetApart());
    }

    /** Where the words end that say what is counted: at a sign, or after so many. */
    private int phraseEnd() {
      int i = after;
      while (i < Math.min(to, after + NEAR) && (words.isWord(i) || words.word(i).equals("-"))) {
        i++;
      }
      return i;
    }

    private boolean isTime(int i) {
      String word = words.word(i);
      if (YEAR.matcher(word).matches()) {
        return true;
      }
      // "may", "march" and "fall" are ordinary words where they are not capitalised.
      return ROLES.is("time", word)
          && (!ROLES.is("time-or-word", word) || words.isCapitalised(i) && i > 0);
    }

    private int clauseBegin() {
      int i = first;
      while (i > 0 && !partsClauses(i - 1)) {
        i--;
      }
      return i;
    }

    private int clauseEnd() {
      int i = after;
      while (i < words.size() && !partsClauses(i)) {
        i++;
      }
      return i;
    }

    private boolean partsClauses(int i) {
      return switch (words.word(i)) {
        case ";", ":", "—", "–", "while", "whereas", "but", "although", "though" -> true;
        default -> false;
      };
    }

    private boolean isTopic(int i) {
      String word = words.word(i);
      return words.isWord(i) && word.length() >= SHORTEST_TOPIC && !ROLES.is("small", word);
    }

    private String read() {
      if (words.word(first - 1).equals("per")) {
        // "7.2 per 100,000": the base of a rate measures nothing.
        return "";
      }
      String outcome = figure.kind().equals("count") ? outcome() : "";
      if (!outcome.isEmpty()) {
        who = whoBehind();
        label = outcome.equals("laid-off") ? "the number laid off" : "the number " + outcome;
        return outcome;
      }
      String level = level();
      if (!level.isEmpty()) {
        return level;
      }
      if (figure.kind().equals("money")) {
        return amount();
      }
      String head = head();
      if (head.isEmpty()) {
        return "";
      }
      boolean share = figure.kind().equals("percent") || figure.kind().equals("multiple");
      label = (share ? "a share of " : "a number of ") + head;
      return (share ? "share " : figure.kind() + " ") + stem(head);
    }

    /** What became of the money: the verb beside it. */
    private String amount() {
      for (int distance = 1; distance <= REACH; distance++) {
        for (int i : new int[] {first - distance, after + distance - 1}) {
          for (String amount : AMOUNTS) {
            if (ROLES.is("amount:" + amount, words.word(i))) {
              label = "the money " + amount;
              return "money " + amount;
            }
          }
        }
      }
      return "";
    }

    /** The noun right behind the figure that says who was killed; empty for people as such. */
    private String whoBehind() {
      String found = "";
      for (int i = after; i < after + 4 && words.isWord(i); i++) {
        String word = words.word(i);
        if (ROLES.is("small", word) && !word.equals("people") || !outcomeOf(i).isEmpty()) {
          break;
        }
        found = ROLES.is("anybody", word) ? "" : stem(word);
        if (ROLES.is("counted", word)) {
          break;
        }
      }
      return found;
    }

    private String outcome() {
      int i = after;
      for (int passed = 0; passed < REACH && words.isWord(i); passed++, i++) {
        String found = outcomeOf(i);
        if (!found.isEmpty()) {
          return found;
        }
        if (!ROLES.is("counted", words.word(i)) && !ROLES.is("link", words.word(i))) {
          break;
        }
      }
      i = first - 1;
      for (int passed = 0; passed < REACH && words.isWord(i); passed++, i--) {
        String found = outcomeOf(i);
        if (!found.isEmpty()) {
          return found;
        }
        if (ROLES.is("toll", words.word(i))) {
          return words.word(i - 1).equals("death") ? "killed" : "";
        }
        if (!ROLES.is("between", words.word(i))
            && !ROLES.is("reaches", words.word(i))
            && !(ROLES.is("rises", words.word(i)) && tollBefore(i))) {
          break;
        }
      }
      return grownOutcome();
    }

    /**
     * "The number of people killed by the floods rose to 57", "the toll of the floods is now 57".
     */
    private String grownOutcome() {
      int verb = first - 1;
      while (verb >= first - 3 && ROLES.is("between", words.word(verb))
          || verb >= first - 3 && words.word(verb).equals("at")) {
        verb--;
      }
      if (!words.word(verb).equals("to") && !ROLES.is("reaches", words.word(verb))) {
        return "";
      }
      boolean moved =
          ROLES.is("rises", words.word(verb - 1))
              || ROLES.is("reaches", words.word(verb)) && !words.word(verb).equals("of");
      String outcome = "";
      for (int i = verb - 1; moved && i > verb - TOLL && i >= from; i--) {
        String word = words.word(i);
        if (ROLES.is("toll", word)) {
          return words.word(i - 1).equals("death") ? "killed" : "";
        }
        if (word.equals("number")) {
          return outcome;
        }
        outcome = outcomeOf(i).isEmpty() ? outcome : outcomeOf(i);
      }
      return "";
    }

    private boolean tollBefore(int i) {
      return ROLES.is("toll", words.word(i - 1)) || ROLES.is("toll", words.word(i - 2));
    }

    private String outcomeOf(int i) {
      String word = words.word(i);
      if (word.equals("off")
          && (words.word(i - 1).equals("laid") || words.word(i - 1).equals("laying"))) {
        return "laid-off";
      }
      for (String outcome : OUTCOMES) {
        if (ROLES.is("outcome:" + outcome, word)) {
          return outcome;
        }
      }
      return "";
    }

    /** "unemployment rose to 5.1%", "revenue of $2.1 billion", "a 5.1% unemployment rate". */
    private String level() {
      boolean reached = false;
      String moved = "";
      int i = first - 1;
      for (int passed = 0; passed < REACH && words.isWord(i); passed++, i--) {
        String word = words.word(i);
        if (ROLES.is("level", word)) {
          label = phrase(i);
          if (reached) {
            return "level " + label;
          }
          label = (moved.equals("up") ? "the rise of " : "the fall of ") + label;
          return moved.isEmpty() ? "" : "change " + phrase(i) + " " + moved;
        }
        if (ROLES.is("rises", word)) {
          moved = "up";
        } else if (ROLES.is("falls", word)) {
          moved = "down";
        } else if (ROLES.is("reaches", word) && moved.isEmpty()) {
          reached = true;
        } else if (!ROLES.is("between", word) && !ROLES.is("rate", word)) {
          break;
        }
      }
      return levelBehind();
    }

    /** "a 5.1% unemployment rate", "$2.1 billion in revenue". */
    private String levelBehind() {
      for (int i = after; i < after + 3 && words.isWord(i); i++) {
        if (ROLES.is("level", words.word(i)) && !words.isPossessive(i)) {
          boolean moved =
              ROLES.is("rises", words.word(i + 1)) || ROLES.is("falls", words.word(i + 1));
          label =
              i > after && !words.word(after).equals("in")
                  ? words.word(i - 1) + " " + words.word(i)
                  : words.word(i);
          return moved ? "" : "level " + label;
        }
      }
      return "";
    }

    /** The noun with the adjectives and nouns right before it. */
    private String phrase(int noun) {
      StringBuilder phrase = new StringBuilder(words.word(noun));
      for (int i = noun - 1; i >= noun - 3 && words.isWord(i); i--) {
        String word = words.word(i);
        if (words.isPossessive(i)
            || ROLES.is("small", word)
            || ROLES.is("before-level", word)
            || knownNames.contains(word)) {
          break;
        }
        phrase.insert(0, word + " ");
      }
      return phrase.toString();
    }

    /** The noun behind the figure. */
    private String head() {
      int at = after;
      boolean share = !figure.kind().equals("count") && !figure.kind().equals("measure");
      if (share) {
        if (!words.word(at).equals("of")) {
          return "";
        }
        at++;
        while (ROLES.is("small", words.word(at)) && at < after + 3) {
          at++;
        }
      }
      String noun = "";
      for (int i = at; i < at + 5 && words.isWord(i); i++) {
        String word = words.word(i);
        boolean outcome = !outcomeOf(i).isEmpty();
        if (ROLES.is("small", word) && !word.equals("people")
            || outcome && !ROLES.is("counted", words.word(i + 1))) {
          break;
        }
        noun = word;
        if (ROLES.is("counted", word)) {
          break;
        }
      }
      return noun;
    }

    private boolean isSetApart() {
      for (int i = Math.max(from, first - APART); i < Math.min(to, after + APART_BEHIND); i++) {
        if (i >= first && i < after) {
          continue;
        }
        String word = words.word(i);
        if (i < first
            ? ROLES.is("apart-before", word) && !isBound(i)
            : ROLES.is("apart-behind", word) && !isTold(i) && !words.word(i - 1).equals("or")) {
          return true;
        }
      }
      return words.word(after).equals("of") && isAnaphor(words.word(after + 1));
    }

    /** "more than 12" and "up to 12" leave the figure open and do not set it apart. */
    private boolean isBound(int i) {
      String word = words.word(i);
      if (word.equals("from") && i < first - 2) {
        return true;
      }
      return i < first
          && i >= first - 3
          && (word.equals("more") && words.word(i + 1).equals("than")
              || word.equals("than")
                  && (words.word(i - 1).equals("more")
                      || words.word(i - 1).equals("fewer")
                      || words.word(i - 1).equals("less"))
              || word.equals("up") && words.word(i + 1).equals("to"));
    }

    private boolean isTold(int i) {
      // "said on Friday after": words far behind the outcome tell of the circumstances.
      String word = words.word(i);
      return i > after + 3 && word.equals("before");
    }

    private static boolean isAnaphor(String word) {
      return word.equals("them")
          || word.equals("whom")
          || word.equals("those")
          || word.equals("which");
    }

    private double[] range() {
      double value = figure.value();
      double half = rounding(value);
      double least = value - half;
      double most = value + half;
      for (int i = first - 1; i >= Math.max(from, first - 3); i--) {
        String word = words.word(i);
        if (ROLES.is("about", word)) {
          least = Math.min(least, value * 0.9);
          most = Math.max(most, value * 1.1);
        }
        if (ROLES.is("least", word) || word.equals("than") && words.word(i - 1).equals("more")) {
          most = Double.MAX_VALUE;
        }
        if (ROLES.is("most", word)
            || word.equals("than")
                && (words.word(i - 1).equals("less") || words.word(i - 1).equals("fewer"))
            || word.equals("many") && words.word(i - 1).equals("as")
            || word.equals("up") && words.word(i + 1).equals("to")) {
          least = 0;
        }
      }
      String next = words.word(after);
      if (figure.text().endsWith("+")
          || next.equals("or") && words.word(after + 1).equals("more")
          || next.equals("-") && words.word(after + 1).equals("plus")) {
        most = Double.MAX_VALUE;
      }
      return new double[] {least, most};
    }

    /** Half of the last place that is written, for numbers that look rounded. */
    private double rounding(double value) {
      Matcher digits = DIGITS.matcher(figure.text());
      if (!digits.find()) {
        return figure.kind().equals("count") && value < 20 ? 0 : value * 0.1;
      }
      String number = digits.group().replace(",", "");
      double written = Double.parseDouble(number);
      double unit = written == 0 ? 1 : value / written;
      int point = number.indexOf('.');
      if (point >= 0) {
        return unit * Math.pow(10, point + 1 - number.length()) / 2;
      }
      boolean small = unit == 1 && figure.kind().equals("count") && written < 100;
      if (small) {
        return 0;
      }
      if (unit > 1 || figure.kind().equals("percent")) {
        return unit / 2;
      }
      double place = 1;
      while (written >= 100 && written % (place * 10) == 0) {
        place *= 10;
      }
      return place == 1 ? 0 : unit * place / 2;
    }
  }

  /** The word without its commonest endings, so that one told twice is one. */
  private static String stem(String word) {
    String stem = word;
    if (stem.endsWith("ies") && stem.length() > 5) {
      return stem.substring(0, stem.length() - 3) + "y";
    }
    for (String ending : List.of("ing", "ed", "es", "s")) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= 4 && !stem.endsWith("ss")) {
        return stem.substring(0, stem.length() - ending.length());
      }
    }
    return stem;
  }
}
