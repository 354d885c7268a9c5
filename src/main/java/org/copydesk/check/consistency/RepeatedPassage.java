package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.check.Rule;
import org.copydesk.check.StoryCheck;
import org.copydesk.check.StoryText;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/** A sentence or paragraph of the story that the same story has told before. */
@Rule(
    id = "consistency/repeated-passage",
    level = Level.WARNING,
    summary = "Passage told twice",
    why =
        "The same sentence or paragraph stands in the text twice, as happens when two versions are"
            + " merged, a pull quote is copied with its page, or a draft is padded. Readers notice"
            + " at once.",
    fix = "Keep one of the two, and let the other say only what is new.",
    flags =
        """
        Ferry returns to the northern islands

        The first boat in two years left the harbour on Tuesday with forty passengers on board.

        Islanders had waited for the new pier since a storm broke the old one.

        ⟦The first boat in two years left the harbour on Tuesday with forty passengers on board.⟧
        """,
    accepts =
        """
        Ferry returns to the northern islands

        The first boat in two years left the harbour on Tuesday with forty passengers on board.

        Islanders had waited for the new pier since a storm broke the old one.

        The second boat is to follow on Friday with building material for the school.
        """,
    inAnyLanguage = true)
public final class RepeatedPassage implements StoryCheck {

  private static final int LONGEST_QUOTE = 90;
  private static final int MOST_LINES = 8;

  @Override
  public List<Finding> check(StoryText story) {
    List<Telling> tellings = Tellings.of(story);
    SameWords same = new SameWords(tellings);
    OtherWords other = new OtherWords(tellings);
    List<Twin> twins = new ArrayList<>();
    for (Telling telling : tellings) {
      same.twinOf(telling).or(() -> other.twinOf(telling)).ifPresent(twins::add);
    }
    return RepeatedRun.of(twins).stream()
        .map(run -> finding(story.article(), run))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Finding> finding(Article article, RepeatedRun run) {
    if (run.isOnPurpose()) {
      return Optional.empty();
    }
    Twin surest = run.surest();
    boolean fault = surest.isFault() && !run.isRefrain();
    return Optional.of(
        card()
            .finding(article, run.span())
            .level(fault ? Level.WARNING : Level.NOTE)
            .message(message(article, run, surest))
            .evidence(evidence(article, run, surest))
            .confidence(confidence(surest, fault))
            .done());
  }

  private static double confidence(Twin twin, boolean fault) {
    if (!fault) {
      return twin.isVerbatim() ? 0.7 : 0.5;
    }
    return switch (twin.likeness()) {
      case SAME -> 0.97;
      case EDITED -> 0.92;
      case WITHIN -> 0.85;
      case RETOLD, ALIKE -> 0.8;
    };
  }

  private static String message(Article article, RepeatedRun run, Twin surest) {
    String where = where(article, run.twins().get(0));
    if (run.twins().size() > 1) {
      return (surest.isVerbatim()
              ? "These %d sentences stand in the text already, in %s words, %s. Keep one version."
              : "These %d sentences tell again, in %s words, what is told %s. Keep one version.")
          .formatted(run.twins().size(), words(run), where);
    }
    String first = quote(article, surest.earlier().sentence().span());
    return switch (surest.likeness()) {
      case SAME ->
          "“%s” stands in the text already, %s. Keep one of the two.".formatted(first, where);
      case EDITED, WITHIN ->
          "“%s”, %s, says this in nearly the same words. Keep one of the two."
              .formatted(first, where);
      case RETOLD, ALIKE ->
          "“%s”, %s, seems to tell the same. Could one of the two go, or say only what is new?"
              .formatted(first, where);
    };
  }

  private static String words(RepeatedRun run) {
    if (run.twins().stream().allMatch(t -> t.likeness() == Twin.Likeness.SAME)) {
      return "the same";
    }
    return run.twins().stream().allMatch(Twin::isVerbatim) ? "nearly the same" : "much the same";
  }

  /** Where the first telling stands, as seen from the second. */
  private static String where(Article article, Twin twin) {
    int first = lineOf(article, twin.earlier().sentence().span());
    return first == lineOf(article, twin.later().sentence().span())
        ? "earlier in this line"
        : "on line " + first;
  }

  private static List<String> evidence(Article article, RepeatedRun run, Twin surest) {
    List<String> evidence = new ArrayList<>();
    evidence.add(
        run.twins().size() == 1
            ? surest.sign()
            : "“%s” on line %d: %s"
                .formatted(
                    quote(article, surest.earlier().sentence().span()),
                    lineOf(article, surest.earlier().sentence().span()),
                    surest.sign()));
    if (!run.again().isEmpty()) {
      evidence.add(
          "told once more on line "
              + run.again().stream()
                  .limit(MOST_LINES)
                  .map(span -> String.valueOf(lineOf(article, span)))
                  .collect(Collectors.joining(", "))
              + (run.again().size() > MOST_LINES
                  ? " and %d more".formatted(run.again().size() - MOST_LINES)
                  : ""));
    }
    return evidence;
  }

  private static int lineOf(Article article, Span span) {
    return article.placeOf(span.begin()).line();
  }

  /** The beginning of a sentence, to be known again by. */
  private static String quote(Article article, Span span) {
    String text = article.textOf(span).replaceAll("\\s+", " ").replaceAll("^[\"“]|[\"”]$", "");
    if (text.length() <= LONGEST_QUOTE) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST_QUOTE - 1);
    return text.substring(0, space > 0 ? space : LONGEST_QUOTE - 1) + " …";
  }
}
