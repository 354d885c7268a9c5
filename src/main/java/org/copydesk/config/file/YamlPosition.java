package org.copydesk.config.file;

/**
 * Where a value begins.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record YamlPosition(int line, int column) {}
