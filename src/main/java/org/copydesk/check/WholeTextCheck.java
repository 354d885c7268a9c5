package org.copydesk.check;

/**
 * A check whose finding speaks of the text as a whole and is only pinned to a line of it. Such a
 * finding hides nothing that is found in that line, and nothing hides it.
 */
public interface WholeTextCheck extends ArticleCheck {}
