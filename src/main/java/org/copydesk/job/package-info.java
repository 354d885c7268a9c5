/**
 * The batch: inventory, read, evidence, check, score, gate, report. Spring starts here; what is
 * decided, the core decides.
 */
@NullMarked
package org.copydesk.job;

import org.jspecify.annotations.NullMarked;
