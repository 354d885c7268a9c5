package org.copydesk.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** The story in every format, made by real writers or by hand where the format is simple. */
public final class StoryFiles {

  private static final float MARGIN = 72;
  private static final float LEADING = 14;

  static {
    // Writing a PDF would otherwise look through the fonts of the machine.
    FontMappers.set(new LastResortFonts());
  }

  private StoryFiles() {}

  /** File name and bytes of each format. */
  public static Map<String, byte[]> all() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("story.txt", utf8(Story.TEXT));
    files.put("story.md", utf8(Story.TEXT));
    files.put("story.html", utf8(html()));
    files.put("windows.html", html1252());
    files.put("story.docx", docx());
    files.put("wrapped.pdf", pdf(true, 11));
    files.put("tight.pdf", pdf(false, 9));
    files.put("story.odt", odt());
    files.put("story.rtf", rtf());
    files.put("story.epub", epub());
    files.put("plain.eml", plainMail());
    files.put("alternative.eml", alternativeMail());
    return files;
  }

  /**
   * The story with what its page, its reviewers or its mail add to it. No word of that is the
   * writer's.
   */
  static Map<String, byte[]> furnished() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("furnished.docx", furnishedDocx());
    files.put("furnished.odt", furnishedOdt());
    files.put("furnished.rtf", furnishedRtf());
    files.put("pages.pdf", pages(1).linesOnPage(12).print(storyBlocks()));
    files.put("columns.pdf", pages(2).linesOnPage(11).print(storyBlocks()));
    files.put("rows.pdf", pages(2).linesOnPage(11).rowByRow().print(storyBlocks()));
    files.put("furnished.eml", furnishedMail());
    files.put("marked.eml", markedMail());
    return files;
  }

  private static List<String> storyBlocks() {
    List<String> blocks = new ArrayList<>(Story.PARAGRAPHS);
    blocks.add(0, Story.HEADLINE);
    blocks.add(3, Story.SUBHEAD);
    return blocks;
  }

  private static PrintedPages pages(int columns) {
    return PrintedPages.in(columns)
        .head(n -> "The Eastport Gazete\tMonday 9 March")
        .foot(n -> "Page " + n + " of 9");
  }

  private static byte[] furnishedDocx() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new java.io.ByteArrayInputStream(docx()));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("The Eastport Gazete");
      document
          .createFooter(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Drafft of Monday");
      document
          .createComments()
          .createComment(BigInteger.ONE)
          .createParagraph()
          .createRun()
          .setText("Is taht so?");
      XWPFParagraph first = document.getParagraphs().get(1);
      first.getCTP().addNewR().addNewCommentReference().setId(BigInteger.ONE);
      CTRunTrackChange deleted = first.getCTP().addNewDel();
      deleted.setId(BigInteger.TWO);
      deleted.addNewR().addNewDelText().setStringValue(" Nobody cheeered.");
      XWPFRun hidden = first.createRun();
      hidden.setVanish(true);
      hidden.setText("Ask Ruht for her age.");
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] furnishedOdt() throws IOException {
    String styles =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
        <office:styles><style:style style:name="Secret" style:family="text">
        <style:text-properties text:display="none"/></style:style></office:styles>
        <office:master-styles><style:master-page style:name="Standard">
        <style:header><text:p>The Eastport Gazete</text:p></style:header>
        <style:footer><text:p>Drafft <text:page-number>1</text:page-number></text:p></style:footer>
        </style:master-page></office:master-styles></office:document-styles>
        """;
    String changes =
        """
        <office:text><text:tracked-changes><text:changed-region text:id="c"><text:deletion>
        <text:p>Nobody cheeered.</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:table-of-content text:name="Contents"><text:index-body>
        <text:p>Costs have doubbled<text:tab/>2</text:p></text:index-body></text:table-of-content>
        """;
    String content =
        new String(unzip(odt()).get("content.xml"), StandardCharsets.UTF_8)
            .replace("<office:text>", changes)
            .replaceFirst(
                " Mayor Ruth",
                "<text:change text:change-id=\"c\"/><office:annotation><text:p>Is taht so?</text:p>"
                    + "</office:annotation><text:span text:style-name=\"Secret\"> Ask Ruht.</text:span>"
                    + " Mayor Ruth");
    Map<String, byte[]> files = unzip(odt());
    files.put("styles.xml", utf8(styles));
    files.put("content.xml", utf8(content));
    return zip(files);
  }

  static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] furnishedRtf() {
    String story = new String(rtf(), StandardCharsets.US_ASCII);
    return story
        .replaceFirst(
            "\\\\pard ",
            "{\\\\header\\\\pard The Eastport Gazete\\\\par}{\\\\footerl\\\\pard Drafft\\\\par}\\\\pard ")
        .replaceFirst(
            " Mayor Ruth",
            "{\\\\*\\\\atnid RM}{\\\\*\\\\atnauthor Rob}{\\\\*\\\\annotation\\\\pard Is taht so?}"
                + "{\\\\deleted  Nobody cheeered.}{\\\\v  Ask Ruht.} Mayor Ruth")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] furnishedMail() {
    String text =
        "Hi Anna,\n\nplease find my story below.\n\n"
            + Story.TEXT
            + """

            Best regards,
            Jo Millerr
            +44 20 7946 0123

            On Mon, 9 Mar 2026 at 18:02, Anna Fry <anna@example.org> wrote:

            > Where is teh story?
            > Anna
            """;
    return utf8(
        """
        From: Reporter <reporter@example.org>
        To: Desk <desk@example.org>
        Subject: Re: the bridge
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        """
            + Base64.getMimeEncoder().encodeToString(utf8(text)));
  }

  private static byte[] markedMail() {
    String quoted =
        """
        <div class="gmail_signature">Jo Millerr<br>The Valley Gazete</div>
        <div class="gmail_quote"><div class="gmail_attr">On Mon, Anna wrote:</div>
        <blockquote class="gmail_quote"><p>Where is teh story?</p></blockquote></div>
        </body>""";
    return utf8(
        """
        From: Reporter <reporter@example.org>
        To: Desk <desk@example.org>
        Subject: Re: the bridge
        MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        """
            + Base64.getMimeEncoder().encodeToString(utf8(html().replace("</body>", quoted))));
  }

  public static byte[] utf8(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  static String html() {
    return """
        <!DOCTYPE html>
        <html><head><title>%1$s</title><meta charset="utf-8">
        <style>p { color: black }</style><script>var a = "never seen";</script></head>
        <body>
        <h1>%1$s</h1>
        <p>%2$s</p>
        <div>%3$s</div>
        <div style="display: none">Words that nobody sees.</div>
        <h2>%4$s</h2>
        <p>%5$s</p>
        <p><span>%6$s</span></p>
        </body></html>
        """
        .formatted(
            Story.HEADLINE,
            Story.PARAGRAPHS.get(0).replace(" storm tore ", "\n      storm <b>tore</b>\n      "),
            Story.PARAGRAPHS.get(1),
            Story.SUBHEAD,
            Story.PARAGRAPHS
                .get(2)
                .replace("audit office", "<a href='https://example.org/a'>audit office</a>"),
            Story.PARAGRAPHS.get(3));
  }

  private static byte[] html1252() throws IOException {
    return html().replace("charset=\"utf-8\"", "charset=\"iso-8859-1\"").getBytes("windows-1252");
  }

  static byte[] docx() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      paragraph(document, Story.HEADLINE);
      paragraph(document, Story.PARAGRAPHS.get(0));
      paragraph(document, Story.PARAGRAPHS.get(1));
      paragraph(document, Story.SUBHEAD);
      paragraph(document, Story.PARAGRAPHS.get(2));
      paragraph(document, Story.PARAGRAPHS.get(3));
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void paragraph(XWPFDocument document, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    int half = text.length() / 2;
    // Word cuts text into runs in the middle of words.
    paragraph.createRun().setText(text.substring(0, half));
    paragraph.createRun().setText(text.substring(half));
  }

  public static byte[] encryptedDocx() throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (java.io.OutputStream encrypted = encryptor.getDataStream(files)) {
        encrypted.write(docx());
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /**
   * A PDF with lines wrapped to the width of the page.
   *
   * @param gaps whether a wider gap parts the paragraphs
   * @param size of the type
   */
  static byte[] pdf(boolean gaps, float size) throws IOException {
    try (PDDocument document = pdfDocument(gaps, size);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.save(out);
      return out.toByteArray();
    }
  }

  public static byte[] encryptedPdf(String userPassword) throws IOException {
    try (PDDocument document = pdfDocument(true, 11);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      document.save(out);
      return out.toByteArray();
    }
  }

  private static PDDocument pdfDocument(boolean gaps, float size) throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage(PDRectangle.A5);
    document.addPage(page);
    PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    float width = PDRectangle.A5.getWidth() - 2 * MARGIN;
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      out.beginText();
      out.setLeading(LEADING);
      out.newLineAtOffset(MARGIN, PDRectangle.A5.getHeight() - MARGIN);
      List<String> blocks = new ArrayList<>(Story.PARAGRAPHS);
      blocks.add(0, Story.HEADLINE);
      blocks.add(3, Story.SUBHEAD);
      for (String block : blocks) {
        out.setFont(font, size);
        StringBuilder line = new StringBuilder();
        for (String word : block.split(" ")) {
          if (line.length() > 0 && font.getStringWidth(line + " " + word) / 1000 * size > width) {
            out.showText(line.toString());
            out.newLine();
            line.setLength(0);
          }
          line.append(line.length() > 0 ? " " : "").append(word);
        }
        out.showText(line.toString());
        out.newLine();
        if (gaps) {
          out.newLine();
        }
      }
      out.endText();
    }
    return document;
  }

  static byte[] odt() throws IOException {
    String content =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
        <office:body><office:text>
        <text:h text:outline-level="1">%s</text:h>
        <text:p>%s</text:p>
        <text:p>%s</text:p>
        <text:h text:outline-level="2">%s</text:h>
        <text:p>%s</text:p>
        <text:p>%s</text:p>
        </office:text></office:body></office:document-content>
        """
            .formatted(parts());
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
    files.put("content.xml", utf8(content));
    files.put(
        "META-INF/manifest.xml",
        utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
            <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """));
    return zip(files);
  }

  static byte[] epub() throws IOException {
    String chapter =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>%1$s</title></head>
        <body><h1>%1$s</h1><p>%2$s</p><p>%3$s</p><h2>%4$s</h2><p>%5$s</p><p>%6$s</p></body></html>
        """
            .formatted(parts());
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mimetype", utf8("application/epub+zip"));
    files.put(
        "META-INF/container.xml",
        utf8(
            """
            <?xml version="1.0"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
            <rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>
            """));
    files.put(
        "book.opf",
        utf8(
            """
            <?xml version="1.0"?>
            <package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title>
            <dc:identifier id="id">x</dc:identifier><dc:language>en</dc:language></metadata>
            <manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest>
            <spine><itemref idref="c"/></spine></package>
            """
                .formatted(Story.HEADLINE)));
    files.put("c.xhtml", utf8(chapter));
    return zip(files);
  }

  static byte[] rtf() {
    StringBuilder rtf =
        new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\n");
    for (Object part : parts()) {
      rtf.append("\\pard ");
      part.toString()
          .chars()
          .forEach(
              c -> {
                if (c < 128) {
                  rtf.append((char) c);
                } else {
                  rtf.append("\\u").append(c).append('?');
                }
              });
      rtf.append("\\par\n");
    }
    return rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] plainMail() {
    return utf8(
        """
        From: Reporter <reporter@example.org>
        To: Desk <desk@example.org>
        Subject: My story about the bridge
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        """
            + Base64.getMimeEncoder().encodeToString(utf8(Story.TEXT)));
  }

  private static byte[] alternativeMail() {
    return utf8(
        """
        From: Reporter <reporter@example.org>
        To: Desk <desk@example.org>
        Subject: My story about the bridge
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=two

        --two
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        %s
        --two
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        %s
        --two--
        """
            .formatted(
                Base64.getMimeEncoder().encodeToString(utf8(Story.TEXT)),
                Base64.getMimeEncoder().encodeToString(utf8(html()))));
  }

  /** A mail of a few words with a file attached. */
  static byte[] mailWith(String fileName, byte[] attachment) {
    return utf8(
        """
        From: Reporter <reporter@example.org>
        To: Desk <desk@example.org>
        Subject: My story
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=parts

        --parts
        Content-Type: text/plain; charset=utf-8

        Please find my story attached.
        --parts
        Content-Type: application/octet-stream; name="%1$s"
        Content-Disposition: attachment; filename="%1$s"
        Content-Transfer-Encoding: base64

        %2$s
        --parts--
        """
            .formatted(fileName, Base64.getMimeEncoder().encodeToString(attachment)));
  }

  /** A zip archive of files. */
  public static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        if (file.getKey().equals("mimetype")) {
          CRC32 crc = new CRC32();
          crc.update(file.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(file.getValue().length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static Object[] parts() {
    return new Object[] {
      Story.HEADLINE,
      Story.PARAGRAPHS.get(0),
      Story.PARAGRAPHS.get(1),
      Story.SUBHEAD,
      Story.PARAGRAPHS.get(2),
      Story.PARAGRAPHS.get(3)
    };
  }
}
