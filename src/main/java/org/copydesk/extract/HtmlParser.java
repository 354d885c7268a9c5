package org.copydesk.extract;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Tika's HTML parser, with the line breaks of the source told from those of the page. */
final class HtmlParser extends JSoupParser {

  private static final long serialVersionUID = 1;

  HtmlParser() {
    super(new CertainCharset());
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    super.parse(stream, new SourceWhiteSpace(handler), metadata, context);
  }
}
