package org.copydesk.report.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.SampleRun;
import org.copydesk.extract.Reading;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.finding.Level;
import org.copydesk.report.CrowdedRun;
import org.copydesk.report.CrowdedRun.Fault;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The letters to those whose texts do not pass. */
class NoteReportTest {

  @TempDir Path folder;

  private List<Path> write(AuditRun run) throws IOException {
    return new NoteReport().write(run, folder);
  }

  private Path note(AuditRun run, String slug) throws IOException {
    return write(run).stream()
        .filter(f -> f.getFileName().toString().startsWith(slug + "-"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> lines(Path file) throws IOException {
    try (XWPFDocument document = open(file)) {
      return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }
  }

  private static XWPFDocument open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XWPFDocument(in);
    }
  }

  @Test
  void writesToThoseWhoseTextsDoNotPassAndWhoseFilesCanBeSentAgain() throws IOException {
    assertThat(write(SampleRun.typical()))
        .extracting(f -> folder.relativize(f).toString().replaceAll("-[0-9a-f]{12}", ""))
        .containsExactly(
            "return-notes/bridge.docx",
            "return-notes/harbour.docx",
            "return-notes/minutes-of-the-meeting.docx",
            "return-notes/scan.docx");
  }

  @Test
  void quotesEachFaultWithItsPlaceAndWhatToDo() throws IOException {
    assertThat(lines(note(SampleRun.typical(), "bridge")))
        .startsWith("About your text “New bridge halves the way to Rejkjavik”")
        .contains(
            "Paragraph 1: “New bridge halves the way to Rejkjavik”\n“Rejkjavik” is no place we know."
                + " Did you mean “Reykjavik”, the capital of Iceland?")
        .anyMatch(l -> l.endsWith("\n“recieved” is misspelled. Better: “received” or “relieved”."));
  }

  @Test
  void putsNamesAndFiguresFirst() throws IOException {
    assertThat(headings(note(SampleRun.typical(), "bridge")))
        .containsExactly(
            "Names and places",
            "Figures that need a source",
            "Told in two ways",
            "Spelling",
            "Not part of the story");
  }

  private static List<String> headings(Path file) throws IOException {
    List<String> headings = new ArrayList<>();
    try (XWPFDocument document = open(file)) {
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        if ("Heading1".equals(paragraph.getStyle())) {
          headings.add(paragraph.getText());
        }
      }
    }
    return headings;
  }

  @Test
  void saysWhatIsInGoodOrderOnlyWhereEverythingWasLookedAt() throws IOException {
    assertThat(lines(note(SampleRun.typical(), "bridge")))
        .contains("We found nothing to mend in these: grammar, who is quoted and wording.");
    assertThat(lines(note(SampleRun.typical(), "harbour")))
        .as("a check failed there")
        .noneMatch(l -> l.contains("nothing to mend"));
  }

  @Test
  void leavesOutWhatEditorsLetStandAndSpeaksNoJargon() throws IOException {
    String all = String.join("\n", lines(note(SampleRun.typical(), "harbour")));
    assertThat(all)
        .doesNotContain("run together", "Two words")
        .doesNotContainPattern("[a-z]+/[a-z]+-[a-z]+")
        .doesNotContainIgnoringCase("score")
        .doesNotContain("warning", "REVIEW");
  }

  @Test
  void callsNoSuggestionBetterThanTheOneItMakes() throws IOException {
    AuditRun run =
        CrowdedRun.of(
            1,
            new Fault(
                "spelling/misspelled-word",
                Level.ERROR,
                1,
                "It is misspelled. Did you mean “receive”?",
                List.of("receive", "received", "relieve")));
    assertThat(lines(note(run, "text-00001")))
        .anyMatch(l -> l.endsWith("\nIt is misspelled. Did you mean “receive”?"));
  }

  @Test
  void keepsOtherSubmissionsInConfidence() throws IOException {
    AuditRun run =
        CrowdedRun.of(
            1,
            new Fault(
                "consistency/near-duplicate",
                Level.WARNING,
                1,
                "This is the same text as “rival.docx”. 2 more submissions of this run are like it."),
            new Fault(
                "consistency/name-variant",
                Level.NOTE,
                1,
                "“Ann” here, “Anne” in 3 other submissions, rival.docx among them: one name?"),
            new Fault(
                "consistency/conflicting-figures",
                Level.NOTE,
                1,
                "“40” here, “50” in rival.docx: which figure is right?"),
            new Fault(
                "fragments/shared-line",
                Level.ERROR,
                1,
                "This line stands word for word in other stories of this run as well."));
    assertThat(String.join("\n", lines(note(run, "text-00001"))))
        .contains("in another spelling", "another figure")
        .doesNotContain("rival", "submission", "this run", "the same text", "Told in two ways");
  }

