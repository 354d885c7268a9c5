package org.copydesk.audit;

import java.util.List;

/**
 * How much of its places a run looked at.
 *
 * @param partial whether it left files of them out; such a run is never one that others are
 *     compared with
 * @param reference the commit since which changed files were audited, as it was named; empty where
 *     files were named and no commit
 * @param base that commit, or where this branch left it, shortened; empty likewise
 * @param deleted files that are gone since, by path from the root of the repository
 * @param renamed submissions that had another name before
 * @param evidence the run whose texts stood in for those left out, where rules go by other
 *     submissions; empty where there was none, so that such rules had nothing to go by
 */
public record RunScope(
    boolean partial,
    String reference,
    String base,
    List<String> deleted,
    List<Renamed> renamed,
    String evidence) {

  /** Everything was looked at. */
  public static final RunScope WHOLE = new RunScope(false, "", "", List.of(), List.of(), "");

  public RunScope {
    deleted = List.copyOf(deleted);
    renamed = List.copyOf(renamed);
  }

  /**
   * A submission that had another name.
   *
   * @param from the name it had
   * @param to its name
   */
  public record Renamed(String from, String to) {}
}
