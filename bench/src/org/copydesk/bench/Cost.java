package org.copydesk.bench;

/**
 * What a process cost.
 *
 * @param cpu processor seconds of all its threads, in its own code and in the system's
 * @param wall seconds from start to end
 * @param memory kilobytes it held at most in main memory
 */
record Cost(double cpu, double wall, long memory) {}
