package org.copydesk.store;

import java.util.List;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.text.Place;
import org.copydesk.text.Span;

/** The columns of a finding that nothing in the database asks for. */
record StoredFinding(
    Span span,
    String text,
    String message,
    List<String> suggestions,
    List<String> evidence,
    double confidence,
    Place place,
    String where,
    Excerpt excerpt) {

  static StoredFinding of(LocatedFinding located) {
    Finding finding = located.finding();
    return new StoredFinding(
        finding.span(),
        finding.text(),
        finding.message(),
        finding.suggestions(),
        finding.evidence(),
        finding.confidence(),
        located.place(),
        located.where(),
        located.excerpt());
  }

  LocatedFinding located(String rule, String level, String fingerprint) {
    return new LocatedFinding(
        new Finding(
            new RuleId(rule),
            Level.ofWord(level),
            span,
            text,
            message,
            suggestions,
            evidence,
            confidence),
        new Fingerprint(fingerprint),
        place,
        where,
        excerpt);
  }
}
