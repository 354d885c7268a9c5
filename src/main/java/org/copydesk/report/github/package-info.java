/** The run for a workflow of GitHub: annotations beside the lines of the texts. */
@NullMarked
package org.copydesk.report.github;

import org.jspecify.annotations.NullMarked;
