package org.copydesk.extract;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.copydesk.text.Link;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Reads PDFs paragraph by paragraph. Tika's own parser knows lines and gaps but not where lines
 * end, which is what most often tells one paragraph from the next. Forms, scripts, pictures and
 * attached files are not looked at.
 */
final class PdfParser implements Parser {

  private static final long serialVersionUID = 1;
  private static final Set<MediaType> TYPES = Set.of(MediaType.application("pdf"));

  /** How far from its end a whole PDF says where its table of contents begins. */
  private static final int TAIL = 4096;

  private static final String END_MARK = "startxref";

  static {
    FontMappers.set(new LastResortFonts());
  }

  private final int longest;
  private final int ratio;

  /**
   * @param longest how many characters are of interest
   * @param ratio how many times the size of the file its pages may unpack to
   */
  PdfParser(int longest, int ratio) {
    this.longest = longest;
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
    try (TemporaryResources temporary = new TemporaryResources()) {
      File file = TikaInputStream.get(stream, temporary, metadata).getFile();
      List<PdfLine> lines;
      try (PDDocument document = Loader.loadPDF(file)) {
        PdfPages pages = new PdfPages(handler, PdfStructure.declaredPages(document, file));
        PdfStreams streams =
            new PdfStreams(Math.max(Limits.RATIO_GRACE, file.length() * (long) ratio));
        if (!PdfStructure.isWhole(document, streams)) {
          SkippedParts.inside(metadata);
        }
        lines = PdfLineReader.read(document, longest, pages, streams);
        pages.note(metadata);
      } catch (InvalidPasswordException e) {
        throw new EncryptedDocumentException(e);
      }
      RunningLines running = RunningLines.of(lines);
      Remarks.add(metadata, running.remark());
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      write(PdfColumns.inOrder(running.story()), xhtml);
      xhtml.endDocument();
      if (!hasEnd(file)) {
        throw new TikaException("the end of the file is missing");
      }
    }
  }

  private static void write(List<PdfLine> lines, XHTMLContentHandler xhtml) throws SAXException {
    LineEndHyphen hyphens = new LineEndHyphen(lines.stream().map(PdfLine::text).toList());
    int page = 0;
    for (PdfParagraphs.Paragraph paragraph : paragraphs(PdfAsides.of(lines))) {
      for (; page < paragraph.lines().get(0).page(); page++) {
        if (page > 0) {
          xhtml.endElement("div");
        }
        xhtml.startElement("div", "class", "page");
      }
      write(paragraph, hyphens, xhtml);
    }
    if (page > 0) {
      xhtml.endElement("div");
    }
  }

  /** The notes and boxes of a page behind the last paragraph that begins on it. */
  private static List<PdfParagraphs.Paragraph> paragraphs(PdfAsides pages) {
    List<PdfParagraphs.Paragraph> all = new ArrayList<>();
    TreeMap<Integer, List<List<PdfLine>>> waiting = new TreeMap<>(pages.asides());
    for (PdfParagraphs.Paragraph paragraph : PdfParagraphs.of(pages.story())) {
      int begins = paragraph.lines().get(0).page();
      while (!waiting.isEmpty() && waiting.firstKey() < begins) {
        waiting.pollFirstEntry().getValue().forEach(a -> all.addAll(PdfParagraphs.of(a)));
      }
      all.add(paragraph);
    }
    waiting.values().forEach(asides -> asides.forEach(a -> all.addAll(PdfParagraphs.of(a))));
    return all;
  }

  private static void write(
      PdfParagraphs.Paragraph paragraph, LineEndHyphen hyphens, XHTMLContentHandler xhtml)
      throws SAXException {
    StringBuilder text = new StringBuilder();
    List<Link> links = new ArrayList<>();
    for (PdfLine line : paragraph.lines()) {
      int begin = hyphens.append(text, line.text());
      line.links().forEach(l -> links.add(new Link(l.span().shift(begin), l.target())));
    }
    String element = paragraph.heading() ? "h2" : "p";
    xhtml.startElement(element);
    int written = 0;
    for (Link link : links) {
      int from = Math.max(written, link.span().begin());
      // A link over a line's end may have lost its hyphen.
      int to = Math.min(text.length(), link.span().end());
      if (from < to) {
        xhtml.characters(text.substring(written, from));
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", "href", "href", "CDATA", link.target());
        xhtml.startElement("a", attributes);
        xhtml.characters(text.substring(from, to));
        xhtml.endElement("a");
        written = to;
      }
    }
    xhtml.characters(text.substring(written));
    xhtml.endElement(element);
  }

  private static boolean hasEnd(File file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
      in.seek(in.length() - tail.length);
      in.readFully(tail);
      return new String(tail, StandardCharsets.ISO_8859_1).contains(END_MARK);
    }
  }
}
