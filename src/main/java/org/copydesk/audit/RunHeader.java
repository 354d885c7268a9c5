package org.copydesk.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which run this is.
 *
 * @param runId unique; runs sort by it in the order they started
 * @param started when it started; a run that was interrupted keeps its first start
 * @param ended when its results were complete
 * @param worked time spent working, by a clock that is never set, interruptions left out
 * @param paths the files and folders named, as they were named
 * @param version version of Copydesk
 * @param engine name and version of the grammar engine
 * @param ruleSet hash of the rule cards, the word lists and prices and the desk's own lists: runs
 *     with unlike hashes are not comparable
 */
public record RunHeader(
    String runId,
    Instant started,
    Instant ended,
    Duration worked,
    List<String> paths,
    String version,
    String engine,
    String ruleSet) {

  public RunHeader {
    paths = List.copyOf(paths);
  }
}
