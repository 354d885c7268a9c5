package org.copydesk.store;

import java.util.Optional;
import java.util.function.Function;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.suppression.Suppressions;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens runs for their reports. */
public final class StoredRuns {

  private final JdbcTemplate jdbc;
  private final RunStore runs;
  private final RuleCatalogue rules;
  private final MeasureCatalogue measures;
  private final SourceRoot root;
  private final Suppressions suppressions;
  private final Function<Decision, Optional<String>> listing;

  /**
   * @param suppressions what the desk lets stand by rule, file and words
   * @param listing the desk's own list that calls the words of a decision right
   */
  public StoredRuns(
      JdbcTemplate jdbc,
      RunStore runs,
      RuleCatalogue rules,
      MeasureCatalogue measures,
      SourceRoot root,
      Suppressions suppressions,
      Function<Decision, Optional<String>> listing) {
    this.suppressions = suppressions;
    this.listing = listing;
    this.jdbc = jdbc;
    this.runs = runs;
    this.rules = rules;
    this.measures = measures;
    this.root = root;
  }

  /**
   * A run whose submissions are judged; its gate decision is asked for only where it is wanted.
   *
   * @param decisions what editors had decided when its findings were scored
   */
  public StoredRun open(String runId, Decisions decisions) {
    return new StoredRun(
        jdbc, runs, rules, measures, root, decisions, suppressions, listing, runId);
  }
}
