/**
 * The words of an article around its numbers and sources, by the role they play there. A new word
 * goes into one of the lists beside these classes, not into code.
 */
@NullMarked
package org.copydesk.check.statistics.words;

import org.jspecify.annotations.NullMarked;
