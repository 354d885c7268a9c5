package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.copydesk.audit.PastRun;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.job.WorkFolder;
import org.copydesk.job.WorkFolderDecisions.UnusableException;
import org.copydesk.job.WorkFolderHistory;
import org.copydesk.report.RunWords;
import org.copydesk.store.RunHistory;
import org.copydesk.store.RunHistory.Judged;
import org.copydesk.store.RunHistory.KeptRun;
import org.copydesk.store.RunHistory.Turn;
import org.copydesk.store.RunHistory.Turned;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code copydesk history}: earlier runs, and what came, went and came back in them. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "copydesk history [options] [PATH...]",
    descriptionHeading = "%n",
    parameterListHeading = "%nWhat:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Tells of the runs so far: verdicts, scores, and which findings were new, fixed or came back."
          + " Nothing is audited."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk history",
      "  copydesk history submissions --last 60",
      "  copydesk history --run 12",
      "  copydesk history --document letters/fire.txt",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:told",
      "2:wrong usage, or nothing is kept of what was asked for",
      "5:an audit is at work in the work folder; ask again when it has ended"
    })
final class HistoryCommand implements Callable<Integer> {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** More findings of a kind than this are counted and not listed. */
  private static final int MOST = 40;

  /** Words of a finding on a terminal are cut after so many characters. */
  private static final int LONGEST = 60;

