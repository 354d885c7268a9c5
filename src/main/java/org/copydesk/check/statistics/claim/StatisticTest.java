package org.copydesk.check.statistics.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.NumberExpression.Form;
import org.copydesk.check.statistics.number.NumberKind;
import org.copydesk.check.statistics.number.Units;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;

/**
 * Tells a number that was counted, measured, surveyed, estimated or forecast from one that was
 * decided, named, scheduled or enumerated. Every sign found in the form of the number and in the
 * words around it adds to a score or takes from it; no single sign decides.
 */
public final class StatisticTest {

  /** How far to look for the words that say what happened to a quantity. */
  private static final int WINDOW = 8;

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;
  private static final Pattern HYPHENATED = Pattern.compile("-\\p{L}");
  private static final Pattern RATIO =
      Pattern.compile("\\b(?:in|of|every)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}(?:[-–—/]\\d{2,4})?");
  private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}");
  private static final Pattern YEAR_WORD = Pattern.compile("(?:19|20)\\d\\d|last|this|next");
  private static final Pattern SUPERLATIVE =
      Pattern.compile("(?:est|most|least|best|worst|leading)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern PER_WEIGHT =
      Pattern.compile("(?:barrel|ounce|tonne|ton)$", Pattern.CASE_INSENSITIVE);

  private final Vocabulary words = Vocabulary.FIGURES;

  /** Whether a word belongs to the language of games. */
  public boolean isSport(String word) {
    return words.is("sport", word);
  }

  /**
   * Judges one number in its sentence.
   *
   * @param game whether the story around it is about a game
   */
  public Judgement judge(NumberExpression number, SentenceWords sentence, boolean game) {
    return new Hearing(number, sentence, game).judgement();
  }

  /** The weighing of one number. */
  private final class Hearing {
    private final NumberExpression number;
    private final SentenceWords sentence;
    private final boolean game;
    private final int first;
    private final int after;
    private final List<String> reasons = new ArrayList<>();
    private String kind = "count";
    private double score;

    Hearing(NumberExpression number, SentenceWords sentence, boolean game) {
      this.number = number;
      this.sentence = sentence;
      this.game = game;
      this.first = sentence.at(number.span().begin());
      this.after = sentence.at(number.span().end());
    }

    Judgement judgement() {
      switch (number.kind()) {
        case PERCENT -> percent();
        case MONEY -> money();
        case MULTIPLE -> multiple();
        case RANK -> rank();
        case PERIOD -> add(-6, "a time or an age");
        case MEASURE -> measure();
        case PLAIN -> plain();
      }
      market();
      if (game && number.kind() != NumberKind.PERCENT && number.kind() != NumberKind.MONEY) {
        add(-4, "the story is about a game");
      }
      return new Judgement(kind, score, List.copyOf(reasons));
    }

    private void percent() {
      kind = "percent";
      add(3, "a percentage");
      if (before("group", 1) && !GRAMMAR.is("near-time", before(1))
          || before("group", 2) && before(1).equals("the")) {
        add(-4, "the label of a group");
      }
      if (words.is("levy", next(0))) {
        add(-4, "a rate that was decided");
      } else if (before("decided", 6) || afterIs("decided", 3)) {
        add(before("moved", 3) && !before("decided", 3) ? -1 : -2.5, "a decision or a limit");
      }
      if (isDeciding()) {
        add(-3, "an intention or a limit");
      }
      if (number.value() == 100 || next(0).equals("off")) {
        add(-3, "a manner of speaking");
      }
    }

    private void money() {
      kind = "money";
      add(
          number.hasMagnitude() ? 0.5 : -0.5,
          number.hasMagnitude() ? "a large amount" : "an amount");
      if (near("money", WINDOW, 6)) {
        add(1.5, "words of revenue, cost or trade");
      }
      if (before("moved", 4)) {
        add(1, "something rose, fell or came to it");
      }
      if (anyBefore(14, "average", "median", "typical")) {
        add(2, "an average");
      }
      if (before("approximator", 2)) {
        add(0.5, "an estimate");
      }
      if (before("decided", 6)) {
        add(-2, "a decision, an offer or a limit");
      }
      if (afterIs("decided", 4)) {
        add(-1.5, "the price or size of a deal");
      }
      if (isDeciding()) {
        add(-1.5, "an intention");
      }
      if (number.value() < 1000
          && !number.hasMagnitude()
          && anyBefore(4, "cost", "costs", "costing")
          && !anyBefore(14, "average", "typical", "median")) {
        add(-3, "the price of one thing");
      }
      boolean pay = next(0).equals("a") && GRAMMAR.is("pay-period", next(1));
      if (!number.hasMagnitude() && (pay || HYPHENATED.matcher(number.text()).find())) {
        add(-1, "a price");
      }
      if (next(0).equals("per") && !next(1).equals("share")) {
        add(1.5, "a rate");
      }
      if (before("moved", 2)) {
        add(1, "it came to that");
      }
      if (anyBefore(4, "predicted", "expected", "expecting", "forecast", "reported")) {
        add(1.5, "a forecast or a result");
      }
    }

    private void multiple() {
      kind = "multiple";
      switch (number.form()) {
        case FRACTION -> fraction();
        case FACTOR -> factor();
        default -> add(1, "a multiple");
      }
    }

    private void fraction() {
      boolean ratio = RATIO.matcher(number.text()).find();
      boolean half = number.text().equalsIgnoreCase("half");
      if (half && GRAMMAR.is("which-half", before(1))
          || isNoun(next(0)) && sentence.isCapitalised(after)) {
        add(-3, "a part of a period or a title");
      } else if (next(0).equals("of")
              && GRAMMAR.is("article", next(1))
              && Units.STANDARD.isUnit(next(2))
          || next(0).equals("of") && Units.STANDARD.isUnit(next(3))) {
        add(-3, "a size");
      } else if (before(1).equals("and") && sentence.isNumber(first - 2)) {
        add(-4, "the end of another number");
      } else if (ratio) {
        add(2.5, "a ratio");
      } else if (next(0).equals("of")
          && (isYearWord(next(1)) || "period".equals(Units.STANDARD.classOf(next(2))))) {
        add(-3, "a part of a period");
      } else if (next(0).equals("of") || GRAMMAR.is("comparing", next(0))) {
        add(2, "a share of something");
      } else if (half
          && (GRAMMAR.is("which-part", before(1))
              || next(0).equals("-")
              || next(0).equals("hour"))) {
        add(-3, "a part of a period or a game");
      } else if (half && before("approximator", 2)) {
        add(1.5, "an estimated share");
      } else if (half && GRAMMAR.is("after-half", next(0)) || GRAMMAR.is("to-half", before(1))) {
        add(1.5, "a share of something");
      } else if (half) {
        add(-0.5, "half of what is not said");
      } else {
        add(isNoun(next(0)) ? -3 : 0.5, "an ordinal or a share");
      }
      if (before("decided", 6) && isDeciding()) {
        add(-2.5, "an intention");
      }
    }

    private static boolean isYearWord(String word) {
      return YEAR_WORD.matcher(word).matches();
    }

    private void factor() {
      String text = number.text().toLowerCase(java.util.Locale.ROOT);
      if (text.endsWith("fold")) {
        add(2, "a factor");
      } else if (text.equals("twice")) {
        add(GRAMMAR.is("after-twice", next(0)) ? 1.5 : -3, "a factor or a habit");
      } else if (GRAMMAR.is("factor-adjective", text)) {
        add(GRAMMAR.is("after-double", next(0)) ? 1.5 : -3, "a factor or a pair");
      } else {
        add(GRAMMAR.is("particle", next(0)) ? -3 : 1.5, "a factor");
      }
      if (isDeciding()) {
        add(-2, "an intention");
      }
    }

    private void rank() {
      kind = "rank";
      switch (number.form()) {
        case ORDINAL -> {
          if (SUPERLATIVE.matcher(number.text()).find()) {
            add(1, "a place by size");
          } else {
            add(anyBefore(3, "ranks", "ranked", "ranking") ? 1.5 : -5, "a place in an order");
          }
        }
        default -> add(near("market", 20, 12) || near("moved", 20, 12) ? 1 : -1, "a streak");
      }
    }

    private void measure() {
      kind = "measure";
      boolean yield = "yield".equals(Units.STANDARD.classOf(number.unit().split("-")[0]));
      add(number.text().indexOf('-') > 0 ? -3 : -1.5, "the size of something");
      if (yield) {
        add(2, "an output or a use");
      }
      if (near("finding", 9, 8)) {
        add(2, "a measurement");
      }
    }

    private void plain() {
      String noun = head();
      String unit = Units.STANDARD.classOf(noun);
      if (number.unit().isEmpty()) {
        if (unit.equals("period")) {
          add(-6, "a period");
          if (near("expectancy", 20, 8)) {
            add(8, "a measured span of life");
          }
          return;
        }
        if (!unit.isEmpty()) {
          kind = "measure";
          if (isDeciding()) {
            add(-2, "an intention or a limit");
          }
          add(-1.5, "the size of something");
          if (unit.equals("yield")) {
            add(2, "an output or a use");
          }
          if (near("finding", 9, 8)) {
            add(2.5, "a measurement");
          }
          if (before("moved", 4) && before("approximator", 1)) {
            add(1, "an estimate of what happened");
          }
          return;
        }
        if (next(0).equals("times")) {
          timesOf();
          return;
        }
      } else if (!GRAMMAR.is("count-unit", number.unit())) {
        add(-4, "the name of a size");
      }
      if (isNamed()
          || number.form() != Form.DIGITS
              && first > 0
              && sentence.isCapitalised(first)
              && sentence.isCapitalised(first - 1)) {
        add(-5, Judgement.NAME);
        return;
      }
      if (isAge()) {
        add(-5, "an age");
        return;
      }
      bySize();
      boolean counted = words.is("counted", noun);
      boolean toll = near("toll", 6, 5);
      if (toll) {
        add(4, Judgement.TOLL);
      }
      if (counted) {
        add(2, "a count of " + noun);
      }
      if (words.is("listed", noun)) {
        add(number.value() >= 100 ? -0.5 : -2, "a list of " + noun);
      }
      if (words.is("sport", noun) && !near("market", 20, 12)) {
        add(-3, "a score");
      }
      if (before("approximator", 2)) {
        add(1, "an estimate");
      }
      if (before(1).equals("as") && before(2).equals("many")) {
        add(1, "an estimate");
      }
      if (before("moved", 5)) {
        add(GRAMMAR.is("to-amount", before(1)) ? 2 : 1, "something rose, fell or came to it");
      }
      if (before("decided", 3) && !toll) {
        add(-1.5, "a decision or an order");
      }
      if (anyBefore(3, "seating", "seats", "seat")) {
        add(-3, "what a thing holds");
      }
      if (isDeciding()) {
        add(-2, "an intention or a limit");
      }
      if (before("group", 1) && before(2).equals("the") || GRAMMAR.is("pointing", before(1))) {
        add(-2.5, "said before");
      } else if (before(1).equals("the") && number.value() < 100 && !toll) {
        add(-2, "said before");
      }
      if (next(0).equals("per") || next(0).equals("per-capita")) {
        add(1.5, "a rate");
      }
    }

    private void timesOf() {
      kind = "multiple";
      if (GRAMMAR.is("after-times", next(1))) {
        add(2.5, "a multiple");
        if (isDeciding() || anyBefore(6, "should", "need", "save", "having")) {
          add(-3, "an advice");
        }
      } else {
        add(-2, "a number of occasions");
      }
    }

    private void bySize() {
      if (number.form() == Form.VAGUE_SIZE) {
        add(next(0).equals("-") ? -2 : 1, "a rough size");
      } else if (number.hasDecimals() && !number.hasMagnitude()) {
        add(-0.5, "a measured size");
      } else if (number.value() < 13) {
        add(-3, "few enough to name");
      } else if (number.hasMagnitude()
          || number.value() >= 1000 && (number.isGrouped() || number.form() == Form.WORDS)) {
        add(1.5, "too many to name");
      } else if (number.value() >= 1000) {
        add(isYear() ? -5 : 0.5, isYear() ? "a year" : "a large number");
      } else if (number.value() < 100) {
        add(-1, "a small number");
      } else {
        add(isYear() ? -5 : -0.25, isYear() ? "a year" : "a middling number");
      }
    }

    /** A bare year, or one of antiquity that nothing is counted behind. */
    private boolean isYear() {
      if (number.form() == Form.DIGITS
          && THREE_DIGITS.matcher(number.text()).matches()
          && (GRAMMAR.is("before-year", before(1)) && !isNoun(next(0))
              || GRAMMAR.is("era", next(0)))) {
        return true;
      }
      return number.form() == Form.DIGITS
          && YEAR.matcher(number.text()).matches()
          && number.value() <= 2100
          && !words.is("counted", next(0));
    }

    /** A capitalised word or a label right before digits without commas makes them a name. */
    private boolean isNamed() {
      if (number.kind() == NumberKind.PLAIN && number.text().endsWith("K")) {
        return true;
      }
      if (number.form() != Form.DIGITS || number.isGrouped() || number.hasMagnitude()) {
        return false;
      }
      String word = before(1);
      String digits = number.text();
      if (digits.startsWith("0") && digits.length() > 1
          || digits.length() >= 7
          || digits.startsWith("+")) {
        return !number.hasDecimals();
      }
      if (words.is("label", word)) {
        return !number.hasDecimals() || first == 1;
      }
      if (number.hasDecimals()) {
        return false;
      }
      boolean adjacent =
          first > 0 && sentence.token(first - 1).span().end() + 1 >= number.span().begin();
      boolean name =
          adjacent
              && first > 1
              && sentence.isCapitalised(first - 1)
              && !sentence.isPossessive(first - 1);
      return name && !words.is("counted", next(0)) && !isPreposition(word);
    }

    private boolean isPreposition(String word) {
      return GRAMMAR.is("function", word);
    }

    private boolean isAge() {
      return GRAMMAR.is("before-age", before(1))
          || before(1).equals("of") && before(2).equals("age")
          || before(1).equals("at") && GRAMMAR.is("life-event", before(2))
          || GRAMMAR.is("age-limit", before(1)) && GRAMMAR.is("age", before(2))
          || next(0).equals(",")
              && before(1).equals(",")
              && number.value() < 110
              && number.value() > 10
              && number.text().length() == 2
              && sentence.isCapitalised(first - 2)
          || next(0).equals("and") && GRAMMAR.is("age-side", next(1))
          || next(0).equals("or") && GRAMMAR.is("age-side", next(1));
    }

    /**
     * Market prices and moves: an instrument is named and a price verb stands beside the number.
     */
    private void market() {
      if (number.kind() != NumberKind.PERCENT
              && number.kind() != NumberKind.MONEY
              && number.kind() != NumberKind.PLAIN
          || GRAMMAR.is("calendar-unit", number.unit())
          || isNamed()
          || number.kind() == NumberKind.PLAIN && "size".equals(Units.STANDARD.classOf(head()))) {
        return;
      }
      boolean points =
          GRAMMAR.is("point", next(0))
              || number.hasDecimals()
              || number.text().indexOf('/') > 0
              || number.kind() != NumberKind.PLAIN;
      boolean instrument =
          near("market", 24, 0) || near("market", 0, 5) && number.kind() != NumberKind.PLAIN;
      boolean rate = PER_WEIGHT.matcher(number.text()).find();
      if (!points || !(instrument || rate)) {
        return;
      }
      boolean deal = before("decided", 5) && !before("priced", 2);
      boolean earnings = near("earnings", 6, 6) || near("revenue", 6, 6);
      if (!deal
          && !earnings
          && (near("priced", 12, 3) || rate)
          && !(number.kind() == NumberKind.PERCENT && next(0).equals("of"))) {
        kind = "market";
        add(3, "a market price or move");
      }
    }

    /** Whether an intention or limit governs the number: a plan is not yet a measurement. */
    private boolean isDeciding() {
      return anyBefore(10, "limit", "eligibility", "qualify", "plan", "urging")
          || anyBefore(9, "aim", "aims", "aimed", "target", "targets", "goal", "plans", "planned")
          || anyBefore(7, "wants", "want", "hopes", "limit", "limits", "cap", "capped", "threshold")
          || anyBefore(5, "should", "must", "require", "requires", "required", "pledged")
          || anyBefore(5, "pledge", "vowed", "promised", "propose", "proposed", "proposes");
    }

    /** The noun that is counted: the last word before a preposition, a verb or a sign. */
    private String head() {
      String noun = "";
      int at = after;
      if (next(0).equals("of")) {
        at++;
      }
      for (int i = at; i < Math.min(sentence.size(), at + 5); i++) {
        String word = sentence.word(i);
        if (!sentence.isWord(i) && !word.equals("-")) {
          break;
        }
        if (Units.STANDARD.isUnit(word) && i <= at + 1) {
          return word;
        }
        if (words.is("counted", word) || words.is("listed", word)) {
          return word;
        }
        if (GRAMMAR.is("ends-noun", word)) {
          break;
        }
        noun = word;
      }
      return noun;
    }

    private boolean isNoun(String word) {
      return !word.isEmpty() && Character.isLetter(word.charAt(0)) && !GRAMMAR.is("no-noun", word);
    }

    private String before(int distance) {
      return sentence.word(first - distance);
    }

    private String next(int distance) {
      return sentence.word(after + distance);
    }

    private boolean before(String role, int reach) {
      for (int i = first - 1; i >= Math.max(0, first - reach); i--) {
        if (sentence.word(i).equals(";")) {
          return false;
        }
        if (words.is(role, sentence.word(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean anyBefore(int reach, String... any) {
      for (int i = first - 1; i >= Math.max(0, first - reach); i--) {
        if (List.of(any).contains(sentence.word(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean afterIs(String role, int reach) {
      for (int i = after; i < Math.min(sentence.size(), after + reach); i++) {
        if (!sentence.isWord(i)) {
          return false;
        }
        if (words.is(role, sentence.word(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean near(String role, int left, int right) {
      boolean literal =
          role.equals("expectancy") || role.equals("earnings") || role.equals("revenue");
      for (int i = Math.max(0, first - left); i < Math.min(sentence.size(), after + right); i++) {
        if (i >= first && i < after) {
          continue;
        }
        String word = sentence.word(i);
        if (word.equals(";")) {
          if (i > first) {
            return false;
          }
          continue;
        }
        boolean index = word.equals("p") && sentence.word(i - 1).equals("&");
        if (literal ? word.equals(role) : words.is(role, word) || index && role.equals("market")) {
          return true;
        }
      }
      return false;
    }

    private void add(double points, String reason) {
      score += points;
      reasons.add(reason);
    }
  }
}
