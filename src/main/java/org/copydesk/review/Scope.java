package org.copydesk.review;

import java.util.Locale;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.Fingerprint;

/** How far a decision reaches. */
public enum Scope {
  /** One finding, while its sentence stays as it is. */
  FINDING,
  /** The same words under the same rule, anywhere in the submission. */
  DOCUMENT,
  /** The same words under the same rule, in every submission. */
  EVERYWHERE;

  /** The word in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where it holds, for people. */
  public String inWords() {
    return switch (this) {
      case FINDING -> "this sentence";
      case DOCUMENT -> "this document";
      case EVERYWHERE -> "every document";
    };
  }

  /** The key by which a decision of this reach finds its findings. */
  public Fingerprint key(FindingKeys keys) {
    return switch (this) {
      case FINDING -> keys.exact();
      case DOCUMENT -> keys.document();
      case EVERYWHERE -> keys.anywhere();
    };
  }
}
