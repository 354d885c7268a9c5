/** The run as a page of Markdown that somebody reads in a merge request. */
@NullMarked
package org.copydesk.report.markdown;

import org.jspecify.annotations.NullMarked;
