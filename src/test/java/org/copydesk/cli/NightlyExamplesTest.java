package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.ExternalTools;
import org.copydesk.config.settings.AuditSettings;
import org.copydesk.job.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/nightly} shows can be copied as it stands. */
class NightlyExamplesTest {

  private static final Path FOLDER = Path.of("docs/nightly");
  private static final Path PAGE = Path.of("docs/nightly.md");

  private static final Pattern CALL =
      Pattern.compile("copydesk\\.jar ((?:audit|schedule) [^>|`]+)");

  /** The keys that the examples may use of systemd, by section. */
  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "Unit",
          Set.of(
              "Description",
              "Documentation",
              "RequiresMountsFor",
              "StartLimitIntervalSec",
              "StartLimitBurst"),
          "Service",
          Set.of(
              "Type",
              "User",
              "WorkingDirectory",
              "Environment",
              "ExecStart",
              "SuccessExitStatus",
              "Restart",
              "RestartSec",
              "RestartPreventExitStatus",
              "TimeoutStopSec",
              "KillMode",
              "NoNewPrivileges",
              "PrivateTmp",
              "ProtectSystem",
              "ProtectHome",
              "ReadWritePaths"),
          "Timer",
          Set.of("OnCalendar", "Persistent", "RandomizedDelaySec"),
          "Install",
          Set.of("WantedBy"));

  @TempDir Path temporary;

  private static String text(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }

  private static Map<String, String> unit(String name) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    String section = "";
    for (String line : text(name).split("\n")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
        assertThat(KEYS).as(name).containsKey(section);
        continue;
      }
      int equals = line.indexOf('=');
      assertThat(equals).as(name + ": " + line).isPositive();
      String key = line.substring(0, equals);
      assertThat(KEYS.get(section)).as(name + ": " + section).contains(key);
      assertThat(values.put(section + "." + key, line.substring(equals + 1)))
          .as(name + " says twice " + key)
          .isNull();
    }
    return values;
  }

  private static void isUnderstood(List<String> words) {
    assertThatNoException()
        .as(words.toString())
        .isThrownBy(
            () -> new CommandLine(new Copydesk(Map.of())).parseArgs(words.toArray(String[]::new)));
  }

  private static List<List<String>> calls(String text) {
    return CALL.matcher(text)
        .results()
        .map(
            call -> {
              List<String> words = new ArrayList<>();
              Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(call.group(1));
              while (word.find()) {
                words.add(word.group(1) == null ? word.group(2) : word.group(1));
              }
              return words;
            })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"copydesk.service", "copydesk-schedule.service", "crontab"})
  void callsTheProgramWithWhatItUnderstands(String name) throws IOException {
    assertThat(calls(text(name))).hasSize(1).allSatisfy(NightlyExamplesTest::isUnderstood);
  }

  @Test
  void thePageDoesSoToo() throws IOException {
    assertThat(calls(Files.readString(PAGE)))
        .isNotEmpty()
        .allSatisfy(NightlyExamplesTest::isUnderstood);
    try (Stream<Path> files = Files.list(FOLDER)) {
      String page = Files.readString(PAGE);
      assertThat(files.map(f -> "nightly/" + f.getFileName()))
          .allSatisfy(f -> assertThat(page).contains(f));
    }
  }

  @Test
  void thePageNamesEveryMetric() throws IOException {
    String code = Files.readString(Path.of("src/main/java/org/copydesk/schedule/ClockMeters.java"));
    String page = Files.readString(PAGE);
    List<String> names =
        Pattern.compile("\"(copydesk\\.[a-z.]+)\"")
            .matcher(code)
            .results()
            .map(m -> m.group(1).replace('.', '_'))
            .toList();
    assertThat(names)
        .hasSizeGreaterThan(8)
        .allSatisfy(name -> assertThat(page).contains("`" + name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"copydesk.service", "copydesk.timer", "copydesk-schedule.service"})
  void writesUnitsThatSystemdTakes(String name) throws IOException, InterruptedException {
    unit(name);
    Path program = ExternalTools.systemdAnalyze();
    for (String file : List.of("copydesk.service", "copydesk.timer", "copydesk-schedule.service")) {
      // The program that is started need not be where the example has it.
      Files.writeString(temporary.resolve(file), text(file).replace("/usr/bin/java", "/bin/sh"));
    }
    Path said = temporary.resolve("said");
    Process process =
        new ProcessBuilder(
                program.toString(), "verify", "--man=no", temporary.resolve(name).toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    assertThat(Files.readString(said).lines().filter(l -> l.contains(temporary.toString())))
        .isEmpty();
  }

  @Test
  void treatsExitCodesAsTheyAreMeant() throws IOException {
    Map<String, String> audit = unit("copydesk.service");
    assertThat(audit.get("Service.SuccessExitStatus"))
        .isEqualTo(ExitCode.GATE_FAILED + " " + ExitCode.NOT_ALL_AUDITED);
    assertThat(audit.get("Service.RestartPreventExitStatus")).isEqualTo("" + ExitCode.USAGE);
    Map<String, String> clock = unit("copydesk-schedule.service");
    assertThat(clock.get("Service.RestartPreventExitStatus"))
        .isEqualTo(ExitCode.USAGE + " " + ExitCode.HELD);
    JsonNode rule = yaml("cronjob.yaml").at("/spec/jobTemplate/spec/podFailurePolicy/rules/0");
    assertThat(rule.at("/onExitCodes/values").valueStream().map(JsonNode::asInt))
        .containsExactly(ExitCode.GATE_FAILED, ExitCode.USAGE, ExitCode.NOT_ALL_AUDITED);
    for (Map<String, String> unit : List.of(audit, clock)) {
      assertThat(unit.get("Service.TimeoutStopSec")).isEqualTo("20s");
    }
  }

  private static JsonNode yaml(String name) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return JsonMapper.builder()
        .build()
        .valueToTree(new Yaml(new SafeConstructor(options)).load(text(name)));
  }

  private static Set<String> faults(String json) throws IOException {
    Set<String> faults = new java.util.TreeSet<>();
    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(Path.of("src/test/resources/nightly/kubernetes.schema.json")))
        .validate(json, InputFormat.JSON)
        .forEach(fault -> faults.add(fault.toString()));
    return faults;
  }

  @ParameterizedTest
  @ValueSource(strings = {"cronjob.yaml", "deployment.yaml"})
  void writesManifestsThatFitTheirSchema(String name) throws IOException {
    JsonNode manifest = yaml(name);
    assertThat(faults(manifest.toString())).isEmpty();
    assertThat(faults(manifest.toString().replace("\"containers\"", "\"container\"")))
        .as("the schema sees a slip")
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/spec/jobTemplate/spec/template/spec", "/spec/template/spec"})
  void runsPodsThatHoldTogether(String path) throws IOException {
    JsonNode manifest = yaml(path.contains("jobTemplate") ? "cronjob.yaml" : "deployment.yaml");
    JsonNode pod = manifest.at(path);
    JsonNode container = pod.get("containers").get(0);
    isUnderstood(container.get("args").valueStream().map(JsonNode::asString).toList());
    assertThat(container.get("image").asString()).isEqualTo("copydesk:" + Versions.current());
    assertThat(pod.get("volumes").valueStream().map(v -> v.get("name").asString()))
        .containsExactlyElementsOf(
            container
                .get("volumeMounts")
                .valueStream()
                .map(m -> m.get("name").asString())
                .toList());
    assertThat(pod.get("enableServiceLinks").asBoolean()).isFalse();
    assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
  }

  @Test
  void asksThePortThatIsOpened() throws IOException {
    JsonNode deployment = yaml("deployment.yaml");
    JsonNode container = deployment.at("/spec/template/spec/containers/0");
    List<String> args = container.get("args").valueStream().map(JsonNode::asString).toList();
    String port = args.get(args.indexOf("--port") + 1);
    assertThat(port).isEqualTo("" + AuditSettings.PORT.initial().get(0).number());
    assertThat(container.at("/ports/0/containerPort").asString()).isEqualTo(port);
    assertThat(deployment.at("/spec/template/metadata/annotations/prometheus.io~1port").asString())
        .isEqualTo(port);
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      assertThat(container.at("/" + probe + "/httpGet/port").asString())
          .isEqualTo(container.at("/ports/0/name").asString());
    }
    assertThat(deployment.at("/spec/strategy/type").asString()).isEqualTo("Recreate");
  }

  @Test
  void writesACrontabWhoseLinesAreWhole() throws IOException {
    List<String> lines =
        Arrays.stream(text("crontab").split("\n")).filter(l -> !l.startsWith("#")).toList();
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(line).matches("[A-Z_]+=\\S+|([0-9*,/-]+ ){5}cd /\\S+ && java .*"));
    // To cron a percent sign ends the line.
    assertThat(lines).noneMatch(line -> line.contains("%"));
  }
}
