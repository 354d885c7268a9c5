/**
 * What a check promises. A check is one class with a {@link org.copydesk.check.Rule} card above it;
 * its type says what it looks at: a sentence, a block, or the whole article.
 */
@NullMarked
package org.copydesk.check;

import org.jspecify.annotations.NullMarked;
