package org.copydesk.job;

/**
 * The submissions of one partition.
 *
 * @param from number of the first
 * @param to number of the last
 */
public record SequenceRange(long from, long to) {}
