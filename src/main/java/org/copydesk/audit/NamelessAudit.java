package org.copydesk.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.score.Charge;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.text.Article;
import org.copydesk.text.Place;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Span;

/**
 * All there is to say about a text whatever it is called, as it is kept for another run: the audit
 * of an article less its name, less what follows from the name and less its score.
 *
 * @param language see {@link Audit#language()}
 * @param headline see {@link Audit#headline()}
 * @param words see {@link Audit#words()}
 * @param shortfalls see {@link Audit#shortfalls()}
 * @param findings in order of place
 * @param figures in order of place
 * @param measures by the measure's id
 */
public record NamelessAudit(
    String language,
    String headline,
    int words,
    List<Shortfall> shortfalls,
    List<Found> findings,
    List<Registered> figures,
    Map<String, Double> measures) {

  public NamelessAudit {
    findings = List.copyOf(findings);
    shortfalls = List.copyOf(shortfalls);
    figures = List.copyOf(figures);
    measures = Map.copyOf(measures);
  }

  /**
   * A finding less its fingerprint.
   *
   * @param sentence where the sentence lies that it begins in; nothing where there is none
   */
  public record Found(
      Finding finding, Place place, String where, Excerpt excerpt, Optional<Span> sentence) {}

  /**
   * A figure.
   *
   * @param elsewhere what other submissions say of it; may be empty
   */
  public record Registered(Figure figure, String elsewhere) {}

  /** What is kept of an audit; nothing where a check failed, which it may not do the next time. */
  public static Optional<NamelessAudit> of(Audit audit, Article article) {
    if (audit.shortfalls().stream().anyMatch(Shortfall::isOfChecks)) {
      return Optional.empty();
    }
    List<Finding> findings = audit.findings().stream().map(LocatedFinding::finding).toList();
    List<Optional<Span>> sentences = FindingIdentities.sentences(article, findings);
    List<Found> found = new ArrayList<>();
    for (LocatedFinding located : audit.findings()) {
      found.add(
          new Found(
              located.finding(),
              located.place(),
              located.where(),
              located.excerpt(),
              sentences.get(found.size())));
    }
    return Optional.of(
        new NamelessAudit(
            audit.language(),
            audit.headline(),
            audit.words(),
            audit.shortfalls(),
            found,
            audit.figures().stream()
                .map(f -> new Registered(f, audit.elsewhere().getOrDefault(f.span(), "")))
                .toList(),
            audit.measures().amounts()));
  }

  /**
   * The audit of an article with this text.
   *
   * @param formula prices the findings
   */
  public Audit of(Article article, ScoreFormula formula) {
    List<Finding> all = findings.stream().map(Found::finding).toList();
    List<Fingerprint> identities =
        FindingIdentities.of(
            article.text(), article.name(), all, findings.stream().map(Found::sentence).toList());
    List<LocatedFinding> located = new ArrayList<>();
    for (Found found : findings) {
      located.add(
          new LocatedFinding(
              found.finding(),
              identities.get(located.size()),
              found.place(),
              found.where(),
              found.excerpt()));
    }
    Map<Span, String> elsewhere = new LinkedHashMap<>();
    figures.stream()
        .filter(f -> !f.elsewhere().isEmpty())
        .forEach(f -> elsewhere.put(f.figure().span(), f.elsewhere()));
    List<Charge> charges = all.stream().map(f -> new Charge(f.rule(), f.level())).toList();
    Score score = formula.score(charges, words);
    return new Audit(
        article.name(),
        language,
        headline,
        words,
        located,
        figures.stream().map(Registered::figure).toList(),
        elsewhere,
        new Measures(measures),
        shortfalls,
        score,
        formula.verdict(score, charges, shortfalls.isEmpty()));
  }
}
