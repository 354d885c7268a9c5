package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A whole audit (reading, every check, database, workbook, pages, JSON lines; nothing remembered)
 * against the bare loop of the engine over the same texts, with the same options of Java and as
 * many threads. Arguments: folder, pairs.
 */
public final class WholeJob {

  private WholeJob() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Arguments arguments = new Arguments(args);
    TextFolder texts = TextFolder.of(Path.of(arguments.at(0, ".")));
    Workbench bench = new Workbench(arguments);
    int threads = Runtime.getRuntime().availableProcessors();
    PrintStream out = System.out;
    out.println(texts.inWords() + ", " + threads + " threads, Java " + Runtime.version());
    out.println("options of Java: " + bench.options());

    Path single = bench.fresh("single");
    Files.copy(texts.files().get(0), single.resolve("text.txt"));
    TextFolder one = TextFolder.of(single);
    Cost startOfLoop = loop(bench, one, threads);
    Cost startOfAudit = audit(bench, one, threads);
    out.printf(
        "over one document alone: loop CPU %.2f s, audit CPU %.2f s%n",
        startOfLoop.cpu(), startOfAudit.cpu());

    Alternation alternation = new Alternation("whole audit", "bare loop", texts.kilobytes(), out);
    alternation.run(
        arguments.number(1, 5),
        () -> audit(bench, texts, threads),
        () -> loop(bench, texts, threads));
    alternation.sum();
    out.println(
        "CPU, audit / loop: "
            + alternation.ratio(Cost::cpu)
            + "; wall: "
            + alternation.ratio(Cost::wall));
  }

  private static Cost audit(Workbench bench, TextFolder texts, int threads)
      throws IOException, InterruptedException {
    Path work = bench.fresh("audit");
    return bench
        .audit(texts, work, threads)
        .run(work.resolve("audit.out"), work.resolve("audit.err"));
  }

  private static Cost loop(Workbench bench, TextFolder texts, int threads)
      throws IOException, InterruptedException {
    Path work = bench.fresh("loop");
    return bench
        .loop(texts, threads, false, work.resolve("findings.tsv"))
        .run(work.resolve("loop.out"), work.resolve("loop.err"));
  }
}
