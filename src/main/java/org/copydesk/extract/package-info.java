/**
 * From a file to the {@link org.copydesk.text.Article} in it, or to an honest {@link
 * org.copydesk.text.Unreadable}. The only package that knows Tika, the libraries under it and the
 * reader view of web pages: everything behind {@link org.copydesk.extract.XhtmlSource} speaks
 * XHTML, everything before it speaks blocks. Files come from strangers; no file may hang, crash,
 * write or fetch anything.
 */
@NullMarked
package org.copydesk.extract;

import org.jspecify.annotations.NullMarked;
