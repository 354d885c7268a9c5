package org.copydesk.check.language.chunking;

/**
 * What the models know of a token by itself.
 *
 * @param text the token
 * @param hash of the text
 * @param tagSums what each tag weighs by the token's own features; read only
 * @param allowedTags a bit for each tag that the token may have
 * @param asPrevious feature of a tag one token after this one
 * @param asBeforePrevious feature of a tag two tokens after
 * @param asNext feature of a tag one token before
 * @param asAfterNext feature of a tag two tokens before
 * @param phraseNumber its number in {@link PhraseModel}
 */
record Word(
    String text,
    int hash,
    double[] tagSums,
    long allowedTags,
    int asPrevious,
    int asBeforePrevious,
    int asNext,
    int asAfterNext,
    int phraseNumber) {}
