package org.copydesk.extract;

/** What is to be done with a file of some media type. */
enum FileKind {
  /** The decoded file is the text. */
  PLAIN,
  /** A format with a layout of its own. */
  DOCUMENT,
  /** Files in a file. */
  ARCHIVE,
  /** A text with files attached. */
  MAIL,
  /** A document of a kind that cannot be read here. */
  UNSUPPORTED,
  /** No text to begin with. */
  OTHER
}
