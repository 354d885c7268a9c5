/** Microbenchmarks of the parts that texts go through most. */
@NullMarked
package org.copydesk.bench.micro;

import org.jspecify.annotations.NullMarked;
