package org.copydesk.config;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.TextFile;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.report.WholeFile;
import org.copydesk.review.KeyText;
import org.copydesk.suppression.Baseline;
import org.copydesk.suppression.BaselineEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was known when the desk began, as {@code copydesk-baseline.jsonl} keeps it: UTF-8, a JSON
 * object a line, the first of them about the file itself, the others sorted by path, rule and
 * words, so that a change of it reads well beside the text it is about.
 *
 * @param baseline what it holds
 * @param version the version of Copydesk that wrote it; empty when it is not said
 * @param ruleSet the rules it was made with, as a run tells them; empty when it is not said
 */
public record BaselineFile(Baseline baseline, String version, String ruleSet) {

  private static final String FORMAT = "copydesk-baseline";
  private static final int LATEST = 1;
  private static final int LONGEST_LINE = 5_000_000;
  private static final int MOST = 1_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Pattern OUTSIDE =
      Pattern.compile("(?:.*/)?\\.{1,2}(?:/.*)?|/.*|.*//.*|.*\\x00.*", Pattern.DOTALL);

  private static final String AGAIN =
      "take the line back from an older version of the file, or make the file anew with \"copydesk"
          + " baseline create PATH --replace\"";

  /**
   * Reads the file.
   *
   * @throws ConfigurationException when it cannot be read or a line of it is damaged
   */
  public static BaselineFile read(Path file) throws ConfigurationException {
    Reading reading = new Reading(file);
    TextFile.eachLine(file, "baseline", LONGEST_LINE, reading::line);
    return reading.file();
  }

  /**
   * Whether the file of a path is there no more; of a member of an archive, the archive.
   *
   * @param folder the folder of the baseline
   * @param path as an entry tells it
   */
  public static boolean isGone(Path folder, String path) {
    int inside = path.indexOf("!/");
    return !isThere(folder, path) && (inside < 0 || !isThere(folder, path.substring(0, inside)));
  }

