/** {@code junit.xml}: a run as a suite of tests, a submission being one of them. */
@NullMarked
package org.copydesk.report.junit;

import org.jspecify.annotations.NullMarked;
