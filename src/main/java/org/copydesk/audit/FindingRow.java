package org.copydesk.audit;

/**
 * One finding of the run.
 *
 * @param document the submission's name
 * @param located the finding and where it stands
 * @param status what it is to the last comparable run
 */
public record FindingRow(String document, LocatedFinding located, FindingStatus status) {}
