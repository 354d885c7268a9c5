/**
 * Which language a text is in. The only package that knows the library that guesses; it is asked
 * about passages that do not look English, and what it says counts only where there is little
 * doubt.
 */
@NullMarked
package org.copydesk.language;

import org.jspecify.annotations.NullMarked;
