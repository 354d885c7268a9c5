/**
 * The run for machines: JSON lines, in an order and form that two equal runs share byte for byte.
 */
@NullMarked
package org.copydesk.report.json;

import org.jspecify.annotations.NullMarked;
