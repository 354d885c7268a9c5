package org.copydesk.score;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.copydesk.finding.Level;
import org.copydesk.text.PathGlob;

/**
 * What lets a run pass.
 *
 * @param verdict submissions with this verdict fail the run
 * @param failUnder a submission with a lower score fails the run; empty for no such limit
 * @param failOn a finding of this level or a graver one fails the run; empty for no such limit
 * @param failWhen further conditions under which the run fails
 * @param maxNotAudited how many submissions may go unaudited before the run counts as incomplete
 * @param files what holds for some files alone; a later one speaks before an earlier one
 */
public record GateLimits(
    VerdictLimit verdict,
    OptionalDouble failUnder,
    Optional<Level> failOn,
    List<GateCondition> failWhen,
    int maxNotAudited,
    List<ForFiles> files) {

  /** The default gate: no FAIL, and everything audited. */
  public static final GateLimits DEFAULT =
      new GateLimits(
          VerdictLimit.FAIL, OptionalDouble.empty(), Optional.empty(), List.of(), 0, List.of());

  public GateLimits {
    failWhen = failWhen.stream().distinct().toList();
    files = List.copyOf(files);
  }

  /**
   * What holds for some files alone. What is said here takes the place, for these files, of what is
   * said of the same thing for all: a verdict, a level, or a limit on the same quantity to the same
   * side. A condition on all submissions together is asked of these files together.
   *
   * @param files which, by path from the folder of the configuration
   * @param verdict empty for what holds for all
   * @param failUnder empty for what holds for all; 0 for no limit
   * @param failOn empty for what holds for all
   * @param failWhen further conditions
   */
  public record ForFiles(
      List<PathGlob> files,
      Optional<VerdictLimit> verdict,
      OptionalDouble failUnder,
      Optional<Level> failOn,
      List<GateCondition> failWhen) {

    public ForFiles {
      files = List.copyOf(files);
      failWhen = failWhen.stream().distinct().toList();
      if (files.isEmpty()) {
        throw new IllegalArgumentException("conditions for some files name none");
      }
    }

    boolean means(GateSubject subject) {
      return files.stream().anyMatch(f -> f.matches(subject.path()));
    }
  }
}
