package org.copydesk.check;

import java.util.Arrays;
import java.util.List;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/**
 * A {@link Rule} annotation as a value.
 *
 * @param id the rule's id, or {@code area/*} for a family
 * @param level the usual level of its findings
 * @param summary the kind of fault, a short noun phrase
 * @param why why an editor should care
 * @param fix what an editor does about it
 * @param flags an example that is flagged, marked with ⟦ ⟧; empty where a desk's rule has none
 * @param accepts an example that is not; likewise
 * @param blocking whether one error of this rule fails a submission
 * @param inAnyLanguage whether what it says holds in texts of any language, not only in English
 * @param options what a desk can choose about it
 */
public record RuleCard(
    String id,
    Level level,
    String summary,
    String why,
    String fix,
    String flags,
    String accepts,
    boolean blocking,
    boolean inAnyLanguage,
    List<OptionCard> options) {

  public RuleCard {
    options = List.copyOf(options);
  }

  /** A card of a rule about which nothing can be chosen. */
  public RuleCard(
      String id,
      Level level,
      String summary,
      String why,
      String fix,
      String flags,
      String accepts,
      boolean blocking) {
    this(id, level, summary, why, fix, flags, accepts, blocking, false, List.of());
  }

  private static final ClassValue<RuleCard> CARDS =
      new ClassValue<>() {
        @Override
        protected RuleCard computeValue(Class<?> type) {
          Rule rule = type.getAnnotation(Rule.class);
          if (rule == null) {
            throw new IllegalArgumentException(type.getName() + " has no @Rule card");
          }
          return new RuleCard(
              rule.id(),
              rule.level(),
              rule.summary(),
              rule.why(),
              rule.fix(),
              rule.flags(),
              rule.accepts(),
              rule.blocking(),
              rule.inAnyLanguage(),
              Arrays.stream(rule.options()).map(OptionCard::of).toList());
        }
      };

  /**
   * The card above a check's class.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static RuleCard of(Class<?> check) {
    return CARDS.get(check);
  }

  /** Whether the card speaks for a family of rules that an engine names. */
  public boolean isFamily() {
    return id.endsWith("/*");
  }

  /** Whether a desk has the rule from a file of its own or from a style. */
  public boolean isOfDesk() {
    return area().equals("house") || area().equals("vale");
  }

  /** Whether this card speaks for the rule. */
  public boolean covers(RuleId rule) {
    return isFamily()
        ? rule.value().startsWith(id.substring(0, id.length() - 1))
        : rule.value().equals(id);
  }

  /**
   * What can be chosen under a name.
   *
   * @throws IllegalArgumentException when nothing can
   */
  public OptionCard option(String name) {
    return options.stream()
        .filter(o -> o.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no option " + name));
  }

  /** The same with what a desk says about it. */
  public RuleCard with(Level newLevel, boolean newBlocking) {
    return new RuleCard(
        id, newLevel, summary, why, fix, flags, accepts, newBlocking, inAnyLanguage, options);
  }

  /** The part of the id before the slash. */
  public String area() {
    return id.substring(0, id.indexOf('/'));
  }

  /** Starts a finding of this rule over a span of the article. */
  public FindingDraft finding(Article article, Span span) {
    return new FindingDraft(new RuleId(id), level, span, article.textOf(span));
  }

  /** Starts a finding of a member of this family. */
  public FindingDraft finding(RuleId member, Article article, Span span) {
    if (!covers(member)) {
      throw new IllegalArgumentException(member + " is no member of " + id);
    }
    return new FindingDraft(member, level, span, article.textOf(span));
  }

  /** A finding that is being put together. */
  public static final class FindingDraft {
    private final RuleId rule;
    private final Span span;
    private final String text;
    private Level level;
    private String message = "";
    private List<String> suggestions = List.of();
    private List<String> evidence = List.of();
    private double confidence = 0.9;

    private FindingDraft(RuleId rule, Level level, Span span, String text) {
      this.rule = rule;
      this.level = level;
      this.span = span;
      this.text = text;
    }

    /** Overrides the level of the card. */
    public FindingDraft level(Level level) {
      this.level = level;
      return this;
    }

    /** What is wrong and what to try, for an editor. */
    public FindingDraft message(String message) {
      this.message = message;
      return this;
    }

    /** Replacements for the flagged words, best first. */
    public FindingDraft suggestions(List<String> suggestions) {
      this.suggestions = suggestions;
      return this;
    }

    /** What speaks for it. */
    public FindingDraft evidence(List<String> evidence) {
      this.evidence = evidence;
      return this;
    }

    /** Estimated share of such findings that are right, 0 to 1. */
    public FindingDraft confidence(double confidence) {
      // Three digits are more than an estimate knows, and read well in a report.
      this.confidence = Math.round(confidence * 1000) / 1000.0;
      return this;
    }

    public Finding done() {
      return new Finding(rule, level, span, text, message, suggestions, evidence, confidence);
    }
  }
}
