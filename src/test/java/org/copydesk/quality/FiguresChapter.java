package org.copydesk.quality;

import static org.copydesk.quality.Markdown.number;
import static org.copydesk.quality.Markdown.row;
import static org.copydesk.quality.Markdown.three;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.finding.Level;

/** What is said of figures and their sources, for the page or for one set at a time. */
final class FiguresChapter {

  /** Market reports, where every other figure is a price that no source is named for. */
  private static final Map<String, List<String>> MARKET_REPORTS =
      Map.of("statistics-dev", List.of("006.txt"));

  private final Map<String, List<AuditedText>> sets;
  private final List<HeldOut> heldOut;

  /**
   * @param sets texts by the name of their set; the first is looked at in detail
   * @param heldOut what fits say of texts they did not see
   */
  FiguresChapter(Map<String, List<AuditedText>> sets, List<HeldOut> heldOut) {
    this.sets = new LinkedHashMap<>(sets);
    this.heldOut = heldOut;
  }

  /** The chapter of one set. */
  static String of(String set, List<AuditedText> texts) {
    return new FiguresChapter(Map.of(set, texts), List.of()).markdown();
  }

  String markdown() {
    List<AuditedText> first = sets.values().iterator().next();
    StatisticsScore score = StatisticsScore.of(first);
    List<String> parts = new ArrayList<>(List.of(overview(), rules(score), labels(score)));
    if (!heldOut.isEmpty()) {
      parts.add(heldOut());
    }
    parts.add(confidence(first));
    parts.add(errors(first));
    return String.join("\n", parts);
  }

  private String overview() {
    StringBuilder out =
        new StringBuilder(
            """
            ## Figures without a source

            Both rules together: *precision* is the figures without a source that can be asked, of those
            flagged; *recall* those flagged, of all that must be. The last column is the whole register:
            which numbers are statistics, and whether a named source, a vague one or nobody vouches for each.

            | set | texts | precision | recall | F1 | register agrees with the label |
            | --- | ---: | --- | --- | ---: | --- |
            """);
    sets.forEach(
        (set, texts) -> {
          out.append(overview(set, texts));
          List<String> market = MARKET_REPORTS.getOrDefault(set, List.of());
          if (!market.isEmpty()) {
            out.append(
                overview(
                    set + " without its market report",
                    texts.stream().filter(t -> !market.contains(t.labelled().name())).toList()));
          }
          Map<String, List<AuditedText>> genres = new LinkedHashMap<>();
          texts.forEach(
              t -> genres.computeIfAbsent(t.labelled().genre(), g -> new ArrayList<>()).add(t));
          if (genres.size() > 1) {
            genres.forEach(
                (genre, own) ->
                    out.append(overview(set + ": " + (genre.isEmpty() ? "others" : genre), own)));
          }
        });
    return out.toString();
  }

  private static String overview(String name, List<AuditedText> texts) {
    StatisticsScore score = StatisticsScore.of(texts);
    return row(
        name,
        number(texts.size()),
        score.precision().inWords(),
        score.recall().inWords(),
        three(score.f()),
        score.fourWay().inWords());
  }

  private String rules(StatisticsScore score) {
    StringBuilder out =
        new StringBuilder(
            """
            ### Each rule on figures of its own label

            Stricter than the table by rule above: a figure with a vague source that is called unsupported
            counts against both rules here.

            """);
    out.append("In ").append(sets.keySet().iterator().next()).append(":\n\n");
    out.append("| rule | precision | recall | F1 |\n| --- | --- | --- | ---: |\n");
    score
        .byRule()
        .forEach(
            (rule, own) ->
                out.append(
                    row(
                        "`" + rule + "`",
                        own.precision().inWords(),
                        own.recall().inWords(),
                        three(own.f()))));
    return out.toString();
  }

  private static String labels(StatisticsScore score) {
    StringBuilder out =
        new StringBuilder(
            """
            ### What the register makes of each label

            | labelled | unsupported | vague | attributed | not a statistic |
            | --- | ---: | ---: | ---: | ---: |
            """);
    for (String label : StatisticsScore.LABELS) {
      out.append(
          row(
              label.replace('-', ' '),
              number(score.confused(label, "unsupported")),
              number(score.confused(label, "vague")),
              number(score.confused(label, "attributed")),
              number(score.confused(label, Mark.NOT_A_STATISTIC))));
    }
    return out.toString();
  }

  private String heldOut() {
    StringBuilder out =
        new StringBuilder(
            """
            ### On texts that the weights did not see

            Each document is decided with weights that were fitted to the others; beside it what the
            product's weights, fitted to all of them, decide.

            | decided | right on texts held out | right with the product's weights | parts |
            | --- | --- | --- | ---: |
            """);
    for (HeldOut fit : heldOut) {
      out.append(
          row(fit.what(), fit.heldOut().inWords(), fit.own().inWords(), number(fit.parts())));
    }
    return out.toString();
  }

  private static String confidence(List<AuditedText> texts) {
    Calibration calibration = Calibration.ofFigures(texts);
    StringBuilder out =
        new StringBuilder(
            """
            ### Is the confidence of figures true?

            | confidence | right |
            | --- | --- |
            """);
    for (int band = Calibration.LOWEST; band <= Calibration.HIGHEST; band++) {
      String name = Calibration.bandInWords(band);
      out.append(
          row(
              band == Calibration.LOWEST ? "up to ." + (band + 1) : name,
              calibration.byBand().getOrDefault(band, Share.NONE).inWords()));
    }
    for (Level level : List.of(Level.ERROR, Level.WARNING)) {
      out.append(
          row(
              "level " + level.word(),
              calibration.byLevel().getOrDefault(level, Share.NONE).inWords()));
    }
    return out.toString();
  }

  private static String errors(List<AuditedText> texts) {
    StringBuilder out =
        new StringBuilder(
            """
            ### What goes wrong with figures

            By cause, as far as a program can tell it: wrong ones of all labelled figures that fit the line.
            *Words of a source* are verbs of telling, documents and “according”, whatever they speak for.

            | cause | wrong |
            | --- | --- |
            """);
    FigureErrors.of(texts)
        .byCause()
        .forEach(
            (cause, share) -> {
              if (share.part() > 0) {
                out.append(row(cause, share.inWords()));
              }
            });
    return out.toString();
  }
}
