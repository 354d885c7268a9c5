package org.copydesk.extract;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/**
 * Gives the text of a document as XHTML events. A seam: parsers may run in this Java machine or in
 * one of their own that can be killed. An implementation is thread-safe and never throws for what a
 * file holds.
 *
 * <p>A line feed among the characters is a line break that a reader sees; white space that only
 * lays out the source is given as blanks. A page is a {@code div} of class {@code page}. What the
 * source says of a passage beside its words is given by {@link SettingMarks}.
 */
public interface XhtmlSource {

  /**
   * The media type of a file by its content and, where content does not tell, by its name.
   *
   * @param file where the bytes are
   * @param fileName its name as it was sent, without folders
   * @return a type without parameters; {@code application/octet-stream} for unknown content
   */
  String typeOf(Path file, String fileName);

  /**
   * Reads a file.
   *
   * @param file where the bytes are
   * @param fileName its name as it was sent, without folders
   * @param type what {@link #typeOf} said
   * @param text takes the events; an exception it throws ends the reading and is reported as it is
   * @param unpacking where to put the files inside the file; null leaves them where they are
   */
  Extraction read(
      Path file, String fileName, String type, ContentHandler text, @Nullable Unpacking unpacking);
}
