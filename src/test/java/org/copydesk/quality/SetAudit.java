package org.copydesk.quality;

import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.store.EvidenceStore;
import org.copydesk.text.Article;
import org.copydesk.text.Shortfall;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** Audits labelled sets with the core, on as many threads as there are processors. */
final class SetAudit {

  private static final String RUN = "quality";

  private SetAudit() {}

  /** Audits a set as one batch: each text with what the others know, as the nightly job does. */
  static List<AuditedText> asBatch(LabelledSet set, Auditor auditor) {
    List<Article> articles = articles(set);
    return labelled(set, audits(articles, evidence(articles), auditor));
  }

  /** What the batch knows of each of its texts. */
  static List<BatchEvidence> evidence(List<Article> articles) {
    EmbeddedDatabase database =
        new EmbeddedDatabaseBuilder()
            .generateUniqueName(true)
            .setType(EmbeddedDatabaseType.H2)
            .addScripts(
                "db/h2/V1__spring_batch.sql",
                "db/h2/V2__runs.sql",
                "db/h2/V3__figures.sql",
                "db/h2/V4__likeness.sql")
            .build();
    try {
      EvidenceStore store =
          new EvidenceStore(new JdbcTemplate(database), TestDesk.bean(FigureSurvey.class));
      for (int i = 0; i < articles.size(); i++) {
        store.add(RUN, i + 1, articles.get(i));
      }
      store.aggregate(RUN);
      return IntStream.range(0, articles.size())
          .mapToObj(i -> store.evidenceFor(RUN, i + 1, articles.get(i)))
          .toList();
    } finally {
      database.shutdown();
    }
  }

  /** Audits each text as if it had come alone. */
  static List<AuditedText> oneByOne(LabelledSet set, Auditor auditor) {
    List<Article> articles = articles(set);
    return labelled(
        set, audits(articles, articles.stream().map(a -> BatchEvidence.NONE).toList(), auditor));
  }

  static List<Article> articles(LabelledSet set) {
    return set.texts().stream().map(t -> TestDesk.article(t.name(), t.text())).toList();
  }

  /** Audits texts, each with what the batch knows of it. */
  static List<Audit> audits(List<Article> articles, List<BatchEvidence> evidence, Auditor auditor) {
    return IntStream.range(0, articles.size())
        .parallel()
        .mapToObj(
            i -> {
              Audit audit = auditor.audit(articles.get(i), evidence.get(i));
              if (audit.shortfalls().stream().anyMatch(Shortfall::isOfChecks)) {
                throw new IllegalStateException(audit.document() + ": " + audit.shortfalls());
              }
              return audit;
            })
        .toList();
  }

  private static List<AuditedText> labelled(LabelledSet set, List<Audit> audits) {
    return IntStream.range(0, audits.size())
        .mapToObj(
            i ->
                new AuditedText(
                    set.texts().get(i),
                    audits.get(i).findings().stream().map(f -> Flag.of(f.finding())).toList(),
                    audits.get(i).figures().stream()
                        .map(
                            f ->
                                new AuditedText.RegisteredFigure(
                                    f.span(), f.support().word(), f.kind()))
                        .toList()))
        .toList();
  }
}
