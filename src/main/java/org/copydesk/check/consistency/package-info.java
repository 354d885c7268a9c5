/**
 * One thing told in two ways: a name in two spellings, a text in two varieties of English. Each way
 * is right on its own; the text has to choose.
 */
@NullMarked
package org.copydesk.check.consistency;

import org.jspecify.annotations.NullMarked;
