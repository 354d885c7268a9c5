/** Arguments in, exit code out. Data goes to files or stdout; everything else to stderr. */
@NullMarked
package org.copydesk.cli;

import org.jspecify.annotations.NullMarked;
