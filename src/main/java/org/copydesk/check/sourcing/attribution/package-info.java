/**
 * Reads who says what in a text: every source, named or not, with the words that name it and the
 * word that makes it speak. Read once for all rules and measures of sourcing. New words go into the
 * list beside these classes, not into code.
 */
@NullMarked
package org.copydesk.check.sourcing.attribution;

import org.jspecify.annotations.NullMarked;
