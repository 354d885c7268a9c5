package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.check.language.EngineLoop;

/**
 * The engine's loop with one thread against two: over all texts, and over their second half alone.
 * On two processors, Java's compiler has one for itself beside one thread and none beside two; in
 * the second half it has little left to do. Arguments: folder, pairs.
 */
public final class Threads {

  private final Workbench bench;
  private final TextFolder texts;

  /** Seconds, by the whole run they are the second half of. */
  private final Map<Cost, Double> secondHalves = new IdentityHashMap<>();

  private Threads(Workbench bench, TextFolder texts) {
    this.bench = bench;
    this.texts = texts;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Arguments arguments = new Arguments(args);
    TextFolder texts = TextFolder.of(Path.of(arguments.at(0, ".")));
    Workbench bench = new Workbench(arguments);
    Threads threads = new Threads(bench, texts);
    PrintStream out = System.out;
    out.println(
        texts.inWords()
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " processors, Java "
            + Runtime.version());
    out.println("options of Java: " + bench.options());
    Alternation alternation = new Alternation("one thread", "two threads", texts.kilobytes(), out);
    alternation.run(arguments.number(1, 3), () -> threads.loop(1), () -> threads.loop(2));
    alternation.sum();
    out.println(
        "wall, one / two: "
            + alternation.ratio(Cost::wall)
            + "; CPU: "
            + alternation.ratio(Cost::cpu)
            + "; wall of the second half: "
            + alternation.ratio(threads.secondHalves::get));
  }

  private Cost loop(int count) throws IOException, InterruptedException {
    Path work = bench.fresh("threads");
    Path said = work.resolve("loop.out");
    Cost cost =
        bench
            .loop(texts, count, true, work.resolve("findings.tsv"))
            .run(said, work.resolve("loop.err"));
    try (Stream<String> lines = Files.lines(said)) {
      String half =
          lines.filter(line -> line.startsWith(EngineLoop.SECOND_HALF)).findFirst().orElseThrow();
      secondHalves.put(cost, Double.valueOf(half.substring(EngineLoop.SECOND_HALF.length())));
    }
    return cost;
  }
}
