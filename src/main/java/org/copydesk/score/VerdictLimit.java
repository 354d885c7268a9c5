package org.copydesk.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which verdict of a submission fails the run. */
public enum VerdictLimit {
  /** FAIL does; what a desk has that says nothing. */
  FAIL("the verdict FAIL"),
  /** REVIEW and FAIL do. */
  REVIEW("the verdict REVIEW or FAIL"),
  /** None does. */
  NONE("a verdict");

  private final String what;

  VerdictLimit(String what) {
    this.what = what;
  }

  /** As written in the configuration: {@code fail}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of them as written, the default first. */
  public static List<String> words() {
    return Arrays.stream(values()).map(VerdictLimit::word).toList();
  }

  public static VerdictLimit ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** What a submission has that fails the run. */
  public String inWords() {
    return what;
  }

  /** Whether a submission with this verdict fails the run. */
  boolean isBrokenBy(Verdict verdict) {
    return switch (this) {
      case FAIL -> verdict == Verdict.FAIL;
      case REVIEW -> verdict == Verdict.FAIL || verdict == Verdict.REVIEW;
      case NONE -> false;
    };
  }
}
