/**
 * What a reader is told: which rule, how sure, where, why and what to try; and the register of
 * figures with who vouches for each.
 */
@NullMarked
package org.copydesk.finding;

import org.jspecify.annotations.NullMarked;
