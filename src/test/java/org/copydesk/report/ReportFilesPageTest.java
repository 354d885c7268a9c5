package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.RunScope;
import org.copydesk.audit.SampleRun;
import org.copydesk.report.json.JsonReport;
import org.copydesk.score.GateResult;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/report-files.md says what is written: no field more, none less, of no other type. */
class ReportFilesPageTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path PAGE = Path.of("docs/report-files.md");
  private static final Pattern FIELD =
      Pattern.compile("(?m)^\\| `([a-z][a-zA-Z.*\\[\\]]*)` \\| ([^|]+) \\| ([^|]+) \\|$");

  /** Objects whose fields are names of a run's own: measures and dimensions. */
  private static final Set<String> OPEN = Set.of("measures", "dimensions");

  @TempDir Path folder;

  /** The part of the page about one file. */
  private static String chapter(String file) throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf("### `" + file + "`");
    assertThat(begin).as(file).isPositive();
    int end = page.indexOf("\n### ", begin + 1);
    return end < 0 ? page.substring(begin) : page.substring(begin, end);
  }

  private static Map<String, String> documented(String chapter) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher matcher = FIELD.matcher(chapter);
    while (matcher.find()) {
      assertThat(fields.put(matcher.group(1), matcher.group(2))).as(matcher.group(1)).isNull();
      assertThat(matcher.group(3)).as(matcher.group(1)).endsWith(".");
    }
    return fields;
  }

  /** The lines of two runs: one of all files, and one of some with whatever can befall findings. */
  private List<JsonNode> written(String file) throws IOException {
    List<JsonNode> written = new ArrayList<>();
    for (AuditRun run : List.of(measured(), SampleRun.partial(), evidenced())) {
      new JsonReport().write(run, folder);
      String text = Files.readString(folder.resolve(file));
      written.addAll(
          file.endsWith(".json")
              ? List.of(JSON.readTree(text))
              : text.lines().map(JSON::readTree).toList());
    }
    return written;
  }

  /** A run over named files, beside the texts of another run. */
  private static AuditRun evidenced() {
    return SampleRun.builder()
        .scope(new RunScope(true, "", "", List.of(), List.of(), "20260317-020000-a1b1"))
        .build();
  }

  /** The typical run with a condition that asks for a measure. */
  private static AuditRun measured() {
    AuditRun typical = SampleRun.typical();
    List<GateResult.Condition> conditions = new ArrayList<>(typical.gate().conditions());
    conditions.add(
        new GateResult.Condition(
            "submissions with figures > 2",
            1,
            0,
            false,
            List.of("monday/harbour.txt"),
            List.of(3.0),
            false,
            List.of(),
            ""));
    return (AuditRun)
        Proxy.newProxyInstance(
            ReportFilesPageTest.class.getClassLoader(),
            new Class<?>[] {AuditRun.class},
            (proxy, method, args) ->
                method.getName().equals("gate")
                    ? new GateResult(conditions)
                    : method.invoke(typical, args));
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents.jsonl", "findings.jsonl", "statistics.jsonl", "run.json"})
  void tellsEveryFieldWithItsTypeAndNoOther(String file) throws IOException {
    Map<String, String> documented = documented(chapter(file));
    Set<String> seen = new TreeSet<>();
    Map<String, Integer> objects = new LinkedHashMap<>();
    Map<String, Integer> times = new LinkedHashMap<>();
    for (JsonNode node : written(file)) {
      fields(node, "", documented, seen, objects, times);
    }
    assertThat(documented.keySet())
        .as("the page and the file have the same fields")
        .containsExactlyInAnyOrderElementsOf(seen);
    times.forEach(
        (field, count) -> {
          if (!field.endsWith("*")) {
            String type = documented.get(field);
            boolean always = count.equals(objects.get(parent(field)));
            assertThat(type.endsWith("?") || always).as(field + " is always there").isTrue();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents.jsonl", "findings.jsonl", "statistics.jsonl", "run.json"})
  void showsExamplesThatAreTrue(String file) throws IOException {
    String chapter = chapter(file);
    Map<String, String> documented = documented(chapter);
    Matcher block = Pattern.compile("(?s)```json\n(.*?)```").matcher(chapter);
    assertThat(block.find()).isTrue();
    for (String line : block.group(1).split("\n")) {
      Set<String> seen = new TreeSet<>();
      fields(
          JSON.readTree(line), "", documented, seen, new LinkedHashMap<>(), new LinkedHashMap<>());
      assertThat(documented.keySet()).containsAll(seen);
      documented.forEach(
          (field, type) -> {
            if (!field.contains(".") && !type.endsWith("?")) {
              assertThat(seen).as(line).contains(field);
            }
          });
    }
  }

  @Test
  void namesEveryFormat() throws IOException {
    String page = Files.readString(PAGE);
    for (ReportFormat format : ReportFormat.values()) {
      String row = "(?m)^\\| `" + format.word() + "` \\| .* \\| " + format.purpose() + " \\|$";
      assertThat(page).containsPattern(row);
    }
    assertThat(page)
        .contains("without it `" + String.join(",", ReportFormat.defaultWords()) + "` are written");
  }

  @Test
  void tellsEveryReasonWhyAFileIsNotAudited() throws IOException {
    String page = Files.readString(PAGE);
    for (UnreadableReason reason : UnreadableReason.values()) {
      assertThat(page)
          .contains(
              "| `%s` | %s | %s |\n"
                  .formatted(reason.name(), reason.sentence(), reason.counted() ? "yes" : "no"));
    }
  }

  private static String parent(String field) {
    int dot = field.lastIndexOf('.');
    return dot < 0 ? "" : field.substring(0, dot);
  }

  /** Walks an object, notes its fields and compares what they hold with what the page says. */
  private static void fields(
      JsonNode object,
      String path,
      Map<String, String> documented,
      Set<String> seen,
      Map<String, Integer> objects,
      Map<String, Integer> times) {
    objects.merge(path, 1, Integer::sum);
    for (String name : object.propertyNames()) {
      String field = path.isEmpty() ? name : path + "." + (OPEN.contains(path) ? "*" : name);
      seen.add(field);
      times.merge(field, 1, Integer::sum);
      JsonNode value = object.get(name);
      assertThat(documented).as("the page tells of " + field).containsKey(field);
      assertThat(fits(value, documented.get(field)))
          .as(field + " is " + documented.get(field) + ": " + value)
          .isTrue();
      if (value.isObject()) {
        fields(value, field, documented, seen, objects, times);
      } else if (value.isArray()) {
        for (JsonNode element : value) {
          if (element.isObject()) {
            fields(element, field + "[]", documented, seen, objects, times);
          }
        }
      }
    }
  }

  private static boolean fits(JsonNode value, String told) {
    String type = told.endsWith("?") ? told.substring(0, told.length() - 1) : told;
    if (type.endsWith(" or null")) {
      return value.isNull() || fits(value, type.substring(0, type.length() - 8));
    }
    if (type.startsWith("array of ")) {
      String of = type.substring("array of ".length());
      boolean all = value.isArray();
      for (JsonNode element : value) {
        all &= fits(element, of);
      }
      return all;
    }
    return switch (type) {
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "object" -> value.isObject();
      default -> throw new AssertionError("the page knows a type \"" + type + "\"");
    };
  }
}
