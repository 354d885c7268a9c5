package org.copydesk.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.AskedEvidence;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.BlockCheck;
import org.copydesk.check.Check;
import org.copydesk.check.CheckContext;
import org.copydesk.check.CheckingTime;
import org.copydesk.check.DeskWords;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.FiguresElsewhere;
import org.copydesk.check.InlineMarks;
import org.copydesk.check.LanguageGuess;
import org.copydesk.check.MeasureCard;
import org.copydesk.check.RuleSettings;
import org.copydesk.check.SentenceCheck;
import org.copydesk.check.StoryCheck;
import org.copydesk.check.StoryText;
import org.copydesk.check.TextMeasure;
import org.copydesk.check.WholeTextCheck;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.score.Charge;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Span;
import org.copydesk.text.Submission;
import org.copydesk.text.UnreadableReason;

/**
 * The core of the product: what is wrong with one article, as a pure function of its text and of
 * what the batch knows. Safe for many threads when its checks are, as they promise.
 */
public final class Auditor {

  private static final String FRAGMENTS = "fragments";
  private static final String STATISTICS = "statistics";
  private static final String SOURCING = "sourcing";

  /** When two areas mean the same words, the earlier one here speaks. */
  private static final List<String> SPEAKS_FIRST =
      List.of(FRAGMENTS, STATISTICS, SOURCING, "names", "spelling", "consistency", "style");

  private final List<Check> checks;
  private final List<TextMeasure> measures;
  private final FigureSurvey survey;
  private final ScoreFormula formula;
  private final DeskWords desk;
  private final RuleSettings settings;
  private final LanguageGuess languages;
  private final Watch watch;

  /**
   * @param checks every rule, in any order
   * @param measures what is measured of every story, in any order
   * @param survey finds the figures
   * @param formula prices the findings
   * @param desk words that no rule of spelling or names may flag
   * @param settings which rules are off, and at which level others speak
   * @param languages says which language a text is written in
   * @param time how long a text may take
   */
  public Auditor(
      List<Check> checks,
      List<TextMeasure> measures,
      FigureSurvey survey,
      ScoreFormula formula,
      DeskWords desk,
      RuleSettings settings,
      LanguageGuess languages,
      CheckingTime time) {
    this(checks, measures, survey, formula, desk, settings, languages, time, Stopwatch.SYSTEM);
  }

  /** Such an auditor by another stopwatch than the machine's. */
  Auditor(
      List<Check> checks,
      List<TextMeasure> measures,
      FigureSurvey survey,
      ScoreFormula formula,
      DeskWords desk,
      RuleSettings settings,
      LanguageGuess languages,
      CheckingTime time,
      Stopwatch stopwatch) {
    this.watch = new Watch(time, stopwatch);
    // A rule that is off everywhere is not asked; a rule that goes by what it finds asks it itself.
    this.checks =
        checks.stream()
            .filter(c -> !settings.isOff(c.card()))
            .sorted(Comparator.comparing((Check c) -> c.card().id()))
            .toList();
    this.settings = settings;
    this.languages = languages;
    this.measures =
        measures.stream().sorted(Comparator.comparing((TextMeasure m) -> m.card().id())).toList();
    this.survey = survey;
    this.formula = formula;
    this.desk = desk;
  }

  /** An auditor for a desk that says nothing about rules. */
  public Auditor(
      List<Check> checks,
      List<TextMeasure> measures,
      FigureSurvey survey,
      ScoreFormula formula,
      DeskWords desk) {
    this(
        checks,
        measures,
        survey,
        formula,
        desk,
        RuleSettings.NONE,
        LanguageGuess.ENGLISH,
        CheckingTime.DEFAULT);
  }

  /** Such an auditor that measures nothing. */
  public Auditor(List<Check> checks, FigureSurvey survey, ScoreFormula formula, DeskWords desk) {
    this(checks, List.of(), survey, formula, desk);
  }

  /**
   * Audits one article, whose path is its name.
   *
   * @param article its text
   * @param evidence what the batch knows about its lines and names
   */
  public Audit audit(Article article, BatchEvidence evidence) {
    return audit(article, evidence, article.name(), Set.of());
  }

