/**
 * Looks over an installation and the files of a desk before somebody needs them: each examination
 * says in one line what it found and what to do about it.
 */
@NullMarked
package org.copydesk.doctor;

import org.jspecify.annotations.NullMarked;
