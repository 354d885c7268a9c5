package org.copydesk.audit;

/**
 * What changed since the last complete run over the same places; of findings that count.
 *
 * @param comparable whether there is such a run; else every number but {@code open} is 0
 * @param fresh findings that no run had before
 * @param returned findings that came back
 * @param updated findings that are there otherwise than before
 * @param gone findings that are no longer there
 * @param open findings that are there, the others above included
 * @param byRules how many of those that came or went did so with a change of the rules while their
 *     text stayed as it was
 */
public record RunChanges(
    boolean comparable, int fresh, int returned, int updated, int gone, int open, int byRules) {

  /** Findings that were there before and still are, as they were. */
  public int unchanged() {
    return comparable ? open - fresh - returned - updated : open;
  }
}
