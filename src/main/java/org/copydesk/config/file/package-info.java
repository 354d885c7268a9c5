/**
 * Files that a desk writes by hand, read so that a fault can be told with its file, line, column,
 * the line itself, the reason and what to write instead.
 */
@NullMarked
package org.copydesk.config.file;

import org.jspecify.annotations.NullMarked;
