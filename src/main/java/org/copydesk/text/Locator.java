package org.copydesk.text;

/**
 * Where a reader looks for a block in the submission as it was sent.
 *
 * @param page page number from 1, or 0 where the format has no pages
 * @param paragraph number of the block from 1, counted over the whole submission
 */
public record Locator(int page, int paragraph) {

  public Locator {
    if (page < 0 || paragraph < 1) {
      throw new IllegalArgumentException("no place: page " + page + ", paragraph " + paragraph);
    }
  }

  /** The place in words: {@code "paragraph 4"} or {@code "page 2, paragraph 4"}. */
  public String inWords() {
    String place = "paragraph " + paragraph;
    return page == 0 ? place : "page " + page + ", " + place;
  }
}
