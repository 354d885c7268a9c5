package org.copydesk.bench.micro;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.Check;
import org.copydesk.check.DeskWords;
import org.copydesk.check.FigureSurvey;
import org.copydesk.job.AuditorConfiguration;
import org.copydesk.score.ScoreFormula;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The five seeds through the checks of one area, with what any audit does around them; {@code none}
 * is that alone: layout, sentences, words, survey of figures, score.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // prepared before anything is measured
public class CheckBenchmark {

  /** The last part of the package that the checks lie in. */
  @Param({
    "none",
    "spelling",
    "names",
    "fragments",
    "statistics",
    "consistency",
    "sourcing",
    "style"
  })
  public String area;

  private AnnotationConfigApplicationContext context;
  private SentenceSplitter splitter;
  private Auditor auditor;
  private List<String> texts;

  @Setup
  public void prepare() throws IOException {
    texts = SeedText.all();
    context = new AnnotationConfigApplicationContext(AuditorConfiguration.class);
    splitter = context.getBean(SentenceSplitter.class);
    List<Check> checks =
        context.getBeansOfType(Check.class).values().stream()
            .filter(
                check ->
                    (check.getClass().getPackageName() + ".")
                        .startsWith("org.copydesk.check." + area + "."))
            .toList();
    if (checks.isEmpty() != area.equals("none")) {
      throw new IllegalStateException("there is no check in " + area);
    }
    auditor =
        new Auditor(
            checks,
            context.getBean(FigureSurvey.class),
            context.getBean(ScoreFormula.class),
            context.getBean(DeskWords.class));
  }

  @TearDown
  public void close() {
    context.close();
  }

  /** All seeds, once. */
  @Benchmark
  public List<Audit> seeds() {
    List<Audit> audits = new ArrayList<>();
    for (String text : texts) {
      audits.add(
          auditor.audit(Article.ofPlainText("story.txt", text, splitter), BatchEvidence.NONE));
    }
    return audits;
  }
}