  /**
   * Audits one article.
   *
   * @param article its text
   * @param evidence what the batch knows about its lines and names
   * @param path of its file, told from the folder of the desk's settings
   * @param silent rules that have nothing to say of this file
   */
  public Audit audit(Article article, BatchEvidence evidence, String path, Set<RuleId> silent) {
    return audit(article, new AskedEvidence(evidence), told(path, silent));
  }

  /**
   * What the desk says about the rules in one file.
   *
   * @param path of the file, told from the folder of the desk's settings
   * @param silent rules that have nothing to say of it
   */
  public RuleSettings.Told told(String path, Set<RuleId> silent) {
    return settings.in(path).without(silent);
  }

  /**
   * Audits one article, as a function of its text, of the ending of its name, of what is told about
   * the rules and of what the batch answers.
   *
   * @param article its text
   * @param evidence what the batch knows; keeps what was asked of it
   * @param told what is said about the rules in this file
   * @throws OverdueTextException when nothing can be said of it, for it took too long
   */
  public Audit audit(Article article, AskedEvidence evidence, RuleSettings.Told told) {
    return watch.check(
        article, evidence, survey, checking -> audit(article, told, checking), Auditor::inWords);
  }

  /** What takes its time, at the beginning of a sentence. */
  private static String inWords(Object step) {
    return step instanceof Check check
        ? "The rule “" + check.card().summary() + "”"
        : step instanceof TextMeasure measure
            ? "The measure “" + measure.card().label() + "”"
            : "The register of figures";
  }

  private Audit audit(Article article, RuleSettings.Told told, Checking checking) {
    String language = languages.languageOf(article.text());
    boolean known = LanguageGuess.isKnown(language);
    CheckContext context = checking.context();
    List<Finding> raised = new ArrayList<>();
    List<Finding> ofWholeText = new ArrayList<>();
    if (!known) {
      checking.add(unsupported(language));
    }
    List<LanguageGuess.ForeignPassage> foreign =
        known ? languages.foreignPassagesOf(article.text()) : List.of();
    if (!foreign.isEmpty()) {
      checking.add(partlyUnsupported(foreign));
    }
    List<Check> asked =
        known ? checks : checks.stream().filter(c -> c.card().inAnyLanguage()).toList();
    for (Check check : asked) {
      if (!(check instanceof StoryCheck)) {
        (check instanceof WholeTextCheck ? ofWholeText : raised)
            .addAll(understood(check, found(check, checking, () -> run(check, context)), foreign));
      }
    }
    InlineMarks marks = InlineMarks.of(article);
    SicMarks sic = SicMarks.of(article.text());
    Predicate<Finding> excused = f -> sic.excuse(f) || (marks.hold(f.span()) && !isOfMark(f));
    raised.removeIf(f -> desk.clear(f) || excused.test(f));
    List<Finding> spoken = applied(told, raised);
    List<Figure> figures =
        known
            ? checking.ask(
                survey, List.of(), "The figures could not be registered", context::figures)
            : List.of();
    List<Finding> kept = settle(spoken);
    BitSet fragments = fragments(kept);
    marks.alone(article).forEach(span -> fragments.set(span.begin(), span.end()));
    kept.addAll(applied(told, ofWholeText));
    StoryText story = new StoryText(context, fragments);
    for (Check check : asked) {
      if (check instanceof StoryCheck ofStory) {
        List<Finding> found = found(check, checking, () -> ofStory.check(story));
        kept.addAll(applied(told, understood(check, found, foreign)));
      }
    }
    kept.removeIf(excused);
    kept.sort(Finding.BY_PLACE);
    List<Figure> inStory =
        figures.stream()
            .filter(f -> isOutside(fragments, f.span()) && isOutside(foreign, f.span()))
            .toList();
    // Readability and the like are measured by how English is written.
    Measures measured = known ? measure(story, checking) : new Measures(Map.of());
    List<Shortfall> shortfalls = checking.shortfalls();
    int words = (int) story.words().stream().filter(t -> !marks.hold(t.span())).count();
    if (known && words < Submission.FEWEST_WORDS) {
      shortfalls.add(tooShort(words));
    }
    List<Charge> charges = kept.stream().map(f -> new Charge(f.rule(), f.level())).toList();
    Score score = formula.score(charges, words);
    return new Audit(
        article.name(),
        language,
        headline(article, marks),
        words,
        locate(article, kept),
        inStory,
        elsewhere(inStory, context),
        measured,
        shortfalls,
        score,
        formula.verdict(score, charges, shortfalls.isEmpty()));
  }

