package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.RuleId;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.score.Charge;
import org.copydesk.score.Dimension;
import org.copydesk.score.PriceList;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;

/**
 * Fits the prices of {@code prices.tsv} to submissions that readers rated. Arguments: folders with
 * ratings, and {@code write} to put the prices into the file of the sources; without it the fit is
 * only told. Which rules make a kind is not fitted: it is the desk's idea of what is the same
 * trouble.
 *
 * <p>Prices are whole numbers from {@value #LEAST} to {@value #MOST}. They make the squared
 * distance of score and rating smallest, with the rating put on the score's scale: 2.4 is the limit
 * of FAIL, and each point more is 25 of a hundred. What a text with a blocking finding cannot have,
 * it is not asked for. Prices stay near {@value #USUAL} unless ratings draw them away.
 */
public final class PriceFit {

  static final int LEAST = 3;
  static final int MOST = 40;
  static final int USUAL = 6;

  private static final String STATISTICS = "statistics";

  /**
   * The desk's own floor: a text of nothing but figures that nobody vouches for must not pass,
   * though readers hardly marked such figures down.
   */
  static final int LEAST_OF_STATISTICS = 4;

  /** What a price pays for each squared point it is away from the usual one. */
  private static final double STAYING = 2;

  /** The rating that the limit of FAIL stands for; the limit of PASS is one point above. */
  private static final double AT_FAIL = 2.4;

  /** What a point of rating is on the score's scale. */
  private static final double A_RATING = 25;

  private static final int FOLDS = 10;
  private static final int ROUNDS = 12;

  private static final Set<Dimension> LANGUAGE =
      Set.of(Dimension.LANGUAGE, Dimension.SPELLING_AND_NAMES);

  private static final RuleCatalogue RULES = CheckDiscovery.catalogue();

  /** The formula of the product. */
  private static final ScoreFormula STANDARD = formula(PriceList.standard());

  private final List<PriceList.Kind> kinds;
  private final PriceList kindOf;

  private PriceFit(PriceList standard) {
    this.kindOf = standard;
    this.kinds = standard.kinds();
  }

  public static void main(String[] args) throws IOException {
    List<RatedText> texts = new ArrayList<>();
    for (String arg : args) {
      if (!arg.equals("write")) {
        Path folder = Path.of(arg);
        if (!RatedSet.isSet(folder)) {
          System.err.println("No ratings.jsonl with docs in " + folder + ". Nothing was fitted.");
          System.exit(1);
        }
        texts.addAll(RatedSet.read(folder).audited(TestDesk.bean(Auditor.class)));
      }
    }
    PriceFit fit = new PriceFit(PriceList.standard());
    int[] prices = fit.prices(texts);
    for (int k = 0; k < prices.length; k++) {
      System.out.printf(
          Locale.ROOT,
          "%-36s %3d (was %s)%n",
          fit.kinds.get(k).name(),
          prices[k],
          fit.kinds.get(k).price());
    }
    fit.tell("all, fitted to all", texts, fit.seen(texts, prices));
    fit.tell("held out by text", texts, fit.heldOut(texts, folds(texts)));
    fit.tell("held out by source", texts, fit.heldOut(texts, RatedText::source));
    fit.tell("held out by set", texts, fit.heldOut(texts, RatedText::set));
    if (Arrays.asList(args).contains("write")) {
      fit.write(prices, Path.of("src/main/resources/org/copydesk/score/prices.tsv"));
    }
  }

  /** What a formula with the product's prices says of rated texts. */
  static List<Agreement.Seen> shipped(List<RatedText> texts) {
    return texts.stream().map(t -> seen(t, STANDARD)).toList();
  }

  /** What the product makes of a rated text. */
  static Score score(RatedText text) {
    return STANDARD.score(text.charges(), text.words());
  }

  /** What prices fitted to all other sources say of each text. */
  static List<Agreement.Seen> heldOutBySource(List<RatedText> texts) {
    return new PriceFit(PriceList.standard()).heldOut(texts, RatedText::source);
  }

  /** What prices fitted to nine tenths of the texts say of the rest. */
  static List<Agreement.Seen> heldOutByText(List<RatedText> texts) {
    return new PriceFit(PriceList.standard()).heldOut(texts, folds(texts));
  }

  private void tell(String what, List<RatedText> texts, List<Agreement.Seen> seen) {
    tell(what, seen);
    for (String set : new TreeSet<>(texts.stream().map(RatedText::set).toList())) {
      tell("  " + set, seen.stream().filter(s -> s.text().set().equals(set)).toList());
    }
  }

  private static void tell(String what, List<Agreement.Seen> seen) {
    Agreement agreement = Agreement.of(seen);
    System.out.printf(
        Locale.ROOT,
        "%-24s %3d texts, Spearman %.3f, as rated %s, PASS of 4 and more %s, FAIL of 2 and less %s,"
            + " PASS of 2 and less %d%n",
        what,
        agreement.texts(),
        agreement.spearman(),
        agreement.asRated().inWords(),
        agreement.good().inWords(),
        agreement.bad().inWords(),
        agreement.waved());
  }

