/**
 * The phrases of a sentence, as LanguageTool's own chunker finds them, several times faster: the
 * same maximum-entropy models by Apache OpenNLP, with features as numbers instead of texts and a
 * search that works out only what can change its outcome. Every tag is the same; where rounding
 * could decide, the search is repeated digit by digit as OpenNLP does it.
 */
@NullMarked
package org.copydesk.check.language.chunking;

import org.jspecify.annotations.NullMarked;
