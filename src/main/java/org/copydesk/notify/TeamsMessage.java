package org.copydesk.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A digest as an adaptive card in the envelope that the workflows of Microsoft Teams take. Words of
 * others stand in runs of rich text alone, in which no Markdown is read; nobody is mentioned, for a
 * mention needs an entity of its own in the card.
 */
final class TeamsMessage {

  private TeamsMessage() {}

  static byte[] of(RunDigest digest) {
    DigestWords words = new DigestWords(digest);
    List<Object> body = new ArrayList<>();
    body.add(
        rich(
            run(
                words.label().shape() + " " + words.headline(),
                "size",
                "large",
                "weight",
                "bolder",
                "color",
                colour(digest))));
    body.add(rich(run(words.answer())));
    words.reasons().forEach(reason -> body.add(rich(run("• " + reason))));
    if (words.hasResults()) {
      body.add(
          Json.of(
              "type",
              "FactSet",
              "facts",
              words.facts().stream()
                  .map(f -> Json.of("title", f.name(), "value", f.value()))
                  .toList()));
    }
    if (!digest.worst().isEmpty()) {
      body.add(rich(run(words.worstTitle(), "weight", "bolder")));
      int number = 1;
      for (RunDigest.Worst one : digest.worst()) {
        String reason = DigestWords.reason(one);
        body.add(
            rich(
                run(number++ + ". "),
                run(DigestWords.name(one), "weight", "bolder"),
                run("  " + DigestWords.judged(one) + (reason.isEmpty() ? "" : ": " + reason))));
      }
    }
    List<String> small = new ArrayList<>(words.remarks());
    small.add(words.run());
    if (digest.link().isEmpty() && !digest.report().isEmpty()) {
      small.add("Report: " + digest.report());
    }
    small.forEach(line -> body.add(rich(run(line, "size", "small", "isSubtle", true))));
    Map<String, Object> card =
        Json.of(
            "$schema",
            "http://adaptivecards.io/schemas/adaptive-card.json",
            "type",
            "AdaptiveCard",
            "version",
            "1.2",
            "msteams",
            Map.of("width", "Full"),
            "body",
            body);
    if (!digest.link().isEmpty()) {
      card.put(
          "actions",
          List.of(
              Json.of("type", "Action.OpenUrl", "title", "Open the report", "url", digest.link())));
    }
    return Json.bytes(
        Json.of(
            "type",
            "message",
            "attachments",
            List.of(
                Json.of(
                    "contentType", "application/vnd.microsoft.card.adaptive", "content", card))));
  }

  private static String colour(RunDigest digest) {
    return switch (digest.outcome()) {
      case PASSED -> "good";
      case INCOMPLETE -> "warning";
      case FAILED, BROKEN -> "attention";
    };
  }

  private static Map<String, Object> rich(Object... runs) {
    return Json.of("type", "RichTextBlock", "inlines", List.of(runs));
  }

  private static Map<String, Object> run(String text, Object... more) {
    Map<String, Object> run = Json.of("type", "TextRun", "text", text);
    run.putAll(Json.of(more));
    return run;
  }
}
