/**
 * {@code copydesk.sarif}: a run in the Static Analysis Results Interchange Format 2.1.0 (OASIS),
 * made so that GitHub's code scanning takes it and any reader of the format understands it.
 */
@NullMarked
package org.copydesk.report.sarif;

import org.jspecify.annotations.NullMarked;
