package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** A Word document is read as Word prints it. */
class WordDocumentsTest {

  private static final String TAIL =
      "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
          + " sixteen seventeen eighteen nineteen twenty.";

  @TempDir Path folder;

  private Article article(Consumer<XWPFDocument> content) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      content.accept(document);
      document.createParagraph().createRun().setText(TAIL);
      document.write(out);
    }
    return new ReaderOnDisk(folder).article("story.docx", out.toByteArray());
  }

  private List<String> blocks(Consumer<XWPFDocument> content) throws Exception {
    Article article = article(content);
    return article.blocks().stream()
        .map(b -> b.kind() + " " + article.textOf(b))
        .filter(s -> !s.endsWith(TAIL))
        .toList();
  }

  private static void paragraph(XWPFDocument document, String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
  }

  @Test
  void showsWhatWasInsertedAndNotWhatWasDeleted() throws Exception {
    assertThat(
            blocks(
                d -> {
                  XWPFParagraph p = d.createParagraph();
                  p.createRun().setText("The toll ");
                  CTRunTrackChange deleted = p.getCTP().addNewDel();
                  deleted.setId(BigInteger.ONE);
                  deleted.addNewR().addNewDelText().setStringValue("falls");
                  CTRunTrackChange inserted = p.getCTP().addNewIns();
                  inserted.setId(BigInteger.TWO);
                  inserted.addNewR().addNewT().setStringValue("stays");
                }))
        .containsExactly("PARAGRAPH The toll stays");
  }

  @Test
  void leavesOutCommentsHiddenTextAndThePagesHeader() throws Exception {
    assertThat(
            blocks(
                d -> {
                  d.createHeader(HeaderFooterType.DEFAULT)
                      .createParagraph()
                      .createRun()
                      .setText("Draft");
                  XWPFComment comment = d.createComments().createComment(BigInteger.valueOf(5));
                  comment.createParagraph().createRun().setText("Is that so?");
                  XWPFParagraph p = d.createParagraph();
                  p.createRun().setText("The toll stays");
                  p.getCTP().addNewR().addNewCommentReference().setId(BigInteger.valueOf(5));
                  XWPFRun hidden = p.createRun();
                  hidden.setVanish(true);
                  hidden.setText(" for ever");
                }))
        .containsExactly("PARAGRAPH The toll stays");
  }

  @Test
  void keepsAFootnoteBehindItsParagraphAndMarksItsWord() throws Exception {
    Article article =
        article(
            d -> {
              XWPFParagraph p = d.createParagraph();
              p.createRun().setText("It cost $84 million");
              XWPFFootnote note = d.createFootnote();
              note.createParagraph().createRun().setText("City audit, page 12.");
              p.addFootnoteReference(note);
              p.createRun().setText(" in all.");
            });

    assertThat(article.text())
        .startsWith("It cost $84 million in all.\nCity audit, page 12.\nOne two");
    assertThat(article.links()).hasSize(1);
    assertThat(article.textOf(article.links().get(0).span())).isEqualTo("million");
  }

  @Test
  void knowsHeadingsAndCaptionsByTheirStyles() throws Exception {
    assertThat(
            blocks(
                d -> {
                  paragraph(d, "Title", "Bridge opens");
                  paragraph(d, "Heading2", "Costs");
                  paragraph(d, "Caption", "The mayor");
                  paragraph(d, "Quote", "We waited.");
                }))
        .containsExactly(
            "HEADING Bridge opens", "HEADING Costs", "CAPTION The mayor", "QUOTE We waited.");
  }

  @Test
  void keepsLinksTablesTabsAndLineBreaks() throws Exception {
    Article article =
        article(
            d -> {
              XWPFParagraph p = d.createParagraph();
              XWPFHyperlinkRun link = p.createHyperlinkRun("https://example.org/a");
              link.setText("The audit");
              XWPFRun run = p.createRun();
              run.addTab();
              run.setText("is out.");
              run.addBreak();
              run.setText("Read it.");
              XWPFTable table = d.createTable(1, 2);
              table.getRow(0).getCell(0).setText("2023");
              table.getRow(0).getCell(1).setText("14,000");
            });

    assertThat(article.text()).startsWith("The audit is out.\nRead it.\n2023\t14,000\n");
    assertThat(article.links().get(0).target()).isEqualTo("https://example.org/a");
    assertThat(article.textOf(article.links().get(0).span())).isEqualTo("The audit");
  }

  @Test
  void leavesOutTheTableOfContentsAndSaysSo() throws Exception {
    Consumer<XWPFDocument> content =
        d -> {
          paragraph(d, "TOC1", "Costs\t2");
          paragraph(d, "Heading1", "Costs");
        };

    assertThat(blocks(content)).containsExactly("HEADING Costs");
  }

  @Test
  void joinsParagraphsWhoseBorderWasDeleted() throws Exception {
    assertThat(
            blocks(
                d -> {
                  XWPFParagraph p = d.createParagraph();
                  p.createRun().setText("The toll ");
                  p.getCTP().addNewPPr().addNewRPr().addNewDel().setId(BigInteger.ONE);
                  d.createParagraph().createRun().setText("stays.");
                }))
        .containsExactly("PARAGRAPH The toll stays.");
  }
}
