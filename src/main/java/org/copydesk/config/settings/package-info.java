/**
 * What a desk can say about an audit: one table of settings, from which their reading from flags,
 * the environment and {@code copydesk.yml}, the template of that file, its schema and its page all
 * come.
 */
@NullMarked
package org.copydesk.config.settings;

import org.jspecify.annotations.NullMarked;
