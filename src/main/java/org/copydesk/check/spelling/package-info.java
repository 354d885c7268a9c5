/** Words no dictionary knows, and words that were run together. */
@NullMarked
package org.copydesk.check.spelling;

import org.jspecify.annotations.NullMarked;
