package org.copydesk.extract;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/** Counts the pages of a PDF: those found, those that are damaged, those that are missing. */
final class PdfPages {

  private final ContentHandler handler;
  private final int declared;
  private final SortedSet<Integer> damaged = new TreeSet<>();
  private int found;
  private @Nullable Exception first;

  /**
   * @param handler hears at each page that reading goes on
   * @param declared how many pages the file says it has; 0 where it does not say
   */
  PdfPages(ContentHandler handler, int declared) {
    this.handler = handler;
    this.declared = declared;
  }

  void next() throws IOException {
    found++;
    signOfLife();
  }

  void signOfLife() throws IOException {
    SignOfLife.to(handler);
  }

  /**
   * Takes note of a page that could not be read, or not in full.
   *
   * @param page its number, from 1
   */
  void damaged(int page, Exception fault) {
    damaged.add(page);
    first = first == null ? fault : first;
  }

  /**
   * Makes sure, where no text was found, that this is not for want of a sound page.
   *
   * @throws IOException where every page is damaged or missing
   */
  void requireOne() throws IOException {
    if (damaged.size() >= found && Math.max(declared, found) > 0) {
      throw new IOException("no page can be read", first);
    }
  }

  void note(Metadata metadata) {
    int missing = Math.max(0, declared - found);
    if (missing + damaged.size() > 0) {
      SkippedParts.pages(metadata, damaged, missing, Math.max(declared, found));
    }
  }
}