  private static Function<RatedText, String> folds(List<RatedText> texts) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      numbers.add(i % FOLDS);
    }
    Collections.shuffle(numbers, new Random(1));
    Map<RatedText, String> fold = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      fold.put(texts.get(i), "fold " + numbers.get(i));
    }
    return text -> fold.getOrDefault(text, "");
  }

  private List<Agreement.Seen> heldOut(List<RatedText> texts, Function<RatedText, String> part) {
    List<Agreement.Seen> seen = new ArrayList<>();
    for (String out : new TreeSet<>(texts.stream().map(part).toList())) {
      int[] prices = prices(texts.stream().filter(t -> !part.apply(t).equals(out)).toList());
      seen.addAll(seen(texts.stream().filter(t -> part.apply(t).equals(out)).toList(), prices));
    }
    return seen;
  }

  private List<Agreement.Seen> seen(List<RatedText> texts, int[] prices) {
    Map<String, PriceList.Kind> priced = new HashMap<>();
    for (String member : kindOf.members()) {
      int k = kinds.indexOf(kindOf.of(new RuleId(member.contains("/") ? member : member + "/any")));
      priced.put(member, new PriceList.Kind(kinds.get(k).name(), prices[k]));
    }
    ScoreFormula formula = formula(new PriceList(priced));
    return texts.stream().map(t -> seen(t, formula)).toList();
  }

  private static Agreement.Seen seen(RatedText text, ScoreFormula formula) {
    Score score = formula.score(text.charges(), text.words());
    return new Agreement.Seen(text, score.value(), formula.verdict(score, text.charges()));
  }

  private static ScoreFormula formula(PriceList prices) {
    return new ScoreFormula(prices, rule -> RULES.find(rule).map(RuleCard::blocking).orElse(false));
  }

  /** Whether a text fails, and would pass FAIL without what was said of its language and names. */
  static boolean failsForItsLanguage(Audit audit) {
    List<Charge> others =
        audit.findings().stream()
            .map(f -> new Charge(f.finding().rule(), f.finding().level()))
            .filter(c -> !LANGUAGE.contains(Dimension.of(c.rule())))
            .toList();
    return audit.verdict() == Verdict.FAIL
        && STANDARD.verdict(STANDARD.score(others, audit.words()), others) != Verdict.FAIL;
  }

  /** The prices that suit the ratings best, found kind by kind until none moves any more. */
  private int[] prices(List<RatedText> texts) {
    double[][] amounts = texts.stream().map(this::amounts).toArray(double[][]::new);
    double[] wanted = texts.stream().mapToDouble(PriceFit::wanted).toArray();
    boolean[] blocked = new boolean[texts.size()];
    for (int i = 0; i < blocked.length; i++) {
      blocked[i] = isBlocked(texts.get(i));
    }
    int[] prices = new int[kinds.size()];
    Arrays.fill(prices, USUAL);
    for (int round = 0; round < ROUNDS; round++) {
      int[] before = prices.clone();
      for (int k = 0; k < prices.length; k++) {
        prices[k] = best(k, prices, amounts, wanted, blocked);
      }
      if (Arrays.equals(before, prices)) {
        break;
      }
    }
    return prices;
  }

  private static boolean isBlocked(RatedText text) {
    return text.charges().stream().anyMatch(STANDARD::isBlocking);
  }

  private int least(int k) {
    return kinds.get(k).name().equals(STATISTICS) ? LEAST_OF_STATISTICS : LEAST;
  }

  private int best(int k, int[] prices, double[][] amounts, double[] wanted, boolean[] blocked) {
    int[] tried = prices.clone();
    int best = prices[k];
    double least = Double.MAX_VALUE;
    for (int price = least(k); price <= MOST; price++) {
      tried[k] = price;
      double loss = 0;
      for (int p : tried) {
        loss += STAYING * (p - USUAL) * (p - USUAL);
      }
      for (int i = 0; i < amounts.length; i++) {
        double charge = 0;
        for (int j = 0; j < tried.length; j++) {
          charge += tried[j] * amounts[i][j];
        }
        double away = score(charge, blocked[i]) - wanted[i];
        loss += away * away;
      }
      if (loss < least) {
        least = loss;
        best = price;
      }
    }
    return best;
  }

  /** The score of a charge, without the rounding, so that small steps count. */
  private static double score(double charge, boolean blocked) {
    double score = 100 * Math.pow(ScoreFormula.LEFT_BY_A_POINT, charge);
    double above = score - ScoreFormula.BLOCKED_ABOVE / 10.0;
    return blocked && above > 0 ? score - (1 - ScoreFormula.LEFT_BY_BLOCKING) * above : score;
  }

  /** The score that a rating asks for. */
  private static double wanted(RatedText text) {
    double wanted = ScoreFormula.FAIL_BELOW / 10.0 + A_RATING * (text.rating() - AT_FAIL);
    double most = isBlocked(text) ? ScoreFormula.FAIL_BELOW / 10.0 - 1 : 100;
    return Math.max(10, Math.min(most, wanted));
  }

  /** What a text is charged by each kind at a price of one; each dimension counts its own. */
  private double[] amounts(RatedText text) {
    double[] amounts = new double[kinds.size()];
    text.charges().stream()
        .collect(Collectors.groupingBy(c -> Map.entry(kindOf.of(c.rule()), Dimension.of(c.rule()))))
        .forEach(
            (pile, charges) ->
                amounts[kinds.indexOf(pile.getKey())] +=
                    ScoreFormula.amount(ScoreFormula.weight(charges), text.words()));
    return amounts;
  }

  private void write(int[] prices, Path file) throws IOException {
    Map<String, Integer> byName = new HashMap<>();
    for (int k = 0; k < prices.length; k++) {
      byName.put(kinds.get(k).name(), prices[k]);
    }
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] row = line.split("\t");
      lines.add(
          line.startsWith("#") || row.length < 3
              ? line
              : String.join("\t", row[0], String.valueOf(byName.get(row[0])), row[2]));
    }
    Files.write(file, lines);
    System.out.println("Written: " + file);
  }
}
