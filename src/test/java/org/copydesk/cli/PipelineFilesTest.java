package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.config.DeskFiles;
import org.copydesk.job.Versions;
import org.copydesk.report.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

/** What other projects take over for their pipelines asks for nothing that Copydesk cannot do. */
class PipelineFilesTest {

  private static final Path TEMPLATE = Path.of(".ci/gitlab/copydesk.yml");
  private static final Path WORKFLOW = Path.of(".ci/github/copydesk.yml");
  private static final Path HOOKS = Path.of(".pre-commit-hooks.yaml");
  private static final List<String> JOBS = List.of("copydesk", "copydesk nightly");

  /** A call of the program within a script, up to the end of its words. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?:copydesk(?:\\.jar\")?|copydesk:[0-9.]+) audit((?: (?:\"[^\"]*\"|[^\"|]+?))+?)(?= \\|\\||$)");

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private static Object read(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options)).load(Files.readString(file));
  }

  private static Map<?, ?> mapping(Object node) {
    assertThat(node).isInstanceOf(Map.class);
    return (Map<?, ?>) node;
  }

  private static List<?> sequence(Object node) {
    assertThat(node).isInstanceOf(List.class);
    return (List<?>) node;
  }

  private static Map<?, ?> template() throws IOException {
    return mapping(read(TEMPLATE));
  }

  /** Every command line of Copydesk in a file, by the job, step or hook it stands in. */
  private static Map<String, List<String>> calls(Path file) throws IOException {
    Map<String, List<String>> calls = new TreeMap<>();
    if (file.equals(HOOKS)) {
      for (Object hook : sequence(read(file))) {
        call(String.valueOf(mapping(hook).get("id")), mapping(hook).get("entry"), calls);
      }
    } else if (file.equals(TEMPLATE)) {
      for (String job : JOBS) {
        sequence(mapping(template().get(job)).get("script"))
            .forEach(line -> call(job, line, calls));
      }
    } else {
      for (Object job : mapping(mapping(read(file)).get("jobs")).values()) {
        for (Object step : sequence(mapping(job).get("steps"))) {
          call(String.valueOf(mapping(step).get("name")), mapping(step).get("run"), calls);
        }
      }
    }
    return calls;
  }

  private static void call(String where, Object script, Map<String, List<String>> calls) {
    String line = String.valueOf(script).replace("\\\n", " ").replaceAll(" {2,}", " ");
    for (String one : line.split("\n")) {
      CALL.matcher(one.strip())
          .results()
          .forEach(
              call ->
                  calls.put(
                      where,
                      WORD.matcher(call.group(1)).results().map(PipelineFilesTest::word).toList()));
    }
  }

  private static String word(MatchResult match) {
    return match.group(1) == null ? match.group(2) : match.group(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".ci/gitlab/copydesk.yml", ".ci/github/copydesk.yml", ".pre-commit-hooks.yaml"})
  void saysToTheProgramOnlyWhatItUnderstands(String file) throws IOException {
    Map<String, List<String>> calls = calls(Path.of(file));
    assertThat(calls).as("jobs, steps or hooks that audit").hasSize(2);
    calls.forEach(
        (where, words) -> {
          String[] line = Stream.concat(Stream.of("audit"), words.stream()).toArray(String[]::new);
          assertThatNoException()
              .as(where + ": " + words)
              .isThrownBy(() -> new CommandLine(new Copydesk(Map.of())).parseArgs(line));
          String formats = words.get(words.indexOf("--format") + 1);
          assertThat(ReportFormat.words()).as(where).contains(formats.split(","));
        });
  }

  @Test
  void auditsOfAMergeRequestWhatItChangesAndNothingMayBeThere() throws IOException {
    assertThat(calls(TEMPLATE).get("copydesk"))
        .contains("--allow-empty", "$SUBMISSIONS")
        .containsSequence(
            "--changed-since",
            "${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-$CI_MERGE_REQUEST_DIFF_BASE_SHA}");
    assertThat(calls(WORKFLOW).get("Audit what changed"))
        .contains("--allow-empty", "$SUBMISSIONS")
        .containsSequence("--changed-since", "origin/$GITHUB_BASE_REF");
    assertThat(calls(TEMPLATE).get("copydesk nightly"))
        .contains("$SUBMISSIONS")
        .doesNotContain("--changed-since", "--allow-empty");
  }

