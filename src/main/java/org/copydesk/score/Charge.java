package org.copydesk.score;

import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;

/**
 * What of a finding the score looks at.
 *
 * @param rule which rule found it
 * @param level how sure it is
 */
public record Charge(RuleId rule, Level level) {}
