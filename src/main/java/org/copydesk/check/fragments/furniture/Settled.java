package org.copydesk.check.fragments.furniture;

import java.util.BitSet;

/**
 * What the rules that know a fragment by its name have settled of a text.
 *
 * @param offsets the characters that their findings cover
 * @param lines the numbers of the lines that they cover by half or more
 * @param ofPage those of the lines that only a web page shows: a share bar, a list of links. What
 *     other fragments there are, as what an assistant left behind, tells of no page
 */
record Settled(BitSet offsets, BitSet lines, BitSet ofPage) {

  static final Settled NOTHING = new Settled(new BitSet(), new BitSet(), new BitSet());
}
