package org.copydesk.quality;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.check.Check;
import org.copydesk.check.DeskWords;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.check.fragments.furniture.LineWeightsFit;
import org.copydesk.check.statistics.claim.ClaimWeightsFit;
import org.copydesk.check.statistics.source.SourceWeightsFit;
import org.copydesk.score.ScoreFormula;
import org.copydesk.text.Article;

/**
 * Measures the rules on the labelled sets and on sets it plants itself, and writes {@code
 * docs/quality.md} and the figures that {@code copydesk explain} tells. Arguments: the folder of
 * the labelled sets (default {@code ../shared/eval}) and the project's folder (default here). It
 * writes nothing when a set is absent, so that figures once measured are not lost. Folders named in
 * the property {@code copydesk.sets}, with commas between them, are measured for their figures
 * after that and printed; they are not part of the page.
 */
public final class MeasureQuality {

  private static final double CLEAN_SHARE = 0.5;

  /** Kept for measuring: rules may be tuned on plantings of any other seed. */
  private static final List<Long> SEEDS = List.of(11L, 12L);

  private static final long GRAMMAR_SEED = 11;

  private static final String RATED = "ranking-dev";

  /** The texts that errors are planted in. */
  private static final List<String> PROSE =
      List.of("statistics-dev", "residue-dev", "fragments-dev");

  private MeasureQuality() {}

  public static void main(String[] args) throws IOException {
    Path sets = Path.of(args.length > 0 ? args[0] : "../shared/eval");
    Path project = Path.of(args.length > 1 ? args[1] : ".");
    List<Path> further =
        Stream.of(System.getProperty("copydesk.sets", "").split(","))
            .filter(s -> !s.isBlank())
            .map(s -> Path.of(s.strip()))
            .toList();
    List<String> absent = new ArrayList<>(absent(sets));
    further.stream().filter(s -> !MeasureFigures.isSet(s)).forEach(s -> absent.add(s.toString()));
    if (!absent.isEmpty()) {
      System.err.println(
          "Not measured: no "
              + String.join(", ", absent)
              + " in "
              + sets.toAbsolutePath().normalize()
              + ". The figures stay as they are.");
      System.exit(1);
    }
    Measurement measured = measure(sets);
    Path page = project.resolve("docs/quality.md");
    Path figures = project.resolve("src/main/resources/copydesk-quality.tsv");
    Set<String> lost = new TreeSet<>(rules(figures));
    Files.writeString(page, new QualityPage(measured).markdown());
    Files.writeString(figures, measured.figures());
    lost.removeAll(rules(figures));
    if (!lost.isEmpty()) {
      System.out.println("Measured before and silent now: " + String.join(", ", lost));
    }
    System.out.println("Written: " + page + ", " + figures);
    for (Path set : further) {
      System.out.println(MeasureFigures.chapter(set));
    }
  }

  private static List<String> rules(Path figures) throws IOException {
    if (!Files.exists(figures)) {
      return List.of();
    }
    return Files.readAllLines(figures).stream()
        .filter(l -> !l.startsWith("#"))
        .map(l -> l.substring(0, l.indexOf('\t')))
        .toList();
  }

  private static List<String> absent(Path sets) {
    List<String> absent =
        Stream.of(MeasuredSet.values())
            .filter(s -> !s.isPlanted())
            .filter(
                s ->
                    !Files.isRegularFile(s.folder(sets).resolve("gold.jsonl"))
                        || !Files.isDirectory(s.docs(sets)))
            .map(MeasuredSet::folderName)
            .collect(Collectors.toCollection(ArrayList::new));
    if (!RatedSet.isSet(sets.resolve(RATED))) {
      absent.add(RATED);
    }
    return absent;
  }

