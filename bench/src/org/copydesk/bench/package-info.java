/**
 * Measures what the product costs: processes in alternation, their processor time, and what their
 * medians are to each other. Started by the commands in {@code bench/}, never packed.
 */
@NullMarked
package org.copydesk.bench;

import org.jspecify.annotations.NullMarked;
