/**
 * Numbers that claim an effect with nobody who counted it, and the register of every figure. {@link
 * org.copydesk.check.statistics.number} finds the numbers, {@link
 * org.copydesk.check.statistics.claim} tells the statistics among them, {@link
 * org.copydesk.check.statistics.source} finds who vouches for each, with the word lists of {@link
 * org.copydesk.check.statistics.words}.
 */
@NullMarked
package org.copydesk.check.statistics;

import org.jspecify.annotations.NullMarked;
