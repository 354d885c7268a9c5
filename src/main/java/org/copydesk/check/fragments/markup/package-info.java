/**
 * The marks of other notations in a text: tags, shortcodes, Markdown, codes of programs. A mark
 * says where it stands and what was meant; the rule that reports them decides which are left over.
 */
@NullMarked
package org.copydesk.check.fragments.markup;

import org.jspecify.annotations.NullMarked;
