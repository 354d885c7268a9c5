package org.copydesk.suppression;

import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;

/**
 * What a baseline goes by in a finding.
 *
 * @param rule the rule that found it
 * @param level the level it was raised at
 * @param words the flagged words
 * @param surroundings see {@link Fingerprint#ofSurroundings}
 */
public record RaisedFinding(RuleId rule, Level level, String words, Fingerprint surroundings) {}
