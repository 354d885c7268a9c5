package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.languagetool.rules.RuleMatch;

/**
 * LanguageTool's command line against our engine over the same files, each time in a Java machine
 * of its own. Arguments: folder, pairs, {@code --spellers-off}, {@code --compare}.
 */
public final class AgainstLanguageTool {

  private AgainstLanguageTool() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Arguments arguments = new Arguments(args);
    TextFolder texts = TextFolder.of(Path.of(arguments.at(0, ".")));
    Workbench bench = new Workbench(arguments);
    boolean spellersOff = arguments.has("spellers-off");
    int threads = Runtime.getRuntime().availableProcessors();
    PrintStream out = System.out;
    out.println(texts.inWords() + ", " + threads + " processors, Java " + Runtime.version());
    out.println("options of the engine's Java: " + bench.options() + "; LanguageTool's: none");

    Path work = bench.fresh("against-languagetool");
    List<String> spellers = LanguageToolApi.spellers();
    if (spellersOff) {
      out.println("LanguageTool's spellers are off: " + String.join(", ", spellers));
    }
    Command commandLine = bench.languageTool(texts, spellersOff ? spellers : List.of());
    CommandLineOutput said =
        new CommandLineOutput(work.resolve("languagetool.json"), work.resolve("languagetool.err"));
    Path findings = work.resolve("engine.tsv");
    Command engine = bench.loop(texts, threads, true, findings);

    Alternation alternation =
        new Alternation(commandLine.name(), engine.name(), texts.kilobytes(), out);
    alternation.run(
        arguments.number(1, 5),
        () -> commandLine.run(said.out(), said.err()),
        () -> engine.run(work.resolve("engine.out"), work.resolve("engine.err")));
    alternation.sum();
    out.println(
        "CPU, LanguageTool / engine: "
            + alternation.ratio(Cost::cpu)
            + "; wall: "
            + alternation.ratio(Cost::wall));

    if (arguments.has("compare")) {
      System.exit(compare(texts, bench, said, spellersOff, findings, out) ? 0 : 1);
    }
  }

  /** Whether all say the same. */
  private static boolean compare(
      TextFolder texts,
      Workbench bench,
      CommandLineOutput timed,
      boolean spellersOff,
      Path findings,
      PrintStream out)
      throws IOException, InterruptedException {
    List<RuleHit> ofEngine = Files.readAllLines(findings).stream().map(RuleHit::ofLine).toList();
    List<RuleHit> ofCommandLine = timed.hits(texts);
    Difference setup =
        new Difference(
            "command line",
            ofCommandLine,
            "LanguageTool from Java, set up as its command line is",
            LanguageToolApi.hits(texts, spellersOff, false, RuleMatch::getSpecificRuleId));
    setup.print(out);
    if (!spellersOff) {
      long words =
          ofCommandLine.stream().filter(hit -> LanguageToolApi.isSpeller(hit.rule())).count();
      out.println("of these, " + words + " by spellers, which our own rules take the place of");
      Path alone = bench.fresh("spellers-off");
      CommandLineOutput grammar =
          new CommandLineOutput(
              alone.resolve("languagetool.json"), alone.resolve("languagetool.err"));
      bench.languageTool(texts, LanguageToolApi.spellers()).run(grammar.out(), grammar.err());
      new Difference(
              "command line less what its spellers say",
              ofCommandLine.stream().filter(hit -> !LanguageToolApi.isSpeller(hit.rule())).toList(),
              "command line with spellers off",
              grammar.hits(texts))
          .print(out);
    }
    Difference engine =
        new Difference(
            "LanguageTool from Java, spellers off, one of overlapping matches",
            LanguageToolApi.hits(texts, true, true, match -> match.getRule().getId()),
            "engine",
            ofEngine);
    engine.print(out);
    boolean isSame = setup.isNone() && engine.isNone();
    out.println(isSame ? "findings: identical" : "findings: DIFFERENT");
    return isSame;
  }
}
