/**
 * What a check promises. A check is one class with a {@link org.copydesk.check.Rule} card above it;
 * its type says what it looks at: a sentence, a block, the whole article, or the story alone. A
 * {@link org.copydesk.check.TextMeasure} finds no fault; it tells a number about a whole text.
 */
@NullMarked
package org.copydesk.check;

import org.jspecify.annotations.NullMarked;
