/**
 * One thing told in two ways: a name in two spellings, a text in two varieties of English, a
 * measure with two values. Each way may be right on its own; the text has to choose. And figures
 * that contradict themselves: more than all, less than nothing.
 */
@NullMarked
package org.copydesk.check.consistency;

import org.jspecify.annotations.NullMarked;
