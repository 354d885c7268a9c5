package org.copydesk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.RuleId;
import org.copydesk.job.TrialResult;
import tools.jackson.databind.json.JsonMapper;

/** What a trial of rules found, as text for a terminal and as JSON. */
final class TrialText {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final RuleCatalogue catalogue;
  private final boolean compared;

  /**
   * @param catalogue the cards of the rules
   * @param compared whether the rules are compared with what they were
   */
  TrialText(RuleCatalogue catalogue, boolean compared) {
    this.catalogue = catalogue;
    this.compared = compared;
  }

  String terminal(TrialResult result) {
    StringBuilder text = new StringBuilder();
    int width = result.rules().stream().mapToInt(t -> t.rule().value().length()).max().orElse(0);
    for (TrialResult.Tried tried : result.rules()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-" + Math.max(1, width) + "s  %-7s  %s in %s%n",
              tried.rule(),
              card(tried.rule(), RuleCard::level).map(l -> l.word()).orElse(""),
              number(tried.findings(), "finding"),
              number(tried.submissions(), "submission")));
    }
    text.append(
        String.format(
            Locale.ENGLISH,
            "%n%s in %,d words of %s: %.2f in 1,000 words%n",
            number(result.findings(), "finding"),
            result.words(),
            number(result.submissions(), "submission"),
            result.density()));
    if (compared) {
      text.append(
          String.format(
              Locale.ROOT,
              "against the rules as they were: %d findings more, %d no more%n",
              result.come(),
              result.gone()));
    }
    if (result.notAudited() > 0) {
      text.append(
          String.format(
              Locale.ROOT, "%s could not be audited%n", number(result.notAudited(), "submission")));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%s would newly fail; %s would change %s verdict%n",
            number(result.newlyFail(), "submission"),
            number(result.changed(), "submission"),
            result.changed() == 1 ? "its" : "their"));
    for (TrialResult.Change change : result.changes()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %-6s was %-6s  %5.1f, was %5.1f  %s%n",
              change.after(),
              change.before(),
              change.scoreAfter(),
              change.scoreBefore(),
              OneLine.of(change.document())));
    }
    if (result.changed() > result.changes().size()) {
      text.append(
          String.format(
              Locale.ROOT, "  and %d more%n", result.changed() - result.changes().size()));
    }
    for (FindingRow row : result.samples()) {
      LocatedFinding located = row.located();
      text.append(
          String.format(
              Locale.ROOT,
              "%n%s:%d:%d  %s%n  %s⟦%s⟧%s%n  %s%n",
              OneLine.of(row.document()),
              located.place().line(),
              located.place().column(),
              located.finding().rule(),
              OneLine.of(located.excerpt().before()),
              OneLine.of(located.excerpt().words()),
              OneLine.of(located.excerpt().after()),
              OneLine.of(located.finding().message())));
    }
    if (result.findings() > result.samples().size()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%nand %d more; --samples shows more of them%n",
              result.findings() - result.samples().size()));
    }
    return text.toString().stripTrailing();
  }

  private <T> Optional<T> card(RuleId rule, Function<RuleCard, T> part) {
    return catalogue.find(rule).map(part);
  }

  private static String number(int count, String what) {
    return String.format(Locale.ENGLISH, "%,d %s%s", count, what, count == 1 ? "" : "s");
  }

  String json(TrialResult result) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("findings", result.findings());
    fields.put("submissions", result.submissions());
    fields.put("notAudited", result.notAudited());
    fields.put("words", result.words());
    fields.put("per1000Words", Math.round(result.density() * 1000) / 1000.0);
    fields.put("newlyFail", result.newlyFail());
    fields.put("changedVerdicts", result.changed());
    if (compared) {
      fields.put("more", result.come());
      fields.put("noMore", result.gone());
    }
    List<Map<String, Object>> rules = new ArrayList<>();
    for (TrialResult.Tried tried : result.rules()) {
      Map<String, Object> rule = new LinkedHashMap<>();
      rule.put("rule", tried.rule().value());
      card(tried.rule(), RuleCard::level).ifPresent(l -> rule.put("level", l.word()));
      rule.put("findings", tried.findings());
      rule.put("submissions", tried.submissions());
      rules.add(rule);
    }
    fields.put("rules", rules);
    List<Map<String, Object>> changes = new ArrayList<>();
    for (TrialResult.Change change : result.changes()) {
      Map<String, Object> fieldsOfChange = new LinkedHashMap<>();
      fieldsOfChange.put("document", change.document());
      fieldsOfChange.put("before", change.before().name());
      fieldsOfChange.put("scoreBefore", change.scoreBefore());
      fieldsOfChange.put("after", change.after().name());
      fieldsOfChange.put("scoreAfter", change.scoreAfter());
      changes.add(fieldsOfChange);
    }
    fields.put("changes", changes);
    fields.put("samples", result.samples().stream().map(TrialText::sample).toList());
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(fields);
  }

  private static Map<String, Object> sample(FindingRow row) {
    LocatedFinding located = row.located();
    Map<String, Object> sample = new LinkedHashMap<>();
    sample.put("document", row.document());
    sample.put("line", located.place().line());
    sample.put("column", located.place().column());
    sample.put("rule", located.finding().rule().value());
    sample.put("level", located.finding().level().word());
    sample.put("before", located.excerpt().before());
    sample.put("text", located.finding().text());
    sample.put("after", located.excerpt().after());
    sample.put("message", located.finding().message());
    sample.put("suggestions", located.finding().suggestions());
    return sample;
  }
}
