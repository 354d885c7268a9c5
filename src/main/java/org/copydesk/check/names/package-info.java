/** People, places and organisations that are nearly spelled right. */
@NullMarked
package org.copydesk.check.names;

import org.jspecify.annotations.NullMarked;
