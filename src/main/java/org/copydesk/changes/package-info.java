/** Which files changed since a commit; the only package that knows JGit. */
@NullMarked
package org.copydesk.changes;

import org.jspecify.annotations.NullMarked;
