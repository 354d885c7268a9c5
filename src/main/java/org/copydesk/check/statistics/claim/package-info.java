/**
 * Tells a number that was counted, measured, surveyed, estimated or forecast from one that was
 * decided, named, scheduled or enumerated.
 */
@NullMarked
package org.copydesk.check.statistics.claim;

import org.jspecify.annotations.NullMarked;
