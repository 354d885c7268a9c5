package org.copydesk.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.finding.Level;

/** Decides whether a run passes; each condition is asked of whoever can count submissions. */
public final class QualityGate {

  /** Counts the submissions of a run that break a condition. */
  public interface Tally {

    /** Submissions with the verdict FAIL. */
    Breach failed();

    /** Submissions with a score under a limit from 0 to 100. */
    Breach scoredUnder(double limit);

    /** Submissions with a finding of this level or a graver one. */
    Breach withFinding(Level level);

    /** Submissions whose measure goes beyond a limit; one that has none of it does not. */
    Breach measured(MeasureLimit limit);
  }

  private QualityGate() {}

  /** The decision, with every condition that was asked for. */
  public static GateResult decide(GateLimits limits, Tally tally) {
    List<GateResult.Condition> conditions = new ArrayList<>();
    conditions.add(none("submissions with the verdict FAIL", tally.failed()));
    limits
        .failUnder()
        .ifPresent(
            limit ->
                conditions.add(
                    none(
                        String.format(
                            Locale.ROOT, "submissions with a score under %s", plain(limit)),
                        tally.scoredUnder(limit))));
    limits
        .failOn()
        .ifPresent(
            level ->
                conditions.add(
                    none(
                        "submissions with a finding at " + level.word() + " or above",
                        tally.withFinding(level))));
    for (MeasureLimit limit : limits.failWhen()) {
      conditions.add(
          none("submissions with " + limit.inWords(), tally.measured(limit), limit.share()));
    }
    return new GateResult(conditions);
  }

  private static GateResult.Condition none(String name, Breach breach) {
    return none(name, breach, false);
  }

  private static GateResult.Condition none(String name, Breach breach, boolean share) {
    return new GateResult.Condition(
        name,
        breach.count(),
        0,
        breach.count() == 0,
        breach.worst(),
        breach.amounts(),
        share,
        List.of(),
        "");
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
