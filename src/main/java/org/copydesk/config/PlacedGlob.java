package org.copydesk.config;

import org.copydesk.text.PathGlob;

/**
 * A glob of the desk's settings and where it was said.
 *
 * @param glob told from the desk's folder
 * @param key what it was said to, as in {@code overrides}
 * @param place where, as in {@code copydesk.yml:12}
 */
public record PlacedGlob(PathGlob glob, String key, String place) {}