  @Test
  void writesNoLetterAboutNothingButSomebodyElsesText() throws IOException {
    assertThat(
            write(
                CrowdedRun.of(
                    1,
                    new Fault(
                        "consistency/near-duplicate", Level.ERROR, 1, "The same text as b.txt."))))
        .isEmpty();
  }

  @Test
  void tellsEqualFaultsOnceWithAllTheirPlaces() throws IOException {
    AuditRun run =
        CrowdedRun.repeating(
            new Fault("spelling/misspelled-word", Level.ERROR, 9, "It is misspelled."),
            new Fault("style/stock-phrases", Level.WARNING, 2, "A worn phrase."));
    List<String> lines = lines(note(run, "text-00001"));
    assertThat(lines.stream().filter(l -> l.endsWith("It is misspelled.")))
        .singleElement()
        .asString()
        .startsWith("9 times (paragraphs 2, 3, 4, 5, 6, 7 and further on): “The ferry left the ");
    assertThat(lines.stream().filter(l -> l.endsWith("A worn phrase.")))
        .singleElement()
        .asString()
        .startsWith("Twice (paragraphs 11 and 12): ");
    assertThat(lines).noneMatch(l -> l.contains("more of this kind"));
  }

  @Test
  void tellsOfABadTextNoMoreThanGetsRead() throws IOException {
    List<Fault> faults =
        Group.ALL.stream()
            .map(group -> new Fault(group.area() + "/x", Level.ERROR, 6, "Mend it."))
            .toList();
    List<String> lines = lines(note(CrowdedRun.of(1, faults.toArray(Fault[]::new)), "text-00001"));
    assertThat(lines.stream().filter(l -> l.endsWith("Mend it."))).hasSize(12);
    assertThat(lines.stream().filter(l -> l.endsWith(" more of this kind"))).hasSize(8);
  }

  @Test
  void keepsAHeadingWithWhatItHeads() throws IOException {
    try (XWPFDocument document = open(note(SampleRun.typical(), "bridge"))) {
      var heading = document.getStyles().getStyle("Heading1").getCTStyle().getPPr();
      assertThat(heading.isSetKeepNext()).isTrue();
      assertThat(heading.isSetOutlineLvl()).isTrue();
      assertThat(heading.getSpacing().isSetBefore()).isTrue();
      assertThat(document.getStyles().getStyle("ListBullet").getCTStyle().getPPr().isSetKeepLines())
          .isTrue();
    }
  }

  @Test
  void staysShortAndCountsTheOthers() throws IOException {
    AuditRun run =
        CrowdedRun.of(
            1,
            new Fault("spelling/misspelled-word", Level.ERROR, 17, "It is misspelled."),
            new Fault("style/stock-phrases", Level.WARNING, 40, "A worn phrase."),
            new Fault("names/misspelled-name", Level.ERROR, 1, "No such place."),
            new Fault("names/unverified-name", Level.NOTE, 9, "Who is this?"));
    List<String> lines = lines(note(run, "text-00001"));
    assertThat(lines).hasSizeLessThan(30);
    assertThat(lines).contains("and 12 more of this kind", "and 35 more of this kind");
    assertThat(lines.stream().filter(l -> l.endsWith("Who is this?"))).hasSize(3);
    assertThat(lines.indexOf("What we would like to know")).isGreaterThan(lines.indexOf("Wording"));
  }

  @Test
  void cutsALongMessageAtAWord() throws IOException {
    AuditRun run =
        CrowdedRun.of(1, new Fault("style/x", Level.ERROR, 1, "Say it plainly. ".repeat(200)));
    assertThat(lines(note(run, "text-00001")))
        .anyMatch(l -> l.endsWith("Say it plainly. Say it plainly.…") && l.length() < 500);
  }

  @Test
  void asksForAFileThatCouldNotBeRead() throws IOException {
    assertThat(lines(note(SampleRun.typical(), "scan")))
        .containsExactly(
            "About your file “scan.pdf”",
            "Thank you for sending it. We found no text in the file; perhaps it is a scan or a"
                + " picture of a text. Please send us the text itself, as a Word document or in the"
                + " message.");
  }

