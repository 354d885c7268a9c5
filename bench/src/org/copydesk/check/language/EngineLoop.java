package org.copydesk.check.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;

/**
 * The grammar engine and nothing else: reads every text of a folder, asks the engine, and writes
 * down what it said. Arguments: folder, threads, {@code every-rule} or {@code wanted-rules} (those
 * that the product reports), file for the findings. Prints how long the second half of the texts
 * took: by then Java has translated most of the code.
 */
public final class EngineLoop {

  /** Begins the line that tells how many seconds the second half of the documents took. */
  public static final String SECOND_HALF = "second half: ";

  private EngineLoop() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Path folder = Path.of(args[0]);
    GrammarEngine engine = engine(args[2]);
    SentenceSplitter splitter = new SrxSentenceSplitter();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<Callable<String>> asked = new ArrayList<>();
    AtomicInteger done = new AtomicInteger();
    AtomicLong halfDone = new AtomicLong(System.nanoTime());
    for (Path file : files) {
      String name = folder.relativize(file).toString();
      asked.add(
          () -> {
            Article article = Article.ofPlainText(name, Files.readString(file), splitter);
            StringBuilder lines = new StringBuilder();
            for (LanguageMatch match : engine.matches(article, () -> false)) {
              lines
                  .append(name)
                  .append('\t')
                  .append(match.rule())
                  .append('\t')
                  .append(match.begin())
                  .append('\t')
                  .append(match.end())
                  .append('\n');
            }
            if (done.incrementAndGet() == files.size() / 2) {
              halfDone.set(System.nanoTime());
            }
            return lines.toString();
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(args[1]));
    StringBuilder findings = new StringBuilder();
    try {
      for (Future<String> said : threads.invokeAll(asked)) {
        findings.append(said.get());
      }
      System.out.println(SECOND_HALF + (System.nanoTime() - halfDone.get()) / 1e9);
    } finally {
      threads.shutdownNow();
    }
    Files.writeString(Path.of(args[3]), findings);
  }

  /** The engine as the product makes it, or with every rule. */
  static GrammarEngine engine(String rules) {
    if (rules.equals("every-rule")) {
      return new GrammarEngine(rule -> true);
    }
    Grading grading = new Grading();
    return new GrammarEngine(rule -> grading.of(rule).level().isPresent());
  }
}
