package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.audit.Auditor;
import org.copydesk.check.Check;
import org.copydesk.check.DeskWords;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.score.ScoreFormula;

/**
 * Measures the figures of labelled sets and prints what is found, so that a desk can measure texts
 * of its own. Arguments: folders with {@code docs}, {@code gold.jsonl} and, to tell genres apart,
 * {@code sources.tsv}.
 */
public final class MeasureFigures {

  private MeasureFigures() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("Name one or more folders with docs and gold.jsonl.");
      System.exit(2);
    }
    List<Path> sets = Stream.of(args).map(Path::of).toList();
    List<Path> absent = sets.stream().filter(s -> !isSet(s)).toList();
    if (!absent.isEmpty()) {
      System.err.println("No docs and gold.jsonl in " + absent + "; nothing was measured.");
      System.exit(1);
    }
    for (Path set : sets) {
      System.out.println(chapter(set));
    }
  }

  static boolean isSet(Path folder) {
    return Files.isRegularFile(folder.resolve("gold.jsonl"))
        && Files.isDirectory(folder.resolve("docs"));
  }

  /** What is said of the figures of one set. */
  static String chapter(Path folder) throws IOException {
    // Fragments take part, for a figure outside the story is no figure of the story.
    List<Check> checks =
        TestDesk.checks().stream()
            .filter(c -> List.of("statistics", "fragments").contains(c.card().area()))
            .toList();
    Auditor auditor =
        new Auditor(
            checks,
            TestDesk.bean(FigureSurvey.class),
            TestDesk.bean(ScoreFormula.class),
            TestDesk.bean(DeskWords.class));
    LabelledSet set = LabelledSet.read(folder, folder.resolve("docs"));
    return FiguresChapter.of(set.name(), SetAudit.asBatch(set, auditor));
  }
}
