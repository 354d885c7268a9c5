package org.copydesk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.check.house.ExampleRun;
import org.copydesk.check.house.HouseRule;
import org.copydesk.check.language.SrxSentenceSplitter;
import org.copydesk.config.HouseRulesFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.settings.DeskSettings;
import org.copydesk.config.settings.Layer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code copydesk rules test}: whether house rules do what their examples say. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "copydesk rules test [--json] [--config FILE] [FILE...]",
    descriptionHeading = "%n",
    parameterListHeading = "%nWhich rules:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every example comes true",
      "1:a rule does not do what one of its examples says",
      "2:wrong usage, or a file that cannot be used"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  copydesk rules test", "  copydesk rules test house.yml"},
    description = "Runs the examples of house rules as tests: texts that they flag and accept.")
final class RulesTestCommand implements Callable<Integer> {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = {
        "Files of house rules, or folders of them. Without any, those that the desk's settings"
            + " name."
      })
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", description = "For machines: one JSON object.")
  private boolean json;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The desk's settings. Default: the nearest copydesk.yml, from this folder up.")
  private @Nullable Path config;

  /**
   * What came of a rule.
   *
   * @param rule the rule
   * @param faults its examples that do not come true
   */
  private record Tested(HouseRule rule, List<ExampleRun.Fault> faults) {

    String word() {
      if (!faults.isEmpty()) {
        return "broken";
      }
      return rule.flags().isEmpty() ? "untested" : "ok";
    }
  }

  @Override
  public Integer call() {
    HouseRulesFile read;
    try {
      List<Path> tested = files.isEmpty() ? configured() : HouseRuleFiles.of(files);
      if (tested.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            files.isEmpty()
                ? "the desk's settings name no house rules; say which files to test"
                : "there is no file of house rules in what was named; they end with .yml or .yaml");
      }
      read = HouseRulesFile.read(tested);
    } catch (ConfigurationException e) {
      throw DeskFaults.of(spec.commandLine(), e, "");
    }
    ExampleRun run = new ExampleRun(new SrxSentenceSplitter());
    List<Tested> tested =
        read.written().stream().map(rule -> new Tested(rule, run.faults(rule))).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(fields(tested, read)));
    } else {
      print(tested, read, out);
    }
    out.flush();
    return tested.stream().allMatch(t -> t.faults().isEmpty())
        ? ExitCode.PASSED
        : ExitCode.GATE_FAILED;
  }

  private List<Path> configured() throws ConfigurationException {
    return DeskSettings.read(
            new Layer(),
            Optional.ofNullable(config),
            Copydesk.environment(spec.commandLine()),
            List.of())
        .houseRules();
  }

  private static void print(List<Tested> tested, HouseRulesFile read, PrintWriter out) {
    int width = tested.stream().mapToInt(t -> t.rule().id().length()).max().orElse(0);
    for (Tested each : tested) {
      out.printf(
          Locale.ROOT,
          "%-8s  %-" + Math.max(1, width) + "s  %s%n",
          each.word(),
          each.rule().id(),
          OneLine.of(inWords(each)));
      for (ExampleRun.Fault fault : each.faults()) {
        out.println("          " + OneLine.of(fault.place() + ": " + fault.what()));
      }
    }
    read.warnings().forEach(w -> out.println("warning   " + OneLine.of(w)));
    long broken = tested.stream().filter(t -> !t.faults().isEmpty()).count();
    long untested = tested.stream().filter(t -> t.word().equals("untested")).count();
    out.printf(
        Locale.ROOT,
        "%s: %d rules, %d do what their examples say, %d do not, %d have no example that is"
            + " flagged%n",
        broken == 0 ? "PASS" : "FAIL",
        tested.size(),
        tested.size() - broken - untested,
        broken,
        untested);
  }

  private static String inWords(Tested tested) {
    HouseRule rule = tested.rule();
    if (!tested.faults().isEmpty()) {
      return "%d of %d examples do not come true"
          .formatted(
              tested.faults().stream().map(ExampleRun.Fault::place).distinct().count(),
              rule.flags().size() + rule.accepts().size());
    }
    return rule.flags().isEmpty()
        ? "no example says what it flags (" + rule.place() + ")"
        : "%d flagged, %d accepted".formatted(rule.flags().size(), rule.accepts().size());
  }

  private static Map<String, Object> fields(List<Tested> tested, HouseRulesFile read) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("passed", tested.stream().allMatch(t -> t.faults().isEmpty()));
    fields.put(
        "rules",
        tested.stream()
            .map(
                t -> {
                  Map<String, Object> rule = new LinkedHashMap<>();
                  rule.put("id", t.rule().id());
                  rule.put("place", t.rule().place());
                  rule.put("result", t.word());
                  rule.put("flags", t.rule().flags().size());
                  rule.put("accepts", t.rule().accepts().size());
                  rule.put(
                      "faults",
                      t.faults().stream()
                          .map(f -> Map.of("place", f.place(), "what", f.what()))
                          .toList());
                  return rule;
                })
            .toList());
    fields.put("warnings", read.warnings());
    return fields;
  }
}