  /** A page of which hardly anything is a story has nothing in it that could be good. */
  private static Shortfall tooShort(int words) {
    return new Shortfall(
        UnreadableReason.TOO_SHORT,
        (words == 0
                ? "None of its words are"
                : words == 1 ? "Only one of its words is" : "Only " + words + " of its words are")
            + " part of a story, too few to judge one by.");
  }

  private static Shortfall unsupported(String language) {
    return new Shortfall(
        UnreadableReason.LANGUAGE_UNSUPPORTED,
        "It is written in "
            + LanguageGuess.inWords(language)
            + "; only what does not depend on the language was checked.");
  }

  private static Shortfall partlyUnsupported(List<LanguageGuess.ForeignPassage> foreign) {
    int words = foreign.stream().mapToInt(LanguageGuess.ForeignPassage::words).sum();
    List<String> names =
        foreign.stream().map(p -> LanguageGuess.inWords(p.language())).distinct().sorted().toList();
    return new Shortfall(
        UnreadableReason.LANGUAGE_UNSUPPORTED,
        String.format(
            Locale.ENGLISH,
            "%,d words of it are in %s; of these, only what does not depend on the language was"
                + " checked.",
            words,
            names.size() > 3 ? "other languages" : String.join(" and ", names)));
  }

  /** What a rule may say: one for English has nothing to say of passages in other languages. */
  private static List<Finding> understood(
      Check check, List<Finding> found, List<LanguageGuess.ForeignPassage> foreign) {
    return foreign.isEmpty() || check.card().inAnyLanguage()
        ? found
        : found.stream().filter(f -> isOutside(foreign, f.span())).toList();
  }

  private static boolean isOutside(List<LanguageGuess.ForeignPassage> foreign, Span span) {
    return foreign.stream().noneMatch(p -> p.span().overlaps(span));
  }

  /** What is left of findings where a desk has turned rules off or given them another level. */
  private static List<Finding> applied(RuleSettings.Told told, List<Finding> findings) {
    return findings.stream().flatMap(f -> told.applied(f).stream()).toList();
  }

  private Measures measure(StoryText story, Checking checking) {
    Map<String, Double> amounts = new HashMap<>();
    for (TextMeasure measure : measures) {
      MeasureCard card = measure.card();
      Optional<Double> amount =
          checking.ask(
              measure,
              Optional.<Double>empty(),
              "“" + card.label() + "” could not be measured",
              () -> measure.of(story).stream().mapToObj(card::rounded).findFirst());
      amount.ifPresent(a -> amounts.put(card.id(), a));
    }
    return new Measures(amounts);
  }

  private static List<Finding> found(
      Check check, Checking checking, Supplier<List<Finding>> findings) {
    return checking.ask(
        check,
        List.of(),
        "“" + check.card().summary() + "” could not be checked",
        () -> List.copyOf(findings.get()));
  }

  private static Map<Span, String> elsewhere(List<Figure> figures, CheckContext context) {
    if (!context.evidence().knowsFigures()) {
      return Map.of();
    }
    Map<Span, String> elsewhere = new HashMap<>();
    for (Figure figure : figures) {
      String words = FiguresElsewhere.of(context).inWords(figure);
      if (!words.isEmpty()) {
        elsewhere.put(figure.span(), words);
      }
    }
    return elsewhere;
  }

  /** What a check finds in the article as it came; a check of the story has to wait. */
  private static List<Finding> run(Check check, CheckContext context) {
    if (check instanceof ArticleCheck whole) {
      return context.findingsOf(whole);
    }
    List<Finding> found = new ArrayList<>();
    if (check instanceof BlockCheck each) {
      for (Block block : context.article().blocks()) {
        found.addAll(each.check(block, context));
      }
    } else if (check instanceof SentenceCheck each) {
      for (Sentence sentence : context.article().sentences()) {
        found.addAll(each.check(sentence, context));
      }
    }
    return found;
  }

