package org.copydesk.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.copydesk.check.OptionCard;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/configuration.md} and the schema what the table of settings says; {@code
 * -Dcopydesk.golden=write} writes them.
 */
class SettingsPageTest {

  private static final Path PAGE = Path.of("docs/configuration.md");
  private static final Path LIMITS_PAGE = Path.of("docs/limits.md");
  private static final Path SCHEMA = Path.of("docs/copydesk.schema.json");

  private static final String INTRODUCTION =
      """
      # Configuration

      Written from the table of settings, as are `copydesk init` and the schema.

      No configuration is needed for a first audit. What a desk wants to say for good stands in
      `copydesk.yml`, in the audited folder or the nearest one above it, up to the root of the
      repository; `--config FILE` or the variable `COPYDESK_CONFIG` names another file. For several
      audited places the search begins in the folder that holds them all.

      A flag of `copydesk audit` speaks before a variable of the environment, that before the file,
      and the file before the default. A list that is said replaces the list that was said further
      down. In the environment, the items of a list have commas between them.

      - `copydesk init` writes a file in which everything is a comment; it overwrites nothing.
      - `copydesk config show --origin` says what holds and where it was said.
      - `copydesk config schema` writes the schema for the completion of your editor, the same as
        [copydesk.schema.json](copydesk.schema.json). For editors with the YAML language server:
        `# yaml-language-server: $schema=copydesk.schema.json` in the first line of the file.
        `copydesk config schema house-rules` and `copydesk config schema suppressions` write those
        of the other files ([house-rules.schema.json](house-rules.schema.json),
        [copydesk-suppressions.schema.json](copydesk-suppressions.schema.json)).
      - `copydesk doctor` checks the installation and every file of the desk.

      A file that cannot be meant stops the audit before it begins (exit 2): the message has file,
      line and column, quotes the line, and says what to write instead. So does a variable that
      begins with `COPYDESK_` and is none of these, or has a value that its setting cannot have.

      Paths and globs are told from the folder of `copydesk.yml`, whatever is audited and from
      where: `*` stands for any part of a name, `?` for one sign, `**` for any number of folders,
      `{a,b}` for one of several. A glob without a slash means files of that name in any folder;
      one that ends with a slash all that lies below. A member of an archive is
      `post.zip!/story.txt`.

      An audit of whole folders tells on the screen which globs of `overrides:` and `ignore:` name no
      file of it, and which glob may have been meant: `archive/sport/**` where `sport/**` is written
      and `archive` is audited. It says nothing of a glob for another folder that is there, nor of
      one that ignores a kind of file anywhere, as `*.bak` does.

      ## Settings

      | key | flag | variable | what it does | default |
      | --- | --- | --- | --- | --- |
      """;

  private static final String GATE =
      """

      ## The gate

      What fails the run, below `gate:`. Flags and variables have the name of the key alone.

      | key | flag | variable | what it does | default |
      | --- | --- | --- | --- | --- |
      """;

  private static final String SCHEDULE =
      """

      ## The nightly clock

      When `copydesk schedule` audits, below `schedule:` ([how to run it](nightly.md)). The variables
      have `SCHEDULE` before the name; several expressions in one have semicolons between them.

      | key | flag | variable | what it does | default |
      | --- | --- | --- | --- | --- |
      """;

  private static final String CHECKING =
      """

      ## Time for checking

      No text may hold up a run, below `checking:`. What a rule could not finish in time is told with
      the text, which then does not pass. No flag says these.

      | key | variable | what it does | default |
      | --- | --- | --- | --- |
      """;

  private static final String HISTORY =
      """

      ## Earlier runs

      What `copydesk history`, the sheet Trend and what came back are told from, below `history:`.
      The run that the next one is compared with is always kept. No flag says these.

      | key | variable | what it does | default |
      | --- | --- | --- | --- |
      """;

  private static final String RULES =
      """

      ## Rules

      `rules:` has a line for a rule (`style/one-block`), an area (`style/*`) or all (`*`); a star
      stands for any part of a name. A later line speaks before an earlier one. Behind the colon
      stands one word, or several keys:

      | word | says |
      | --- | --- |
      | `off` | Nothing of it is reported, charged or counted. |
      | `on` | On again, at the level of its card, or the one said in an earlier line. |
      | `error`, `warning`, `note` | On, and every finding of it has this level. A note costs no points. |

      | key | says |
      | --- | --- |
      | `level` | One of the words above. |
      | `blocking` | Whether one error of it fails a submission by itself. A rule at another level than `error` fails nothing by itself. |
      """;

