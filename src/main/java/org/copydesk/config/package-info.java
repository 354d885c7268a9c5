/** What a run was asked to do, as one immutable value. */
@NullMarked
package org.copydesk.config;

import org.jspecify.annotations.NullMarked;
