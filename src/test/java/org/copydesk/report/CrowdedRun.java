package org.copydesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.copydesk.audit.Audit;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.audit.Measures;
import org.copydesk.audit.SampleRun;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.score.Charge;
import org.copydesk.score.PriceList;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/** Runs of many texts with many faults, to see where a report stops and what it says then. */
public final class CrowdedRun {

  /**
   * One kind of fault that every text has.
   *
   * @param rule the rule that finds it
   * @param level its level
   * @param count how often a text has it
   * @param message what is said of it
   */
  public record Fault(
      String rule, Level level, int count, String message, List<String> suggestions) {
    public Fault(String rule, Level level, int count, String message) {
      this(rule, level, count, message, List.of());
    }
  }

  private CrowdedRun() {}

  /** So many texts that fail, called {@code text-00001.txt} and so on. */
  public static SampleRun of(int texts, Fault... faults) {
    SampleRun.Builder run = SampleRun.builder();
    for (int i = 1; i <= texts; i++) {
      add(run, String.format(Locale.ROOT, "text-%05d.txt", i), faults);
    }
    return run.build();
  }

  /** A text that has each of its faults at the same words again and again. */
  public static SampleRun repeating(Fault... faults) {
    SampleRun.Builder run = SampleRun.builder();
    add(run, "text-00001.txt", n -> "pier", faults);
    return run.build();
  }

  /** One text that fails, of this name. */
  public static SampleRun named(String name, Fault... faults) {
    SampleRun.Builder run = SampleRun.builder();
    add(run, name, faults);
    return run.build();
  }

  private static void add(SampleRun.Builder run, String name, Fault... faults) {
    add(run, name, n -> "pier" + (char) ('a' + n % 26) + n, faults);
  }

  private static void add(
      SampleRun.Builder run, String name, IntFunction<String> words, Fault... faults) {
    StringBuilder text = new StringBuilder("A day on the river\n");
    List<int[]> spans = new ArrayList<>();
    for (Fault fault : faults) {
      for (int i = 0; i < fault.count(); i++) {
        text.append("\nThe ferry left the ");
        String word = words.apply(spans.size());
        spans.add(new int[] {text.length(), text.length() + word.length()});
        text.append(word).append(" at noon, and nobody waved.\n");
      }
    }
    Article article =
        Article.ofPlainText(name, text.toString(), block -> List.of(new Span(0, block.length())));
    List<LocatedFinding> findings = new ArrayList<>();
    for (Fault fault : faults) {
      for (int i = 0; i < fault.count(); i++) {
        int[] at = spans.get(findings.size());
        findings.add(located(article, fault, new Span(at[0], at[1])));
      }
    }
    List<Charge> charges =
        findings.stream().map(f -> new Charge(f.finding().rule(), f.finding().level())).toList();
    Score score = new ScoreFormula(PriceList.standard(), r -> false).score(charges, 100);
    run.text(article);
    run.audited(
        new Audit(
            name,
            "en",
            "A day on the river",
            100,
            findings,
            List.of(),
            Map.of(),
            Measures.NONE,
            List.of(),
            score,
            Verdict.FAIL));
  }

  private static LocatedFinding located(Article article, Fault fault, Span span) {
    String words = article.textOf(span);
    RuleId rule = new RuleId(fault.rule());
    return new LocatedFinding(
        new Finding(
            rule, fault.level(), span, words, fault.message(), fault.suggestions(), List.of(), 0.9),
        Fingerprint.of(rule, article.name(), words, words, 0),
        article.placeOf(span.begin()),
        article.blockAt(span.begin()).orElseThrow().locator().inWords(),
        Excerpt.of(article, span));
  }
}
