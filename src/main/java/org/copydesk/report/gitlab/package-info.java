/** {@code gl-code-quality-report.json}: findings for the Code Quality widget of GitLab. */
@NullMarked
package org.copydesk.report.gitlab;

import org.jspecify.annotations.NullMarked;
