/** One {@link org.copydesk.audit.AuditRun} to bytes; a package a format, and formats never meet. */
@NullMarked
package org.copydesk.report;

import org.jspecify.annotations.NullMarked;
