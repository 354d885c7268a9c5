/**
 * Finds who vouches for a claim: the speaker of its quotation, a source of its clause, a link or
 * note, the same figure elsewhere, or a report that is running on.
 */
@NullMarked
package org.copydesk.check.statistics.source;

import org.jspecify.annotations.NullMarked;
