package org.copydesk.extract.fork;

import java.io.InputStream;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.copydesk.extract.Extraction;
import org.copydesk.extract.Failure;
import org.copydesk.extract.XhtmlSource;
import org.copydesk.text.UnreadableReason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * What runs inside a fork: reads the file that an {@link Order} names, and never throws for what it
 * holds. Neither the stream nor Tika's form of a document takes part in it; only the handler, as
 * the way back.
 */
final class ForkedReading implements Parser {

  /** Under which name Tika's metadata carry the order. */
  static final String ORDER = "copydesk:order";

  private static final long serialVersionUID = 1;

  private final transient XhtmlSource tika;

  ForkedReading(XhtmlSource tika) {
    this.tika = tika;
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of();
  }

  @Override
  public void parse(
      InputStream nothing, ContentHandler program, Metadata metadata, ParseContext context)
      throws SAXException {
    PackedEvents events = new PackedEvents(program);
    events.started();
    Order order = Order.of(metadata.get(ORDER));
    if (order.asksForType()) {
      try {
        events.type(tika.typeOf(order.file(), order.fileName()));
      } catch (OutOfMemoryError e) {
        events.extraction(Extraction.failed(new Failure(UnreadableReason.OUT_OF_MEMORY, "")));
      }
    } else {
      events.extraction(
          tika.read(order.file(), order.fileName(), order.type(), events, order.unpacking()));
    }
  }
}
