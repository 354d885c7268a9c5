package org.copydesk.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the measured programs lie, and a folder for what they write, as the commands say. */
final class Workbench {

  /**
   * What the launcher gives Java for a large job, as one argument that names the file of options.
   */
  private static final String BIG_JOB = System.getProperty("copydesk.bigJob", "");

  private static final String LANGUAGE_TOOL = "org.languagetool.commandline.Main";
  private static final String LOOP = "org.copydesk.check.language.EngineLoop";
  private static final String COPYDESK = "org.copydesk.cli.Copydesk";

  private final Path root = Path.of(System.getProperty("copydesk.root", "."));
  private final String options;

  /**
   * @param arguments may name options of the Java machines that run our own code; those of the
   *     launcher otherwise
   */
  Workbench(Arguments arguments) {
    this.options = arguments.option("java-opts").orElse(BIG_JOB);
  }

  String options() {
    return options.isBlank() ? "none" : options;
  }

  Path root() {
    return root;
  }

  /** A new, empty folder for what one run writes. */
  Path fresh(String name) throws IOException {
    Path folder = root.resolve("target/bench/work").resolve(name);
    clear(folder);
    return Files.createDirectories(folder);
  }

  static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  /** LanguageTool as its users run it over a folder. */
  Command languageTool(TextFolder texts, List<String> disabled) {
    List<String> arguments = new ArrayList<>(List.of("-l", "en-US", "-c", "UTF-8", "--json"));
    if (!disabled.isEmpty()) {
      arguments.addAll(List.of("-d", String.join(",", disabled)));
    }
    arguments.addAll(List.of("-r", texts.path().toString()));
    return Command.java(
        "LanguageTool command line",
        "",
        System.getProperty("copydesk.languagetool", ""),
        LANGUAGE_TOOL,
        arguments);
  }

  /** Our engine and nothing else: reads each text and asks it. */
  Command loop(TextFolder texts, int threads, boolean everyRule, Path findings) {
    return Command.java(
        "engine, " + threads + (threads == 1 ? " thread" : " threads"),
        options,
        System.getProperty("copydesk.bench", ""),
        LOOP,
        List.of(
            texts.path().toString(),
            Integer.toString(threads),
            everyRule ? "every-rule" : "wanted-rules",
            findings.toString()));
  }

  /** The whole product over a folder, with nothing remembered. */
  Command audit(TextFolder texts, Path work, int threads) {
    return Command.java(
        "whole audit",
        options,
        System.getProperty("copydesk.product", ""),
        COPYDESK,
        withWorkers(auditOf(texts.path(), work), threads));
  }

  /**
   * The same in a small heap, with {@link EngineStandIn} in it.
   *
   * @param marks gets what it writes down
   * @param isEngine whether LanguageTool is asked
   */
  Command watchedAudit(
      TextFolder texts, Path work, int threads, String heap, Path marks, boolean isEngine) {
    return Command.java(
        "whole audit",
        String.join(
            " ",
            options,
            "-Xmx" + heap,
            "-XX:+ExitOnOutOfMemoryError",
            "-Dcopydesk.bench.marks=" + marks,
            "-Dcopydesk.bench.texts=" + texts.files().size(),
            "-Dcopydesk.bench.engine=" + isEngine),
        root.resolve("bench/stand-in")
            + File.pathSeparator
            + System.getProperty("copydesk.product", "")
            + File.pathSeparator
            + root.resolve("target/bench/classes"),
        COPYDESK,
        withWorkers(auditOf(texts.path(), work), threads));
  }

  /** The words behind the program for an audit that remembers nothing and fails for no text. */
  static List<String> auditOf(Path texts, Path work) {
    return List.of(
        "audit",
        texts.toString(),
        "--out",
        work.resolve("reports").toString(),
        "--work-dir",
        work.resolve("state").toString(),
        "--format",
        "xlsx,html,jsonl",
        "--exit-zero",
        "--quiet");
  }

  private static List<String> withWorkers(List<String> audit, int threads) {
    List<String> words = new ArrayList<>(audit);
    words.addAll(List.of("--workers", Integer.toString(threads)));
    return words;
  }
}
