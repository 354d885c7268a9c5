package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.copydesk.text.Article;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Unreadable;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFBox passes over damage in silence; an editor is told of it. */
class DamagedPdfTest {

  private static final int PAGES = 4;

  @TempDir Path folder;
  private ReaderOnDisk reader;

  @BeforeEach
  void prepare() {
    reader = new ReaderOnDisk(folder);
  }

  private static String line(int page) {
    return "Page " + page + " tells what the council of Eastport decided on its day number " + page;
  }

  private static PDDocument document() throws Exception {
    PDDocument document = new PDDocument();
    for (int page = 1; page <= PAGES; page++) {
      document.addPage(page(document, line(page)));
    }
    return document;
  }

  private static PDPage page(PDDocument document, String line) throws Exception {
    PDPage page = new PDPage(PDRectangle.A4);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      out.beginText();
      out.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 10);
      out.newLineAtOffset(50, 700);
      out.showText(line);
      out.endText();
    }
    return page;
  }

  private static byte[] bytes(PDDocument document, CompressParameters compression)
      throws Exception {
    try (document) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, compression);
      return out.toByteArray();
    }
  }

  private static byte[] whole() throws Exception {
    return bytes(document(), CompressParameters.NO_COMPRESSION);
  }

  private static byte[] raw(PDDocument document, int page) throws Exception {
    COSStream content =
        (COSStream) document.getPage(page).getCOSObject().getDictionaryObject(COSName.CONTENTS);
    try (var in = content.createRawInputStream()) {
      return in.readAllBytes();
    }
  }

  private static int find(byte[] all, byte[] part) {
    String text = new String(all, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(new String(part, StandardCharsets.ISO_8859_1));
    assertThat(at).isPositive();
    return at;
  }

  private List<String> shortfalls(byte[] pdf) throws Exception {
    Reading reading = reader.one("story.pdf", pdf);
    assertThat(reading.submission()).isInstanceOf(Article.class);
    assertThat(reading.shortfalls())
        .allMatch(shortfall -> shortfall.reason() == UnreadableReason.BROKEN_FILE);
    return reading.shortfalls().stream().map(Shortfall::sentence).toList();
  }

  @Test
  void saysNothingOfASoundPdf() throws Exception {
    assertThat(shortfalls(whole())).isEmpty();
    assertThat(shortfalls(bytes(document(), CompressParameters.DEFAULT_COMPRESSION))).isEmpty();
    assertThat(shortfalls(StoryFiles.pdf(true, 11))).isEmpty();
    assertThat(shortfalls(StoryFiles.encryptedPdf(""))).isEmpty();
  }

  @Test
  void namesThePageWhereBytesWereTurned() throws Exception {
    byte[] pdf = whole();
    byte[] second = raw(Loader.loadPDF(pdf), 1);
    int begin = find(pdf, second);

    for (int at = 2; at < second.length; at += 3) {
      byte[] damaged = pdf.clone();
      damaged[begin + at] ^= 0x10;

      assertThat(shortfalls(damaged))
          .as("byte %d of %d", at, second.length)
          .containsExactly("Page 2 of 4 could not be read in full.");
    }
  }

  @Test
  void namesThePagesWhoseContentEndsTooEarly() throws Exception {
    try (PDDocument document = document()) {
      for (int page : new int[] {0, 2}) {
        byte[] packed = raw(document, page);
        COSStream content =
            (COSStream) document.getPage(page).getCOSObject().getDictionaryObject(COSName.CONTENTS);
        try (var out = content.createRawOutputStream()) {
          out.write(Arrays.copyOf(packed, packed.length / 2));
        }
        content.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      }

      assertThat(shortfalls(bytes(document, CompressParameters.NO_COMPRESSION)))
          .containsExactly("Pages 1 and 3 of 4 could not be read in full.");
    }
  }

  @Test
  void namesThePageThatIsPackedInAWayNobodyKnows() throws Exception {
    try (PDDocument document = document()) {
      document
          .getPage(3)
          .getCOSObject()
          .getCOSStream(COSName.CONTENTS)
          .setItem(COSName.FILTER, COSName.getPDFName("ZstdDecode"));

      assertThat(shortfalls(bytes(document, CompressParameters.NO_COMPRESSION)))
          .containsExactly("Page 4 of 4 could not be read in full.");
    }
  }

  @Test
  void looksIntoFormsThatPagesShow() throws Exception {
    try (PDDocument document = document()) {
      PDFormXObject form = new PDFormXObject(document);
      form.setBBox(PDRectangle.A4);
      byte[] noise = "no stream of this kind".getBytes(StandardCharsets.US_ASCII);
      try (var out = form.getCOSObject().createRawOutputStream()) {
        out.write(noise);
      }
      form.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
      try (PDPageContentStream out =
          new PDPageContentStream(
              document, document.getPage(2), PDPageContentStream.AppendMode.APPEND, true)) {
        out.drawForm(form);
      }

      assertThat(shortfalls(bytes(document, CompressParameters.NO_COMPRESSION)))
          .containsExactly("Page 3 of 4 could not be read in full.");
    }
  }

  @Test
  void countsPagesThatAreGone() throws Exception {
    byte[] pdf = whole();
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int page = text.indexOf("/Type /Page\n", text.indexOf("/Type /Page\n") + 1);
    int begin = text.lastIndexOf(" obj", page);
    begin = text.lastIndexOf('\n', begin) + 1;
    byte[] damaged = pdf.clone();
    Arrays.fill(damaged, begin, text.indexOf("endobj", page) + "endobj".length(), (byte) ' ');

    assertThat(shortfalls(damaged)).containsExactly("1 of its 4 pages is missing.");
  }

  @Test
  void countsPagesThatTheTreeNoLongerNames() throws Exception {
    try (PDDocument document = document()) {
      document.getPages().getCOSObject().getCOSArray(COSName.KIDS).remove(1);
      document.getPages().getCOSObject().getCOSArray(COSName.KIDS).remove(1);

      assertThat(shortfalls(bytes(document, CompressParameters.NO_COMPRESSION)))
          .containsExactly("2 of its 4 pages are missing.");
    }
  }

  @Test
  void neverTakesAFileOfTurnedBytesForAWholeOne() throws Exception {
    byte[] pdf = bytes(document(), CompressParameters.DEFAULT_COMPRESSION);
    String whole = reader.article("story.pdf", pdf).text();

    for (int at = 20; at < pdf.length; at += 17) {
      byte[] damaged = pdf.clone();
      damaged[at] ^= 0x08;
      Reading reading = reader.one("story.pdf", damaged);

      if (reading.submission() instanceof Article article && reading.shortfalls().isEmpty()) {
        assertThat(article.text()).as("byte %d", at).isEqualTo(whole);
      }
    }
  }

  @Test
  void callsAPdfBrokenOfWhichNothingIsLeft() throws Exception {
    try (PDDocument document = new PDDocument()) {
      document.addPage(page(document, line(1)));
      COSStream content = document.getPage(0).getCOSObject().getCOSStream(COSName.CONTENTS);
      try (var out = content.createRawOutputStream()) {
        out.write(new byte[] {0x78, (byte) 0x9c, 7, 7, 7});
      }
      content.setItem(COSName.FILTER, COSName.FLATE_DECODE);

      Unreadable unreadable =
          reader.unreadable("story.pdf", bytes(document, CompressParameters.NO_COMPRESSION));

      assertThat(unreadable.reason()).isEqualTo(UnreadableReason.BROKEN_FILE);
    }
  }

  @Test
  void findsNothingAmissInPdfsOfOthers() throws Exception {
    Path others = Path.of("../shared/eval/hostile-dev/fetched");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        java.nio.file.Files.isDirectory(others), "the set hostile-dev is not here");
    for (String name : List.of("pdfjs__german-umlaut-r.pdf", "pdfjs__issue9105_reduced.pdf")) {
      Extraction extraction =
          new InProcessTika(Limits.DEFAULT)
              .read(
                  others.resolve(name),
                  name,
                  "application/pdf",
                  new org.xml.sax.helpers.DefaultHandler(),
                  null);

      assertThat(extraction.failure()).as(name).isNull();
      assertThat(extraction.shortfalls()).as(name).isEmpty();
    }
  }
}
