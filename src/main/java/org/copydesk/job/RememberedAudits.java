package org.copydesk.job;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.audit.NamelessAudit;
import org.copydesk.check.AskedEvidence;
import org.copydesk.check.EvidenceTrace;
import org.copydesk.check.RuleSettings;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.RuleId;
import org.copydesk.score.ScoreFormula;
import org.copydesk.store.EvidenceStore;
import org.copydesk.store.PendingArticle;
import org.copydesk.store.RememberedResults.Kind;
import org.copydesk.store.RunMemory;
import org.copydesk.store.TextTerms;
import org.copydesk.text.Article;

/**
 * Audits texts, and each text once for as long as nothing changes that its audit hangs on: the
 * text, the ending of its name, the program, the desk's rules, and what the batch answered to what
 * the checks asked it. The last is looked up each night with as few questions as were asked.
 */
final class RememberedAudits {

  private final Auditor auditor;
  private final ScoreFormula formula;
  private final EvidenceStore evidence;
  private final RunMemory memory;
  private final String rules;

  /**
   * @param rules what stands for the program, its rules and the desk's own: equal for those that
   *     say the same of any text
   */
  RememberedAudits(
      Auditor auditor,
      ScoreFormula formula,
      EvidenceStore evidence,
      RunMemory memory,
      String rules) {
    this.auditor = auditor;
    this.formula = formula;
    this.evidence = evidence;
    this.memory = memory;
    this.rules = rules;
  }

  /**
   * An audit as it is kept.
   *
   * @param trace what it asked the batch, and what it was told
   * @param terms what of the text it takes to ask that again
   * @param audit the audit
   */
  record Kept(EvidenceTrace trace, TextTerms terms, NamelessAudit audit) {}

  /**
   * The audit of a text.
   *
   * @param told what the desk says about the rules in its file
   */
  Audit audit(String runId, PendingArticle pending, RuleSettings.Told told) {
    String origin = origin(pending, told);
    Optional<Audit> known = known(origin, runId, pending);
    if (known.isPresent()) {
      return known.get();
    }
    // To each of several copies the batch says something else: that the others are its copies.
    int copy = evidence.copiesBefore(runId, pending.seq());
    if (copy > 0) {
      origin = Fingerprint.sha256(origin + copy);
      known = known(origin, runId, pending);
    }
    return known.isPresent() ? known.get() : afresh(origin, runId, pending, told);
  }

  private Optional<Audit> known(String origin, String runId, PendingArticle pending) {
    Optional<Kept> kept = memory.find(Kind.AUDIT, origin, Kept.class);
    if (kept.isEmpty()
        || !kept.get()
            .trace()
            .holds(evidence.evidenceFor(runId, pending.seq(), kept.get().terms()))) {
      return Optional.empty();
    }
    memory.count(Kind.AUDIT);
    return Optional.of(kept.get().audit().of(pending.article(), formula));
  }

  private Audit afresh(
      String origin, String runId, PendingArticle pending, RuleSettings.Told told) {
    Article article = pending.article();
    TextTerms terms = evidence.terms(article);
    AskedEvidence asked = new AskedEvidence(evidence.evidenceFor(runId, pending.seq(), terms));
    Audit audit = auditor.audit(article, asked, told);
    NamelessAudit.of(audit, article)
        .ifPresent(
            nameless -> {
              EvidenceTrace trace = asked.trace(terms.open());
              memory.keep(
                  Kind.AUDIT, origin, new Kept(trace, evidence.cut(terms, trace), nameless));
            });
    return audit;
  }

  private String origin(PendingArticle pending, RuleSettings.Told told) {
    return Fingerprint.sha256(
        String.join(
            "\u0000",
            rules,
            pending.content(),
            ending(pending.article().name()),
            told.lines().toString(),
            new TreeSet<RuleId>(told.silent()).toString()));
  }

  /** The ending of a name, of which the rules know those of mails and of marked-up texts. */
  static String ending(String name) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    int dot = name.lastIndexOf('.');
    return dot > slash ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
  }
}
