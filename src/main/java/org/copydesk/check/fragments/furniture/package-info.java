/**
 * Page furniture that no rule knows by name. Every line of a text is read for clues, small finders
 * a group of them, and weighed twice: first alone, then beside what the first weighing thought of
 * the lines around it. The weights are tables beside the classes; they are fitted by a program
 * among the tests.
 */
@NullMarked
package org.copydesk.check.fragments.furniture;

import org.jspecify.annotations.NullMarked;
