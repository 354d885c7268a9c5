/** What a run was asked to do, and the lists that its desk keeps, as immutable values. */
@NullMarked
package org.copydesk.config;

import org.jspecify.annotations.NullMarked;
