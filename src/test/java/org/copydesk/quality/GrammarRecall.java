package org.copydesk.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.copydesk.audit.Auditor;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.AbstractPatternRule;

/**
 * How many of the grammar faults that LanguageTool's defaults find in planted texts stay warnings
 * or errors in an audit, and how many such findings clean texts cost. Texts come from the labelled
 * sets, which are kept outside the repository.
 *
 * <p>Arguments: the folder of the labelled sets, the seed, and a file for one line a planted fault.
 */
public final class GrammarRecall {

  private static final String SPELLERS = "MORFOLOGIK_RULE_.*|HUNSPELL_.*|EN_MULTITOKEN_SPELLING_.*";

  private final JLanguageTool defaults =
      new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
  private final Auditor auditor = TestDesk.bean(Auditor.class);

  /**
   * What became of one kind of planted faults.
   *
   * @param planted how many there are
   * @param foundByDefaults how many LanguageTool finds with its default rules, spellers aside
   * @param foundBySpellersOnly how many only a speller of LanguageTool touches
   * @param kept how many of those found by default an audit reports as a warning or an error
   * @param raised how many an audit reports as a warning or an error, found by default or not
   */
  public record KindTotals(
      int planted, int foundByDefaults, int foundBySpellersOnly, int kept, int raised) {

    static final KindTotals NONE = new KindTotals(0, 0, 0, 0, 0);

    KindTotals plus(KindTotals other) {
      return new KindTotals(
          planted + other.planted,
          foundByDefaults + other.foundByDefaults,
          foundBySpellersOnly + other.foundBySpellersOnly,
          kept + other.kept,
          raised + other.raised);
    }

    /** The share of what the defaults find that is still a warning or an error, 0 to 1. */
    public double keptShare() {
      return foundByDefaults == 0 ? 1 : (double) kept / foundByDefaults;
    }
  }

  /**
   * One measurement over planted texts.
   *
   * @param kinds totals by kind of fault
   * @param losses for each rule of LanguageTool how many faults that it found are no longer raised
   */
  public record Recall(Map<String, KindTotals> kinds, Map<String, Integer> losses) {

    public KindTotals all() {
      return kinds.values().stream().reduce(KindTotals.NONE, KindTotals::plus);
    }
  }

  /**
   * What grammar findings a set of clean texts costs.
   *
   * @param words words of the texts
   * @param raised warnings and errors of {@code language/*}
   * @param byDefault matches of LanguageTool's default rules, spellers aside
   * @param byRule the raised ones by rule
   */
  public record CleanRate(int words, int raised, int byDefault, Map<String, Integer> byRule) {

    /** Warnings and errors for 1,000 words. */
    public double perThousandWords() {
      return words == 0 ? 0 : 1000.0 * raised / words;
    }
  }

  /** Plants faults into articles and looks what is found of them. */
  public Recall recall(List<Article> articles, long seed, PrintStream log) {
    PlantedGrammarFaults planter = new PlantedGrammarFaults(seed);
    Map<String, KindTotals> kinds = new LinkedHashMap<>();
    planter.kinds().forEach(k -> kinds.put(k, KindTotals.NONE));
    Map<String, Integer> losses = new TreeMap<>();
    for (Article article : articles) {
      PlantedGrammarFaults.Planted planted = planter.into(article);
      List<RuleMatch> cleanMatches = matches(article.text());
      List<RuleMatch> plantedMatches = matches(planted.text());
      List<Finding> cleanFindings = findings(article);
      List<Finding> plantedFindings = findings(TestDesk.article(article.name(), planted.text()));
      for (PlantedGrammarFaults.Fault fault : planted.faults()) {
        Set<String> before = new HashSet<>();
        cleanMatches.stream()
            .filter(m -> spanOf(m).overlaps(fault.cleanSpan()))
            .forEach(m -> before.add(idOf(m.getRule())));
        cleanFindings.stream()
            .filter(f -> isRaised(f) && f.span().overlaps(fault.cleanSpan()))
            .forEach(f -> before.add(f.rule().value()));
        Set<String> rules = new TreeSet<>();
        Set<String> spellers = new TreeSet<>();
        plantedMatches.stream()
            .filter(m -> spanOf(m).overlaps(fault.span()))
            .map(m -> idOf(m.getRule()))
            .filter(id -> !before.contains(id))
            .forEach(id -> (id.matches(SPELLERS) ? spellers : rules).add(id));
        List<String> raised =
            plantedFindings.stream()
                .filter(f -> isRaised(f) && f.span().overlaps(fault.span()))
                .map(f -> f.rule().value())
                .filter(id -> !before.contains(id))
                .toList();
        boolean found = !rules.isEmpty();
        boolean kept = found && !raised.isEmpty();
        kinds.merge(
            fault.kind(),
            new KindTotals(
                1,
                found ? 1 : 0,
                !found && !spellers.isEmpty() ? 1 : 0,
                kept ? 1 : 0,
                raised.isEmpty() ? 0 : 1),
            KindTotals::plus);
        if (found && !kept) {
          rules.forEach(r -> losses.merge(r, 1, Integer::sum));
        }
        log.println(
            String.join(
                "\t",
                article.name(),
                fault.kind(),
                found ? kept ? "kept" : "lost" : "missed",
                String.join(",", rules),
                String.join(",", raised),
                marked(planted.text(), fault)));
      }
    }
    return new Recall(kinds, losses);
  }

