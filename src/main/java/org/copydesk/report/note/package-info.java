/**
 * Return notes: a letter to the sender of each text that does not pass, in plain words and with
 * quotations from the sender's own text.
 */
@NullMarked
package org.copydesk.report.note;

import org.jspecify.annotations.NullMarked;
