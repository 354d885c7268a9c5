package org.copydesk.check.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/**
 * LanguageTool's grammar, punctuation and usage rules, each under its own id, graded by whether a
 * desk would act on it.
 */
@Rule(
    id = "language/*",
    level = Level.WARNING,
    summary = "Grammar or usage",
    why = "Readers take slips of grammar as a sign that nobody read the text before them.",
    fix = "Read the sentence aloud and mend it; the suggestion is LanguageTool's.",
    flags = "The delegates ⟦was⟧ flown home on Friday after two days of talks.",
    accepts = "The delegates were flown home on Friday after two days of talks.")
public final class GrammarCheck implements ArticleCheck {

  private static final int MOST_SUGGESTIONS = 3;

  private static final double CONFIDENCE_IN_DOUBT = 0.3;

  private static final Pattern NOT_KEBAB = Pattern.compile("[^a-z0-9]++");

  private final Grading grading = new Grading();
  private final GrammarEngine engine =
      new GrammarEngine(rule -> grading.of(rule).level().isPresent());
  private final Lexicon lexicon;
  private final RememberedMatches remembered;

  public GrammarCheck(Lexicon lexicon, RememberedMatches remembered) {
    this.lexicon = lexicon;
    this.remembered = remembered;
  }

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    MatchInspection inspection = new MatchInspection(article, lexicon);
    List<Finding> findings = new ArrayList<>();
    Set<RuleId> keyed = new HashSet<>();
    List<LanguageMatch> matches =
        remembered.matches(
            GrammarEngine.origin(article, grading.choice()),
            () -> engine.matches(article, context::isAbandoned));
    for (LanguageMatch match : matches) {
      Span span = match.span(article.text());
      Grade grade = grading.of(match);
      if (span.isEmpty() || grade.level().isEmpty()) {
        continue;
      }
      Optional<Doubt> doubt = inspection.doubt(span, grade.sight());
      if (doubt.filter(d -> d == Doubt.MARKED_SIC).isPresent()) {
        continue;
      }
      boolean again =
          grade.sight() == Grade.Sight.KEYING && doubt.isEmpty() && !keyed.add(ruleOf(match));
      boolean isLowered = doubt.isPresent() || again;
      if (isLowered && grade.level().get() == Level.NOTE) {
        // What is worth no more than a note and is doubted besides is not worth reading.
        continue;
      }
      List<String> evidence = new ArrayList<>();
      evidence.add("LanguageTool: " + EditorsMessage.titleOf(match));
      doubt.ifPresent(d -> evidence.add(d.inWords()));
      if (again) {
        evidence.add("the same slip as above in this text");
      }
      findings.add(
          card()
              .finding(ruleOf(match), article, span)
              .level(isLowered ? Level.NOTE : grade.level().get())
              .message(EditorsMessage.of(match))
              .suggestions(suggestions(match, span.in(article.text())))
              .evidence(evidence)
              .confidence(doubt.isPresent() ? CONFIDENCE_IN_DOUBT : grade.confidence())
              .done());
    }
    return findings;
  }

  private static List<String> suggestions(LanguageMatch match, String text) {
    return match.suggestions().stream()
        .filter(s -> !s.isBlank() && !s.equals(text))
        .distinct()
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  private static RuleId ruleOf(LanguageMatch match) {
    String id = NOT_KEBAB.matcher(match.rule().toLowerCase(Locale.ROOT)).replaceAll("-");
    return new RuleId("language/" + id.replaceAll("^-|-$", ""));
  }
}
