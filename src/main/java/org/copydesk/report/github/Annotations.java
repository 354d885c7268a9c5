package org.copydesk.report.github;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.audit.RunTotals;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.report.FileLines;
import org.copydesk.report.FilePlace;
import org.copydesk.report.FindingWords;
import org.copydesk.report.GateWords;
import org.copydesk.report.Kinds;
import org.copydesk.report.RunWords;
import org.copydesk.report.ScopeWords;
import org.copydesk.score.GateResult;

/**
 * The gravest findings as workflow commands. GitHub shows ten errors, ten warnings and ten notices
 * of a step and drops the rest without a word; here the last notice says how many there are beside
 * those.
 */
final class Annotations {

  /** What GitHub shows of each kind for one step. */
  private static final int MOST = 10;

  private static final int MESSAGE = 600;
  private static final int TITLE = 160;
  private static final int WORDS = 180;
  private static final int SUGGESTIONS = 3;

  /** So many conditions are told in the notice; the summary tells all. */
  private static final int BROKEN = 3;

  private final AuditRun run;
  private final Kinds kinds;
  private final Map<Level, Gravest> gravest = new EnumMap<>(Level.class);
  private final FileLines lines;

  private Annotations(AuditRun run) {
    this.run = run;
    this.kinds = new Kinds(run.rules());
    this.lines = FileLines.of(run);
    for (Level level : Level.values()) {
      gravest.put(level, new Gravest(MOST));
    }
  }

  static Annotations of(AuditRun run) {
    Annotations annotations = new Annotations(run);
    annotations.pick();
    return annotations;
  }

  private void pick() {
    run.eachFinding(
        Order.WORST_FIRST,
        row -> {
          Finding finding = row.located().finding();
          gravestOf(finding.level()).add(row, run.rules().isBlocking(finding));
        });
  }

  private Gravest gravestOf(Level level) {
    return Objects.requireNonNull(gravest.get(level));
  }

  /** The commands, a line each: errors, warnings, notices, then what is left out. */
  String text() {
    RunTotals totals = run.totals();
    int errors = gravestOf(Level.ERROR).count();
    int warnings = gravestOf(Level.WARNING).count();
    int notes = gravestOf(Level.NOTE).count();
    boolean tail =
        errors > MOST
            || warnings > MOST
            || notes > MOST
            || totals.notAuditedCounted() > 0
            || run.scope().partial()
            || !run.gate().passed();
    int notices = tail ? MOST - 1 : MOST;
    List<String> commands = new ArrayList<>();
    gravestOf(Level.ERROR).first(MOST).forEach(f -> commands.add(command("error", f)));
    gravestOf(Level.WARNING).first(MOST).forEach(f -> commands.add(command("warning", f)));
    gravestOf(Level.NOTE).first(notices).forEach(f -> commands.add(command("notice", f)));
    if (tail) {
      int left = errors + warnings + notes - commands.size();
      commands.add(
          new Command("notice")
              .with("title", "Copydesk")
              .saying(
                  RunWords.answer(totals) + "." + gate() + scope() + more(totals) + left(left)));
    }
    StringBuilder text = new StringBuilder();
    commands.forEach(l -> text.append(l).append('\n'));
    return text.toString();
  }

  /** Which conditions are broken, by what, and what would keep them. */
  private String gate() {
    StringBuilder words = new StringBuilder();
    List<GateResult.Condition> broken = GateWords.broken(run.gate());
    for (GateResult.Condition condition : broken.subList(0, Math.min(BROKEN, broken.size()))) {
      String remedy = GateWords.remedy(condition, MESSAGE);
      words
          .append(words.isEmpty() ? " Quality gate not passed: " : " ")
          .append(Command.visible(condition.name(), TITLE))
          .append(": ")
          .append(GateWords.amounts(condition))
          .append(
              condition.deciding().isEmpty()
                  ? ""
                  : " (" + Command.visible(GateWords.deciding(condition, TITLE), MESSAGE) + ")")
          .append('.')
          .append(remedy.isEmpty() ? "" : " " + Command.visible(remedy, MESSAGE));
    }
    if (broken.size() > BROKEN) {
      words
          .append(' ')
          .append(
              RunWords.count(broken.size() - BROKEN, "more condition is", "more conditions are"))
          .append(" not kept.");
    }
    return words.toString();
  }

  private String scope() {
    String audited = ScopeWords.audited(run.scope());
    return audited.isEmpty() ? "" : " " + Command.visible(audited, MESSAGE);
  }

  private static String left(int left) {
    return left == 0
        ? ""
        : " "
            + RunWords.count(left, "finding is", "findings are")
            + " not shown here, for GitHub shows ten of a kind; the summary and the other reports"
            + " say more.";
  }

  private static String more(RunTotals totals) {
    return totals.notAuditedCounted() == 0 ? "" : " The summary says why.";
  }

  private String command(String name, FindingRow row) {
    LocatedFinding located = row.located();
    Finding finding = located.finding();
    Command command = new Command(name).with("file", Command.visible(row.path(), 1_000));
    FilePlace place = lines.placeOf(row);
    String where = "";
    if (place.exact()) {
      command.with("line", place.line()).with("endLine", place.endLine());
      if (place.line() == place.endLine()) {
        // GitHub refuses columns of an annotation that runs over lines.
        command.with("col", place.column()).with("endColumn", place.endColumn());
      }
    } else {
      where = Command.visible(place.words(), TITLE) + ": ";
    }
    return command
        .with("title", Command.visible(kinds.of(finding.rule().value()), TITLE))
        .saying(
            where
                + "“"
                + Command.visible(located.excerpt().words(), WORDS)
                + "” – "
                + Command.visible(finding.message(), MESSAGE)
                + suggested(finding));
  }

  private static String suggested(Finding finding) {
    List<String> suggestions =
        FindingWords.suggestions(finding, SUGGESTIONS, s -> Command.visible(s, TITLE));
    return suggestions.isEmpty() ? "" : " Try: " + String.join(" / ", suggestions);
  }
}
