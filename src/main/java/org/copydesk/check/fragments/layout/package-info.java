/**
 * How a text lies on the page, for every rule about fragments: which lines are running text, where
 * it begins and ends, which words a line shares with it, what kind of text it is. {@code Layout} is
 * the one reading all rules share; {@code Cues} are wordings in data files that give a kind of line
 * away.
 */
@NullMarked
package org.copydesk.check.fragments.layout;

import org.jspecify.annotations.NullMarked;
