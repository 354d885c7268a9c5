/**
 * Finds number expressions and says what each is worth: value, unit and kind, in digits, words,
 * fractions, ratios, multiples, with currency, magnitude or percent sign, also where an extractor
 * ran it into the word before it. What a number means is not decided here.
 */
@NullMarked
package org.copydesk.check.statistics.number;

import org.jspecify.annotations.NullMarked;