  /** As wide as a line is where there is no terminal. */
  private static final int PAGE_WIDTH = 100;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders as they were audited. Default: all that ever were.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--work-dir",
      paramLabel = "DIR",
      description = "Folder of the database. Default: as for an audit.")
  private @Nullable Path workDir;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many runs are told. Default: ${DEFAULT-VALUE}.")
  private int last;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "What was new, fixed or came back in one run, by its number or its id.")
  private @Nullable String run;

  @Option(
      names = "--document",
      paramLabel = "NAME",
      description = "Verdicts and scores of one submission over time.")
  private @Nullable String document;

  @Option(names = "--json", description = "For machines: one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    if (last < 1) {
      throw usage("--last is the number of runs, at least 1; it is " + last);
    }
    if (run != null && document != null) {
      throw usage("--run and --document ask for different things; leave one of them out");
    }
    Map<String, String> environment = Copydesk.environment(spec.commandLine());
    Path folder;
    try {
      folder = DeskDecisions.workFolder(workDir, environment);
    } catch (ConfigurationException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    if (!Files.isDirectory(folder)) {
      throw usage("there is no work folder " + folder + "; nothing was audited yet, or name it");
    }
    // Whoever only asks leaves nothing behind in a folder that was named by mistake.
    if (!WorkFolderHistory.isIn(folder)) {
      throw usage("nothing was audited yet with the work folder " + folder);
    }
    PrintWriter out = spec.commandLine().getOut();
    try (WorkFolder held = WorkFolder.hold(folder)) {
      held.sayHolder("copydesk history");
      Optional<Boolean> told =
          WorkFolderHistory.ask(
              folder,
              history -> {
                tell(history, folder, out);
                return true;
              });
      if (told.isEmpty()) {
        throw usage("nothing was audited yet with the work folder " + folder);
      }
      out.flush();
      return ExitCode.PASSED;
    } catch (WorkFolder.HeldException e) {
      spec.commandLine()
          .getErr()
          .println(
              "copydesk: the work folder "
                  + folder
                  + " is held by "
                  + OneLine.of(e.holder())
                  + ". Wait for it to end.");
      return ExitCode.HELD;
    } catch (UnusableException | IOException e) {
      throw usage("the database in " + folder + " cannot be read: " + e.getMessage());
    }
  }

  private void tell(RunHistory history, Path folder, PrintWriter out) {
    if (run != null) {
      KeptRun found =
          history
              .run(run)
              .orElseThrow(
                  () ->
                      usage("there is no run " + run + "; \"copydesk history\" lists those kept"));
      if (json) {
        write(out, runFields(history, found));
      } else {
        tellRun(history, found, out);
      }
    } else if (document != null) {
      List<Judged> rows = history.judged(document);
      if (rows.isEmpty()) {
        throw usage("no run that is kept knows a submission " + document);
      }
      if (json) {
        write(out, documentFields(rows));
      } else {
        tellDocument(rows, out);
      }
    } else {
      tellRuns(history, folder, out);
    }
  }

  private void tellRuns(RunHistory history, Path folder, PrintWriter out) {
    List<String> places =
        paths.isEmpty() ? history.places() : List.of(WorkFolderHistory.places(paths, folder));
    List<List<KeptRun>> all =
        places.stream().map(p -> history.latest(p, last)).filter(r -> !r.isEmpty()).toList();
    if (all.isEmpty()) {
      throw usage(
          paths.isEmpty()
              ? "no whole run is kept in " + folder
              : "no run over just these paths is kept; say \"copydesk history\" for all");
    }
    if (json) {
      write(
          out,
          Map.of(
              "places",
              all.stream()
                  .map(
                      runs -> {
                        Map<String, Object> fields = new LinkedHashMap<>();
                        fields.put("paths", runs.get(runs.size() - 1).paths());
                        fields.put("runs", runs.stream().map(HistoryCommand::fields).toList());
                        return fields;
                      })
                  .toList()));
      return;
    }
    int width = width();
    boolean first = true;
    for (List<KeptRun> runs : all) {
      if (!first) {
        out.println();
      }
      first = false;
      if (all.size() > 1) {
        out.println(OneLine.of(String.join(", ", runs.get(runs.size() - 1).paths())));
      }
      new HistoryTable(runs, width, HistoryCommand::coloured).lines().forEach(out::println);
      String trend = TrendLine.of(runs, width);
      if (!trend.isEmpty()) {
        out.println();
        out.println(trend);
      }
    }
  }

  private static Function<String, String> coloured(boolean passed) {
    return word -> Ansi.AUTO.string("@|" + (passed ? "green" : "red") + " " + word + "|@");
  }

  /** Columns of the terminal; the environment may say. */
  private int width() {
    String columns = Copydesk.environment(spec.commandLine()).getOrDefault("COLUMNS", "");
    if (columns.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(columns);
    }
    return System.console() == null ? PAGE_WIDTH : spec.root().usageMessage().width();
  }

  private static void tellRun(RunHistory history, KeptRun run, PrintWriter out) {
    PastRun sums = run.sums();
    out.println(
        "Run "
            + run.id()
            + " of "
            + HistoryTable.moment(run.started())
            + " UTC over "
            + OneLine.of(String.join(", ", run.paths())));
    String note = HistoryTable.note(run);
    if (sums == null) {
      out.println("It is " + (note.isEmpty() ? "not complete" : note) + ".");
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s: %s pass, %s review, %s fail, %s not audited; average score %s; gate %s%s%n",
        RunWords.count(sums.found(), "document", "documents"),
        RunWords.number(sums.pass()),
        RunWords.number(sums.review()),
        RunWords.number(sums.fail()),
        RunWords.number(sums.notAudited()),
        HistoryTable.average(sums),
        HistoryTable.gate(run),
        note.isEmpty() ? "" : "; " + note);
    if (!sums.comparable()) {
      out.println("There was no run before to compare it with.");
      return;
    }
    EnumMap<Turn, Integer> counts = new EnumMap<>(Turn.class);
    history.eachTurned(
        run,
        turned -> {
          int count = counts.merge(turned.turn(), 1, Integer::sum);
          if (count == 1) {
            out.println();
            out.println(heading(turned.turn(), sums));
          }
          if (count <= MOST) {
            out.println(line(turned));
          } else if (count == MOST + 1) {
            out.println("  ... and more; --json tells all");
          }
        });
    if (counts.isEmpty()) {
      out.println(
          sums.appeared() + sums.gone() == 0
              ? "Nothing came and nothing went."
              : "What came and went is no longer kept: "
                  + RunWords.number(sums.appeared())
                  + " came, "
                  + RunWords.number(sums.gone())
                  + " went.");
    }
  }

  private static String heading(Turn turn, PastRun sums) {
    return switch (turn) {
      case NEW -> "New: " + RunWords.number(sums.appeared() - sums.returned());
      case RETURNED -> "Came back: " + RunWords.number(sums.returned());
      case FIXED -> "Fixed: " + RunWords.number(sums.gone());
    };
  }

  private static String line(Turned turned) {
    String words = turned.text().strip();
    if (words.codePointCount(0, words.length()) > LONGEST) {
      words = words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
    }
    return OneLine.of(
        "  "
            + turned.document()
            + "  "
            + turned.level()
            + "  "
            + turned.rule()
            + "  “"
            + words
            + "”"
            + (turned.byRules() ? "  (the rules changed, not the text)" : ""));
  }

  private static void tellDocument(List<Judged> rows, PrintWriter out) {
    String name = "";
    for (Judged row : rows) {
      if (!row.name().equals(name)) {
        out.println(OneLine.of(row.name()));
        name = row.name();
      }
      Double score = row.score();
      out.println(
          String.format(
                  Locale.ROOT,
                  "  %5d  %-17s  %-11s  %5s%s",
                  row.number(),
                  moment(row.started()),
                  row.verdict() == null
                      ? "gone"
                      : row.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  score == null ? "-" : String.format(Locale.ROOT, "%.1f", score),
                  row.otherText() ? "  text changed" : "")
              .stripTrailing());
    }
  }

  private static String moment(@Nullable Instant started) {
    return started == null ? "(run forgotten)" : HistoryTable.moment(started);
  }

  private static Map<String, Object> fields(KeptRun run) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("run", run.id());
    fields.put("number", run.number());
    fields.put("started", run.started().toString());
    fields.put("state", run.state().word());
    fields.put("partial", run.partial());
    fields.put("rulesChanged", run.rulesChanged());
    PastRun sums = run.sums();
    if (sums != null) {
      fields.put("documents", sums.found());
      fields.put("pass", sums.pass());
      fields.put("review", sums.review());
      fields.put("fail", sums.fail());
      fields.put("notAudited", sums.notAudited());
      fields.put(
          "averageScore",
          sums.averageScore().isPresent() ? sums.averageScore().getAsDouble() : null);
      fields.put("findings", sums.findings());
      fields.put("letStand", sums.suppressed());
      fields.put("gate", HistoryTable.gate(run));
      if (sums.comparable()) {
        fields.put("new", sums.appeared() - sums.returned());
        fields.put("cameBack", sums.returned());
        fields.put("fixed", sums.gone());
      }
    }
    return fields;
  }

  private static Map<String, Object> runFields(RunHistory history, KeptRun run) {
    Map<String, Object> fields = fields(run);
    List<Map<String, Object>> changes = new ArrayList<>();
    fields.put("changes", changes);
    PastRun sums = run.sums();
    if (sums == null || !sums.comparable()) {
      return fields;
    }
    history.eachTurned(
        run,
        t -> {
          Map<String, Object> change = new LinkedHashMap<>();
          change.put(
              "status",
              switch (t.turn()) {
                case NEW -> "new";
                case RETURNED -> "cameBack";
                case FIXED -> "fixed";
              });
          change.put("document", t.document());
          change.put("rule", t.rule());
          change.put("level", t.level());
          change.put("text", t.text());
          change.put("byRules", t.byRules());
          changes.add(change);
        });
    return fields;
  }

  private static Map<String, Object> documentFields(List<Judged> rows) {
    List<Map<String, @Nullable Object>> verdicts = new ArrayList<>();
    for (Judged row : rows) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      Instant started = row.started();
      fields.put("document", row.name());
      fields.put("number", row.number());
      fields.put("started", started == null ? null : started.toString());
      fields.put("verdict", row.verdict() == null ? "GONE" : row.verdict().name());
      fields.put("score", row.score());
      fields.put("textChanged", row.otherText());
      verdicts.add(fields);
    }
    return Map.of("verdicts", verdicts);
  }

  private static void write(PrintWriter out, Map<String, Object> fields) {
    out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(fields));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), OneLine.of(message));
  }
}
