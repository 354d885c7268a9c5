package org.copydesk.check.language.selection;

import org.jspecify.annotations.Nullable;

/**
 * What one element of a pattern asks of a token, less its exceptions: who does not pass here does
 * not pass with LanguageTool either.
 *
 * @param text what is asked of its text; null where nothing is
 * @param isInflected whether the lemma is asked instead of the form
 * @param isNegated whether the text must not pass
 * @param tag what is asked of its part of speech; null where nothing is
 * @param chunk the phrase that it must, or must not, be in; null where nothing is asked
 */
record TokenTest(
    @Nullable TextTest text,
    boolean isInflected,
    boolean isNegated,
    @Nullable TagTest tag,
    @Nullable ChunkTest chunk) {}
