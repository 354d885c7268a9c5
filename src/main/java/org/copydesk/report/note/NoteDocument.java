package org.copydesk.report.note;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.copydesk.audit.RunHeader;
import org.copydesk.report.RunWords;
import org.copydesk.report.Tone;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A return note as a Word document with real headings and lists, which screen readers and the
 * navigation of word processors know. Two notes of one run hold the same parts.
 */
final class NoteDocument {

  private static final String LANGUAGE = "en-US";
  private static final String FONT = "Calibri";

  private static final String NORMAL = "Normal";
  private static final String TITLE = "Title";
  private static final String HEADING = "Heading1";
  private static final String LIST = "ListBullet";

  /** Twentieths of a point to a point. */
  private static final int POINT = 20;

  private final RunHeader header;

  /**
   * @param header the run that the notes are of
   */
  NoteDocument(RunHeader header) {
    this.header = header;
  }

  void write(ReturnNote note, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      page(document);
      styles(document);
      BigInteger bullets = bullets(document);
      describe(document.getProperties(), note);
      paragraph(document, TITLE).createRun().setText(note.title());
      text(document, note.opening());
      if (!note.praise().isEmpty()) {
        text(document, note.praise());
      }
      for (ReturnNote.Part part : note.parts()) {
        paragraph(document, HEADING).createRun().setText(part.heading());
        XWPFParagraph request = paragraph(document, NORMAL);
        request.setKeepNext(true);
        request.createRun().setText(part.request());
        part.items().forEach(item -> item(document, bullets, item));
        if (part.more() > 0) {
          XWPFRun more = bullet(document, bullets).createRun();
          more.setItalic(true);
          more.setText("and " + RunWords.number(part.more()) + " more of this kind");
        }
      }
      if (!note.questions().isEmpty()) {
        paragraph(document, HEADING).createRun().setText("What we would like to know");
        note.questions().forEach(item -> item(document, bullets, item));
      }
      if (!note.parts().isEmpty() || !note.questions().isEmpty()) {
        XWPFParagraph end = paragraph(document, NORMAL);
        end.setSpacingBefore(14 * POINT);
        end.createRun()
            .setText(
                "Should we be wrong somewhere, please tell us: we would rather learn than insist."
                    + " Thank you for your work.");
      }
      document.write(out);
    }
  }

  private static void text(XWPFDocument document, String text) {
    paragraph(document, NORMAL).createRun().setText(text);
  }

  private static XWPFParagraph paragraph(XWPFDocument document, String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  private static XWPFParagraph bullet(XWPFDocument document, BigInteger bullets) {
    XWPFParagraph paragraph = paragraph(document, LIST);
    paragraph.setNumID(bullets);
    paragraph.setNumILvl(BigInteger.ZERO);
    return paragraph;
  }

  /** Where it stands, the words in their sentence, and below them what to do. */
  private static void item(XWPFDocument document, BigInteger bullets, ReturnNote.Item item) {
    XWPFParagraph paragraph = bullet(document, bullets);
    if (!item.where().isEmpty()) {
      XWPFRun where = paragraph.createRun();
      where.setColor(Tone.QUIET.text());
      where.setText(item.where() + ": ");
    }
    quote(paragraph, "“" + item.before(), false);
    quote(paragraph, item.words(), true);
    quote(paragraph, item.after() + "”", false);
    XWPFRun said = paragraph.createRun();
    said.addBreak();
    said.setText(item.said());
  }

  /** The sender's own words, which no spell checker is to mark once more. */
  private static void quote(XWPFParagraph paragraph, String text, boolean flagged) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    if (flagged) {
      run.setBold(true);
      run.setColor(Tone.ACCENT.text());
    } else {
      run.setItalic(true);
    }
    CTRPr look = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    look.addNewNoProof();
  }

  private void describe(POIXMLProperties properties, ReturnNote note) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    Date started = Date.from(header.started());
    core.setTitle(note.title());
    core.setCreator("Copydesk");
    core.setCategory(NoteFiles.CATEGORY);
    core.setCreated(Optional.of(started));
    core.setModified(Optional.of(started));
    core.setLastModifiedByUser("Copydesk");
    core.getUnderlyingProperties().setLanguageProperty(LANGUAGE);
    properties.getExtendedProperties().setApplication("Copydesk " + header.version());
  }

  /** A4, with margins that leave lines of a good length. */
  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11_906));
    size.setH(BigInteger.valueOf(16_838));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(1_134));
    margins.setBottom(BigInteger.valueOf(1_134));
    margins.setLeft(BigInteger.valueOf(1_304));
    margins.setRight(BigInteger.valueOf(1_304));
    margins.setHeader(BigInteger.valueOf(567));
    margins.setFooter(BigInteger.valueOf(567));
    margins.setGutter(BigInteger.ZERO);
  }

  private static void styles(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    styles.setSpellingLanguage(LANGUAGE);
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    styles.setDefaultFonts(fonts);
    style(styles, NORMAL, "Normal", 11, 6, Tone.INK, false, shape -> {});
    style(styles, TITLE, "Title", 18, 8, Tone.TITLE, true, shape -> {});
    style(
        styles,
        HEADING,
        "heading 1",
        13,
        3,
        Tone.TITLE,
        true,
        shape -> {
          shape.addNewOutlineLvl().setVal(BigInteger.ZERO);
          shape.addNewKeepNext();
          shape.getSpacing().setBefore(BigInteger.valueOf(12 * POINT));
        });
    style(styles, LIST, "List Bullet", 11, 5, Tone.INK, false, shape -> shape.addNewKeepLines());
  }

  /**
   * Adds a style.
   *
   * @param points size of the letters
   * @param after points of room below
   * @param more what else its paragraphs keep to; once added, a style no longer changes
   */
  private static void style(
      XWPFStyles styles,
      String id,
      String name,
      int points,
      int after,
      Tone tone,
      boolean bold,
      Consumer<CTPPrGeneral> more) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (id.equals(NORMAL)) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal(NORMAL);
      style.addNewNext().setVal(id.equals(LIST) ? LIST : NORMAL);
    }
    style.addNewQFormat();
    CTPPrGeneral shape = style.addNewPPr();
    CTSpacing spacing = shape.addNewSpacing();
    spacing.setAfter(BigInteger.valueOf((long) after * POINT));
    spacing.setLine(BigInteger.valueOf(264));
    spacing.setLineRule(STLineSpacingRule.AUTO);
    more.accept(shape);
    CTRPr look = style.addNewRPr();
    if (bold) {
      look.addNewB();
    }
    look.addNewColor().setVal(tone.text());
    look.addNewSz().setVal(BigInteger.valueOf(points * 2L));
    look.addNewSzCs().setVal(BigInteger.valueOf(points * 2L));
    styles.addStyle(new XWPFStyle(style));
  }

  /** A list of bullets; gives its number. */
  private static BigInteger bullets(XWPFDocument document) {
    CTAbstractNum form = CTAbstractNum.Factory.newInstance();
    form.setAbstractNumId(BigInteger.ONE);
    CTLvl level = form.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.BULLET);
    level.addNewLvlText().setVal("•");
    CTPPrGeneral shape = level.addNewPPr();
    shape.addNewInd().setLeft(BigInteger.valueOf(360));
    shape.getInd().setHanging(BigInteger.valueOf(260));
    var numbering = document.createNumbering();
    BigInteger abstractId = numbering.addAbstractNum(new XWPFAbstractNum(form));
    return numbering.addNum(abstractId);
  }
}
