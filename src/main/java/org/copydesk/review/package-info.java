/**
 * Editors' answers to findings: what they decided, how a decision finds its finding again, and what
 * follows from it. Plain Java: where decisions come from and where they are kept is the business of
 * others.
 */
@NullMarked
package org.copydesk.review;

import org.jspecify.annotations.NullMarked;
