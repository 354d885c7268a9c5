/**
 * Characters that came to harm when a text was written in one encoding and read in another, and
 * what they were. Damage is proven by the way back: encoded as it was read and read as it was
 * written, the signs must give a character a writer of English uses.
 */
@NullMarked
package org.copydesk.check.fragments.encoding;

import org.jspecify.annotations.NullMarked;
