package org.copydesk.store;

/**
 * A file that waits to be read.
 *
 * @param seq its number in the run
 * @param name its name in the reports
 * @param file where it lies
 */
public record PendingFile(long seq, String name, String file) {}
