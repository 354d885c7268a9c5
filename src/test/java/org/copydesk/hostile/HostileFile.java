package org.copydesk.hostile;

/**
 * One of them.
 *
 * @param name what it is called when it is sent
 * @param bytes what it holds
 */
public record HostileFile(String name, byte[] bytes) {}
