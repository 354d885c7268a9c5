/**
 * Files that somebody sent who means harm, or whose program was broken: made when a test needs
 * them, all our own work. What becomes of each stands in {@code outcomes.tsv}; another outcome
 * fails the tests.
 */
@NullMarked
package org.copydesk.hostile;

import org.jspecify.annotations.NullMarked;
