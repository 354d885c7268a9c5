package org.copydesk.extract;

import java.io.IOException;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/** Counts the pages of a PDF that were read and those that could not be. */
final class PdfPages {

  private final ContentHandler handler;
  private int all;
  private int skipped;
  private @Nullable Exception first;

  /**
   * @param handler hears at each page that reading goes on
   */
  PdfPages(ContentHandler handler) {
    this.handler = handler;
  }

  void next() throws IOException {
    all++;
    SignOfLife.to(handler);
  }

  void skip(Exception fault) {
    skipped++;
    first = first == null ? fault : first;
  }

  /**
   * Makes sure that there is something to show.
   *
   * @throws IOException with the first fault, where every page has one
   */
  void requireOne() throws IOException {
    if (skipped > 0 && skipped == all) {
      throw new IOException(first);
    }
  }

  void note(Metadata metadata) {
    if (skipped > 0) {
      SkippedParts.pages(metadata, skipped, all);
    }
  }
}
