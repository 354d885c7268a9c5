/**
 * Which of LanguageTool's thousands of patterns can match a sentence at all, told apart at a
 * fraction of what matching costs: each pattern's elements become sets of token positions, and the
 * pattern a walk over those sets. What remains is left to LanguageTool, so that its results stay
 * what they are.
 */
@NullMarked
package org.copydesk.check.language.selection;

import org.jspecify.annotations.NullMarked;
