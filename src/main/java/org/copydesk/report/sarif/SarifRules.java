package org.copydesk.report.sarif;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.RunTotals;
import org.copydesk.check.MeasuredQuality;
import org.copydesk.check.RuleCard;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.report.Kinds;
import org.copydesk.report.VisibleText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The rules of a run as SARIF describes them: every card, and of a family those members that found
 * something, each under the id that its findings have.
 */
final class SarifRules {

  /** Fewer findings than this say little about how often a rule is right. */
  private static final int MEASURED_WELL = 20;

  private final Map<String, Integer> indexes = new TreeMap<>();
  private final List<String> ids;
  private final AuditRun run;
  private final Kinds kinds;

  SarifRules(AuditRun run, RunTotals totals) {
    this.run = run;
    this.kinds = new Kinds(run.rules());
    TreeSet<String> all = new TreeSet<>();
    run.rules().cards().stream().filter(c -> !c.isFamily()).forEach(c -> all.add(c.id()));
    totals.findings().forEach(c -> all.add(c.rule()));
    totals.suppressed().forEach(c -> all.add(c.rule()));
    totals.baseline().forEach(c -> all.add(c.rule()));
    this.ids = all.stream().limit(CodeScanning.RULES).toList();
    ids.forEach(id -> indexes.put(id, indexes.size()));
  }

  /** Where a rule stands in the list; null for one that found no room. */
  @Nullable Integer indexOf(RuleId rule) {
    return indexes.get(rule.value());
  }

  void write(JsonGenerator json) {
    json.writeArrayPropertyStart("rules");
    for (String id : ids) {
      Optional<RuleCard> card = run.rules().find(new RuleId(id));
      json.writeRaw('\n');
      json.writeStartObject();
      json.writeStringProperty("id", id);
      json.writeStringProperty("name", CodeScanning.fitted(name(id, card), CodeScanning.NAME));
      text(json, "shortDescription", CodeScanning.fitted(kinds.of(id), CodeScanning.DESCRIPTION));
      String why = card.map(RuleCard::why).orElseGet(() -> kinds.of(id));
      text(json, "fullDescription", CodeScanning.fitted(why, CodeScanning.DESCRIPTION));
      Level level = card.map(RuleCard::level).orElse(Level.WARNING);
      json.writeObjectPropertyStart("defaultConfiguration");
      json.writeStringProperty("level", level.word());
      json.writeEndObject();
      json.writeObjectPropertyStart("help");
      json.writeStringProperty("text", card.map(SarifRules::help).orElse(why));
      card.ifPresent(c -> json.writeStringProperty("markdown", markdown(c)));
      json.writeEndObject();
      json.writeObjectPropertyStart("properties");
      json.writeArrayPropertyStart("tags");
      json.writeString(new RuleId(id).area());
      json.writeEndArray();
      card.flatMap(MeasuredQuality::of)
          .filter(q -> q.raised() >= MEASURED_WELL)
          .ifPresent(q -> json.writeStringProperty("precision", precision(q.precision())));
      json.writeStringProperty("problem.severity", severity(level));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A family's words stand for many rules; its members are told apart by their own. */
  private String name(String id, Optional<RuleCard> card) {
    return card.isPresent() && card.get().isFamily()
        ? kinds.of(id) + ": " + id.substring(id.indexOf('/') + 1)
        : kinds.of(id);
  }

  /** GitHub's words for how often findings are true; it names no shares, these are ours. */
  private static String precision(double share) {
    if (share >= 0.95) {
      return "very-high";
    }
    if (share >= 0.85) {
      return "high";
    }
    return share >= 0.6 ? "medium" : "low";
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "recommendation";
    };
  }

  private static String help(RuleCard card) {
    String flags = VisibleText.line(card.flags());
    String accepts = VisibleText.line(card.accepts());
    return card.why()
        + "\n\nWhat to do: "
        + card.fix()
        + (flags.isEmpty() && accepts.isEmpty() ? "" : "\n")
        + (flags.isEmpty() ? "" : "\nFlagged: " + flags)
        + (accepts.isEmpty() ? "" : "\nAccepted: " + accepts);
  }

  private static String markdown(RuleCard card) {
    String flags = plain(VisibleText.line(card.flags()));
    String accepts = plain(VisibleText.line(card.accepts()));
    return plain(card.why())
        + "\n\n**What to do:** "
        + plain(card.fix())
        + (flags.isEmpty()
            ? ""
            : "\n\n**Flagged:**\n\n> " + flags.replace("⟦", "**⟦").replace("⟧", "⟧**"))
        + (accepts.isEmpty() ? "" : "\n\n**Accepted:**\n\n> " + accepts)
        + "\n";
  }

  /** Text whose characters mean nothing to Markdown. */
  private static String plain(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#+|~&])", "\\\\$1");
  }

  private static void text(JsonGenerator json, String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }
}
