/**
 * The whole product as one pure call: an {@link org.copydesk.audit.Auditor} takes an article and
 * gives an {@link org.copydesk.audit.Audit}; an {@link org.copydesk.audit.AuditRun} holds many and
 * is what every report is written from.
 */
@NullMarked
package org.copydesk.audit;

import org.jspecify.annotations.NullMarked;
