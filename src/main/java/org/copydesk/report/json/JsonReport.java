package org.copydesk.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.EarlierResult;
import org.copydesk.audit.FigureRow;
import org.copydesk.audit.FindingHistory;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.Measures;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunChanges;
import org.copydesk.audit.RunHeader;
import org.copydesk.audit.RunScope;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.Suppression;
import org.copydesk.audit.SuppressionRow;
import org.copydesk.check.Measure.Unit;
import org.copydesk.check.MeasureCard;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Finding;
import org.copydesk.report.Report;
import org.copydesk.report.ReportFormat;
import org.copydesk.report.WholeFile;
import org.copydesk.score.Dimension;
import org.copydesk.score.GateResult;
import org.copydesk.score.Score;
import org.copydesk.score.Verdict;
import org.copydesk.text.Shortfall;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code documents.jsonl}, {@code findings.jsonl}, {@code statistics.jsonl} and {@code run.json}.
 */
public final class JsonReport implements Report {

  private final JsonMapper mapper =
      JsonMapper.builder(JsonFactory.builder().characterEscapes(new UnseenEscapes()).build())
          .build();

  @Override
  public ReportFormat format() {
    return ReportFormat.JSONL;
  }

  @Override
  public List<Path> write(AuditRun run, Path folder) throws IOException {
    Path findings = folder.resolve("findings.jsonl");
    Path documents = folder.resolve("documents.jsonl");
    Path statistics = folder.resolve("statistics.jsonl");
    Path header = folder.resolve("run.json");
    try (GoneLines gone = GoneLines.of(run, folder, this::findingLine)) {
      WholeFile.write(
          findings,
          out -> {
            Consumer<String> lines = line(out);
            run.eachRaised(
                Order.BY_NAME,
                row -> {
                  gone.before(row, lines);
                  lines.accept(findingLine(row));
                });
            gone.rest(lines);
          });
    }
    WholeFile.write(
        documents,
        out ->
            run.eachDocument(Order.BY_NAME, line(out, row -> documentFields(row, run.measures()))));
    WholeFile.write(
        statistics, out -> run.eachFigure(Order.BY_NAME, line(out, JsonReport::figureFields)));
    WholeFile.write(
        header,
        out -> {
          out.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(runFields(run)));
          out.write('\n');
        });
    return List.of(findings, documents, statistics, header);
  }

  private String findingLine(FindingRow row) {
    return mapper.writeValueAsString(findingFields(row));
  }

  private <T> Consumer<T> line(OutputStream out, Function<T, Map<String, Object>> fields) {
    Consumer<String> lines = line(out);
    return row -> lines.accept(mapper.writeValueAsString(fields.apply(row)));
  }

  private static Consumer<String> line(OutputStream out) {
    return line -> {
      try {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static Map<String, Object> documentFields(DocumentRow row, MeasureCatalogue measures) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("document", row.document());
    fields.put("verdict", row.verdict().name());
    Score score = row.score();
    fields.put("score", score == null ? null : score.value());
    fields.put("words", row.words());
    fields.put("language", row.language());
    fields.put("findings", row.findings());
    fields.put("suppressed", row.suppressed());
    fields.put("inBaseline", row.inBaseline());
    if (!row.earlierName().isEmpty()) {
      fields.put("earlierName", row.earlierName());
    }
    EarlierResult before = row.before();
    if (before != null && before.movedTo(row.verdict(), score)) {
      Map<String, Object> earlier = new LinkedHashMap<>();
      earlier.put("verdict", before.verdict().name());
      earlier.put("score", before.score());
      earlier.put("cause", before.cause().word());
      fields.put("before", earlier);
    }
    if (row.reason() != null) {
      fields.put("reason", row.reason().name());
    }
    if (!row.detail().isEmpty()) {
      fields.put("detail", row.detail());
    }
    if (!row.shortfalls().isEmpty()) {
      fields.put("shortfalls", row.shortfalls().stream().map(JsonReport::shortfallFields).toList());
    }
    List<String> failed =
        row.shortfalls().stream()
            .filter(s -> s.isOfChecks() || s.reason() == UnreadableReason.CHECK_LIMIT)
            .map(Shortfall::sentence)
            .toList();
    if (!failed.isEmpty()) {
      fields.put("failedChecks", failed);
    }
    fields.put("measures", measureFields(row.measures(), measures));
    if (score != null) {
      Map<String, Object> dimensions = new LinkedHashMap<>();
      for (Dimension dimension : Dimension.values()) {
        dimensions.put(dimension.key(), score.dimension(dimension));
      }
      fields.put("dimensions", dimensions);
      if (row.verdict() != Verdict.PASS) {
        Map<String, Object> toPass = new LinkedHashMap<>();
        toPass.put("mend", score.toPass().rules());
        toPass.put("findings", score.toPass().mends().stream().map(m -> m.findings()).toList());
        toPass.put("score", score.toPass().value());
        fields.put("toPass", toPass);
      }
    }
    fields.put(
        "breakdown",
        score == null
            ? List.of()
            : score.breakdown().stream()
                .map(
                    l -> {
                      Map<String, Object> part = new LinkedHashMap<>();
                      part.put("rule", l.rule());
                      part.put("count", l.count());
                      part.put("charge", l.charge());
                      part.put("points", l.points());
                      return part;
                    })
                .toList());
    return fields;
  }

  /** Every measure there is, so that all lines have the same fields. */
  private static Map<String, Object> shortfallFields(Shortfall shortfall) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reason", shortfall.reason().name());
    fields.put("sentence", shortfall.sentence());
    return fields;
  }

  private static Map<String, @Nullable Object> measureFields(
      Measures measures, MeasureCatalogue catalogue) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (MeasureCard card : catalogue.cards()) {
      OptionalDouble amount = measures.of(card.id());
      Object value = null;
      if (amount.isPresent()) {
        double number = amount.getAsDouble();
        value = card.unit() == Unit.COUNT ? Long.valueOf(Math.round(number)) : (Object) number;
      }
      fields.put(card.id(), value);
    }
    return fields;
  }

  private static Map<String, Object> findingFields(FindingRow row) {
    Finding finding = row.located().finding();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("document", row.document());
    fields.put("rule", finding.rule().value());
    fields.put("level", finding.level().word());
    fields.put("begin", finding.span().begin());
    fields.put("end", finding.span().end());
    fields.put("line", row.located().place().line());
    fields.put("column", row.located().place().column());
    fields.put("text", finding.text());
    fields.put("message", finding.message());
    fields.put("suggestions", finding.suggestions());
    fields.put("evidence", finding.evidence());
    fields.put("confidence", finding.confidence());
    fields.put("fingerprint", row.located().fingerprint().value());
    FindingHistory history = row.history();
    fields.put("status", history.status().word());
    if (history.returned()) {
      fields.put("returned", true);
    }
    if (history.byRules()) {
      fields.put("byRules", true);
    }
    if (history.since() != null) {
      fields.put("since", history.since().toString());
    }
    if (row.suppression() != null) {
      fields.put("suppression", suppressionFields(row.suppression()));
    }
    return fields;
  }

  private static Map<String, Object> suppressionFields(Suppression suppression) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", suppression.kind());
    fields.put("reason", suppression.reason());
    fields.put("by", suppression.by());
    if (suppression.since() != null) {
      fields.put("since", suppression.since().toString());
    }
    if (suppression.until() != null) {
      fields.put("until", suppression.until().toString());
    }
    if (!suppression.source().isEmpty()) {
      fields.put("source", suppression.source());
    }
    return fields;
  }

  private static Map<String, Object> figureFields(FigureRow row) {
    Figure figure = row.figure();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("document", row.document());
    fields.put("begin", figure.span().begin());
    fields.put("end", figure.span().end());
    fields.put("text", figure.text());
    fields.put("kind", figure.kind());
    fields.put("sentence", figure.sentence());
    fields.put("support", figure.support().word());
    if (!figure.source().isEmpty()) {
      fields.put("source", figure.source());
    }
    fields.put("value", figure.value());
    fields.put("unit", figure.unit());
    fields.put("confidence", figure.confidence());
    fields.put("reasons", figure.reasons());
    fields.put("path", figure.path());
    if (!row.elsewhere().isEmpty()) {
      fields.put("elsewhere", row.elsewhere());
    }
    return fields;
  }

  private static Map<String, Object> runFields(AuditRun run) {
    RunHeader header = run.header();
    RunTotals totals = run.totals();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", header.runId());
    fields.put("started", header.started().toString());
    fields.put("ended", header.ended().toString());
    fields.put("seconds", header.worked().toMillis() / 1000.0);
    fields.put("paths", header.paths());
    fields.put("version", header.version());
    fields.put("engine", header.engine());
    fields.put("ruleSet", header.ruleSet());
    fields.put("scope", scopeFields(run.scope()));
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("found", totals.found());
    counts.put("pass", totals.pass());
    counts.put("review", totals.review());
    counts.put("fail", totals.fail());
    counts.put("notAudited", totals.notAudited());
    counts.put("inPart", totals.inPart());
    counts.put("words", totals.words());
    counts.put(
        "averageScore",
        totals.averageScore().isPresent() ? totals.averageScore().getAsDouble() : null);
    counts.put("figures", totals.figures());
    counts.put("findings", countFields(totals.findings()));
    counts.put("suppressed", countFields(totals.suppressed()));
    counts.put("baseline", countFields(totals.baseline()));
    fields.put("counts", counts);
    run.before().ifPresent(before -> fields.put("changes", changeFields(before, run.changes())));
    fields.put(
        "suppressions", run.suppressions().stream().map(JsonReport::suppressionFields).toList());
    fields.put("gate", gateFields(run.gate()));
    return fields;
  }

  private static Map<String, Object> changeFields(PastRun before, RunChanges changes) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("since", before.runId());
    fields.put("new", changes.fresh());
    fields.put("returned", changes.returned());
    fields.put("updated", changes.updated());
    fields.put("unchanged", changes.unchanged());
    fields.put("absent", changes.gone());
    fields.put("byRules", changes.byRules());
    return fields;
  }

  private static List<Map<String, Object>> countFields(List<RunTotals.RuleCount> counts) {
    return counts.stream()
        .map(
            c -> {
              Map<String, Object> count = new LinkedHashMap<>();
              count.put("rule", c.rule());
              count.put("level", c.level().word());
              count.put("count", c.count());
              return count;
            })
        .toList();
  }

  private static Map<String, Object> scopeFields(RunScope scope) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("partial", scope.partial());
    if (!scope.reference().isEmpty()) {
      fields.put("reference", scope.reference());
    }
    if (!scope.base().isEmpty()) {
      fields.put("base", scope.base());
    }
    fields.put("deleted", scope.deleted());
    fields.put(
        "renamed",
        scope.renamed().stream()
            .map(
                r -> {
                  Map<String, Object> names = new LinkedHashMap<>();
                  names.put("from", r.from());
                  names.put("to", r.to());
                  return names;
                })
            .toList());
    if (!scope.evidence().isEmpty()) {
      fields.put("evidence", scope.evidence());
    }
    return fields;
  }

  private static Map<String, Object> suppressionFields(SuppressionRow row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("rule", row.rules());
    fields.put("files", row.files());
    fields.put("text", row.text());
    fields.put("reason", row.reason());
    fields.put("by", row.by());
    if (row.until() != null) {
      fields.put("until", row.until().toString());
    }
    fields.put("source", row.place());
    fields.put("findings", row.findings());
    fields.put("expired", row.expired());
    return fields;
  }

  private static Map<String, Object> gateFields(GateResult gate) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("passed", gate.passed());
    GateResult.FindingCounts counted = gate.counts();
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("found", counted.found());
    counts.put("suppressed", counted.suppressed());
    counts.put("inBaseline", counted.inBaseline());
    counts.put("judged", counted.judged());
    counts.put("blocking", counted.blocking());
    fields.put("counts", counts);
    fields.put("conditions", gate.conditions().stream().map(JsonReport::conditionFields).toList());
    return fields;
  }

  private static Map<String, Object> conditionFields(GateResult.Condition condition) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("condition", condition.name());
    fields.put("value", condition.value());
    fields.put("limit", condition.limit());
    fields.put("is", condition.is());
    fields.put("allowed", condition.allowed());
    fields.put("passed", condition.passed());
    if (!condition.notAsked().isEmpty()) {
      fields.put("notAsked", condition.notAsked());
    }
    fields.put("deciding", condition.deciding());
    fields.put("others", condition.others());
    if (!condition.amounts().isEmpty()) {
      fields.put("amounts", condition.amounts());
    }
    fields.put("findings", condition.findings().stream().map(JsonReport::decidingFields).toList());
    if (!condition.wouldPassIf().isEmpty()) {
      fields.put("wouldPassIf", condition.wouldPassIf());
    }
    return fields;
  }

  private static Map<String, Object> decidingFields(GateResult.DecidingFinding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("document", finding.document());
    fields.put("rule", finding.rule());
    fields.put("level", finding.level());
    fields.put("text", finding.text());
    fields.put("line", finding.line());
    fields.put("where", finding.where());
    return fields;
  }
}
