package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.extract.StoryFiles;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links, notes and source lines of real files vouch for the figures they stand with. */
class KeptSupportTest {

  private static final String TAIL =
      "The council meets on Friday to talk about the wall, the harbour and the old tram line that"
          + " leads from the station to the hills behind the town.";

  private final SubmissionReader reader =
      SubmissionReader.inProcess(TestDesk.bean(SentenceSplitter.class));

  @TempDir Path folder;

  private List<Figure> figures(String name, byte[] file) throws Exception {
    Path path = Files.write(folder.resolve(name), file);
    Article article = (Article) reader.read(path, name).get(0).submission();
    return TestDesk.bean(FigureSurvey.class).figures(article);
  }

  private List<Figure> page(String body) throws Exception {
    String page = "<html><body>" + body + "<p>" + TAIL + "</p></body></html>";
    return figures("page.html", page.getBytes(StandardCharsets.UTF_8));
  }

  private List<Figure> markdown(String text) throws Exception {
    return figures("story.md", (text + "\n\n" + TAIL + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesALinkOnTheWordsOfASentence() throws Exception {
    assertThat(page("<p>Rents rose <a href='https://stats.example/rents'>11% in a year</a>.</p>"))
        .extracting(Figure::support, Figure::source)
        .containsExactly(tuple(Support.ATTRIBUTED, "stats.example"));
  }

  @Test
  void takesNoLinkThatSharesWritesOrLeadsAround() throws Exception {
    for (String target :
        List.of(
            "mailto:desk@paper.example",
            "javascript:void(0)",
            "#top",
            "https://www.facebook.com/sharer/sharer.php?u=x",
            "https://twitter.com/intent/tweet?text=x")) {
      assertThat(page("<p>Rents rose 11% <a href='" + target + "'>in a year</a>.</p>"))
          .as(target)
          .extracting(Figure::support)
          .containsExactly(Support.UNSUPPORTED);
    }
  }

  @Test
  void takesNoLinkThatIsAllOfItsParagraph() throws Exception {
    assertThat(page("<p><a href='/news/rents'>Rents rose 11% in a year</a></p>"))
        .extracting(Figure::support)
        .containsExactly(Support.UNSUPPORTED);
  }

  @Test
  void takesTheMarkOfANoteOutOfTheTextAndForASource() throws Exception {
    String body =
        "<p>Wages grew by 4%.<sup><a href='#fn1'>1</a></sup> Bread went up by 7%."
            + " Milk went up by 8%<sup>2</sup>. The hall holds 900 m<sup>2</sup> of ice."
            + " Fees grew by 6%.<a href='notes.html#n3'>[3]</a></p>";

    assertThat(page(body))
        .filteredOn(f -> f.kind().equals("percent"))
        .extracting(Figure::text, Figure::support)
        .containsExactly(
            tuple("4%", Support.ATTRIBUTED),
            tuple("7%", Support.UNSUPPORTED),
            tuple("8%", Support.ATTRIBUTED),
            tuple("6%", Support.ATTRIBUTED));
    Article article =
        (Article) reader.read(folder.resolve("page.html"), "page.html").get(0).submission();
    assertThat(article.text()).contains("by 4%. Bread", "by 8%. The hall", "900 m2 of ice");
  }

  @Test
  void takesTheSourceOfATableForItsCells() throws Exception {
    String rows = "<tr><td>Harbour</td><td>11.4%</td></tr><tr><td>Hill</td><td>3.2%</td></tr>";
    assertThat(
            page(
                "<table><caption>Rents. Source: Housing Office</caption>"
                    + rows
                    + "</table><p>Fish went up by 6.1% in the same months.</p>"))
        .extracting(Figure::support, Figure::source)
        .containsExactly(
            tuple(Support.ATTRIBUTED, "Housing Office"),
            tuple(Support.ATTRIBUTED, "Housing Office"),
            tuple(Support.UNSUPPORTED, ""));
    assertThat(page("<table>" + rows + "<tr><td colspan=2>Source: Court</td></tr></table>"))
        .extracting(Figure::source)
        .containsExactly("Court", "Court");
    assertThat(page("<table>" + rows + "</table><p>Sources: Court, police</p>"))
        .extracting(Figure::source)
        .containsExactly("Court, police", "Court, police");
    assertThat(page("<table>" + rows + "</table>"))
        .extracting(Figure::support)
        .containsOnly(Support.UNSUPPORTED);
  }

  @Test
  void takesTheSourceOfAListOfFactsForItsItems() throws Exception {
    assertThat(
            page(
                "<p>Fish went up by 6.1% in the same months.</p><ul><li>Rents rose 17.5% in the old"
                    + " town</li><li>Wages fell 2.5%</li></ul><p>Source: Labour Office</p>"))
        .extracting(Figure::text, Figure::support)
        .containsExactly(
            tuple("6.1%", Support.UNSUPPORTED),
            tuple("17.5%", Support.ATTRIBUTED),
            tuple("2.5%", Support.ATTRIBUTED));
  }

  @Test
  void readsLinksNotesAndTablesOfMarkdown() throws Exception {
    assertThat(
            markdown(
                """
                Rents rose [11% in a year](https://stats.example/rents) in the old town.

                Wages grew by 4% over the year.[^1] Bread went up by 7%. See [how](#wall) tea rose 8%.

                Fees fell 12% [in a month][office]. Beer went up by 5% <https://prices.example/beer>.

                | District | Rise |
                | --- | --- |
                | Hill | 3.2% |

                Source: Housing Office
                """))
        .extracting(Figure::text, Figure::support)
        .containsExactly(
            tuple("11%", Support.ATTRIBUTED),
            tuple("4%", Support.ATTRIBUTED),
            tuple("7%", Support.UNSUPPORTED),
            tuple("8%", Support.UNSUPPORTED),
            tuple("12%", Support.ATTRIBUTED),
            tuple("5%", Support.ATTRIBUTED),
            tuple("3.2%", Support.ATTRIBUTED));
  }

  @Test
  void readsLinksAndNotesOfWordDocuments() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFParagraph linked = document.createParagraph();
      linked.createRun().setText("Rents rose ");
      linked.createHyperlinkRun("https://stats.example/rents").setText("11% in a year");
      linked.createRun().setText(".");
      XWPFParagraph noted = document.createParagraph();
      noted.createRun().setText("Wages grew by 4% in the same months");
      XWPFFootnote note = document.createFootnote();
      note.createParagraph().createRun().setText("Labour Office, survey of wages.");
      noted.addFootnoteReference(note);
      noted.createRun().setText(". Bread went up by 7%.");
      document.createParagraph().createRun().setText(TAIL);
      document.write(out);
    }
    assertThat(figures("story.docx", out.toByteArray()))
        .extracting(Figure::text, Figure::support, Figure::source)
        .containsExactly(
            tuple("11%", Support.ATTRIBUTED, "stats.example"),
            tuple("4%", Support.ATTRIBUTED, "note on “months”"),
            tuple("7%", Support.UNSUPPORTED, ""));
  }

  @Test
  void readsLinksAndNotesOfOpenDocuments() throws Exception {
    String content =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">
        <office:body><office:text>
        <text:p>Rents rose <text:a xlink:type="simple" xlink:href="https://stats.example/rents">11% in a year</text:a>.</text:p>
        <text:p>Wages grew by 4% in the same months<text:note text:id="n" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Labour Office.</text:p></text:note-body></text:note>. Bread went up by 7%.</text:p>
        <text:p>TAIL</text:p>
        </office:text></office:body></office:document-content>
        """
            .replace("TAIL", TAIL);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
    files.put("content.xml", utf8(content));
    assertThat(figures("story.odt", StoryFiles.zip(files)))
        .extracting(Figure::text, Figure::support)
        .containsExactly(
            tuple("11%", Support.ATTRIBUTED),
            tuple("4%", Support.ATTRIBUTED),
            tuple("7%", Support.UNSUPPORTED));
  }

  @Test
  void readsTheRaisedMarksOfAPdf() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.newLineAtOffset(60, 700);
        content.setFont(font, 12);
        content.showText("Wages grew by 4% in the same months");
        content.setFont(font, 7);
        content.setTextRise(4);
        content.showText("1");
        content.setFont(font, 12);
        content.setTextRise(0);
        content.showText(". Bread went up by 7% in the town.");
        content.newLineAtOffset(0, -40);
        content.showText(TAIL.substring(0, 80));
        content.newLineAtOffset(0, -14);
        content.showText(TAIL.substring(80));
        content.endText();
      }
      document.save(out);
    }
    assertThat(figures("story.pdf", out.toByteArray()))
        .extracting(Figure::text, Figure::support)
        .containsExactly(tuple("4%", Support.ATTRIBUTED), tuple("7%", Support.UNSUPPORTED));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
