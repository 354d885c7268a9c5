package org.copydesk.check.statistics.source;

/**
 * Something on the page that says where a figure is from: a link, a note, a line under a table.
 *
 * @param source what it names
 * @param where where it stands, in words
 */
record Citation(String source, String where) {}