  private static final String AFTER_OPTIONS =
      """

      What is off or has another level is so before findings of the same words are weighed against
      each other. So turning off a rule of `fragments` brings up what other rules find in those
      lines, since they are part of the story then.

      `copydesk rules` and `copydesk explain RULE` show the level and the rest as the configuration
      says it.

      ## Some files alone

      `overrides:` is a list. Each entry has `files:` (one glob or several) and what is different
      there: `rules:` as above, without `blocking` and without what is chosen for all files, and
      `gate:` with `verdict`, `fail-under`, `fail-on` and `fail-when`. Entries speak before what is
      said for all files, and a later one before an earlier one.

          overrides:
            - files: "sport/**"
              rules:
                style/*: off
              gate:
                fail-under: 70

      ## An example

      """;

  private static final String READING =
      """

      ## Limits

      How much one submission may ask for is said below `reading:`; [limits.md](limits.md) has the
      table. The variables have `READING` before the name. No flag says these.
      """;

  private static final String LIMITS =
      """
      # Limits

      Submissions come from outsiders. None may crash a run, hang a night or pass as clean because it
      could not be read, so each has limits. What is stopped by one is told as not audited, with the
      limit and what to do; it is never cut short in silence. What was done with the other submissions
      stays as it is.

      ## Reading

      Everything but plain text is taken apart in processes of their own, one for each worker at most,
      which are started when they are needed. These start no programs, open no connections, know no
      variable of the environment that holds a password, and write to a temporary folder and to the
      one where archives are unpacked, both in the work folder. Their memory comes on top of
      Copydesk's own: with two workers and the default limit, up to a gigabyte. A process that has to
      be stopped or dies is replaced, and a file over which one died is read once more in a new one.
      `copydesk doctor` says whether they start.

      A limit is a key below `reading:` in `copydesk.yml`, or a variable. When one is changed, files
      are read anew.

      | key | variable | what it does | default | beyond it |
      | --- | --- | --- | --- | --- |
      """;

  private static final String LIMITS_END =
      """

      These are not settings: a page of a web site may nest its elements 2,000 deep (`TOO_DEEP`), and
      a text needs 20 words to be judged (`TOO_SHORT`, `NO_TEXT`).

      A damaged file of which 20 words or more can be read, the same ones each time, is audited in
      part: it says so (`BROKEN_FILE`) and never passes. So does a document with pages or parts that
      could not be read.
      """;

  private static final String LIMITS_OF_CHECKING =
      """

      ## Checking

      A rule that fails or takes too long costs its own findings in that text and nothing else. What
      was not checked is told with the text, in one sentence each, and such a text never passes
      (`REVIEW` at best).

      A limit is a key below `checking:` in `copydesk.yml`, or a variable.

      | key | variable | what it does | default | beyond it |
      | --- | --- | --- | --- | --- |
      """;

  private static final String LIMITS_OF_CHECKING_END =
      """

      A text that was stopped by one of these, or in which a rule failed (`CHECK_FAILED`), is checked
      anew in the next run. Where what is done between the rules takes longer than one rule may, the
      text is not audited (`CHECK_TIMEOUT`).

      These are not settings. The misspellings of names are looked for among the first 3,000
      different names of a text that no list has (`CHECK_LIMIT`). A paragraph that holds a sentence
      of more than 2,000 characters is given to LanguageTool in parts; more than 40 of one sign in a
      row, dashes for example, are given to it as three.
      """;

  private static final String NOTIFY =
      """

      ## Being told

      `notify:` says who is told after a run, and how; [notify.md](notify.md) shows how each is set
      up. Below `webhook:`, `mail:` and `file:` stands one or a list of them. `on:` and `partial:`
      hold for all, or for one where they stand there. No secret stands in this file: a key that
      ends with `-env` names a variable of the environment, one that ends with `-file` a file. What
      is wrong in this section is told without repeating it.

          notify:
      """;

  private static final String EXAMPLE =
      """
      out: reports
      format: [xlsx, html, jsonl]
      names: [names.tsv, sport/names.tsv]
      ignore: ["drafts/**"]
      gate:
        fail-under: 60
        fail-when: ["figures > 20"]
      rules:
        style/*: off
        names/unverified-name: warning
        statistics/unsupported: {level: warning, market-data: off}
      overrides:
        - files: ["sport/**", "*-live.txt"]
          rules: {sourcing/*: note}
      """;

