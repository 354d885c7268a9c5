/** How it is said: worn phrases, a first sentence that only repeats the headline. */
@NullMarked
package org.copydesk.check.style;

import org.jspecify.annotations.NullMarked;
