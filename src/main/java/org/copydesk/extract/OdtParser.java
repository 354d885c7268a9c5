package org.copydesk.extract;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads OpenDocument texts as they are printed: without deleted and hidden text, comments, and the
 * head and foot of the page, which Tika's own parser puts in front of the story.
 */
final class OdtParser implements Parser {

  private static final long serialVersionUID = 1;

  private static final String ODF = "vnd.oasis.opendocument.";

  private static final Set<MediaType> TYPES =
      Set.of(
          MediaType.application(ODF + "text"),
          MediaType.application(ODF + "text-template"),
          MediaType.application(ODF + "text-web"),
          MediaType.application(ODF + "flat.text"));

  private final int ratio;

  /**
   * @param ratio how many times the size of the file a part may unpack to
   */
  OdtParser(int ratio) {
    this.ratio = ratio;
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    ReviewMarks marks = new ReviewMarks();
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    OdtText text = new OdtText(xhtml, marks);
    try (TemporaryResources temporary = new TemporaryResources()) {
      TikaInputStream input = TikaInputStream.get(stream, temporary, metadata);
      if (isFlat(input)) {
        xhtml.startDocument();
        XMLReaderUtils.parseSAX(input, text, context);
      } else {
        File file = input.getFile();
        try (ZipFile zip = new ZipFile(file)) {
          PackageParts parts = PackageParts.of(zip, file, ratio, context);
          parts.read("META-INF/manifest.xml", new Manifest());
          if (!parts.exists("content.xml")) {
            throw new TikaException("no content");
          }
          xhtml.startDocument();
          parts.read("styles.xml", text);
          parts.read("content.xml", text);
        }
      }
    }
    xhtml.endDocument();
    marks.remarks().forEach(r -> Remarks.add(metadata, r));
  }

  /** A flat document is one XML file; the others are zip archives. */
  private static boolean isFlat(InputStream input) throws IOException {
    input.mark(2);
    boolean zip = input.read() == 'P' && input.read() == 'K';
    input.reset();
    return !zip;
  }

  /** Tells whether the parts can be read without a password. */
  private static final class Manifest extends DefaultHandler {
    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes)
        throws SAXException {
      if (localName.equals("encryption-data")) {
        throw new SAXException(new EncryptedDocumentException());
      }
    }
  }
}
