package org.copydesk.check.statistics.source;

/**
 * How it was decided who vouches for a figure. How often each way is right was measured on labelled
 * texts and is kept in {@code support-paths.tsv}; what {@link RunningReport} decides is weighed
 * figure by figure.
 */
enum SupportPath {
  /** It stands in a quotation whose speaker is named nearby. */
  QUOTATION("the speaker of the quotation"),
  /** A source that a reader could ask speaks for its clause. */
  NAMED_IN_CLAUSE("a source of its own clause"),
  /** A source of its clause is only hinted at. */
  VAGUE_IN_CLAUSE("a source of its own clause that nobody could ask"),
  /** An adverb or a passive hides who said it. */
  HEARSAY("words of its own clause that hide who said it"),
  /** A link, a footnote or a citation stands on its sentence. */
  NOTE("a link or note in its sentence"),
  /** A line with its table or list names the source. */
  SOURCE_LINE("the source line of its table or list"),
  /** The same figure has a source elsewhere in the text. */
  SAME_FIGURE("the same figure is attributed in paragraph %d"),
  /** A source nearby runs on to it. */
  RUNNING("the report of %s runs on"),
  /** Nobody was found. */
  NONE("");

  private final String words;

  SupportPath(String words) {
    this.words = words;
  }

  /** In words for the evidence of a finding. */
  String words(Object... parts) {
    return words.formatted(parts);
  }
}
