package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Whole audits of more and more short documents in a small heap. LanguageTool is asked only with
 * {@code --engine}. Arguments: folder of documents, their numbers with commas between, heap, {@code
 * --engine}.
 */
public final class Scale {

  private static final int FILES_OF_FOLDER = 1_000;

  private Scale() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Arguments arguments = new Arguments(args);
    TextFolder texts = TextFolder.of(Path.of(arguments.at(0, ".")));
    boolean isEngine = arguments.has("engine");
    List<Integer> counts =
        Arrays.stream(arguments.at(1, isEngine ? "5000" : "1000,10000,100000").split(","))
            .map(Integer::valueOf)
            .sorted()
            .toList();
    String heap = arguments.at(2, "512m");
    Workbench bench = new Workbench(arguments);
    int threads = Runtime.getRuntime().availableProcessors();
    PrintStream out = System.out;
    out.println(texts.inWords() + ", " + threads + " threads, Java " + Runtime.version());
    out.println("options of Java: " + bench.options() + ", then -Xmx" + heap);
    out.println(
        isEngine
            ? "LanguageTool is asked"
            : "LanguageTool is NOT asked: a stand-in gives every text one match in no time");
    int before = 0;
    double wallBefore = 0;
    double cpuBefore = 0;
    for (int count : counts) {
      TextFolder some = choose(texts, count, bench.fresh("scale-texts"));
      Path work = bench.fresh("scale");
      Path marks = work.resolve("marks.txt");
      Cost cost =
          bench
              .watchedAudit(some, work, threads, heap, marks, isEngine)
              .run(work.resolve("audit.out"), work.resolve("audit.err"));
      out.printf(
          Locale.ROOT,
          "%,d documents: wall %.1f s, CPU %.1f s, memory %d MB; a document: wall %.2f ms, CPU %.2f ms;"
              + " each of the last %,d: wall %.2f ms, CPU %.2f ms%n",
          count,
          cost.wall(),
          cost.cpu(),
          cost.memory() / 1024,
          1000 * cost.wall() / count,
          1000 * cost.cpu() / count,
          count - before,
          1000 * (cost.wall() - wallBefore) / (count - before),
          1000 * (cost.cpu() - cpuBefore) / (count - before));
      out.println(Marks.of(marks).inWords());
      before = count;
      wallBefore = cost.wall();
      cpuBefore = cost.cpu();
    }
  }

  /** Any documents of the whole, in any order, so that early and late ones are of one kind. */
  private static TextFolder choose(TextFolder texts, int count, Path folder) throws IOException {
    if (count > texts.files().size()) {
      throw new IOException(
          texts.path()
              + " has "
              + texts.files().size()
              + " documents, and "
              + count
              + " are wanted");
    }
    List<Path> files = new ArrayList<>(texts.files());
    Collections.shuffle(files, new Random(1));
    for (int i = 0; i < count; i++) {
      Path part =
          Files.createDirectories(
              folder.resolve(String.format(Locale.ROOT, "%03d", i / FILES_OF_FOLDER)));
      Files.copy(files.get(i), part.resolve(String.format(Locale.ROOT, "text-%06d.txt", i)));
    }
    return TextFolder.of(folder);
  }
}
