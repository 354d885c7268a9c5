package org.copydesk.extract;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Tika's RTF parser, given the file without what a printer would leave out. */
final class RtfStoryParser extends RTFParser {

  private static final long serialVersionUID = 1;

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    ReviewMarks marks = new ReviewMarks();
    RtfStory story = new RtfStory(stream.readAllBytes(), marks);
    try (TikaInputStream filtered = TikaInputStream.get(story.bytes())) {
      super.parse(filtered, handler, metadata, context);
    }
    if (story.isCutOff()) {
      SkippedParts.end(metadata);
    }
    marks.remarks().forEach(r -> Remarks.add(metadata, r));
  }
}
