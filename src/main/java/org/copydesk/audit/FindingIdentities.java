package org.copydesk.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.text.Article;

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
    Map<Fingerprint, Integer> seen = new HashMap<>();
    List<Fingerprint> identities = new ArrayList<>();
    for (Finding finding : findings) {
      String sentence =
          article.sentenceAt(finding.span().begin()).map(article::textOf).orElse(finding.text());
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
