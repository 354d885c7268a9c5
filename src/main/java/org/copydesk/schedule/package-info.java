/**
 * The nightly clock: when to audit, what was missed, how the last run ended, and a port where that
 * can be asked. What an audit is, whoever winds the clock says.
 */
@NullMarked
package org.copydesk.schedule;

import org.jspecify.annotations.NullMarked;
