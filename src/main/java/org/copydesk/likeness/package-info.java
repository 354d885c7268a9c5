/**
 * How alike two texts are, told from a short print of each, so that a batch need not compare all
 * with all. The only package that knows the MinHash library.
 */
@NullMarked
package org.copydesk.likeness;

import org.jspecify.annotations.NullMarked;
