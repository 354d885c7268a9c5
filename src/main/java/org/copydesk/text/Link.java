package org.copydesk.text;

/**
 * A link or note reference that the format kept: support for the words it stands on.
 *
 * @param span the linked words
 * @param target where it leads, as written in the submission
 */
public record Link(Span span, String target) {}
