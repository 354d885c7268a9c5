package org.copydesk.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.SampleRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields and the order that scripts rely on. */
class JsonReportTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir Path folder;

  private final AuditRun run = SampleRun.typical();

  @BeforeEach
  void write() throws IOException {
    new JsonReport().write(run, folder);
  }

  @Test
  void givesEachFileOneLineWithItsVerdict() throws IOException {
    List<JsonNode> documents = lines("documents.jsonl");
    assertThat(documents).hasSize(run.totals().found());
    for (JsonNode document : documents) {
      assertThat(names(document))
          .startsWith("document", "verdict", "score", "words", "language", "findings")
          .endsWith("breakdown");
      boolean audited = !document.get("verdict").asString().equals("NOT_AUDITED");
      assertThat(document.get("score").isNull()).isEqualTo(!audited);
      assertThat(document.has("reason")).isEqualTo(!audited);
      if (audited) {
        double taken = 0;
        for (JsonNode line : document.get("breakdown")) {
          taken += line.get("points").asDouble();
        }
        assertThat(100 - taken).isCloseTo(document.get("score").asDouble(), offset(1e-6));
      }
    }
  }

  @Test
  void saysWhatWasMeasuredInTheSameFieldsEverywhere() throws IOException {
    for (JsonNode document : lines("documents.jsonl")) {
      JsonNode measures = document.get("measures");
      assertThat(names(measures)).containsExactly("figures", "sourced-figures", "words-a-sentence");
      boolean audited = !document.get("verdict").asString().equals("NOT_AUDITED");
      assertThat(measures.get("figures").isIntegralNumber()).isEqualTo(audited);
      assertThat(measures.get("words-a-sentence").isNumber()).isEqualTo(audited);
      assertThat(measures.get("sourced-figures").isNull())
          .isEqualTo(!audited || measures.get("figures").asInt() == 0);
    }
    assertThat(Files.readString(folder.resolve("documents.jsonl")))
        .contains("\"measures\":{\"figures\":3,\"sourced-figures\":0.333,\"words-a-sentence\":");
  }

  @Test
  void ordersFindingsByDocumentPlaceAndRule() throws IOException {
    List<JsonNode> findings = lines("findings.jsonl");
    assertThat(findings).isNotEmpty();
    assertThat(names(findings.get(0)))
        .containsExactly(
            "document",
            "rule",
            "level",
            "begin",
            "end",
            "line",
            "column",
            "text",
            "message",
            "suggestions",
            "evidence",
            "confidence",
            "fingerprint",
            "status");
    assertThat(findings)
        .isSortedAccordingTo(
            Comparator.comparing((JsonNode f) -> f.get("document").asString())
                .thenComparing(f -> f.get("begin").asInt())
                .thenComparing(f -> f.get("end").asInt())
                .thenComparing(f -> f.get("rule").asString()));
    for (JsonNode finding : findings) {
      int length = finding.get("end").asInt() - finding.get("begin").asInt();
      assertThat(finding.get("text").asString()).hasSize(length);
    }
  }

  @Test
  void namesASourceExactlyWhereThereIsOne() throws IOException {
    List<JsonNode> figures = lines("statistics.jsonl");
    assertThat(figures).hasSize(run.totals().figures());
    for (JsonNode figure : figures) {
      assertThat(figure.has("source"))
          .isEqualTo(!figure.get("support").asString().equals("unsupported"));
      assertThat(figure.get("sentence").asString()).contains(figure.get("text").asString());
      assertThat(names(figure))
          .startsWith("document", "begin", "end", "text", "kind", "sentence", "support")
          .containsSubsequence("value", "unit", "confidence", "reasons", "path");
    }
  }

  @Test
  void tellsWhereElseAFigureStandsOnlyWhereItDoes() throws IOException {
    List<JsonNode> elsewhere =
        lines("statistics.jsonl").stream().filter(f -> f.has("elsewhere")).toList();
    assertThat(elsewhere).hasSize(1);
    assertThat(elsewhere.get(0).get("text").asString()).isEqualTo("5%");
    assertThat(elsewhere.get(0).get("elsewhere").asString())
        .isEqualTo("agrees: bridge.html (the port authority); differs: ferry.docx (6%)");
    assertThat(names(elsewhere.get(0))).endsWith("path", "elsewhere");
  }

  @Test
  void saysWhyTheGateDecided() throws IOException {
    JsonNode run = MAPPER.readTree(Files.readString(folder.resolve("run.json")));
    JsonNode condition = run.get("gate").get("conditions").get(0);
    assertThat(names(condition))
        .containsExactly(
            "condition",
            "value",
            "limit",
            "is",
            "allowed",
            "passed",
            "deciding",
            "others",
            "findings");
    assertThat(names(run.get("gate").get("counts")))
        .containsExactly("found", "suppressed", "inBaseline", "judged", "blocking");
    JsonNode counts = run.get("counts");
    assertThat(counts.get("found").asInt())
        .isEqualTo(
            counts.get("pass").asInt()
                + counts.get("review").asInt()
                + counts.get("fail").asInt()
                + counts.get("notAudited").asInt());
  }

  private List<JsonNode> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream().map(MAPPER::readTree).toList();
  }

  private static List<String> names(JsonNode object) {
    return new ArrayList<>(object.propertyNames());
  }
}
