package org.copydesk.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A digest in Slack's Block Kit. Words of others stand in plain and rich text alone, in which Slack
 * looks for no mention, no link and no emphasis; in its Markdown stand words of ours.
 *
 * <p>Limits (Slack's reference of blocks): 50 blocks, 150 characters of a header, 3,000 of a text,
 * 2,000 of a field, 75 of a button.
 */
final class SlackMessage {

  private static final int LONGEST_HEADER = 150;
  private static final int LONGEST_TEXT = 3_000;

  private SlackMessage() {}

  static byte[] of(RunDigest digest) {
    DigestWords words = new DigestWords(digest);
    List<Object> blocks = new ArrayList<>();
    blocks.add(
        Json.of(
            "type",
            "header",
            "text",
            plain(words.label().shape() + " " + words.headline(), LONGEST_HEADER)));
    List<String> told = new ArrayList<>();
    told.add(words.answer());
    words.reasons().forEach(reason -> told.add("• " + reason));
    blocks.add(Json.of("type", "section", "text", plain(String.join("\n", told), LONGEST_TEXT)));
    if (words.hasResults()) {
      blocks.add(
          Json.of(
              "type",
              "section",
              "fields",
              words.facts().stream()
                  .map(f -> Json.of("type", "mrkdwn", "text", "*" + f.name() + "*\n" + f.value()))
                  .toList()));
    }
    if (!digest.worst().isEmpty()) {
      blocks.add(worst(digest, words));
    }
    List<String> small = new ArrayList<>(words.remarks());
    small.add(words.run());
    if (digest.link().isEmpty() && !digest.report().isEmpty()) {
      small.add("Report: " + digest.report());
    }
    blocks.add(
        Json.of(
            "type",
            "context",
            "elements",
            small.stream().map(line -> plain(line, LONGEST_TEXT)).toList()));
    if (!digest.link().isEmpty()) {
      blocks.add(
          Json.of(
              "type",
              "actions",
              "elements",
              List.of(
                  Json.of(
                      "type",
                      "button",
                      "text",
                      plain("Open the report", 75),
                      "url",
                      digest.link()))));
    }
    // Shown where blocks are not: in notices and on a locked screen.
    return Json.bytes(Json.of("text", escaped(words.subject()), "blocks", blocks));
  }

  private static Map<String, Object> worst(RunDigest digest, DigestWords words) {
    List<Object> items = new ArrayList<>();
    for (RunDigest.Worst one : digest.worst()) {
      String reason = DigestWords.reason(one);
      items.add(
          section(
              rich(DigestWords.name(one), true),
              rich(
                  "  " + DigestWords.judged(one) + (reason.isEmpty() ? "" : ": " + reason),
                  false)));
    }
    return Json.of(
        "type",
        "rich_text",
        "elements",
        List.of(
            section(rich(words.worstTitle(), true)),
            Json.of("type", "rich_text_list", "style", "ordered", "elements", items)));
  }

  private static Map<String, Object> section(Object... elements) {
    return Json.of("type", "rich_text_section", "elements", List.of(elements));
  }

  private static Map<String, Object> rich(String text, boolean bold) {
    return bold
        ? Json.of("type", "text", "text", text, "style", Map.of("bold", true))
        : Json.of("type", "text", "text", text);
  }

  private static Map<String, Object> plain(String text, int longest) {
    return Json.of("type", "plain_text", "text", cut(text, longest), "emoji", false);
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** The three signs by which Slack knows its markup (its guide to formatting text). */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
