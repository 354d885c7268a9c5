package org.copydesk.check.fragments;

import org.copydesk.check.ArticleCheck;

/**
 * A rule that knows one kind of fragment by its form or wording and calls it by its name. What such
 * a rule names is settled: the weighing of lines takes it as known and speaks of the rest.
 */
public interface NamedFragment extends ArticleCheck {}
