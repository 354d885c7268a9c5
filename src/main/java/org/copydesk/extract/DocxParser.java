package org.copydesk.extract;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads Word documents as Word prints them: without deleted and hidden text and without comments,
 * which Tika's own parsers mix into the story. Only the parts with text are opened.
 */
final class DocxParser implements Parser {

  private static final long serialVersionUID = 1;

  private static final String WORD = "vnd.openxmlformats-officedocument.wordprocessingml.";

  private static final Set<MediaType> TYPES =
      Set.of(
          MediaType.application(WORD + "document"),
          MediaType.application(WORD + "template"),
          MediaType.application("vnd.ms-word.document.macroenabled.12"),
          MediaType.application("vnd.ms-word.template.macroenabled.12"));

  private final int ratio;

  /**
   * @param ratio how many times the size of the file a part may unpack to
   */
  DocxParser(int ratio) {
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
      try (ZipFile zip = new ZipFile(file)) {
        PackageParts part = PackageParts.of(zip, file, ratio, context);
        Relations root = new Relations();
        part.read("_rels/.rels", root);
        String target = root.target("officeDocument");
        String main = target == null ? "" : path("", target);
        if (!part.exists(main)) {
          throw new TikaException("no main part");
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Relations relations = new Relations();
        part.read(folder + "_rels/" + main.substring(folder.length()) + ".rels", relations);
        WordStyles styles = new WordStyles();
        readRelated(part, folder, relations, "styles", styles);
        Map<String, String> notes = new HashMap<>();
        readRelated(part, folder, relations, "footnotes", new WordNotes("footnote", notes));
        readRelated(part, folder, relations, "endnotes", new WordNotes("endnote", notes));
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        ReviewMarks marks = new ReviewMarks();
        part.read(main, new WordText(xhtml, styles, relations.links, notes, marks));
        xhtml.endDocument();
        marks.remarks().forEach(r -> Remarks.add(metadata, r));
      }
    }
  }

  private static void readRelated(
      PackageParts part, String folder, Relations relations, String type, DefaultHandler handler)
      throws IOException, SAXException, TikaException {
    String target = relations.target(type);
    if (target != null) {
      part.read(path(folder, target), handler);
    }
  }

  private static String path(String folder, String target) {
    return target.startsWith("/") ? target.substring(1) : folder + target;
  }

  /** A list of relations: which part plays which role, and where links lead. */
  private static final class Relations extends DefaultHandler {
    final Map<String, String> links = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
      String type = attributes.getValue("Type");
      String target = attributes.getValue("Target");
      if (type == null || target == null) {
        return;
      }
      String role = type.substring(type.lastIndexOf('/') + 1);
      if ("External".equals(attributes.getValue("TargetMode"))) {
        String id = attributes.getValue("Id");
        if (role.equals("hyperlink") && id != null) {
          links.put(id, target);
        }
      } else {
        targets.putIfAbsent(role, target);
      }
    }

    @org.jspecify.annotations.Nullable
    String target(String role) {
      return targets.get(role);
    }
  }
}
