package org.copydesk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.audit.RunTotals;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.score.Remedy;

/** Kinds of fault in an editor's words, and how many of each a run has. */
public final class Kinds {

  private final RuleCatalogue rules;
  private final Map<String, String> known = new HashMap<>();

  public Kinds(RuleCatalogue rules) {
    this.rules = rules;
  }

  /** The kind of fault that a rule names; a rule without a card speaks through its id. */
  public String of(String rule) {
    return known.computeIfAbsent(
        rule, id -> ruleOf(id).flatMap(rules::find).map(RuleCard::summary).orElse(inWords(id)));
  }

  /** What to do about findings of a rule; empty when nothing is known. */
  public String fix(RuleId rule) {
    return rules.find(rule).map(RuleCard::fix).orElse("");
  }

  /** The rule of an id; files that the desk edits may hold ids that are none. */
  private static Optional<RuleId> ruleOf(String id) {
    try {
      return Optional.of(new RuleId(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What would have to be mended: kinds, and how many of each where there are several. */
  public String toMend(Remedy remedy) {
    return remedy.mends().stream().map(this::toMend).collect(Collectors.joining("; "));
  }

  private String toMend(Remedy.Mend mend) {
    String kind = quoted(mend);
    if (mend.of() == 1) {
      return kind;
    }
    if (mend.findings() == mend.of()) {
      return (mend.of() == 2 ? "both" : "all " + mend.of()) + " of " + kind;
    }
    return mend.findings() + " of " + mend.of() + " of " + kind;
  }

  /** The kinds of which one error fails this text by itself; empty where none does. */
  public String blocking(Remedy remedy) {
    return remedy.mends().stream()
        .filter(mend -> mend.blocking() > 0)
        .map(this::quoted)
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private String quoted(Remedy.Mend mend) {
    return "“" + of(mend.rule()) + "”";
  }

  private static String inWords(String id) {
    String fault = id.substring(id.indexOf('/') + 1).replace('-', ' ');
    return fault.isEmpty()
        ? id
        : fault.substring(0, 1).toUpperCase(Locale.ROOT) + fault.substring(1);
  }

  /** How often each kind was found, the gravest and most frequent first. */
  public List<Count> counts(RunTotals totals) {
    return counts(totals.findings());
  }

  /** How often each kind is among these counts, the gravest and most frequent first. */
  public List<Count> counts(List<RunTotals.RuleCount> rules) {
    Map<String, Count> byKind = new LinkedHashMap<>();
    for (RunTotals.RuleCount count : rules) {
      Count one = Count.of(of(count.rule()), count.level(), count.count());
      byKind.merge(one.kind(), one, Count::plus);
    }
    List<Count> counts = new ArrayList<>(byKind.values());
    counts.sort(
        Comparator.comparingInt(Count::errors)
            .thenComparingInt(Count::warnings)
            .thenComparingInt(Count::notes)
            .reversed()
            .thenComparing(Count::kind));
    return counts;
  }

  /**
   * How often one kind of fault was found.
   *
   * @param kind in an editor's words
   * @param errors findings at level error
   * @param warnings findings at level warning
   * @param notes findings at level note
   */
  public record Count(String kind, int errors, int warnings, int notes) {

    static Count of(String kind, Level level, int count) {
      return switch (level) {
        case ERROR -> new Count(kind, count, 0, 0);
        case WARNING -> new Count(kind, 0, count, 0);
        case NOTE -> new Count(kind, 0, 0, count);
      };
    }

    public int total() {
      return errors + warnings + notes;
    }

    public Count plus(Count other) {
      return new Count(kind, errors + other.errors, warnings + other.warnings, notes + other.notes);
    }
  }
}
