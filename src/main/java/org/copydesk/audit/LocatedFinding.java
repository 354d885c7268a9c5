package org.copydesk.audit;

import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.text.Place;

/**
 * A finding with what a report says about where it stands.
 *
 * @param finding the fault
 * @param fingerprint its identity from run to run
 * @param place line and column of its first code unit
 * @param where the place in an editor's words: "paragraph 4"
 * @param excerpt its words in their surroundings
 */
public record LocatedFinding(
    Finding finding, Fingerprint fingerprint, Place place, String where, Excerpt excerpt) {}
