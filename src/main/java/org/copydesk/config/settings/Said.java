package org.copydesk.config.settings;

/**
 * A value of a setting and where it was said.
 *
 * @param value the value
 * @param origin where it was said
 */
public record Said<T>(T value, Origin origin) {}
