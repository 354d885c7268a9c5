package org.copydesk.check.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.languagetool.rules.RuleMatch;

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

  private static final int MOST_SUGGESTIONS = 5;

  private static final Pattern TAG = Pattern.compile("</?suggestion>");
  private static final Pattern NOT_KEBAB = Pattern.compile("[^a-z0-9]++");

  private final GrammarEngine engine = new GrammarEngine();
  private final Grading grading = new Grading();

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    List<Finding> findings = new ArrayList<>();
    for (RuleMatch match : engine.matches(article)) {
      Optional<Level> level = grading.levelOf(match.getRule());
      Span span = new Span(match.getFromPos(), match.getToPos()).trim(article.text());
      if (level.isEmpty() || span.isEmpty()) {
        continue;
      }
      findings.add(
          card()
              .finding(ruleOf(match), article, span)
              .level(level.get())
              .message(TAG.matcher(match.getMessage()).replaceAll("\""))
              .suggestions(suggestions(match))
              .evidence(List.of("LanguageTool: " + match.getRule().getDescription()))
              .confidence(level.get() == Level.NOTE ? 0.4 : 0.7)
              .done());
    }
    return findings;
  }

  private static List<String> suggestions(RuleMatch match) {
    return match.getSuggestedReplacements().stream()
        .filter(s -> !s.isBlank())
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  private static RuleId ruleOf(RuleMatch match) {
    String id = NOT_KEBAB.matcher(match.getRule().getId().toLowerCase(Locale.ROOT)).replaceAll("-");
    return new RuleId("language/" + id.replaceAll("^-|-$", ""));
  }
}
