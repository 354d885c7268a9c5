package org.copydesk.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every format of report: its word on the command line, what it is good for, and which files it
 * writes. The one list behind help, errors, defaults and the question whether a file is a report of
 * our own.
 */
public enum ReportFormat {
  XLSX(
      "xlsx",
      "the workbook editors work with",
      Written.UNASKED,
      "latest(?:-[a-z0-9-]+)?\\.xlsx|copydesk-[0-9][0-9a-z-]*\\.xlsx",
      "latest.xlsx"),
  HTML(
      "html",
      "a page to read in a browser",
      Written.UNASKED,
      "report\\.html|documents/d-[0-9a-f]{16}\\.html",
      "report.html"),
  JSONL(
      "jsonl",
      "JSON lines for scripts",
      Written.UNASKED,
      "(?:findings|documents|statistics)\\.jsonl|run\\.json",
      "findings.jsonl, documents.jsonl, statistics.jsonl, run.json"),
  SARIF(
      "sarif",
      "for code scanning and editors of code",
      Written.WHEN_NAMED,
      "copydesk\\.sarif",
      "copydesk.sarif"),
  GITLAB(
      "gitlab",
      "GitLab's Code Quality widget",
      Written.WHEN_NAMED,
      "gl-code-quality-report\\.json",
      "gl-code-quality-report.json"),
  JUNIT("junit", "test reports of pipelines", Written.WHEN_NAMED, "junit\\.xml", "junit.xml"),
  GITHUB(
      "github",
      "GitHub's annotations and step summary",
      Written.WHEN_NAMED,
      "github-annotations\\.txt|summary\\.md",
      "github-annotations.txt, summary.md"),
  MARKDOWN(
      "markdown", "a summary for merge requests", Written.WHEN_NAMED, "summary\\.md", "summary.md"),
  NOTE(
      "note",
      "a letter to the sender of each text that does not pass",
      Written.WHEN_NAMED,
      "return-notes/[a-z0-9-]+-[0-9a-f]{12}\\.docx",
      "return-notes/*.docx");

  /** When a format is written. */
  private enum Written {
    UNASKED,
    WHEN_NAMED
  }

  private final String word;
  private final String purpose;
  private final Written written;
  private final Pattern files;
  private final String fileNames;

  ReportFormat(String word, String purpose, Written written, String files, String fileNames) {
    this.word = word;
    this.purpose = purpose;
    this.written = written;
    this.files = Pattern.compile(files);
    this.fileNames = fileNames;
  }

  /** The word for it in {@code --format}. */
  public String word() {
    return word;
  }

  /** What it is good for, a phrase without a full stop. */
  public String purpose() {
    return purpose;
  }

  /** The files to look for, as a reader would name them. */
  public String fileNames() {
    return fileNames;
  }

  /** The files in the folder of the reports that it always writes under the same name. */
  public List<String> files() {
    return Arrays.stream(fileNames.split(", ")).filter(this::writes).toList();
  }

  /** The folder below that of the reports which it writes to; empty where it needs none. */
  public Optional<String> folder() {
    return switch (this) {
      case HTML -> Optional.of("documents");
      case NOTE -> Optional.of("return-notes");
      case XLSX, JSONL, SARIF, GITLAB, JUNIT, GITHUB, MARKDOWN -> Optional.empty();
    };
  }

  /** Whether it is written when no format is named. */
  public boolean isDefault() {
    return written == Written.UNASKED;
  }

  /**
   * Whether this format writes a file of this name.
   *
   * @param name the path below the folder of the reports, with forward slashes
   */
  public boolean writes(String name) {
    return files.matcher(name).matches();
  }

  /** The format of a word. */
  public static Optional<ReportFormat> of(String word) {
    return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
  }

  /** The words of all formats. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ReportFormat::word).toList();
  }

  /** The words of the formats that are written when none is named. */
  public static List<String> defaultWords() {
    return Arrays.stream(values()).filter(ReportFormat::isDefault).map(ReportFormat::word).toList();
  }

  /**
   * Whether a file is a report of some format.
   *
   * @param name the path below the folder of the reports, with forward slashes
   */
  public static boolean isReport(String name) {
    return Arrays.stream(values()).anyMatch(f -> f.writes(name));
  }
}