  /** What grammar findings these clean articles cost. */
  public CleanRate cleanRate(List<Article> articles, PrintStream log) {
    int words = 0;
    int raised = 0;
    int byDefault = 0;
    Map<String, Integer> byRule = new TreeMap<>();
    for (Article article : articles) {
      words += article.words();
      byDefault +=
          (int)
              matches(article.text()).stream()
                  .filter(m -> !m.getRule().getId().matches(SPELLERS))
                  .count();
      for (Finding finding : findings(article)) {
        if (isRaised(finding) && finding.rule().area().equals("language")) {
          raised++;
          byRule.merge(finding.rule().value(), 1, Integer::sum);
          log.println(
              String.join(
                  "\t",
                  article.name(),
                  "clean",
                  finding.level().word(),
                  finding.rule().value(),
                  finding.suggestions().toString(),
                  around(article.text(), finding.span())));
        }
      }
    }
    return new CleanRate(words, raised, byDefault, byRule);
  }

  private List<RuleMatch> matches(String text) {
    try {
      return defaults.check(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Finding> findings(Article article) {
    return auditor.audit(article, BatchEvidence.NONE).findings().stream()
        .map(LocatedFinding::finding)
        .toList();
  }

  private static boolean isRaised(Finding finding) {
    return finding.level() != Level.NOTE;
  }

  /** The id with the number of the rule in its group, as in {@code A_NNS[3]}. */
  private static String idOf(Rule rule) {
    return rule instanceof AbstractPatternRule pattern
        ? rule.getId() + "[" + pattern.getSubId() + "]"
        : rule.getId();
  }

  private static Span spanOf(RuleMatch match) {
    return new Span(match.getFromPos(), match.getToPos());
  }

  private static String marked(String text, PlantedGrammarFaults.Fault fault) {
    return oneLine(
        text.substring(fault.sentence().begin(), fault.span().begin())
            + "⟦"
            + fault.span().in(text)
            + "⟧"
            + text.substring(
                fault.span().end(), Math.max(fault.span().end(), fault.sentence().end())));
  }

  private static String around(String text, Span span) {
    return oneLine(
        text.substring(Math.max(0, span.begin() - 80), span.begin())
            + "⟦"
            + span.in(text)
            + "⟧"
            + text.substring(span.end(), Math.min(text.length(), span.end() + 80)));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** The texts that faults are planted in, by set. */
  static Map<String, List<Article>> cleanTexts(Path sets) throws IOException {
    Map<String, List<Article>> clean = new LinkedHashMap<>();
    clean.put("typos-dev", articles(sets.resolve("typos-dev"), true));
    clean.put("residue-dev", articles(sets.resolve("residue-dev"), true));
    clean.put("statistics-dev", articles(sets.resolve("statistics-dev"), false));
    return clean;
  }

  /** The articles of a set's documents, or of those that are clean. */
  private static List<Article> articles(Path set, boolean cleanOnly) throws IOException {
    Set<String> faulty = new HashSet<>();
    if (cleanOnly) {
      for (String line : Files.readAllLines(set.resolve("gold.jsonl"))) {
        if (!line.contains("\"not-a-fragment\"")) {
          faulty.add(line.replaceAll(".*?\"doc\": \"(?:docs/)?([^\"]*)\".*", "$1"));
        }
      }
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(set.resolve("docs"))) {
      files = all.sorted().toList();
    }
    List<Article> articles = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (!faulty.contains(name)) {
        articles.add(
            TestDesk.article(
                set.getFileName() + "/" + name, Files.readString(file, StandardCharsets.UTF_8)));
      }
    }
    return articles;
  }

  /** Measures and prints what the description of the product's quality quotes. */
  public static void main(String[] args) throws IOException {
    Path sets = Path.of(args[0]);
    long seed = Long.parseLong(args[1]);
    Map<String, List<Article>> clean = cleanTexts(sets);
    GrammarRecall measure = new GrammarRecall();
    try (PrintStream log = new PrintStream(args[2], StandardCharsets.UTF_8)) {
      clean.forEach(
          (name, articles) -> {
            CleanRate rate = measure.cleanRate(articles, log);
            print(
                "%s, clean: %d texts, %d words, %d raised (%.2f per 1,000 words), %d by default (%.2f) %s",
                name,
                articles.size(),
                rate.words(),
                rate.raised(),
                rate.perThousandWords(),
                rate.byDefault(),
                1000.0 * rate.byDefault() / rate.words(),
                rate.byRule());
          });
      Recall recall =
          measure.recall(clean.values().stream().flatMap(List::stream).toList(), seed, log);
      print("%-20s %7s %7s %7s %7s %7s", "kind", "planted", "default", "kept", "share", "raised");
      recall.kinds().forEach(GrammarRecall::print);
      print("all", recall.all());
      print("lost: %s", recall.losses());
    }
  }

  private static void print(String kind, KindTotals t) {
    print(
        "%-20s %7d %7d %7d %6.1f%% %7d",
        kind, t.planted(), t.foundByDefaults(), t.kept(), 100 * t.keptShare(), t.raised());
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ENGLISH, format, values));
  }
}