  @Test
  void fetchesTheWholeHistoryThatChangesAreToldFrom() throws IOException {
    Map<?, ?> variables = mapping(mapping(template().get(".copydesk")).get("variables"));
    assertThat(variables.get("GIT_DEPTH")).isEqualTo("0");
    assertThat(variables.get("LC_ALL")).isEqualTo("C.UTF-8");
    assertThat(Files.readString(WORKFLOW)).contains("fetch-depth: 0\n", "LC_ALL: C.UTF-8\n");
  }

  @Test
  void handsGitlabTheReportsThatAreWritten() throws IOException {
    Map<?, ?> artifacts = mapping(mapping(template().get(".copydesk")).get("artifacts"));
    assertThat(artifacts.get("when")).isEqualTo("always");
    Map<?, ?> reports = mapping(artifacts.get("reports"));
    assertThat(reports.get("codequality"))
        .isEqualTo("reports/" + ReportFormat.GITLAB.files().get(0));
    assertThat(reports.get("junit")).isEqualTo("reports/" + ReportFormat.JUNIT.files().get(0));
    for (String job : JOBS) {
      assertThat(mapping(template().get(job)).get("extends")).isEqualTo(".copydesk");
      assertThat(calls(TEMPLATE).get(job))
          .containsSequence("--out", "reports")
          .containsSequence("--work-dir", ".copydesk")
          .anyMatch(word -> List.of(word.split(",")).containsAll(List.of("gitlab", "junit")));
    }
  }

  @Test
  void warnsAtNightOfWhatIsBadAndStopsWhereTheAuditBroke() throws IOException {
    Map<?, ?> nightly = mapping(template().get("copydesk nightly"));
    assertThat(sequence(mapping(nightly.get("allow_failure")).get("exit_codes")).toArray())
        .containsExactly(ExitCode.GATE_FAILED, ExitCode.NOT_ALL_AUDITED);
    assertThat(mapping(template().get("copydesk")).containsKey("allow_failure")).isFalse();
    assertThat(Files.readString(WORKFLOW))
        .contains(ExitCode.GATE_FAILED + "|" + ExitCode.NOT_ALL_AUDITED + ") echo");
  }

  /** Whoever may push a branch may write to a cache that is not protected. */
  @Test
  void neverReadsInTheNightWhatAMergeRequestMayHaveWritten() throws IOException {
    for (Object cache : sequence(mapping(template().get("copydesk nightly")).get("cache"))) {
      assertThat(mapping(cache).get("when")).isEqualTo("always");
      if (Boolean.TRUE.equals(mapping(cache).get("unprotect"))) {
        assertThat(mapping(cache).get("policy")).isEqualTo("push");
      }
    }
    Map<?, ?> read = mapping(sequence(mapping(template().get("copydesk")).get("cache")).get(0));
    assertThat(read.get("policy")).isEqualTo("pull");
    assertThat(sequence(mapping(template().get("copydesk nightly")).get("cache")))
        .anyMatch(cache -> mapping(cache).get("key").equals(read.get("key")));
  }

  /** They would be read as settings of Copydesk, and unknown ones are faults. */
  @ParameterizedTest
  @ValueSource(strings = {".ci/gitlab/copydesk.yml", ".ci/github/copydesk.yml", ".gitlab-ci.yml"})
  void namesNoVariableAsSettingsAreNamed(String file) throws IOException {
    assertThat(Files.readString(Path.of(file))).doesNotContain("COPYDESK_");
  }

