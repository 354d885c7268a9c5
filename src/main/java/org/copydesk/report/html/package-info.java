/**
 * The page that anybody can read: {@code report.html}, and a page a submission where there are
 * many. It asks nothing of any other machine, and all of it can be read without its script. Every
 * text goes through a template that escapes by itself; rows and stories are written as they come.
 */
@NullMarked
package org.copydesk.report.html;

import org.jspecify.annotations.NullMarked;
