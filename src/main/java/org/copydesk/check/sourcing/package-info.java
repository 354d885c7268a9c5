/** Who says it: sources without a name, quotations without a speaker, texts without a source. */
@NullMarked
package org.copydesk.check.sourcing;

import org.jspecify.annotations.NullMarked;
