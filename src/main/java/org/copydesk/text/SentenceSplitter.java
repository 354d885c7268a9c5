package org.copydesk.text;

import java.util.List;

/** Finds where sentences end. */
@FunctionalInterface
public interface SentenceSplitter {

  /**
   * The sentences of one block.
   *
   * @param block text without structure of its own
   * @return spans relative to {@code block}, in order, together covering all of it but white space
   */
  List<Span> split(String block);
}
