package org.copydesk.check.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copydesk.bench.micro.SeedText;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The five seeds through the engine and through LanguageTool itself. The words are the same again
 * and again, which flatters whatever remembers words: for figures to go by, see the commands.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
@SuppressWarnings("NullAway.Init") // prepared before anything is measured
public class EngineBenchmark {

  private final SentenceSplitter splitter = new SrxSentenceSplitter();
  private final JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
  private final GrammarEngine every = EngineLoop.engine("every-rule");
  private final GrammarEngine wanted = EngineLoop.engine("wanted-rules");
  private List<String> texts;

  @Setup
  public void prepare() throws IOException {
    texts = SeedText.all();
  }

  /** With every rule but the spellers. */
  @Benchmark
  public List<LanguageMatch> everyRule() {
    return matches(every);
  }

  /** With the rules that the product reports. */
  @Benchmark
  public List<LanguageMatch> wantedRules() {
    return matches(wanted);
  }

  /** LanguageTool with its defaults, spellers among them. */
  @Benchmark
  public List<RuleMatch> languageTool() throws IOException {
    List<RuleMatch> matches = new ArrayList<>();
    for (String text : texts) {
      matches.addAll(tool.check(text));
    }
    return matches;
  }

  /** Layout, sentences and words alone. */
  @Benchmark
  public int article() {
    int sentences = 0;
    for (String text : texts) {
      sentences += article(text).sentences().size();
    }
    return sentences;
  }

  private List<LanguageMatch> matches(GrammarEngine engine) {
    List<LanguageMatch> matches = new ArrayList<>();
    for (String text : texts) {
      matches.addAll(engine.matches(article(text), () -> false));
    }
    return matches;
  }

  private Article article(String text) {
    return Article.ofPlainText("story.txt", text, splitter);
  }
}
