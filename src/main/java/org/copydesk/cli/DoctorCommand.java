package org.copydesk.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.doctor.Diagnosis;
import org.copydesk.doctor.Doctor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code copydesk doctor}: whether an audit would work here. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks the installation and every file of the desk, from PATH (or this folder) upwards, and"
          + " says what to do. Nothing is changed."
    },
    customSynopsis = "copydesk doctor [--json] [--config FILE] [PATH...]",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:an audit would work", "2:something is broken"})
final class DoctorCommand implements Callable<Integer> {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Where the files of the desk are looked for, as by audit.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--json", description = "For machines: one JSON array.")
  private boolean json;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The desk's settings. Default: the nearest copydesk.yml.")
  private @Nullable Path config;

  @Override
  public Integer call() {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new ParameterException(spec.commandLine(), "there is no file or folder " + path);
      }
    }
    List<Diagnosis> found =
        Doctor.examine(
            Copydesk.environment(spec.commandLine()),
            Optional.ofNullable(config),
            paths,
            LocalDate.now(Clock.systemUTC()));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          MAPPER
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(found.stream().map(DoctorCommand::fields).toList()));
    } else {
      found.forEach(one -> out.println(line(one)));
    }
    out.flush();
    return found.stream().anyMatch(d -> d.state() == Diagnosis.State.BROKEN)
        ? ExitCode.USAGE
        : ExitCode.PASSED;
  }

  private static String line(Diagnosis diagnosis) {
    String advice = diagnosis.advice();
    String indented = diagnosis.words().replace("\n", "\n        ");
    return String.format(
        Locale.ROOT,
        "%-6s  %s: %s%s",
        diagnosis.state().word(),
        diagnosis.what(),
        indented,
        advice.isEmpty() ? "" : "; " + advice);
  }

  private static Map<String, Object> fields(Diagnosis diagnosis) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("what", diagnosis.what());
    fields.put("state", diagnosis.state().word());
    fields.put("words", diagnosis.words());
    fields.put("advice", diagnosis.advice());
    return fields;
  }
}