  @Test
  void pageSaysWhatTheTableSays() throws IOException {
    RuleCatalogue rules = CheckDiscovery.catalogue();
    StringBuilder page = new StringBuilder(INTRODUCTION);
    AuditSettings.in("").forEach(s -> page.append(row(s)));
    page.append(GATE);
    AuditSettings.in(AuditSettings.GATE).forEach(s -> page.append(row(s)));
    page.append(CHECKING);
    AuditSettings.in(AuditSettings.CHECKING)
        .forEach(s -> page.append(row(s).replace(" `" + s.flag() + "` |", "")));
    page.append(SCHEDULE);
    AuditSettings.in(AuditSettings.SCHEDULE).forEach(s -> page.append(row(s)));
    page.append(HISTORY);
    AuditSettings.in(AuditSettings.HISTORY)
        .forEach(s -> page.append(row(s).replace(" `" + s.flag() + "` |", "")));
    page.append(READING);
    page.append(RULES);
    for (RuleCard card : rules.cards()) {
      for (OptionCard option : card.options()) {
        page.append(
            "| `%s` of `%s` | %s; %s. Default: %s. |\n"
                .formatted(
                    option.name(),
                    card.id(),
                    cell(option.meaning()).replaceAll("\\.$", ""),
                    option.choices(),
                    option.initial()));
      }
    }
    page.append(AFTER_OPTIONS);
    EXAMPLE.lines().forEach(l -> page.append("    ").append(l).append('\n'));
    page.append(NOTIFY);
    Section.NOTIFY.example().lines().forEach(l -> page.append("      ").append(l).append('\n'));
    for (NotifyKey.Part part : NotifyKey.Part.values()) {
      page.append(
          "\n| key of `notify%s` | what it does | default |\n| --- | --- | --- |\n"
              .formatted(part.key().isEmpty() ? "" : "." + part.key()));
      for (NotifyKey key : NotifyKey.in(part)) {
        page.append(
            "| `%s` | %s | %s |\n".formatted(key.key(), cell(key.meaning()), cell(key.initial())));
      }
    }
    isAsWritten(PAGE, page.toString());
  }

  @Test
  void limitsAreInOneTable() throws IOException {
    Map<String, String> beyond =
        Map.of(
            "time", "TIMEOUT",
            "stall", "TIMEOUT",
            "time-together", "TIMEOUT",
            "memory", "OUT_OF_MEMORY",
            "file-size", "TOO_LARGE",
            "characters", "TOO_LARGE",
            "depth", "ZIP_BOMB",
            "members", "TOO_LARGE",
            "unpacked", "TOO_LARGE",
            "ratio", "ZIP_BOMB");
    StringBuilder page = new StringBuilder(LIMITS);
    for (Setting<?> setting : AuditSettings.in(AuditSettings.READING)) {
      page.append(
          limit(setting, UnreadableReason.valueOf(beyond.getOrDefault(setting.name(), ""))));
    }
    page.append(LIMITS_END).append(LIMITS_OF_CHECKING);
    for (Setting<?> setting : AuditSettings.in(AuditSettings.CHECKING)) {
      page.append(limit(setting, UnreadableReason.CHECK_TIMEOUT));
    }
    page.append(LIMITS_OF_CHECKING_END);
    isAsWritten(LIMITS_PAGE, page.toString());
  }

  @Test
  void schemaSaysWhatTheTableSays() throws IOException {
    isAsWritten(SCHEMA, SettingsSchema.of(CheckDiscovery.catalogue()));
  }

  @Test
  void otherSchemasSayWhatTheirTablesSay() throws IOException {
    isAsWritten(Path.of("docs/house-rules.schema.json"), DeskFileSchemas.houseRules());
    isAsWritten(Path.of("docs/copydesk-suppressions.schema.json"), DeskFileSchemas.suppressions());
  }

  private static void isAsWritten(Path file, String content) throws IOException {
    if ("write".equals(System.getProperty("copydesk.golden"))) {
      Files.writeString(file, content);
    }
    assertThat(file)
        .as("after a change of a setting: mvn test -Dtest=SettingsPageTest -Dcopydesk.golden=write")
        .hasContent(content);
  }

  private static String row(Setting<?> setting) {
    return "| `%s` | `%s` | `%s` | %s | %s |\n"
        .formatted(
            setting.key(),
            setting.equals(AuditSettings.CACHE) ? "--no-cache" : setting.flag(),
            setting.variable(),
            cell(setting.meaning()),
            cell(setting.initialInWords()));
  }

  private static String limit(Setting<?> setting, UnreadableReason beyond) {
    return row(setting).replace(" `" + setting.flag() + "` |", "").stripTrailing()
        + " `"
        + beyond
        + "` |\n";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("\\s+", " ");
  }
}
