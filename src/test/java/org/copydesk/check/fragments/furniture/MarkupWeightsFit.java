package org.copydesk.check.fragments.furniture;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.ClueWeights;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.check.fragments.NamedFragment;
import org.copydesk.quality.LabelledWebPage;
import org.copydesk.quality.LineTally;
import org.copydesk.quality.LogisticFit;
import org.copydesk.quality.LogisticFit.Example;

/**
 * Fits the weights of {@link MarkupClue} to labelled web pages and prints what pages that were held
 * out say of them, beside the same lines as plain text. A logistic regression with a Gaussian prior
 * around {@code markup-weights-prior.tsv}; the weights of words and neighbours are those that come
 * with the product.
 *
 * <p>Arguments: the date and a folder of pages, see {@link LabelledWebPage}; with {@code write} the
 * table is written to the sources, with {@code prior} the pages are judged by the prior as well.
 */
public final class MarkupWeightsFit {

  private static final Path PRIOR = Path.of("src/test/resources/markup-weights-prior.tsv");
  private static final Path TABLE =
      Path.of("src/main/resources/org/copydesk/check/fragments/furniture/markup-weights.tsv");

  /** Whole pages hold so many lines of menus and footers that they would drown the others. */
  private static final double FAR_FROM_STORY = 0.2;

  /** Captions, bylines and pull quotes had better not be flagged. */
  private static final double OF_NEUTRAL = 0.5;

  private static final MarkupClue[] CLUES = MarkupClue.values();

  private final LineReader reader = new LineReader();
  private final ClueWeights<LineClue> lineWeights =
      new ClueWeights<>(LineClue.class, "line-weights.tsv");
  private final ClueWeights<NeighbourClue> neighbourWeights =
      new ClueWeights<>(NeighbourClue.class, "neighbour-weights.tsv");
  private final NamedLines named =
      new NamedLines(
          TestDesk.checks().stream()
              .filter(NamedFragment.class::isInstance)
              .map(NamedFragment.class::cast)
              .toList());

  /** A page with what its lines say. */
  private record Case(LabelledWebPage labelled, Page page, List<double[]> clues) {}

  private MarkupWeightsFit() {}

  public static void main(String[] args) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(args));
    boolean write = arguments.remove("write");
    boolean prior = arguments.remove("prior");
    MarkupWeightsFit fit = new MarkupWeightsFit();
    List<LabelledWebPage> pages =
        LabelledWebPage.read(Path.of(arguments.get(1))).stream()
            .filter(p -> !p.labels().isEmpty())
            .toList();
    List<Case> cases = pages.stream().map(fit::read).toList();
    LogisticFit<Case> logistic =
        LogisticFit.of(MarkupClue.class, PRIOR, MarkupWeightsFit::examples);
    fit.report("as text", pages.stream().map(p -> fit.read(p.asText())).toList(), new double[0]);
    if (prior) {
      fit.report("by the prior", cases, logistic.fit(List.of()));
    }
    List<LineTally> tallies = tallies();
    logistic.crossValidate(cases, c -> c.page.article().name(), (c, w) -> fit.judge(c, w, tallies));
    print("as pages, held out", tallies);
    double[] weights = logistic.fit(cases);
    LogisticFit.print(MarkupClue.class, weights);
    if (write) {
      write(weights, cases.size(), arguments.get(0));
    }
  }

  private Case read(LabelledWebPage labelled) {
    CheckContext context =
        new CheckContext(labelled.page(), BatchEvidence.NONE, TestDesk.bean(FigureSurvey.class));
    Page page = reader.page(context, named.of(context));
    LineWeighing weighing = weighing(new double[CLUES.length]);
    List<double[]> clues = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      double[] values = new double[CLUES.length];
      for (MarkupClue clue : page.markup().clues(i)) {
        values[clue.ordinal()] = 1;
      }
      values[MarkupClue.WORDS.ordinal()] = LineWeighing.measure(weighing.byWords(page, i));
      clues.add(values);
    }
    return new Case(labelled, page, clues);
  }

  private static List<Example> examples(Collection<Case> cases, double[] weights) {
    List<Example> examples = new ArrayList<>();
    for (Case of : cases) {
      BitSet near = new BitSet();
      for (int i = 0; i < of.page.size(); i++) {
        near.set(i, of.labelled.isNearStory(i));
        char label = of.labelled.labels().get(i);
        double weight = (near.get(i) ? 1 : FAR_FROM_STORY) * (label == 'n' ? OF_NEUTRAL : 1);
        if (!of.page.isNamed(i)) {
          examples.add(new Example(of.clues.get(i), label == 'j', weight));
        }
      }
    }
    return examples;
  }

  private LineWeighing weighing(double[] weights) {
    return new LineWeighing(
        reader, lineWeights::of, c -> weights[c.ordinal()], neighbourWeights::of);
  }

  private static List<LineTally> tallies() {
    return List.of(
        new LineTally("whole pages", (p, i) -> true),
        new LineTally("near the story", LabelledWebPage::isNearStory),
        new LineTally("  within the story", LabelledWebPage::isWithinStory),
        new LineTally("  around it", (p, i) -> p.isNearStory(i) && !p.isWithinStory(i)));
  }

  private void judge(Case of, double[] weights, List<LineTally> tallies) {
    double[] chances = weighing(weights).chances(of.page);
    for (int i = 0; i < chances.length; i++) {
      int line = i;
      boolean flagged = of.page.isNamed(i) || chances[i] >= PageFurniture.LIMIT;
      tallies.forEach(t -> t.add(of.labelled, line, flagged));
    }
  }

  private void report(String title, List<Case> cases, double[] weights) {
    List<LineTally> tallies = tallies();
    cases.forEach(c -> judge(c, weights, tallies));
    print(title, tallies);
  }

  private static void print(String title, List<LineTally> tallies) {
    System.out.println("== " + title);
    tallies.forEach(System.out::println);
  }

  private static void write(double[] weights, int pages, String date) throws IOException {
    try (PrintWriter out = new PrintWriter(TABLE.toFile(), StandardCharsets.UTF_8)) {
      out.print(
          "# How much what the markup of a web page says of a line counts; see MarkupClue.\n");
      out.printf(
          Locale.ROOT,
          "# Fitted by MarkupWeightsFit on %s to %d pages of news sites labelled by hand, which are"
              + " not part of the%n# project, around markup-weights-prior.tsv, which stands with the"
              + " tests.%n",
          date,
          pages);
      out.print("# Columns: clue, weight in log-odds.\n");
      for (MarkupClue clue : CLUES) {
        out.printf(Locale.ROOT, "%s\t%.2f%n", clue, weights[clue.ordinal()]);
      }
    }
  }
}
