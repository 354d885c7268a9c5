package org.copydesk.store;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.text.Article;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long the evidence of a batch takes, part by part: taking it down, counting, asking for it.
 * Arguments: how many texts, a new H2 file, folders of plain-text files. The texts are made of
 * paragraphs drawn from those files.
 */
public final class EvidenceSpeed {

  private static final int PARAGRAPHS = 14;
  private static final long SEED = 5;

  private EvidenceSpeed() {}

  public static void main(String[] args) throws Exception {
    List<String> paragraphs = new ArrayList<>();
    for (String folder : List.of(args).subList(2, args.length)) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          Files.readString(file, StandardCharsets.UTF_8)
              .lines()
              .filter(l -> l.length() > 80)
              .forEach(paragraphs::add);
        }
      }
    }
    Random random = new Random(SEED);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      StringBuilder text = new StringBuilder("Story number " + i + " of the night\n\n");
      for (int p = 0; p < PARAGRAPHS; p++) {
        text.append(paragraphs.get(random.nextInt(paragraphs.size()))).append("\n\n");
      }
      articles.add(TestDesk.article(text.toString()));
    }
    JdbcTemplate jdbc =
        BothDatabases.migrated(
            new SingleConnectionDataSource("jdbc:h2:file:" + args[1], "sa", "", true), "h2");
    EvidenceStore store = new EvidenceStore(jdbc, TestDesk.bean(FigureSurvey.class));
    time("add", () -> each(articles, (seq, a) -> store.add("run", seq, a)));
    time("aggregate", () -> store.aggregate("run"));
    time("evidenceFor", () -> each(articles, (seq, a) -> store.evidenceFor("run", seq, a)));
    time("forget", () -> store.forget("run"));
  }

  private interface Taken {
    void take(long seq, Article article);
  }

  private static void each(List<Article> articles, Taken taken) {
    for (int i = 0; i < articles.size(); i++) {
      taken.take(i + 1, articles.get(i));
    }
  }

  private static void time(String part, Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long begin = System.nanoTime();
    work.run();
    System.out.printf(
        Locale.ROOT,
        "%-12s %7.1f s, %7.1f s of the processor%n",
        part,
        (System.nanoTime() - begin) / 1e9,
        (threads.getCurrentThreadCpuTime() - cpu) / 1e9);
  }
}
