/**
 * What a submission is: an {@link org.copydesk.text.Article} of blocks, sentences and tokens that
 * knows where each of them stands, or an {@link org.copydesk.text.Unreadable} with its reason.
 * Offsets are UTF-16 code units into the audited text, end exclusive, everywhere.
 */
@NullMarked
package org.copydesk.text;

import org.jspecify.annotations.NullMarked;
