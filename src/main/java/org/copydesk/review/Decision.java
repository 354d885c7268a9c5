package org.copydesk.review;

import java.time.Instant;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.Fingerprint;

/**
 * One answer of an editor to one finding.
 *
 * @param answer what was decided
 * @param scope how far it reaches
 * @param keys the finding it was said to
 * @param rule the rule that found it
 * @param document the submission it was found in
 * @param text the flagged words
 * @param by who decided; empty when unknown
 * @param when when it was decided
 * @param comment the editor's words; may be empty
 * @param run the run whose report was answered
 */
public record Decision(
    Answer answer,
    Scope scope,
    FindingKeys keys,
    String rule,
    String document,
    String text,
    String by,
    Instant when,
    String comment,
    String run) {

  /** The key by which it finds its findings. */
  public Fingerprint key() {
    return scope.key(keys);
  }

  /** What it is said to: of two decisions with one target the later holds. */
  public Target target() {
    return new Target(scope, key());
  }

  /**
   * The findings that a decision reaches.
   *
   * @param scope how far it reaches
   * @param key the key by which it finds them
   */
  public record Target(Scope scope, Fingerprint key) {}

  /** The same at another time. */
  Decision at(Instant time) {
    return new Decision(answer, scope, keys, rule, document, text, by, time, comment, run);
  }

  /** The same with another comment. */
  Decision saying(String words) {
    return new Decision(answer, scope, keys, rule, document, text, by, when, words, run);
  }
}
