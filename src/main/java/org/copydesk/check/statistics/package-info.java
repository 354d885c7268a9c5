/**
 * Numbers that claim an effect with nobody who counted it, and the register of every figure. A
 * number is found by the {@link org.copydesk.check.statistics.NumberGrammar}, told from dates,
 * names and decisions by a weighing of the words around it, and given the source that vouches for
 * it: the speaker of its quotation, a source of its clause, a note, the same figure elsewhere, or a
 * report that is running on. The word lists beside these classes are where a new word goes first.
 */
@NullMarked
package org.copydesk.check.statistics;

import org.jspecify.annotations.NullMarked;
