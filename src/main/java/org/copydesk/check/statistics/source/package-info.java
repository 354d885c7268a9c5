/**
 * Finds who vouches for a claim: the speaker of its quotation, a source of its clause, a link or
 * note, the same figure elsewhere, or a report nearby that runs on to it, which is weighed. Cue
 * finders read the words of sources out of each sentence; how likely each decision is right was
 * measured and goes with it.
 */
@NullMarked
package org.copydesk.check.statistics.source;

import org.jspecify.annotations.NullMarked;
