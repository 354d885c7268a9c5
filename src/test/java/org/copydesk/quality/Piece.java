package org.copydesk.quality;

/**
 * A stretch of a public text, about as long as a news report.
 *
 * @param set the labelled set it was taken from
 * @param document the document of that set
 * @param number which piece of that document, from 1
 * @param text paragraphs parted by an empty line
 */
record Piece(String set, String document, int number, String text) {

  int words() {
    return text.split("\\s+").length;
  }

  /** What all pieces of one document share. */
  String source() {
    return set + "/" + document;
  }
}
