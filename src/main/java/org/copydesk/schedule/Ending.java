package org.copydesk.schedule;

import java.util.Optional;

/**
 * How the audit of a firing ended.
 *
 * @param kind in what way
 * @param result what it found; only of a complete one
 */
public record Ending(Kind kind, Optional<NightResult> result) {

  /** The ways to end. */
  public enum Kind {
    /** There is a verdict, whatever it says. */
    COMPLETE,
    /** Something that is said or named cannot be used; nothing was audited. */
    REFUSED,
    /** It broke off; the next one goes on with it. */
    FAILED,
    /** Somebody else held the work folder. */
    HELD,
    /** It was asked to stop; the next one goes on with it. */
    STOPPED
  }

  public static Ending complete(NightResult result) {
    return new Ending(Kind.COMPLETE, Optional.of(result));
  }

  /** An audit without a verdict. */
  public static Ending of(Kind kind) {
    return new Ending(kind, Optional.empty());
  }
}
