package org.copydesk.text;

/**
 * A submission without a text to audit.
 *
 * @param name see {@link Submission#name()}
 * @param reason the code
 * @param detail what was seen in this case, for the editor; empty where the reason says it all
 */
public record Unreadable(String name, UnreadableReason reason, String detail)
    implements Submission {}
