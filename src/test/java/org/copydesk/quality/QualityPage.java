package org.copydesk.quality;

import static org.copydesk.quality.Markdown.number;
import static org.copydesk.quality.Markdown.row;
import static org.copydesk.quality.Markdown.three;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.finding.Level;

/** {@code docs/quality.md}: for editors first, then for whoever works on a rule. */
final class QualityPage {

  private final Measurement measured;

  QualityPage(Measurement measured) {
    this.measured = measured;
  }

  String markdown() {
    return String.join(
        "\n",
        opening(),
        rules(),
        byHand(),
        measured.score().markdown(),
        spelling(),
        calibration(),
        missed(),
        grammar(),
        fragments(),
        statistics(),
        written(),
        speed(),
        closing());
  }

  private String opening() {
    StringBuilder out =
        new StringBuilder(
            """
            # How often the rules are right

            Before you act on a flag you want to know how often such flags are right. These figures say
            it, rule by rule: *precision* is the share of a rule's findings that mark a true fault,
            *recall* the share of the marked faults that it finds. They were measured on public texts in
            which people marked what is wrong, or a program put the faults in. They are figures of
            development: the rules were made with these texts in view, though never from their wording, so
            that new texts may do a little worse. Findings of level *note* ask and do not judge; they are
            not counted.

            The page is written by a command ([Measuring](../CONTRIBUTING.md#measuring)); `copydesk explain
            RULE` tells the same figures.

            | set | texts | words | what it is |
            | --- | ---: | ---: | --- |
            """);
    measured
        .audited()
        .forEach(
            (set, texts) ->
                out.append(
                    row(
                        set.folderName(),
                        number(texts.size()),
                        number(texts.stream().mapToInt(t -> t.labelled().words()).sum()),
                        set.description())));
    return out.toString();
  }

  private String rules() {
    StringBuilder out =
        new StringBuilder(
            """
            ## By rule

            A rule is said to find a fault only when it does so itself; another rule may have flagged the
            same words. A rule without a line raised nothing that a set can judge.

            | rule | measured on | right of raised | found of marked |
            | --- | --- | --- | --- |
            """);
    for (Measurement.OnSet on : measured.byRule()) {
      out.append(
          row(
              "`" + on.score().rule() + "`",
              on.set().folderName(),
              on.score().precision().inWords(),
              on.score().recall().inWords()));
    }
    return out.toString();
  }

  private String byHand() {
    StringBuilder out =
        new StringBuilder(
            """
            ### Judged by hand

            For these rules no set has labels. Their findings in the texts named were read one by one, each in
            its text: would a desk editor agree? What they miss nobody counted.

            | rule | right of judged | texts | the wrong ones |
            | --- | --- | --- | --- |
            """);
    for (JudgedByHand judged : measured.byHand()) {
      out.append(
          row(
              "`" + judged.rule() + "`",
              judged.precision().inWords(),
              judged.texts(),
              judged.wrong()));
    }
    return out.toString();
  }

  private String spelling() {
    StringBuilder out =
        new StringBuilder(
            """
            ## Spelling and names

            All rules of names and spelling together. Precision here is errors found, of these and the
            wrong findings; F0.5 weighs precision twice as much as recall.

            | set | precision | recall | F0.5 | names found | words found | run-together found | first suggestion right | false alarms in 1,000 clean words | grammar flags in 1,000 clean words |
            | --- | --- | --- | ---: | --- | --- | --- | --- | --- | --- |
            """);
    for (MeasuredSet set : List.of(MeasuredSet.TYPOS, MeasuredSet.PLANTED, MeasuredSet.SEEDS)) {
      SpellingScore score = SpellingScore.of(texts(set));
      boolean withGrammar = set.isForGrammar();
      out.append(
          row(
              set.folderName(),
              score.precision().inWords(),
              score.recall().inWords(),
              three(score.f()),
              score.byKind().get(MarkedError.NAME).inWords(),
              score.byKind().get(MarkedError.WORD).inWords(),
              score.byKind().get(MarkedError.RUN_TOGETHER).inWords(),
              score.firstSuggestion().inWords(),
              perThousand(score.falseAlarms(), score.alarmsPerThousand()),
              withGrammar ? perThousand(score.grammar(), score.grammarPerThousand()) : "–"));
    }
    return out.toString();
  }

  private String calibration() {
    Calibration marked = Calibration.ofSpelling(texts(MeasuredSet.TYPOS));
    Calibration planted = Calibration.ofSpelling(texts(MeasuredSet.PLANTED));
    StringBuilder out =
        new StringBuilder(
            """
            ### Is the confidence true?

            Each finding says how sure it is. Of findings that say .8, eight of ten should be right; here is
            how many are.

            | confidence | typos-dev | planted |
            | --- | --- | --- |
            """);
    for (int band = Calibration.LOWEST; band <= Calibration.HIGHEST; band++) {
      out.append(
          row(
              Calibration.bandInWords(band),
              marked.byBand().getOrDefault(band, Share.NONE).inWords(),
              planted.byBand().getOrDefault(band, Share.NONE).inWords()));
    }
    for (Level level : List.of(Level.ERROR, Level.WARNING)) {
      out.append(
          row(
              "level " + level.word(),
              marked.byLevel().getOrDefault(level, Share.NONE).inWords(),
              planted.byLevel().getOrDefault(level, Share.NONE).inWords()));
    }
    return out.toString();
  }

