package org.copydesk.config.settings;

import java.util.ArrayList;
import java.util.List;

/** What a desk says in its file alone, for it is more than a value or a list of them. */
public enum Section {
  RULES(
      "rules",
      "Which rules are off, at which level others speak, which fail a submission by themselves, and"
          + " what can be chosen about them. A name is a rule's id, or has a star for any part of"
          + " it. A later line speaks before an earlier one.",
      """
      style/*: off
      names/unverified-name: warning
      statistics/unsupported: {level: error, blocking: true, market-data: off}
      """),
  OVERRIDES(
      "overrides",
      "What is different for some files: rules that are off or speak at another level there, and"
          + " conditions of the gate. It speaks before what is said for all files.",
      """
      - files: "sport/**"
        rules: {style/*: off}
        gate: {fail-under: 70}
      """),
  NOTIFY(
      "notify",
      "Who is told after a run, and how: webhooks, letters, files. No secret stands here: a variable"
          + " or a file that holds it is named.",
      """
      on: changed
      link: https://reports.example.org/nightly/
      webhook: {format: slack, url-env: SLACK_WEBHOOK}
      mail:
        host: mail.example.org
        from: copydesk@example.org
        to: [desk@example.org]
        user: copydesk
        password-file: /run/secrets/mail-password
      file: {path: reports/digest.md}
      """);

  static final List<String> KEYS_OF_OVERRIDES = List.of("files", "rules", "gate");

  private final String key;
  private final String meaning;
  private final String example;

  Section(String key, String meaning, String example) {
    this.key = key;
    this.meaning = meaning;
    this.example = example;
  }

  /** Its key in the file. */
  public String key() {
    return key;
  }

  /** What it does, in sentences for editors. */
  public String meaning() {
    return meaning;
  }

  /** What may stand below the key, a line each, not indented. */
  public String example() {
    return example;
  }

  /** Every key of the first level. */
  static List<String> keys() {
    List<String> keys = new ArrayList<>(AuditSettings.in("").stream().map(Setting::name).toList());
    keys.add(AuditSettings.GATE);
    keys.add(AuditSettings.CHECKING);
    keys.add(AuditSettings.SCHEDULE);
    keys.add(AuditSettings.HISTORY);
    keys.add(AuditSettings.READING);
    for (Section section : values()) {
      keys.add(section.key);
    }
    return keys;
  }
}
