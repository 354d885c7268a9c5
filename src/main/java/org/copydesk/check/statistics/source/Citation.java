package org.copydesk.check.statistics.source;

/**
 * A link or note that says where a figure is from.
 *
 * @param source what it names
 * @param where where it stands, in words
 */
record Citation(String source, String where) {}