  @Test
  void isWhatThisRepositoryItselfUses() throws IOException {
    Map<?, ?> own = mapping(read(Path.of(".gitlab-ci.yml")));
    assertThat(sequence(own.get("include")).toArray())
        .containsExactly(Map.of("local", TEMPLATE.toString().replace('\\', '/')));
    assertThat(template().keySet().toArray())
        .contains(own.keySet().stream().filter(k -> k.toString().contains("copydesk")).toArray());
    assertThat(mapping(template().get("variables")).keySet().toArray())
        .contains(mapping(own.get("variables")).keySet().toArray());
    assertThat(sequence(own.get("stages")).toArray())
        .contains(mapping(template().get(".copydesk")).get("stage"));
  }

  /** The examples in the template's head and in the readme. */
  @ParameterizedTest
  @ValueSource(strings = {".ci/gitlab/copydesk.yml", "README.md"})
  void showsExamplesThatSetOnlyVariablesTheTemplateKnows(String file) throws IOException {
    Set<?> known = mapping(template().get("variables")).keySet();
    for (String example : examples(Path.of(file))) {
      Map<?, ?> pipeline =
          mapping(new Yaml(new SafeConstructor(new LoaderOptions())).load(example));
      Map<?, ?> include = mapping(sequence(pipeline.get("include")).get(0));
      assertThat(Path.of(String.valueOf(include.get("file")))).isEqualTo(TEMPLATE).exists();
      assertThat(include.get("ref")).isEqualTo("v" + Versions.current());
      assertThat(known.toArray()).contains(mapping(pipeline.get("variables")).keySet().toArray());
      assertThat(example).doesNotContainPattern("copydesk:(?!" + Versions.current() + ")[0-9]");
    }
  }

  private static List<String> examples(Path file) throws IOException {
    String text = Files.readString(file);
    if (file.equals(TEMPLATE)) {
      String head =
          text.lines()
              .takeWhile(line -> line.startsWith("#"))
              .map(line -> line.replaceFirst("^# ?", ""))
              .filter(line -> line.startsWith("  "))
              .map(line -> line.substring(2) + "\n")
              .reduce("", String::concat);
      assertThat(head).contains("include:");
      return List.of(head);
    }
    return Pattern.compile("(?s)```yaml\n(.*?)```")
        .matcher(text)
        .results()
        .map(block -> block.group(1))
        .filter(block -> block.contains(TEMPLATE.toString()))
        .toList();
  }

  @Test
  void pinsEveryActionToACommitAndSaysItsVersion() throws IOException {
    List<String> actions =
        Files.readString(WORKFLOW).lines().filter(line -> line.contains("uses:")).toList();
    assertThat(actions)
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(line).matches(".*uses: \\S+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
  }

  /** A title or a branch name in the text of a script would be run by the shell. */
  @Test
  void putsNothingFromOutsideIntoTheTextOfAScript() throws IOException {
    List<Object> scripts = new ArrayList<>();
    for (Object job : mapping(mapping(read(WORKFLOW)).get("jobs")).values()) {
      for (Object step : sequence(mapping(job).get("steps"))) {
        Object run = mapping(step).get("run");
        if (run != null) {
          scripts.add(run);
        }
      }
    }
    assertThat(scripts).isNotEmpty().noneMatch(run -> run.toString().contains("${{"));
  }

  @Test
  void leavesTheDesksOwnFilesOutOfACommitsSubmissions() throws IOException {
    for (Object hook : sequence(read(HOOKS))) {
      Pattern left = Pattern.compile(String.valueOf(mapping(hook).get("exclude")));
      assertThat(
              Stream.of(
                  DeskFiles.NAMES,
                  DeskFiles.DICTIONARY,
                  DeskFiles.DECISIONS,
                  "copydesk.yml",
                  "copydesk-suppressions.yml",
                  "copydesk-baseline.jsonl"))
          .allMatch(name -> left.matcher("submissions/" + name).find());
      assertThat(Stream.of("submissions/names.txt", "my-names.tsv", "copydesk.docx", "a.yml"))
          .noneMatch(name -> left.matcher(name).find());
      assertThat(mapping(hook).get("require_serial")).as("one work folder").isEqualTo(true);
    }
    assertThat(Files.readString(HOOKS)).contains("copydesk:" + Versions.current() + " audit");
  }
}
