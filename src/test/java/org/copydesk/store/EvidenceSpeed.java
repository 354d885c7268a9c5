package org.copydesk.store;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long the evidence of a batch takes, part by part: taking it down, counting, asking for it;
 * and of a run over five of its texts, which goes by what the first has kept. Arguments: how many
 * texts, a new H2 file, folders of plain-text files. The texts are made of paragraphs drawn from
 * those files.
 */
public final class EvidenceSpeed {

  private static final int PARAGRAPHS = 14;
  private static final int CHANGED = 5;
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
      articles.add(TestDesk.article("story-" + i + ".txt", text.toString()));
    }
    JdbcTemplate jdbc =
        BothDatabases.migrated(
            new SingleConnectionDataSource("jdbc:h2:file:" + args[1], "sa", "", true), "h2");
    EvidenceStore store = new EvidenceStore(jdbc, TestDesk.bean(FigureSurvey.class));
    String whole = begin(jdbc, articles, articles.size());
    time("add", () -> each(articles, (seq, a) -> store.add(whole, seq, a)));
    time("aggregate", () -> store.aggregate(whole));
    time("evidenceFor", () -> each(articles, (seq, a) -> store.evidenceFor(whole, seq, a)));
    time("close", () -> store.close(whole));
    for (String table : EvidenceStore.TABLES) {
      System.out.printf(
          Locale.ROOT,
          "%-20s %d rows%n",
          table,
          jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class));
    }
    List<Article> changed = articles.subList(0, CHANGED);
    String part = begin(jdbc, articles, CHANGED);
    time("add 5", () -> each(changed, (seq, a) -> store.add(part, seq, a)));
    time("aggregate 5", () -> store.aggregate(part, whole));
    time("evidenceFor 5", () -> each(changed, (seq, a) -> store.evidenceFor(part, seq, a)));
    time("forget 5", () -> store.forget(part));
  }

  /** Begins a run that looks at the first texts and leaves the others out. */
  private static String begin(JdbcTemplate jdbc, List<Article> articles, int most) {
    String run =
        new RunStore(jdbc, Clock.systemUTC()).begin("", "", "", List.of(), "", "", "").id();
    SubmissionStore submissions = new SubmissionStore(jdbc, TestDesk.bean(SentenceSplitter.class));
    try (SubmissionStore.Listing listing = submissions.listing(run)) {
      for (int i = 0; i < articles.size(); i++) {
        String name = articles.get(i).name();
        if (i < most) {
          listing.add(new FoundFile(name, name, 1, 0, null, ""));
        } else {
          listing.leaveOut(name);
        }
      }
    }
    return run;
  }

  private interface Taken {
    void take(long seq, Article article);
  }

  private static void each(List<Article> articles, Taken taken) {
    for (int i = 0; i < articles.size(); i++) {
      taken.take(i * SubmissionStore.MEMBERS, articles.get(i));
    }
  }

  private static void time(String part, Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long begin = System.nanoTime();
    work.run();
    System.out.printf(
        Locale.ROOT,
        "%-14s %7.1f s, %7.1f s of the processor%n",
        part,
        (System.nanoTime() - begin) / 1e9,
        (threads.getCurrentThreadCpuTime() - cpu) / 1e9);
  }
}
