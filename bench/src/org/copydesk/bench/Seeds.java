package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an audit of a handful of texts costs with the jar alone and with the launcher of the
 * distribution, nothing remembered. Arguments: pairs.
 */
public final class Seeds {

  private Seeds() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Arguments arguments = new Arguments(args);
    Workbench bench = new Workbench(arguments);
    Path jar = bench.root().resolve("target/copydesk.jar");
    Path launcher = bench.root().resolve("target/copydesk-dist/bin/copydesk");
    for (Path needed : List.of(jar, launcher)) {
      if (!Files.isRegularFile(needed)) {
        System.err.println(needed + " is not there. Say mvn -DskipTests package first.");
        System.exit(2);
      }
    }
    Path texts = bench.root().resolve("seeds");
    PrintStream out = System.out;
    out.println(TextFolder.of(texts).inWords() + ", Java " + Runtime.version());
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> plain = List.of(java, "-jar", jar.toString());
    List<String> launched = List.of(launcher.toString());
    out.println("once each, not counted: what is made at the first call is made");
    audit(bench, "java -jar", plain, texts);
    audit(bench, "launcher", launched, texts);
    Alternation alternation = new Alternation("java -jar", "launcher", 0, out);
    alternation.run(
        arguments.number(0, 5),
        () -> audit(bench, "java -jar", plain, texts),
        () -> audit(bench, "launcher", launched, texts));
    alternation.sum();
    out.println(
        "launcher / java -jar: CPU "
            + alternation.inverse(Cost::cpu)
            + "; wall "
            + alternation.inverse(Cost::wall));
  }

  private static Cost audit(Workbench bench, String name, List<String> program, Path texts)
      throws IOException, InterruptedException {
    Path work = bench.fresh("seeds");
    List<String> line = new ArrayList<>(program);
    line.addAll(Workbench.auditOf(texts, work));
    return new Command(name, line).run(work.resolve("audit.out"), work.resolve("audit.err"));
  }
}