  /** Some systems part a letter and its accent in the names of files. */
  private static boolean isThere(Path folder, String path) {
    try {
      return Files.exists(folder.resolve(path))
          || Files.exists(folder.resolve(Normalizer.normalize(path, Normalizer.Form.NFD)));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A file being read. */
  private static final class Reading {
    private final Path file;
    private final Map<String, Map<Known, Integer>> seen = new HashMap<>();
    private final Map<String, RuleId> rules = new HashMap<>();
    private final List<BaselineEntry> entries = new ArrayList<>();
    private Optional<JsonNode> header = Optional.empty();
    private String path = "";

    Reading(Path file) {
      this.file = file;
    }

    /** What there can be only once of a file. */
    private record Known(RuleId rule, String text) {}

    BaselineFile file() throws ConfigurationException {
      if (header.isEmpty()) {
        throw new ConfigurationException(
            "the baseline "
                + file
                + " is empty; take it back from an older version, make it anew with \"copydesk"
                + " baseline create PATH --replace\", or delete it");
      }
      Path folder = file.toAbsolutePath().normalize().getParent();
      return new BaselineFile(
          new Baseline(folder == null ? Path.of("") : folder, entries),
          text(header.get(), "version"),
          text(header.get(), "rule-set"));
    }

    void line(int number, String text) throws ConfigurationException {
      Line line = new Line(file, number, text);
      if (text.isBlank()) {
        return;
      }
      if (TextFile.isMergeMark(text)) {
        throw line.fault(
            "is the mark of a merge that was not finished; keep the lines of both sides, of two"
                + " about the same words the one with the larger count, and delete the marks");
      }
      JsonNode fields = line.fields();
      if (header.isEmpty()) {
        header = Optional.of(header(line, fields));
      } else if (fields.has(FORMAT)) {
        throw line.fault("stands in line 1 too; keep one of the two");
      } else {
        add(line, fields);
      }
    }

    private static JsonNode header(Line line, JsonNode fields) throws ConfigurationException {
      JsonNode format = fields.path(FORMAT);
      if (!format.isInt()) {
        throw line.fault(
            "is no beginning of a baseline, which says {\"" + FORMAT + "\":1}; " + AGAIN);
      }
      if (format.intValue() < 1 || format.intValue() > LATEST) {
        throw line.fault(
            "is of a form that this version does not know (%s); it was written by another Copydesk%s"
                .formatted(
                    format.intValue(),
                    text(fields, "version").isEmpty()
                        ? ""
                        : ", " + TextFile.quoted(text(fields, "version"))));
      }
      return fields;
    }

    private void add(Line line, JsonNode fields) throws ConfigurationException {
      String itsPath = line.text(fields, "path");
      if (OUTSIDE.matcher(itsPath).matches()) {
        throw line.fault(
            "has a path that is not told from the folder of the baseline, as in sport/a.txt; "
                + AGAIN);
      }
      // Thousands of entries in a row are about one file, and all of them about a few rules.
      path = itsPath.equals(path) ? path : itsPath;
      BaselineEntry entry =
          new BaselineEntry(
              path,
              rule(line, line.text(fields, "rule")),
              line.words(fields),
              level(line, line.text(fields, "level")),
              count(line, fields),
              findings(line, fields),
              file.getFileName() + ":" + line.number());
      Integer before =
          seen.computeIfAbsent(entry.path(), p -> new HashMap<>())
              .putIfAbsent(new Known(entry.rule(), entry.text()), line.number());
      if (before != null) {
        throw line.fault(
            "is about the same words in the same file as line %d; keep the one with the larger count"
                .formatted(before));
      }
      entries.add(entry);
    }

    private RuleId rule(Line line, String word) throws ConfigurationException {
      RuleId known = rules.get(word);
      if (known != null) {
        return known;
      }
      try {
        RuleId rule = new RuleId(word);
        rules.put(word, rule);
        return rule;
      } catch (IllegalArgumentException e) {
        throw line.fault("has the rule “" + TextFile.quoted(word) + "”, which is none; " + AGAIN);
      }
    }

    private static Level level(Line line, String word) throws ConfigurationException {
      return Arrays.stream(Level.values())
          .filter(l -> l.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  line.fault(
                      "has the level “%s”; there are error, warning and note"
                          .formatted(TextFile.quoted(word))));
    }

    private static int count(Line line, JsonNode fields) throws ConfigurationException {
      JsonNode count = fields.path("count");
      if (!count.isInt() || count.intValue() < 1 || count.intValue() > MOST) {
        throw line.fault(
            "has the count %s; a whole number from 1 to %,d is expected. A line that stands for none is deleted"
                .formatted(count.isMissingNode() ? "“”" : TextFile.quoted(count.toString()), MOST));
      }
      return count.intValue();
    }

    private static List<Fingerprint> findings(Line line, JsonNode fields)
        throws ConfigurationException {
      JsonNode list = fields.path("findings");
      List<Fingerprint> findings = new ArrayList<>();
      for (JsonNode one : list) {
        if (!one.isString() || !KeyText.isKey(one.stringValue())) {
          throw line.fault(
              "has a finding “%s”, which is no fingerprint; %s"
                  .formatted(TextFile.quoted(one.toString()), AGAIN));
        }
        findings.add(new Fingerprint(one.stringValue()));
      }
      if (!list.isArray() || findings.size() > fields.path("count").intValue()) {
        throw line.fault(
            "has %s; the list of findings is as long as the count says, or shorter"
                .formatted(list.isArray() ? findings.size() + " findings" : "no list of findings"));
      }
      return findings;
    }

    private static String text(JsonNode fields, String name) {
      JsonNode field = fields.path(name);
      return field.isString() ? field.stringValue() : "";
    }
  }

  /** A line of the file, which a fault quotes. */
  private record Line(Path file, int number, String content) {

    ConfigurationException fault(String what) {
      return new ConfigurationException(
          "%s:%d: “%s” %s".formatted(file, number, TextFile.quoted(content), what));
    }

    JsonNode fields() throws ConfigurationException {
      try {
        JsonNode fields = MAPPER.readTree(content);
        if (fields.isObject()) {
          return fields;
        }
      } catch (JacksonException e) {
        // Told below, like a line that is JSON but no object.
      }
      throw fault("is damaged: a line is one JSON object, with each name once; " + AGAIN);
    }

    /** The flagged words; of some only blanks are flagged, and nothing of these is left. */
    String words(JsonNode fields) throws ConfigurationException {
      return fields.path("text").isString() ? Reading.text(fields, "text") : text(fields, "text");
    }

    String text(JsonNode fields, String name) throws ConfigurationException {
      String text = Reading.text(fields, name);
      if (text.isBlank()) {
        throw fault("says no %s; %s".formatted(name, AGAIN));
      }
      return text;
    }
  }

  /**
   * Writes the file whole or not at all.
   *
   * @throws IOException when it cannot be written; what stood there before is then still there
   */
  public void write(Path file) throws IOException {
    try {
      WholeFile.writeShared(
          Files.isSymbolicLink(file) ? file.toRealPath() : file,
          out -> {
            line(out, header());
            for (BaselineEntry entry : baseline.entries()) {
              line(out, fields(entry));
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Map<String, Object> header() {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put(FORMAT, LATEST);
    header.put("version", version);
    header.put("rule-set", ruleSet);
    return header;
  }

  private static Map<String, Object> fields(BaselineEntry entry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("path", entry.path());
    fields.put("rule", entry.rule().value());
    fields.put("text", entry.text());
    fields.put("level", entry.level().word());
    fields.put("count", entry.count());
    fields.put("findings", entry.findings().stream().map(Fingerprint::value).toList());
    return fields;
  }

  private static void line(OutputStream out, Map<String, Object> fields) throws IOException {
    out.write((MAPPER.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
