package org.copydesk.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.copydesk.text.Span;

/**
 * How often one rule is right, and how much of its kind of fault it finds by itself. A finding that
 * the set has no word on counts neither way.
 *
 * @param rule the rule's id
 * @param precision findings that are right
 * @param recall faults of its own kind that this rule finds; of nothing where the set does not mark
 *     that kind
 */
record RuleScore(String rule, Share precision, Share recall) {

  /** The type under which a set marks what a rule of fragments is about, where the names differ. */
  private static final Map<String, String> TYPES = Map.of("comment-form", "form");

  /** The scores of all rules that raised anything the set can judge, by id. */
  static List<RuleScore> of(List<AuditedText> texts) {
    Map<String, Share> precision = new TreeMap<>();
    for (AuditedText text : texts) {
      for (Flag flag : text.flags()) {
        judge(flag, text)
            .ifPresent(right -> precision.merge(flag.rule(), Share.NONE.plus(right), Share::plus));
      }
    }
    List<RuleScore> scores = new ArrayList<>();
    precision.forEach((rule, share) -> scores.add(new RuleScore(rule, share, recall(rule, texts))));
    return scores;
  }

  private static Optional<Boolean> judge(Flag flag, AuditedText text) {
    LabelledText labelled = text.labelled();
    if (flag.isOfSpelling()) {
      return Optional.of(new Coverage(labelled.errorSpans()).holdsHalfOf(flag.span()));
    }
    if (flag.isOf("fragments")) {
      return labelled.marks().stream().anyMatch(Mark::isLine)
          ? byLines(flag, text)
          : Optional.of(
              new Coverage(labelled.fragmentSpans()).holdsHalfOf(flag.span(), text.text()));
    }
    return text.suspectFlags().contains(flag) ? byFigures(flag, labelled) : Optional.empty();
  }

  /** Junk against story by the characters covered; most of it neutral: no judgement. */
  private static Optional<Boolean> byLines(Flag flag, AuditedText text) {
    Map<String, Integer> ink = new LinkedHashMap<>();
    List<Span> lines = text.labelled().lines();
    Coverage covered = new Coverage(List.of(flag.span()));
    for (Mark mark : text.labelled().marks()) {
      if (mark.isLine()) {
        int here = covered.inkOf(lines.get(mark.line() - 1), text.text());
        ink.merge(mark.label(), here, Integer::sum);
      }
    }
    int junk = ink.getOrDefault("junk", 0);
    int story = ink.getOrDefault("content", 0);
    return junk + story < ink.getOrDefault("neutral", 0)
        ? Optional.empty()
        : Optional.of(junk >= story);
  }

  /** Whether a figure that it touches is suspect; nothing when those do not count. */
  static Optional<Boolean> byFigures(Flag flag, LabelledText labelled) {
    List<Mark> touched =
        labelled.marks().stream()
            .filter(m -> m.isFigure() && m.span().overlaps(flag.span()))
            .toList();
    List<Mark> counted = touched.stream().filter(Mark::must).toList();
    return counted.isEmpty() && !touched.isEmpty()
        ? Optional.empty()
        : Optional.of(counted.stream().anyMatch(Mark::isSuspect));
  }

  private static Share recall(String rule, List<AuditedText> texts) {
    return switch (rule) {
      case "names/misspelled-name" ->
          errors(rule, texts, e -> e.isName() && !e.how().equals("wrong-first"));
      case "names/wrong-first-name" -> errors(rule, texts, e -> e.how().equals("wrong-first"));
      case "spelling/misspelled-word" ->
          errors(rule, texts, e -> e.kind().equals(MarkedError.WORD));
      case "spelling/run-together" ->
          errors(rule, texts, e -> e.kind().equals(MarkedError.RUN_TOGETHER));
      case "statistics/unsupported" ->
          marks(rule, texts, m -> m.must() && m.label().equals("unsupported"), Span::overlaps);
      case "statistics/vague-source" ->
          marks(rule, texts, m -> m.must() && m.label().equals("vague"), Span::overlaps);
      default -> fragments(rule, texts);
    };
  }

  private static Share errors(String rule, List<AuditedText> texts, Predicate<MarkedError> own) {
    Share found = Share.NONE;
    for (AuditedText text : texts) {
      Coverage covered = new Coverage(spansOf(rule, text.rightSpellingFlags()));
      for (MarkedError error : text.labelled().errors()) {
        if (own.test(error)) {
          found = found.plus(covered.holdsHalfOf(error.span()));
        }
      }
    }
    return found;
  }

  private static Share fragments(String rule, List<AuditedText> texts) {
    String fault = rule.substring(rule.indexOf('/') + 1);
    String type = TYPES.getOrDefault(fault, fault);
    Share found = Share.NONE;
    for (AuditedText text : texts) {
      Coverage covered = new Coverage(spansOf(rule, text.flags()));
      for (Mark mark : text.labelled().marks()) {
        if (mark.isFragment() && mark.must() && mark.type().equals(type)) {
          found = found.plus(covered.holdsHalfOf(mark.span(), text.text()));
        }
      }
    }
    return found;
  }

  private static Share marks(
      String rule, List<AuditedText> texts, Predicate<Mark> own, BiPredicate<Span, Span> finds) {
    Share found = Share.NONE;
    for (AuditedText text : texts) {
      List<Span> flags = spansOf(rule, text.flags());
      for (Mark mark : text.labelled().marks()) {
        if (own.test(mark)) {
          found = found.plus(flags.stream().anyMatch(f -> finds.test(f, mark.span())));
        }
      }
    }
    return found;
  }

  private static List<Span> spansOf(String rule, Collection<Flag> flags) {
    return flags.stream().filter(f -> f.rule().equals(rule)).map(Flag::span).toList();
  }
}
