package org.copydesk.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.copydesk.audit.PastRun;
import org.copydesk.report.RunWords;
import org.copydesk.store.RunHistory.KeptRun;
import org.copydesk.store.RunHistory.State;
import org.jspecify.annotations.Nullable;

/** Runs as a table for a terminal: where that is narrow, what matters least is left out. */
final class HistoryTable {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter IN_A_ROW =
      DateTimeFormatter.ofPattern("ppd MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("ppd MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final String GAP = "  ";

  private final List<KeptRun> runs;
  private final int width;
  private final Function<Boolean, Function<String, String>> colour;

  /**
   * @param width columns of the terminal
   * @param colour how a word about a gate that passed, or did not, is shown
   */
  HistoryTable(List<KeptRun> runs, int width, Function<Boolean, Function<String, String>> colour) {
    this.runs = List.copyOf(runs);
    this.width = width;
    this.colour = colour;
  }

  /**
   * A column.
   *
   * @param importance columns of less importance go first; 9 never goes
   */
  private record Column(
      String head, int importance, boolean right, Function<KeptRun, String> cell) {}

  List<String> lines() {
    boolean tight = false;
    List<Column> columns = columns(false);
    if (sum(columns) > width) {
      tight = true;
      columns = columns(true);
    }
    for (int least = 1; least < 9 && sum(columns) > width; least++) {
      int gone = least;
      columns = columns.stream().filter(c -> c.importance() != gone).toList();
    }
    List<String> lines = new ArrayList<>();
    List<Column> shown = columns;
    lines.add(line(shown, Column::head, null));
    runs.forEach(run -> lines.add(line(shown, c -> c.cell().apply(run), run)));
    if (tight) {
      lines.addAll(legend());
    }
    return lines;
  }

  private List<Column> columns(boolean tight) {
    List<Column> columns = new ArrayList<>();
    columns.add(
        new Column(
            "run",
            9,
            true,
            run -> run.number() + (tight ? (mark(run).isEmpty() ? " " : mark(run)) : "")));
    columns.add(
        new Column(
            tight ? "when" : "when (UTC)",
            9,
            false,
            run -> (tight ? SHORT : IN_A_ROW).format(run.started())));
    columns.add(number(tight ? "docs" : "documents", 2, PastRun::found));
    columns.add(
        new Column(tight ? "avg" : "average", 7, true, run -> sums(run, HistoryTable::average)));
    columns.add(number("fail", 3, PastRun::fail));
    columns.add(changes("new", 6, run -> run.appeared() - run.returned()));
    columns.add(changes("fixed", 5, PastRun::gone));
    columns.add(changes(tight ? "back" : "came back", 4, PastRun::returned));
    columns.add(new Column("gate", 8, false, HistoryTable::gate));
    if (!tight && runs.stream().anyMatch(r -> !note(r).isEmpty())) {
      columns.add(new Column("", 9, false, HistoryTable::note));
    }
    return columns;
  }

  private static Column number(String head, int importance, Function<PastRun, Integer> value) {
    return new Column(
        head, importance, true, run -> sums(run, s -> RunWords.number(value.apply(s))));
  }

  /** Without a run to compare with there is nothing to tell. */
  private static Column changes(String head, int importance, Function<PastRun, Integer> value) {
    return new Column(
        head,
        importance,
        true,
        run -> sums(run, s -> s.comparable() ? RunWords.number(value.apply(s)) : "-"));
  }

  private static String sums(KeptRun run, Function<PastRun, String> value) {
    PastRun sums = run.sums();
    return sums == null ? "-" : value.apply(sums);
  }

  static String average(PastRun sums) {
    return sums.averageScore().isPresent()
        ? String.format(Locale.ROOT, "%.1f", sums.averageScore().getAsDouble())
        : "-";
  }

  static String gate(KeptRun run) {
    Boolean passed = run.passed();
    return passed == null ? "-" : passed ? "passed" : "failed";
  }

  /** What sets a run apart, in words; empty for most. */
  static String note(KeptRun run) {
    List<String> words = new ArrayList<>();
    if (run.state() == State.RUNNING) {
      words.add("not finished");
    } else if (run.state() == State.ABANDONED) {
      words.add("given up");
    }
    if (run.partial()) {
      words.add("some files only");
    }
    if (run.rulesChanged()) {
      words.add("rules changed");
    }
    return String.join(", ", words);
  }

  private static String mark(KeptRun run) {
    return run.state() != State.COMPLETED
        ? "!"
        : run.partial() ? "~" : run.rulesChanged() ? "*" : "";
  }

  /** What the marks mean: on one line, else on one each. */
  private List<String> legend() {
    List<String> marks = new ArrayList<>();
    if (runs.stream().anyMatch(r -> mark(r).equals("*"))) {
      marks.add("* rules changed");
    }
    if (runs.stream().anyMatch(r -> mark(r).equals("~"))) {
      marks.add("~ some files");
    }
    if (runs.stream().anyMatch(r -> mark(r).equals("!"))) {
      marks.add("! not finished");
    }
    String line = String.join(GAP, marks);
    return line.isEmpty() || line.length() > width ? marks : List.of(line);
  }

  private int sum(List<Column> columns) {
    return columns.stream().mapToInt(this::widthOf).sum() + GAP.length() * (columns.size() - 1);
  }

  private int widthOf(Column column) {
    return Math.max(
        column.head().length(),
        runs.stream().mapToInt(r -> column.cell().apply(r).length()).max().orElse(0));
  }

  private String line(List<Column> columns, Function<Column, String> cell, @Nullable KeptRun run) {
    StringBuilder line = new StringBuilder();
    for (Column column : columns) {
      String text = cell.apply(column);
      String pad = " ".repeat(Math.max(0, widthOf(column) - text.length()));
      Boolean passed = run == null ? null : run.passed();
      String shown =
          passed != null && column.head().equals("gate") ? colour.apply(passed).apply(text) : text;
      line.append(line.isEmpty() ? "" : GAP).append(column.right() ? pad + shown : shown + pad);
    }
    return line.toString().stripTrailing();
  }

  /** A moment as the table has it. */
  static String moment(Instant moment) {
    return LONG.format(moment);
  }
}
