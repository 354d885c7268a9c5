package org.copydesk.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.notify.Channel;
import org.copydesk.notify.Notifications;
import org.copydesk.notify.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotifySectionTest {

  private static final String PLANTED = "pl4nted";

  private static Notifications read(String yaml) throws ConfigurationException {
    return ConfigurationFile.parse(Path.of("copydesk.yml"), yaml).notifySection().notifications();
  }

  private static String fault(String yaml) {
    ConfigurationException e = catchThrowableOfType(ConfigurationException.class, () -> read(yaml));
    assertThat(e).as(yaml).isNotNull();
    return e.getMessage() + "\n" + e.excerpt();
  }

  @Test
  void everyKindOfChannelIsRead() throws ConfigurationException {
    Notifications notifications =
        read(
            """
            notify:
              title: Sport desk
              on: changed
              link: https://reports.example.org/{run}/
              webhook:
                - {format: slack, url-env: SLACK_WEBHOOK}
                - {format: json, url-file: secrets/hook, secret-env: KEY, on: always, attempts: 2}
              mail:
                name: letters
                host: mail.example.org
                from: copydesk@example.org
                to: [a@example.org, b@example.org]
                user: desk
                password-file: secrets/password
                timeout: 20
              file: {path: out/digest.txt, on: failed, partial: yes}
            """);

    assertThat(notifications.title()).isEqualTo("Sport desk");
    assertThat(notifications.link()).isEqualTo("https://reports.example.org/{run}/");
    assertThat(notifications.channels())
        .containsExactly(
            new Channel.Webhook(
                "webhook",
                Channel.Occasion.CHANGED,
                false,
                Channel.WebhookFormat.SLACK,
                new Secret.Variable("SLACK_WEBHOOK"),
                Optional.empty(),
                Duration.ofSeconds(10),
                4,
                false),
            new Channel.Webhook(
                "webhook-2",
                Channel.Occasion.ALWAYS,
                false,
                Channel.WebhookFormat.JSON,
                new Secret.InFile(Path.of("secrets/hook")),
                Optional.of(new Secret.Variable("KEY")),
                Duration.ofSeconds(10),
                2,
                false),
            new Channel.Mail(
                "letters",
                Channel.Occasion.CHANGED,
                false,
                "mail.example.org",
                587,
                Channel.Security.STARTTLS,
                "copydesk@example.org",
                List.of("a@example.org", "b@example.org"),
                "desk",
                Optional.of(new Secret.InFile(Path.of("secrets/password"))),
                Duration.ofSeconds(20)),
            new Channel.ToFile(
                "file",
                Channel.Occasion.FAILED,
                true,
                Path.of("out/digest.txt"),
                Channel.FileFormat.TEXT));
  }

  @Test
  void nobodyIsToldWithoutASection() throws ConfigurationException {
    assertThat(read("out: reports\n")).isEqualTo(Notifications.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "'webhook: {format: slack, url: \"https://hooks.example/pl4nted\"}', url-env",
    "'webhook: {format: json, url-env: HOOK, secret: pl4nted}', secret-file",
    "'mail: {host: h, from: a@b.c, to: a@b.c, user: u, password: pl4nted}', password-env"
  })
  void secretInTheFileIsRefusedAndNotRepeated(String channel, String instead) {
    assertThat(fault("notify:\n  " + channel + "\n"))
        .contains("would put a secret into this file", instead, "copydesk.yml:2:")
        .doesNotContain(PLANTED, "hooks.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notify: https://hooks.example/pl4nted",
        "notify: [pl4nted]",
        "{notify: {webhook: pl4nted}}",
        "notify:\n  webhook: https://hooks.example/pl4nted",
        "notify:\n  webhook:\n  - https://hooks.example/pl4nted",
        "notify:\n- pl4nted",
        "notify:\n  webhook: {format: slack, url-env: https://hooks.example/pl4nted}",
        "notify:\n  webhook: {format: slack, url-file: https://hooks.example/pl4nted}",
        "notify:\n  webhook: {format: pl4nted, url-env: A}",
        "notify:\n  mail: {host: h, passwrd: pl4nted}",
        "notify:\n  mail:\n    host: h\n    password-env: pl4nted: x",
        "notify:\n  mail:\n    host: h\n    password-env: &pl4nted x",
        "notify:\n  mail:\n    host: h\n    password-env: !pl4nted x",
        "notify:\n  mail:\n    host: h\n    password-env: \"pl4nted",
        "notify:\n  mail:\n    host: h\n    password-env: @pl4nted",
        "notify:\n\n# why\n  mail:\n    host: h\n    password-env: %pl4nted",
        "notify:\n  link: https://user:pl4nted@reports.example/",
        "notify:\n  mail: {host: h, from: pl4nted, to: a@b.c}",
        "notify:\n  pl4nted-that-is-far-too-long-for-a-key: 1",
        "webhook-url: https://hooks.example/pl4nted",
        "\"notify\": pl4nted"
      })
  void faultRepeatsNothingOfTheSection(String yaml) {
    assertThat(fault(yaml)).contains("copydesk.yml:").doesNotContain(PLANTED, "hooks.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          webhook: {format: slack}                                              | say where the address is kept
          webhook: {format: slack, url-env: COPYDESK_HOOK}                      | variables that begin with COPYDESK_ are settings
          webhook: {format: slack, url-env: A, url-file: b}                     | not both
          webhook: {url-env: A}                                                 | “format:” is missing here
          webhook: {format: slack, url-env: A, on: never}                       | “on:” wants one of always, failed, changed
          webhook: {format: slack, url-env: A, timeout: 600}                    | “timeout:” wants a whole number from 1 to 60
          webhook: {format: slack, url-env: A, fromat: x}                       | there is no key “fromat” of “webhook”; did you mean format
          mail: {host: h, from: a@b.c, to: []}                                  | 1 to 50 mail addresses
          mail: {host: h, from: a@b.c, to: 'a@b.c, d@e.f'}                      | “to:” wants a mail address
          mail: {host: h, from: a@b.c, to: a@b.c, user: u}                      | a user needs a password
          mail: {host: h, from: a@b.c, to: a@b.c, tls: on, starttls: on}        | not both
          mail: {host: h, from: a@b.c, to: a@b.c, user: u, password-env: P, starttls: off} | could read the password
          file: {format: text}                                                  | “path:” is missing here
          file: [{path: a, name: x}, {path: b, name: x}]                        | has this name already
          link: 'javascript:alert(1)'                                           | “link:” wants an address
          """)
  void whatCannotBeMeantIsTold(String yaml, String words) {
    assertThat(fault("notify:\n  " + yaml)).contains(words);
  }
}
