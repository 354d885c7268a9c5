/**
 * What a desk lets stand without an answer to each finding: suppressions, which it writes by rule,
 * file and words and with a reason, and the baseline, what stood in its archive on the day it
 * began. Plain Java; the files are read in {@code config}.
 */
@NullMarked
package org.copydesk.suppression;

import org.jspecify.annotations.NullMarked;
