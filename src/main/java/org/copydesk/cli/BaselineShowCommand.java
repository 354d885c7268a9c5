package org.copydesk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.config.BaselineFile;
import org.copydesk.config.DeskFiles;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.report.RunWords;
import org.copydesk.suppression.Baseline;
import org.copydesk.suppression.BaselineEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code copydesk baseline show}: what the baseline knows, by rule and file. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "copydesk baseline show [options]",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Tells how many findings of each rule and in each file the baseline knows, and which of its"
          + " files are gone. Nothing is audited."
    })
final class BaselineShowCommand implements Callable<Integer> {

  /** More files than this are counted and not listed. */
  private static final int MOST = 20;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = {
        "The baseline. Default: the nearest copydesk-baseline.jsonl, from this folder up to the root"
            + " of the repository."
      })
  private @Nullable Path named;

  @Option(names = "--json", description = "For machines: one JSON object, with every file.")
  private boolean json;

  /** What is known of one file. */
  private record Known(String path, int count, boolean gone) {}

  @Override
  public Integer call() {
    Path file =
        Optional.ofNullable(named)
            .or(() -> DeskFiles.find(List.of(Path.of("")), DeskFiles.BASELINE))
            .orElseThrow(
                () ->
                    usage(
                        "there is no "
                            + DeskFiles.BASELINE
                            + " here or above; name one with --baseline, or make one with"
                            + " \"copydesk baseline create PATH\""));
    BaselineFile read;
    try {
      read = BaselineFile.read(file);
    } catch (ConfigurationException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    List<Known> files = files(read.baseline());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(fields(file, read, files)));
    } else {
      tell(file, read, files, out);
    }
    out.flush();
    return ExitCode.PASSED;
  }

  private static List<Known> files(Baseline baseline) {
    List<Known> files = new ArrayList<>();
    for (String path : baseline.paths()) {
      int count = baseline.of(path).stream().mapToInt(BaselineEntry::count).sum();
      files.add(new Known(path, count, BaselineFile.isGone(baseline.folder(), path)));
    }
    files.sort(Comparator.comparing((Known k) -> -k.count()).thenComparing(Known::path));
    return files;
  }

  private static Map<String, Object> fields(Path file, BaselineFile read, List<Known> files) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", DeskDecisions.shown(file));
    fields.put("version", read.version());
    fields.put("ruleSet", read.ruleSet());
    fields.put("findings", read.baseline().findings());
    fields.put("rules", BaselineCreateCommand.counts(read.baseline()));
    fields.put(
        "files",
        files.stream()
            .map(
                k -> {
                  Map<String, Object> known = new LinkedHashMap<>();
                  known.put("path", k.path());
                  known.put("findings", k.count());
                  known.put("gone", k.gone());
                  return known;
                })
            .toList());
    return fields;
  }

  private static void tell(Path file, BaselineFile read, List<Known> files, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s knows %s in %s%s%n",
        DeskDecisions.shown(file),
        RunWords.count(read.baseline().findings(), "finding", "findings"),
        RunWords.count(files.size(), "file", "files"),
        read.version().isEmpty() ? "" : ", written by copydesk " + OneLine.of(read.version()));
    out.println("By rule:");
    BaselineWords.rules(BaselineCreateCommand.counts(read.baseline()), Map.of())
        .forEach(out::println);
    out.println("By file:");
    files.stream()
        .limit(MOST)
        .forEach(
            k ->
                out.println(
                    OneLine.of(
                        String.format(
                            Locale.ROOT,
                            "%,8d  %s%s",
                            k.count(),
                            k.path(),
                            k.gone() ? " (gone)" : ""))));
    if (files.size() > MOST) {
      out.printf(
          Locale.ROOT, "          and %,d more files; --json tells all%n", files.size() - MOST);
    }
    List<Known> gone = files.stream().filter(Known::gone).toList();
    if (!gone.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "%s gone or renamed, with %s; \"copydesk baseline prune PATH\" takes out what is no more%n",
          RunWords.count(gone.size(), "of the files is", "of the files are"),
          RunWords.count(gone.stream().mapToInt(Known::count).sum(), "finding", "findings"));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), OneLine.of(message));
  }
}