  @Test
  void isADocumentWithATitleALanguageAndRealLists() throws IOException {
    try (XWPFDocument document = open(note(SampleRun.typical(), "bridge"))) {
      var core = document.getProperties().getCoreProperties();
      assertThat(core.getTitle())
          .isEqualTo("About your text “New bridge halves the way to Rejkjavik”");
      assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("en-US");
      assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
      assertThat(document.getParagraphs())
          .filteredOn(p -> "ListBullet".equals(p.getStyle()))
          .hasSize(6)
          .allMatch(p -> "bullet".equals(p.getNumFmt()));
    }
  }

  @Test
  void canBeReadByTheProductItself() throws IOException {
    Path note = note(SampleRun.typical(), "bridge");
    List<Reading> readings =
        SubmissionReader.inProcess(block -> List.of(new Span(0, block.length())))
            .read(note, "note.docx");
    Article article = (Article) readings.get(0).submission();
    assertThat(article.blocks())
        .filteredOn(b -> b.kind() == BlockKind.HEADING)
        .extracting(article::textOf)
        .contains("Names and places", "Not part of the story");
    assertThat(article.blocks())
        .filteredOn(b -> b.kind() == BlockKind.LIST_ITEM)
        .extracting((Block b) -> article.textOf(b))
        .contains(
            "Paragraph 1: “New bridge halves the way to Rejkjavik”",
            "“Rejkjavik” is no place we know. Did you mean “Reykjavik”, the capital of Iceland?");
  }

  @Test
  void isTheSamePartByPartWhenWrittenAgain() throws IOException {
    Map<String, String> first = parts(note(SampleRun.typical(), "bridge"));
    assertThat(parts(note(SampleRun.typical(), "bridge"))).isEqualTo(first);
    assertThat(first.get("docProps/core.xml")).contains("2026-03-18T02:00:00Z");
    assertThat(first.get("word/styles.xml")).containsPattern("<w:lang [^>]*w:val=\"en-US\"");
  }

  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(
            entry.getName(),
            new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void survivesWhateverATextHolds() throws IOException {
    AuditRun run =
        CrowdedRun.named(
            "deep/\u202Excod.\u0000<w:p>.exe",
            new Fault(
                "style/x", Level.ERROR, 2, "</w:t><b>\u0001\uD800 _x0041_ " + "y".repeat(90_000)));
    List<Path> files = write(run);
    assertThat(files).hasSize(1);
    assertThat(files.get(0).getFileName().toString()).matches("xcod-w-p-[0-9a-f]{12}\\.docx");
    assertThat(String.join("\n", lines(files.get(0))))
        .hasSizeLessThan(3_000)
        .contains("</w:t><b>␁\uFFFD _x0041_ yyy");
  }

  @Test
  void removesItsOwnOldNotesAndNothingElse() throws IOException {
    List<Path> old = write(SampleRun.typical());
    Path kept = Files.copy(old.get(0), folder.resolve("return-notes/letter.docx"));
    Path foreign = folder.resolve("return-notes/minutes-0123456789ab.docx");
    try (XWPFDocument document = new XWPFDocument();
        var out = Files.newOutputStream(foreign)) {
      document.write(out);
    }
    Path broken =
        Files.writeString(folder.resolve("return-notes/story-0123456789ab.docx"), "no document");
    List<Path> now = write(CrowdedRun.of(1, new Fault("style/x", Level.ERROR, 1, "It is worn.")));
    try (Stream<Path> there = Files.list(folder.resolve("return-notes"))) {
      assertThat(there).containsExactlyInAnyOrder(now.get(0), kept, foreign, broken);
    }
  }

  @Test
  void givesEverySubmissionANameThatEverySystemTakes() {
    assertThat(NoteFiles.nameOf("a/Épée & Söhne.final.DOCX"))
        .matches("epee-sohne-final-[0-9a-f]{12}\\.docx");
    assertThat(NoteFiles.nameOf("a/story.txt")).isNotEqualTo(NoteFiles.nameOf("b/story.txt"));
    assertThat(NoteFiles.nameOf("../..")).matches("text-[0-9a-f]{12}\\.docx");
    assertThat(NoteFiles.nameOf("語".repeat(300))).matches("text-[0-9a-f]{12}\\.docx");
    assertThat(NoteFiles.nameOf("CON.txt")).matches("con-[0-9a-f]{12}\\.docx");
    assertThat(NoteFiles.nameOf("n".repeat(250) + ".txt")).hasSizeLessThan(90);
  }
}
