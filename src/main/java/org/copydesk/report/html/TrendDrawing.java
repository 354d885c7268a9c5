package org.copydesk.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.copydesk.audit.PastRun;
import org.copydesk.report.RunWords;
import org.copydesk.report.ScoreWords;

/**
 * The average score from run to run as a line, and the same numbers as a table. A line is broken
 * where a run had no average; a hollow point says that the rules had changed, so that the step
 * before it may be theirs.
 */
final class TrendDrawing {

  /** More points than this run together on a phone. */
  private static final int MOST = 30;

  private static final int WIDTH = 640;
  private static final int HEIGHT = 160;
  private static final int LEFT = 46;
  private static final int RIGHT = 66;
  private static final int TOP = 14;
  private static final int BOTTOM = 30;

  private final List<PastRun> runs;

  TrendDrawing(List<PastRun> trend) {
    this.runs = trend.subList(Math.max(0, trend.size() - MOST), trend.size());
  }

  /** What the template shows. */
  record View(
      String inWords,
      List<Gridline> grid,
      List<String> lines,
      List<Point> points,
      String first,
      String last,
      String lastX,
      String lastY,
      String lastValue,
      boolean rulesChanged,
      List<Row> rows) {}

  /** A line of the scale. */
  record Gridline(String y, String textY, int value) {}

  /** A run's average. */
  record Point(String x, String y, boolean hollow) {}

  /** A run's numbers. */
  record Row(
      String run,
      String rules,
      String average,
      int fail,
      int review,
      int pass,
      int notAudited,
      String findings,
      String letStand,
      String appeared,
      String returned,
      String gone) {}

  /** Whether there is a trend to show. */
  boolean isEmpty() {
    return runs.size() < 2;
  }

  View view() {
    List<Gridline> grid =
        List.of(0, 50, 100).stream()
            .map(v -> new Gridline(number(y(v)), number(y(v) + 4), v))
            .toList();
    List<String> lines = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    String lastX = "";
    String lastY = "";
    String lastValue = "";
    for (int i = 0; i < runs.size(); i++) {
      OptionalDouble average = runs.get(i).averageScore();
      if (average.isEmpty()) {
        end(line, lines);
        continue;
      }
      lastX = number(x(i));
      lastY = number(y(average.getAsDouble()));
      lastValue = ScoreWords.tenth(average.getAsDouble());
      points.add(new Point(lastX, lastY, runs.get(i).rulesChanged()));
      line.append(line.isEmpty() ? "" : " ").append(lastX).append(',').append(lastY);
    }
    end(line, lines);
    return new View(
        inWords(),
        grid,
        lines,
        points,
        day(runs.get(0)),
        day(runs.get(runs.size() - 1)),
        lastX.isEmpty() ? "" : number(Double.parseDouble(lastX) + 8),
        lastY.isEmpty() ? "" : number(Double.parseDouble(lastY) + 4),
        lastValue,
        runs.stream().anyMatch(PastRun::rulesChanged),
        rows());
  }

  private static void end(StringBuilder line, List<String> lines) {
    if (line.indexOf(" ") > 0) {
      lines.add(line.toString());
    }
    line.setLength(0);
  }

  private double x(int run) {
    return LEFT + (double) (WIDTH - LEFT - RIGHT) * run / (runs.size() - 1);
  }

  private static double y(double score) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (100 - score) / 100;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String day(PastRun run) {
    String moment = RunWords.moment(run.started());
    return moment.substring(0, moment.indexOf(','));
  }

  private String inWords() {
    StringBuilder words = new StringBuilder("Average score from run to run: ");
    for (int i = 0; i < runs.size(); i++) {
      OptionalDouble average = runs.get(i).averageScore();
      words
          .append(i == 0 ? "" : ", ")
          .append(day(runs.get(i)))
          .append(' ')
          .append(average.isPresent() ? ScoreWords.tenth(average.getAsDouble()) : "none");
    }
    return words.append('.').toString();
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = runs.size() - 1; i >= 0; i--) {
      PastRun run = runs.get(i);
      OptionalDouble average = run.averageScore();
      boolean compared = run.comparable();
      rows.add(
          new Row(
              RunWords.moment(run.started()),
              run.rulesChanged() ? "rules changed here" : "",
              average.isPresent() ? ScoreWords.tenth(average.getAsDouble()) : "–",
              run.fail(),
              run.review(),
              run.pass(),
              run.notAudited(),
              RunWords.number(run.findings()),
              RunWords.number(run.suppressed()),
              compared ? RunWords.number(run.appeared() - run.returned()) : "–",
              compared ? RunWords.number(run.returned()) : "–",
              compared ? RunWords.number(run.gone()) : "–"));
    }
    return rows;
  }
}
