package org.copydesk.finding;

/**
 * What an editor's decision is remembered by: three identities of one finding, from narrow to wide.
 * Keys of unlike algorithm versions are never equal, so that a later version hides nothing.
 *
 * @param exact these words in this sentence of this submission
 * @param document these words anywhere in this submission
 * @param anywhere these words in any submission
 */
public record FindingKeys(Fingerprint exact, Fingerprint document, Fingerprint anywhere) {

  /**
   * The keys of a finding.
   *
   * @param rule the rule that found it
   * @param document the submission's name
   * @param words the flagged words
   * @param exact its fingerprint
   */
  public static FindingKeys of(RuleId rule, String document, String words, Fingerprint exact) {
    return new FindingKeys(
        exact,
        Fingerprint.hash(
            rule.value(), Fingerprint.composed(document), Fingerprint.normalise(words)),
        Fingerprint.hash(rule.value(), Fingerprint.normalise(words)));
  }
}
