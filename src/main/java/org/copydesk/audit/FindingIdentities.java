package org.copydesk.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;

/** What the findings of a text are known by from run to run. */
public final class FindingIdentities {

  private FindingIdentities() {}

  /**
   * The fingerprints of findings, in their order.
   *
   * @param article the text
   * @param document the name it is known by: its own, or one that it had before
   * @param findings its findings, by place
   */
  public static List<Fingerprint> of(Article article, String document, List<Finding> findings) {
    return of(article.text(), document, findings, sentences(article, findings));
  }

  /** Where the sentences lie that findings begin in; nothing for one that begins in none. */
  static List<Optional<Span>> sentences(Article article, List<Finding> findings) {
    return findings.stream()
        .map(finding -> article.sentenceAt(finding.span().begin()).map(Sentence::span))
        .toList();
  }

  /**
   * The fingerprints of findings whose sentences are known.
   *
   * @param text the text
   * @param sentences where their sentences lie, in the order of the findings
   */
  static List<Fingerprint> of(
      String text, String document, List<Finding> findings, List<Optional<Span>> sentences) {
    Map<Fingerprint, Integer> seen = new HashMap<>();
    List<Fingerprint> identities = new ArrayList<>();
    for (Finding finding : findings) {
      String sentence =
          sentences.get(identities.size()).map(span -> span.in(text)).orElse(finding.text());
      Fingerprint first = Fingerprint.of(finding.rule(), document, sentence, finding.text(), 0);
      int ordinal = seen.merge(first, 1, Integer::sum) - 1;
      identities.add(
          ordinal == 0
              ? first
              : Fingerprint.of(finding.rule(), document, sentence, finding.text(), ordinal));
    }
    return identities;
  }
}
