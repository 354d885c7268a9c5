/**
 * Page furniture that no rule knows by name. Every line of a text is read for clues, small finders
 * a group of them, and weighed twice: first alone, then beside what the first weighing thought of
 * the lines around it. Where the text comes from a web page, the first weighing also counts what
 * its markup says: zones, names, the reader view, links. The weights are tables beside the classes;
 * they are fitted by programs among the tests.
 */
@NullMarked
package org.copydesk.check.fragments.furniture;

import org.jspecify.annotations.NullMarked;
