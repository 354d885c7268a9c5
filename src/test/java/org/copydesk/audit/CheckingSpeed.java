package org.copydesk.audit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.BlockCheck;
import org.copydesk.check.Check;
import org.copydesk.check.CheckContext;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.SentenceCheck;
import org.copydesk.check.TestDesk;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;

/**
 * Says which rules take longer than {@link AwkwardTexts} are long. Arguments: characters, and a
 * part of the name of a text, or nothing for all of them. For each text the processor's time of
 * making the article and of the dearest rules, for the length and twice the length.
 */
final class CheckingSpeed {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CheckingSpeed() {}

  private record Cost(String rule, long once, long twice) {}

  public static void main(String[] args) {
    int length = Integer.parseInt(args[0]);
    TestDesk.audit(AwkwardTexts.all().get("paragraphs of prose").apply(20_000));
    for (Map.Entry<String, IntFunction<String>> text : AwkwardTexts.all().entrySet()) {
      if (args.length > 1 && !text.getKey().contains(args[1])) {
        continue;
      }
      List<Cost> costs = new ArrayList<>();
      List<Cost> once = costs(text.getValue().apply(length));
      List<Cost> twice = costs(text.getValue().apply(2 * length));
      for (int i = 0; i < once.size(); i++) {
        costs.add(new Cost(once.get(i).rule(), once.get(i).once(), twice.get(i).once()));
      }
      costs.sort(Comparator.comparing(Cost::twice).reversed());
      long all = costs.stream().mapToLong(Cost::twice).sum();
      System.out.printf(Locale.ROOT, "%s: %d ms at %d%n", text.getKey(), all, 2 * length);
      costs.stream()
          .limit(4)
          .filter(c -> c.twice() >= 50)
          .forEach(
              c -> System.out.printf("    %s %d ms, then %d ms%n", c.rule(), c.once(), c.twice()));
    }
  }

  private static List<Cost> costs(String text) {
    List<Cost> costs = new ArrayList<>();
    long begun = THREADS.getCurrentThreadCpuTime();
    Article article = TestDesk.article(text);
    costs.add(new Cost("(article)", since(begun), 0));
    CheckContext context =
        new CheckContext(article, BatchEvidence.NONE, TestDesk.bean(FigureSurvey.class));
    begun = THREADS.getCurrentThreadCpuTime();
    try {
      context.figures();
    } catch (RuntimeException | StackOverflowError e) {
      System.out.println("    the register of figures fails: " + firstSigns(e));
    }
    costs.add(new Cost("(figures)", since(begun), 0));
    List<Check> checks = new ArrayList<>(TestDesk.checks());
    checks.sort(Comparator.comparing((Check c) -> c.card().id()));
    for (Check check : checks) {
      begun = THREADS.getCurrentThreadCpuTime();
      try {
        run(check, context);
      } catch (RuntimeException | StackOverflowError e) {
        System.out.println("    " + check.card().id() + " fails: " + firstSigns(e));
      }
      costs.add(new Cost(check.card().id(), since(begun), 0));
    }
    return costs;
  }

  private static String firstSigns(Throwable fault) {
    String said = fault.toString();
    return said.substring(0, Math.min(200, said.length()));
  }

  private static void run(Check check, CheckContext context) {
    if (check instanceof ArticleCheck whole) {
      context.findingsOf(whole);
    } else if (check instanceof BlockCheck each) {
      for (Block block : context.article().blocks()) {
        each.check(block, context);
      }
    } else if (check instanceof SentenceCheck each) {
      for (Sentence sentence : context.article().sentences()) {
        each.check(sentence, context);
      }
    }
  }

  private static long since(long begun) {
    return (THREADS.getCurrentThreadCpuTime() - begun) / 1_000_000;
  }
}
