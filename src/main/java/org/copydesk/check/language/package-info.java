/**
 * LanguageTool behind our own types, and the only package that knows it: its grammar, punctuation
 * and style rules as one family of rules, its sentence splitter, and its dictionaries and name
 * lists as a {@link org.copydesk.check.Lexicon}.
 */
@NullMarked
package org.copydesk.check.language;

import org.jspecify.annotations.NullMarked;
