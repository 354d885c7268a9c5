/** Findings to points, points to a verdict, verdicts to a pass or a fail: pure arithmetic. */
@NullMarked
package org.copydesk.score;

import org.jspecify.annotations.NullMarked;
