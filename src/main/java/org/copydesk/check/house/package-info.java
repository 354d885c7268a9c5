/**
 * Rules that a desk writes as data: what is looked for (words, patterns, capitals, limits, things
 * that have to be there), where, and what is said about it. Patterns are those of RE2, whose work
 * grows with the length of the text and no faster, whoever wrote the pattern and the text.
 */
@NullMarked
package org.copydesk.check.house;

import org.jspecify.annotations.NullMarked;