  /**
   * Leaves one finding for one fault: nothing is reported inside text that is not the story, and
   * where two findings share words, the better informed area, then the surer finding, then the
   * longer one stays. Notes give way to everything and hide nothing.
   */
  static List<Finding> settle(List<Finding> raised) {
    List<Finding> byRank = new ArrayList<>(raised);
    byRank.sort(
        Comparator.comparing((Finding f) -> f.level() == Level.NOTE)
            .thenComparing(f -> areaRank(f))
            .thenComparing(Finding::level, Comparator.reverseOrder())
            .thenComparing(f -> -f.span().length())
            .thenComparing(Finding.BY_PLACE));
    Claims claims = new Claims();
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : byRank) {
      if (claims.areFreeFor(finding)) {
        claims.add(finding);
        kept.add(finding);
      }
    }
    kept.sort(Finding.BY_PLACE);
    return kept;
  }

  /** Which words are spoken for, and before whom; by offset, for a text can hold many findings. */
  private static final class Claims {
    private final BitSet beforeAll = new BitSet();
    private final BitSet beforeFragments = new BitSet();
    private final BitSet beforeStatistics = new BitSet();
    private final BitSet beforeSourcing = new BitSet();

    void add(Finding finding) {
      Span span = finding.span();
      claimed(finding).set(span.begin(), span.end());
    }

    boolean areFreeFor(Finding finding) {
      return isOutside(beforeAll, finding.span())
          && (!isIn(FRAGMENTS, finding) || isOutside(beforeFragments, finding.span()))
          && (!isIn(STATISTICS, finding) || isOutside(beforeStatistics, finding.span()))
          && (!isIn(SOURCING, finding) || isOutside(beforeSourcing, finding.span()));
    }

    private BitSet claimed(Finding finding) {
      if (isIn(STATISTICS, finding)) {
        // A figure without a source and a misspelled word inside it are two faults.
        return beforeStatistics;
      }
      if (isIn(SOURCING, finding)) {
        // Whose words they are and how they are spelled are two questions.
        return beforeSourcing;
      }
      return isIn(FRAGMENTS, finding) && finding.level() == Level.NOTE
          ? beforeFragments
          : beforeAll;
    }

    private static boolean isIn(String area, Finding finding) {
      return finding.rule().area().equals(area);
    }
  }

  private static int areaRank(Finding finding) {
    int rank = SPEAKS_FIRST.indexOf(finding.rule().area());
    return rank < 0 ? SPEAKS_FIRST.size() : rank;
  }

  /** The offsets of what is not the story. */
  private static BitSet fragments(List<Finding> findings) {
    BitSet offsets = new BitSet();
    for (Finding finding : findings) {
      if (finding.rule().area().equals(FRAGMENTS) && finding.level() != Level.NOTE) {
        offsets.set(finding.span().begin(), finding.span().end());
      }
    }
    return offsets;
  }

  private static boolean isOutside(BitSet offsets, Span span) {
    int next = offsets.nextSetBit(span.begin());
    return next < 0 || next >= span.end();
  }

  /** A finding that tells of a mark for Copydesk, which is the only one to be raised in it. */
  private static boolean isOfMark(Finding finding) {
    return finding.rule().value().equals(InlineMarks.RULE);
  }

  private static String headline(Article article, InlineMarks marks) {
    List<Span> alone = marks.alone(article);
    Span span =
        article
            .headline()
            .map(Block::span)
            .filter(s -> !alone.contains(s))
            .or(
                () ->
                    article.blocks().stream()
                        .map(Block::span)
                        .filter(s -> !alone.contains(s))
                        .findFirst())
            .orElse(new Span(0, 0));
    String line = article.textOf(span).replaceAll("\\s+", " ");
    return line.length() <= 120 ? line : line.substring(0, 117) + "…";
  }

  private static List<LocatedFinding> locate(Article article, List<Finding> findings) {
    List<Fingerprint> identities = FindingIdentities.of(article, article.name(), findings);
    List<LocatedFinding> located = new ArrayList<>();
    for (Finding finding : findings) {
      Span span = finding.span();
      located.add(
          new LocatedFinding(
              finding,
              identities.get(located.size()),
              article.placeOf(span.begin()),
              article
                  .blockAt(span.begin())
                  .map(b -> b.locator().inWords())
                  .orElse("between paragraphs"),
              Excerpt.of(article, span)));
    }
    return located;
  }
}
