package org.copydesk.text;

/**
 * A line and column of the audited text, both from 1; the column counts UTF-16 code units.
 *
 * @param line number of the line
 * @param column number of the code unit in the line
 */
public record Place(int line, int column) {}