  private static Measurement measure(Path sets) throws IOException {
    Auditor whole = TestDesk.bean(Auditor.class);
    // Grammar gives way to every other area, so the others say the same without it, much sooner.
    Auditor withoutLanguage =
        auditorOf(c -> !c.card().area().equals("language"), TestDesk.bean(FigureSurvey.class));
    FigureSurvey none = article -> List.of();
    Auditor namesAndSpelling =
        auditorOf(c -> c.card().area().equals("names") || c.card().area().equals("spelling"), none);
    Auditor figures =
        auditorOf(c -> c.card().area().equals("statistics"), TestDesk.bean(FigureSurvey.class));
    Auditor language = auditorOf(c -> c.card().area().equals("language"), none);
    Map<MeasuredSet, List<AuditedText>> audited = new LinkedHashMap<>();
    Map<String, StageSpeed> speeds = new LinkedHashMap<>();
    for (MeasuredSet set : MeasuredSet.values()) {
      if (set.isPlanted()) {
        continue;
      }
      LabelledSet labelled = LabelledSet.read(set.folder(sets), set.docs(sets));
      Auditor auditor = set.isForGrammar() ? whole : withoutLanguage;
      audited.put(set, SetAudit.asBatch(labelled, auditor));
      if (set == MeasuredSet.TYPOS) {
        List<Article> articles = SetAudit.articles(labelled);
        double grammar = StageSpeed.seconds(articles, language);
        speeds.put("names and spelling", StageSpeed.of(articles, namesAndSpelling, grammar));
        speeds.put("figures and their sources", StageSpeed.of(articles, figures, grammar));
      }
      System.out.println("Audited: " + set.folderName());
    }
    List<Piece> prose = prose(sets);
    List<AuditedText> planted = new ArrayList<>();
    for (long seed : SEEDS) {
      PlantedMisspellings made = PlantedMisspellings.of(prose, seed, CLEAN_SHARE);
      planted.addAll(SetAudit.oneByOne(LabelledSet.of("planted-" + seed, made), withoutLanguage));
      System.out.println("Audited: planted with seed " + seed);
    }
    audited.put(MeasuredSet.PLANTED, planted);
    GrammarRecall.Recall grammar =
        new GrammarRecall()
            .recall(
                GrammarRecall.cleanTexts(sets).values().stream().flatMap(List::stream).toList(),
                GRAMMAR_SEED,
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.out.println("Audited: grammar faults planted with seed " + GRAMMAR_SEED);
    return new Measurement(
        audited,
        grammar,
        speeds,
        heldOut(sets),
        heldOutLines(sets),
        WrittenTextsScore.all(withoutLanguage),
        JudgedByHand.all(),
        score(sets, whole));
  }

  /** How well scores agree with readers. */
  private static ScoreChapter score(Path sets, Auditor whole) throws IOException {
    List<RatedText> rated = RatedSet.read(sets.resolve(RATED)).audited(whole);
    System.out.println("Audited: " + RATED);
    MeasuredSet pages = MeasuredSet.FRAGMENTS;
    List<PagePairs.Pair> pairs =
        PagePairs.of(LabelledSet.read(pages.folder(sets), pages.docs(sets)), whole);
    System.out.println("Audited: pages and their stories");
    MeasuredSet typos = MeasuredSet.TYPOS;
    LabelledSet marked = LabelledSet.read(typos.folder(sets), typos.docs(sets));
    LabelledSet clean =
        new LabelledSet(
            marked.name(), marked.texts().stream().filter(LabelledText::isClean).toList());
    List<Article> articles = SetAudit.articles(clean);
    List<Audit> audits = SetAudit.audits(articles, SetAudit.evidence(articles), whole);
    return new ScoreChapter(
        rated,
        pairs,
        new Share(
            (int) audits.stream().filter(PriceFit::failsForItsLanguage).count(), audits.size()));
  }

  /** What the fits of weights for figures say of texts they did not see. */
  private static List<HeldOut> heldOut(Path sets) throws IOException {
    Path set = MeasuredSet.STATISTICS.folder(sets);
    return List.of(ClaimWeightsFit.heldOut(set), SourceWeightsFit.heldOut(set));
  }

  /** What the fit of weights for lines says of pages it did not see. */
  private static LineWeightsFit.Held heldOutLines(Path sets) throws IOException {
    Map<Path, Path> read = new LinkedHashMap<>();
    for (MeasuredSet set : List.of(MeasuredSet.FRAGMENTS, MeasuredSet.RESIDUE, MeasuredSet.SEEDS)) {
      read.put(set.folder(sets), set.docs(sets));
    }
    return LineWeightsFit.heldOut(read);
  }

  private static List<Piece> prose(Path sets) throws IOException {
    RunningProse prose = new RunningProse();
    prose.keepApart(MeasuredSet.TYPOS.docs(sets));
    List<Piece> pieces = new ArrayList<>();
    for (String set : PROSE) {
      pieces.addAll(prose.piecesOf(sets.resolve(set)));
    }
    return pieces;
  }

  private static Auditor auditorOf(Predicate<Check> which, FigureSurvey survey) {
    List<Check> checks = TestDesk.checks().stream().filter(which).toList();
    return new Auditor(
        checks, survey, TestDesk.bean(ScoreFormula.class), TestDesk.bean(DeskWords.class));
  }
}
