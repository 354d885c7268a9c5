/**
 * Text that is not the story: form remnants, template headings, doubled captions, placeholders. A
 * rule goes by form and place, not by whole sentences it knows: which words a line is made of,
 * whether it stands above, within or below the running text, which words it shares with it, whom it
 * addresses. All rules share one {@code Layout} of an article; their wordings are {@code Cues} in
 * data files.
 */
@NullMarked
package org.copydesk.check.fragments;

import org.jspecify.annotations.NullMarked;
