package org.copydesk.audit;

import java.util.List;
import java.util.Map;
import org.copydesk.finding.Figure;
import org.copydesk.score.Score;
import org.copydesk.score.Verdict;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Span;

/**
 * All there is to say about one article.
 *
 * @param document the submission's name
 * @param language BCP 47 tag of the language that its text is written in
 * @param headline its headline, or its first words where it has none
 * @param words how many words the story holds; fragments do not count
 * @param findings in order of place
 * @param figures the register, in order of place
 * @param elsewhere what other submissions say of a figure, by its span; see {@link
 *     FigureRow#elsewhere()}
 * @param measures what the measures say of the story
 * @param shortfalls why it was audited only in part: a check or measure that could not do its work,
 *     a language that the rules do not know
 * @param score points and what took them
 * @param verdict what follows from score and findings
 */
public record Audit(
    String document,
    String language,
    String headline,
    int words,
    List<LocatedFinding> findings,
    List<Figure> figures,
    Map<Span, String> elsewhere,
    Measures measures,
    List<Shortfall> shortfalls,
    Score score,
    Verdict verdict) {

  public Audit {
    findings = List.copyOf(findings);
    figures = List.copyOf(figures);
    elsewhere = Map.copyOf(elsewhere);
    shortfalls = List.copyOf(shortfalls);
  }
}
