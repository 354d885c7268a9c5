/**
 * Reading in Java machines of its own. A file that hangs its parser, takes all memory or ends the
 * program costs one such machine, which is started anew, and one row. The machines are Tika's: they
 * are started and spoken to by its {@link org.apache.tika.fork.ForkParser}, with our class path and
 * our main class. What goes back is text and numbers in a form of our own, many events at a time;
 * no object of theirs is brought to life here.
 */
@NullMarked
package org.copydesk.extract.fork;

import org.jspecify.annotations.NullMarked;
