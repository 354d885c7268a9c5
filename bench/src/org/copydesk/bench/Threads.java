package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** The engine's loop with one thread against two. Arguments: folder, pairs. */
public final class Threads {

  private Threads() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Arguments arguments = new Arguments(args);
    TextFolder texts = TextFolder.of(Path.of(arguments.at(0, ".")));
    Workbench bench = new Workbench(arguments);
    PrintStream out = System.out;
    out.println(
        texts.inWords()
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " processors, Java "
            + Runtime.version());
    out.println("options of Java: " + bench.options());
    Alternation alternation = new Alternation("one thread", "two threads", texts.kilobytes(), out);
    alternation.run(
        arguments.number(1, 3), () -> loop(bench, texts, 1), () -> loop(bench, texts, 2));
    alternation.sum();
    out.println(
        "wall, one / two: "
            + alternation.ratio(Cost::wall)
            + "; CPU: "
            + alternation.ratio(Cost::cpu));
  }

  private static Cost loop(Workbench bench, TextFolder texts, int threads)
      throws IOException, InterruptedException {
    Path work = bench.fresh("threads");
    return bench
        .loop(texts, threads, true, work.resolve("findings.tsv"))
        .run(work.resolve("loop.out"), work.resolve("loop.err"));
  }
}