  private String missed() {
    StringBuilder out =
        new StringBuilder(
            """
            ### What is missed

            Errors that no rule found, by what is true of them; an error counts in every line that fits it.

            | of the errors that are | missed in typos-dev | missed in planted |
            | --- | --- | --- |
            """);
    List<AuditedText> marked = texts(MeasuredSet.TYPOS);
    List<AuditedText> planted = texts(MeasuredSet.PLANTED);
    missed(MissedErrors.names(marked), MissedErrors.names(planted), out);
    missed(MissedErrors.words(marked), MissedErrors.words(planted), out);
    missed(MissedErrors.runTogether(marked), MissedErrors.runTogether(planted), out);
    return out.toString();
  }

  private String grammar() {
    StringBuilder out =
        new StringBuilder(
            """
            ## Grammar

            Faults that a program put into clean texts: how many LanguageTool's default rules find, and how
            many of those an audit still raises as a warning or an error. What was graded down, and why,
            stands in [how grammar is graded](grammar-grading.md).

            | fault | put in | found by LanguageTool's defaults | of these raised |
            | --- | ---: | ---: | --- |
            """);
    measured.grammar().kinds().forEach((kind, totals) -> out.append(grammarRow(kind, totals)));
    return out.append(grammarRow("**all**", measured.grammar().all())).toString();
  }

  private static String grammarRow(String kind, GrammarRecall.KindTotals totals) {
    return row(
        kind,
        number(totals.planted()),
        number(totals.foundByDefaults()),
        new Share(totals.kept(), totals.foundByDefaults()).inWords());
  }

  private static void missed(MissedErrors marked, MissedErrors planted, StringBuilder out) {
    marked
        .byTrait()
        .forEach(
            (trait, missed) -> {
              String name = trait.startsWith("all ") ? "**" + trait + "**" : trait;
              out.append(
                  row(
                      name,
                      missed.inWords(),
                      planted.byTrait().getOrDefault(trait, Share.NONE).inWords()));
            });
  }

  private String fragments() {
    Map<String, List<AuditedText>> spans = new LinkedHashMap<>();
    for (MeasuredSet set : List.of(MeasuredSet.RESIDUE, MeasuredSet.SEEDS)) {
      spans.put(set.folderName(), texts(set));
    }
    return new FragmentsChapter(
            texts(MeasuredSet.FRAGMENTS), spans, measured.lines().all(), measured.lines().without())
        .markdown();
  }

  private String statistics() {
    Map<String, List<AuditedText>> sets = new LinkedHashMap<>();
    for (MeasuredSet set : List.of(MeasuredSet.STATISTICS, MeasuredSet.SEEDS)) {
      sets.put(set.folderName(), texts(set));
    }
    return new FiguresChapter(sets, measured.heldOut()).markdown();
  }

  private String written() {
    return """
        ## Figures that contradict each other or cannot be

        Measured on short texts that the desk wrote itself, each with one fault, with twins that have none
        and with headlines that the text does not contradict. Half of them were looked at while the rules
        were made. Both rules miss most: they speak up where they are sure.

        """
        + WrittenTextsScore.table(measured.written());
  }

  private String speed() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            """
            ## What the rules cost

            Over the texts of typos-dev (%s words), in processor time of one thread with everything loaded.
            The number of words depends on the machine, the share hardly.

            | rules | words in a second | of the time of LanguageTool's grammar |
            | --- | ---: | ---: |
            """,
            number(measured.speeds().values().iterator().next().words())));
    measured
        .speeds()
        .forEach(
            (rules, speed) ->
                out.append(
                    row(
                        rules,
                        number((int) (Math.round(speed.wordsPerSecond() / 1000) * 1000)),
                        String.format(Locale.ROOT, "%.1f %%", 100 * speed.ratio()))));
    return out.toString();
  }

  private static String closing() {
    return """
        ## What the figures do not say

        - Faults put in by a program are independent of who wrote the text; real ones are not.
        - The texts of planted hold errors of their own. Some of its false alarms are true. Rules may have
          been tuned on other errors, planted in the same texts.
        - In typos-dev, the marked sets and the samples each text is audited with what the rest of its set
          knows, as the nightly job does; in planted each text is audited alone.
        - A small number of findings says little: .50 of two may be luck.
        - The figures rules do worse where a text is unlike those they were made with. On 36 texts that
          nobody had read while working on them (news, opinion, business, science, spun stories; many of them
          written to be hard), measured apart on 22 November 2026, .70 of their warnings were right and .76 of
          the figures without a source were found; the register agreed with the label in .86.
        """;
  }

  private List<AuditedText> texts(MeasuredSet set) {
    return measured.audited().getOrDefault(set, List.of());
  }

  private static String perThousand(int count, double perThousand) {
    return String.format(Locale.ROOT, "%.2f (%d)", perThousand, count);
  }
}
