package org.copydesk.bench.corpus;

import java.nio.file.Path;

/**
 * A package of text in a registry.
 *
 * @param name the package's name, and that of the folder it was unpacked into
 * @param licence what its makers allow, in their words
 * @param about what kind of text it is
 * @param glob which of its files hold text
 * @param format how they hold it
 */
record Source(String name, String licence, String about, String glob, Format format) {

  /** How a file holds its text. */
  enum Format {
    /** Words with their parts of speech after a slash. */
    TAGGED,
    /** Paragraphs of a page. */
    HTML,
    /** The longer strings of an object. */
    JSON
  }

  boolean holds(Path file) {
    return file.getFileSystem().getPathMatcher("glob:" + glob).matches(file);
  }
}
