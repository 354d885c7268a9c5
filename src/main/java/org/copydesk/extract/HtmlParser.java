package org.copydesk.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.copydesk.data.DataFile;
import org.copydesk.text.Setting;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads web pages as a tree, as Tika's own parser does with the same library, and tells the tree as
 * XHTML with what the page says of each passage. A page needs the whole tree for that: whether a
 * form is a form or the frame of everything shows only by what else there is.
 */
final class HtmlParser implements Parser {

  private static final long serialVersionUID = 1;

  private static final Set<MediaType> TYPES =
      Set.of(
          MediaType.text("html"),
          MediaType.application("xhtml+xml"),
          MediaType.application("vnd.wap.xhtml+xml"),
          MediaType.application("x-asp"));

  private final CertainCharset charsets = new CertainCharset();
  private final transient MarkupNames names = new MarkupNames();
  private final transient TagSet tags = tags();

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    Charset detected = charsets.detect(stream, metadata);
    Charset charset = detected == null ? StandardCharsets.US_ASCII : detected;
    Document page =
        Jsoup.parse(
            CloseShieldInputStream.wrap(stream),
            charset.name(),
            "",
            org.jsoup.parser.Parser.htmlParser().tagSet(new TagSet(tags)));
    XHTMLContentHandler xhtml = new XHTMLContentHandler(new SourceWhiteSpace(handler), metadata);
    xhtml.startDocument();
    try {
      events(xhtml, page).tell(page);
    } finally {
      xhtml.endDocument();
    }
  }

  private PageEvents events(ContentHandler xhtml, Document page) {
    if (PageSettings.isTooLarge(page)) {
      return new PageEvents(xhtml, e -> Setting.UNTOLD, () -> {});
    }
    PageSettings settings = PageSettings.of(names, page, ReaderView.of(page));
    return new PageEvents(xhtml, settings::enter, settings::leave);
  }

  private static TagSet tags() {
    TagSet tags = TagSet.Html();
    for (String name : DataFile.beside(HtmlParser.class, "self-closing-tags.txt").lines()) {
      tags.valueOf(name, org.jsoup.parser.Parser.NamespaceHtml).set(Tag.SelfClose);
    }
    return tags;
  }
}
