package org.copydesk.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.audit.RunChanges;
import org.copydesk.audit.SampleRun;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessagesTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static JsonNode read(byte[] body) {
    return MAPPER.readTree(body);
  }

  @Test
  void digestTellsTheRunAsTheReportsDo() {
    SampleRun run = SampleRun.typical();
    Notifications notifications = new Notifications("Desk", "https://r.example/n/{run}", List.of());

    RunDigest digest = RunDigest.of(run, 0, List.of(Path.of("out/latest 1.xlsx")), notifications);

    assertThat(digest.runId()).isEqualTo(run.header().runId());
    assertThat(digest.outcome()).isEqualTo(RunDigest.Outcome.INCOMPLETE);
    assertThat(digest.counts().found()).isEqualTo(run.totals().found());
    assertThat(digest.changes()).isEqualTo(run.changes());
    assertThat(digest.worst()).hasSizeBetween(1, 5);
    assertThat(digest.worst().get(0).score())
        .isLessThanOrEqualTo(digest.worst().get(digest.worst().size() - 1).score());
    assertThat(digest.link())
        .isEqualTo("https://r.example/n/" + run.header().runId() + "/latest%201.xlsx");
    assertThat(digest.report()).endsWith("out/latest 1.xlsx");
  }

  @Test
  void changesAreToldInOneSentence() {
    DigestWords words = new DigestWords(Digests.plain());

    assertThat(words.subject())
        .isEqualTo(
            "Sport desk: quality gate not passed – 3 new, 1 came back, 5 fixed, 20 still open");
    assertThat(words.remarks())
        .containsExactly(
            "Compared with the run of 11 November 2026, 02:00 UTC.",
            "12 of these came or went because the rules changed, not the texts.");
  }

  @Test
  void channelForChangesKeepsQuietWhenNothingMoved() {
    RunDigest same = Digests.passed(new RunChanges(true, 0, 0, 0, 0, 24, 0));
    RunDigest moved = Digests.passed(new RunChanges(true, 1, 0, 0, 0, 24, 0));

    assertThat(Channel.Occasion.CHANGED.isMet(same)).isFalse();
    assertThat(Channel.Occasion.CHANGED.isMet(moved)).isTrue();
    assertThat(Channel.Occasion.FAILED.isMet(moved)).isFalse();
    assertThat(Channel.Occasion.FAILED.isMet(Digests.plain())).isTrue();
    assertThat(Channel.Occasion.ALWAYS.isMet(same)).isTrue();
  }

  @Test
  void slackReadsForeignWordsAsWordsAlone() {
    JsonNode message = read(SlackMessage.of(Digests.hostile()));

    List<String> markdown = new ArrayList<>();
    markdown.add(message.get("text").asString());
    texts(message, "mrkdwn", markdown);
    assertThat(markdown)
        .isNotEmpty()
        .noneMatch(text -> text.contains("<") || text.contains("evil.example"));
    assertThat(message.get("text").asString()).contains("&lt;!everyone&gt;");
    List<String> rich = new ArrayList<>();
    texts(message, "text", rich);
    assertThat(rich).anyMatch(text -> text.contains("<!channel> <@U123> @everyone"));
    assertThat(message.findValues("url")).hasSize(1);
    assertThat(message.findValues("emoji")).allMatch(emoji -> !emoji.asBoolean());
  }

  /** The texts of every element of a type. */
  private static void texts(JsonNode node, String type, List<String> into) {
    if (type.equals(node.path("type").asString("")) && node.path("text").isString()) {
      into.add(node.get("text").asString());
    }
    node.forEach(child -> texts(child, type, into));
  }

  @Test
  void slackMessageKeepsItsLimits() {
    for (RunDigest digest : List.of(Digests.huge(), Digests.hostile(), Digests.plain())) {
      JsonNode message = read(SlackMessage.of(digest));

      assertThat(message.get("blocks").size()).isBetween(3, 50);
      for (JsonNode block : message.get("blocks")) {
        for (JsonNode text : block.findValues("text")) {
          assertThat(text.asString("").length()).isLessThanOrEqualTo(3_000);
        }
        if (block.get("type").asString().equals("header")) {
          assertThat(block.get("text").get("text").asString().length()).isLessThanOrEqualTo(150);
        }
      }
    }
  }

  @Test
  void teamsReadsNoMarkdownInForeignWords() {
    byte[] body = TeamsMessage.of(Digests.hostile());
    JsonNode message = read(body);

    assertThat(message.findValues("type"))
        .extracting(JsonNode::asString)
        .contains("RichTextBlock", "TextRun", "FactSet")
        .doesNotContain("TextBlock");
    assertThat(message.findValue("entities")).isNull();
    assertThat(message.findValues("url")).hasSize(1);
    assertThat(message.findValue("contentType").asString())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
  }

  @Test
  void teamsMessageKeepsItsLimit() {
    assertThat(TeamsMessage.of(Digests.huge()).length).isLessThan(28 * 1024);
    assertThat(TeamsMessage.of(Digests.hostile()).length).isLessThan(28 * 1024);
  }

  @Test
  void jsonMessageTellsEveryNumber() {
    byte[] body = JsonMessage.of(Digests.hostile());
    JsonNode message = read(body);

    assertThat(new String(body, StandardCharsets.UTF_8)).isASCII();
    assertThat(message.get("version").asInt()).isEqualTo(1);
    assertThat(message.get("outcome").asString()).isEqualTo("failed");
    assertThat(message.get("changes").get("new").asInt()).isEqualTo(3);
    assertThat(message.get("changes").get("cameBack").asInt()).isEqualTo(1);
    assertThat(message.get("changes").get("fixed").asInt()).isEqualTo(5);
    assertThat(message.get("changes").get("stillOpen").asInt()).isEqualTo(20);
    assertThat(message.get("counts").get("notAudited").asInt()).isEqualTo(1);
    assertThat(message.get("worst").get(1).get("document").asString())
        .isEqualTo(Digests.HOSTILE.get(1));
  }

  @Test
  void pageShowsForeignWordsAndObeysNone() {
    String page = HtmlDigest.of(Digests.hostile());

    assertThat(page)
        .doesNotContain("<script", "<at>", "<a href=https", "evil.example", "\u202E")
        .contains("&lt;script&gt;", "evil<span>.</span>example");
    assertThat(page.split("<a ", -1)).hasSize(2);
  }

  @Test
  void markdownShowsForeignWordsAndObeysNone() {
    String page = MarkdownDigest.of(Digests.hostile());

    assertThat(page)
        .doesNotContain("<script", "](https://evil", " @everyone", "![")
        .contains("[Open the report](<https://r.example/r/>)");
    assertThat(page.lines()).noneMatch(line -> line.startsWith("Bcc:"));
  }

  @Test
  void textHasNoLineOfOthers() {
    assertThat(TextDigest.of(Digests.hostile()).lines())
        .noneMatch(line -> line.startsWith("Bcc:") || line.contains("\u202E"));
  }

  @Test
  void brokenRunIsToldWithItsCause() {
    RunDigest broken =
        RunDigest.broken(
            "00008-20261113-020000",
            Digests.plain().started(),
            List.of("submissions"),
            "0.1.0",
            "the disk is full",
            Notifications.NONE);

    assertThat(TextDigest.of(broken))
        .contains("Copydesk: audit failed", "- the disk is full")
        .doesNotContain("PASS", "Average");
    assertThat(read(JsonMessage.of(broken)).get("counts").isNull()).isTrue();
    assertThat(read(SlackMessage.of(broken)).get("blocks").size()).isEqualTo(3);
    assertThat(Channel.Occasion.FAILED.isMet(broken)).isTrue();
  }
}
