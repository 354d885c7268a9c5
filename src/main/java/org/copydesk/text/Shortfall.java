package org.copydesk.text;

/**
 * Why a text was audited only in part. Such a text may hold faults that nobody looked for, so it
 * never passes.
 *
 * @param reason the code
 * @param sentence what was seen in this case, one sentence for an editor
 */
public record Shortfall(UnreadableReason reason, String sentence) {}
