package org.copydesk.config;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.TextFile;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.Fingerprint;
import org.copydesk.report.WholeFile;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.review.KeyText;
import org.copydesk.review.Scope;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The decisions that a desk keeps beside its submissions: UTF-8, a JSON object a line, sorted, so
 * that two people's decisions merge line by line. A decision that stays keeps its line as it is,
 * with whatever a later version of Copydesk put there.
 */
public final class DecisionsFile {

  private static final int MOST_BYTES = 200_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Decisions decisions;
  private final Map<Decision, String> lines;

  private DecisionsFile(Decisions decisions, Map<Decision, String> lines) {
    this.decisions = decisions;
    this.lines = Map.copyOf(lines);
  }

  /** A file that is not there yet. */
  public static DecisionsFile empty() {
    return new DecisionsFile(Decisions.NONE, Map.of());
  }

  /**
   * Reads the file.
   *
   * @throws ConfigurationException when it cannot be read or a line of it holds no decision
   */
  public static DecisionsFile read(Path file) throws ConfigurationException {
    ListFile list = ListFile.readAll(file, "file of decisions", MOST_BYTES);
    Map<Decision, String> lines = new HashMap<>();
    List<Decision> all = new ArrayList<>();
    for (ListFile.Line line : list.lines()) {
      Decision decision = decision(list, line);
      lines.put(decision, line.text().strip());
      all.add(decision);
    }
    return new DecisionsFile(new Decisions(all), lines);
  }

  /** What it holds. */
  public Decisions decisions() {
    return decisions;
  }

  /** The same with more decisions, the later of each. */
  public DecisionsFile with(Collection<Decision> more) {
    return new DecisionsFile(decisions.and(more), lines);
  }

  /** Writes it, whole or not at all. */
  public void write(Path file) throws IOException {
    try {
      WholeFile.writeShared(Files.isSymbolicLink(file) ? file.toRealPath() : file, this::writeTo);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Writes it, whole or not at all, so that it is on the disk when this comes back. */
  public void writeThrough(Path file) throws IOException {
    WholeFile.writeThrough(file, this::writeTo);
  }

  private void writeTo(OutputStream out) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out);
    for (Decision decision : decisions.all()) {
      String line = lines.getOrDefault(decision, line(decision));
      buffered.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    buffered.flush();
  }

  private static String line(Decision decision) {
    Map<String, Object> keys = new LinkedHashMap<>();
    if (!KeyText.isAnywhere(decision.keys())) {
      keys.put("exact", decision.keys().exact().value());
      keys.put("document", decision.keys().document().value());
    }
    keys.put("anywhere", decision.keys().anywhere().value());
    Map<String, Object> fields = new LinkedHashMap<>(fields(decision));
    fields.put("keys", keys);
    return MAPPER.writeValueAsString(fields);
  }

  /** What machines are told of a decision, in the order of the file; its keys aside. */
  public static Map<String, String> fields(Decision decision) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("document", decision.document());
    fields.put("rule", decision.rule());
    fields.put("text", decision.text());
    fields.put("answer", decision.answer().word());
    fields.put("scope", decision.scope().word());
    fields.put("by", decision.by());
    fields.put("when", decision.when().toString());
    fields.put("comment", decision.comment());
    fields.put("run", decision.run());
    return fields;
  }

  private static Decision decision(ListFile file, ListFile.Line line)
      throws ConfigurationException {
    if (TextFile.isMergeMark(line.text())) {
      throw file.fault(
          line,
          "is the mark of a merge that was not finished; keep the decisions of both sides, for the"
              + " later one of two holds, and delete the marks");
    }
    JsonNode fields = fields(file, line);
    Scope scope = scope(file, line, field(fields, "scope"));
    return new Decision(
        answer(file, line, field(fields, "answer")),
        scope,
        keys(file, line, fields.path("keys"), scope),
        field(fields, "rule"),
        field(fields, "document"),
        field(fields, "text"),
        field(fields, "by"),
        when(file, line, field(fields, "when")),
        field(fields, "comment"),
        field(fields, "run"));
  }

  private static JsonNode fields(ListFile file, ListFile.Line line) throws ConfigurationException {
    try {
      JsonNode fields = MAPPER.readTree(line.text());
      if (fields.isObject()) {
        return fields;
      }
    } catch (JacksonException e) {
      // Told below, like a line that is JSON but no object.
    }
    throw file.fault(
        line,
        "is no decision: a line is one JSON object, with each name once. Take the line back from an older version of the"
            + " file, or delete it");
  }

  private static String field(JsonNode fields, String name) {
    JsonNode field = fields.path(name);
    return field.isString() ? field.stringValue() : "";
  }

  private static Answer answer(ListFile file, ListFile.Line line, String word)
      throws ConfigurationException {
    return Answer.of(word)
        .orElseThrow(
            () ->
                file.fault(
                    line,
                    "has the answer “%s”; there are fix, accept and false-alarm".formatted(word)));
  }

  private static Scope scope(ListFile file, ListFile.Line line, String word)
      throws ConfigurationException {
    Optional<Scope> scope =
        Arrays.stream(Scope.values()).filter(s -> s.word().equals(word)).findFirst();
    if (scope.isEmpty()) {
      throw file.fault(
          line, "has the scope “%s”; there are finding, document and everywhere".formatted(word));
    }
    return scope.get();
  }

  private static Instant when(ListFile file, ListFile.Line line, String text)
      throws ConfigurationException {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw file.fault(
          line, "was decided “%s”; write a time like 2026-03-18T09:30:00Z".formatted(text));
    }
  }

  private static FindingKeys keys(ListFile file, ListFile.Line line, JsonNode keys, Scope scope)
      throws ConfigurationException {
    Fingerprint anywhere = key(file, line, keys, "anywhere");
    if (scope == Scope.EVERYWHERE && !keys.has("exact") && !keys.has("document")) {
      return KeyText.anywhere(anywhere);
    }
    return new FindingKeys(
        key(file, line, keys, "exact"), key(file, line, keys, "document"), anywhere);
  }

  private static Fingerprint key(ListFile file, ListFile.Line line, JsonNode keys, String name)
      throws ConfigurationException {
    String key = field(keys, name);
    if (!KeyText.isKey(key)) {
      throw file.fault(
          line,
          "has no key “%s” by which findings are known; import the workbook again".formatted(name));
    }
    return new Fingerprint(key);
  }
}
