package org.copydesk.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.extract.StoryFiles;

/** XML that reaches outside itself, multiplies or nests, alone and inside documents. */
final class HostileXml {

  private static final String LAUGHS =
      "<!DOCTYPE %s [<!ENTITY a \"haha\">"
          + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
          + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">"
          + "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">"
          + "<!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;\"><!ENTITY x \"&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;\">]>";

  /** Each holds one reference, {@code &x;}, and has room for a declaration in front. */
  private static final String PAGE =
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>%s &x;</p></body></html>";

  private HostileXml() {}

  /**
   * @param canary the address of a file that nobody may read
   * @param web the address of a server that nobody may ask, with its last slash
   */
  static List<HostileFile> all(String canary, String web) throws Exception {
    List<HostileFile> files = new ArrayList<>();
    Map<String, String> reaches = new LinkedHashMap<>();
    reaches.put("xxe-file", "<!DOCTYPE %s [<!ENTITY x SYSTEM \"" + canary + "\">]>");
    reaches.put("xxe-web", "<!DOCTYPE %s [<!ENTITY x SYSTEM \"" + web + "x\">]>");
    reaches.put(
        "xxe-parameter",
        "<!DOCTYPE %s [<!ENTITY %% p SYSTEM \"" + web + "p.dtd\"> %%p; <!ENTITY x \"x\">]>");
    reaches.put("xxe-subset", "<!DOCTYPE %s SYSTEM \"" + web + "s.dtd\">");
    reaches.put("laughs", LAUGHS);
    for (Map.Entry<String, String> reach : reaches.entrySet()) {
      String name = reach.getKey();
      String declaration = reach.getValue();
      String reference = name.equals("xxe-subset") ? "" : "&x;";
      String page = PAGE.formatted(HostileTexts.STORY).replace("&x;", reference);
      HostileTexts.text(
          files, name + ".xhtml", "<?xml version=\"1.0\"?>" + declaration.formatted("html") + page);
      HostileTexts.text(files, name + ".html", declaration.formatted("html") + page);
      HostileTexts.text(
          files,
          name + ".xml",
          "<?xml version=\"1.0\"?>"
              + declaration.formatted("a")
              + "<a>"
              + HostileTexts.STORY
              + reference
              + "</a>");
      HostileTexts.text(
          files,
          name + ".svg",
          "<?xml version=\"1.0\"?>"
              + declaration.formatted("svg")
              + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>"
              + reference
              + "</text></svg>");
      files.add(
          new HostileFile(
              name + ".docx",
              docx(
                  declaration.formatted("w:document"),
                  "<w:p><w:r><w:t>" + HostileTexts.STORY + reference + "</w:t></w:r></w:p>")));
      files.add(
          new HostileFile(
              name + ".xlsx", xlsx(declaration.formatted("sst"), HostileTexts.STORY + reference)));
      files.add(
          new HostileFile(
              name + ".odt",
              odt(
                  declaration.formatted("office:document-content"),
                  "<text:p>" + HostileTexts.STORY + reference + "</text:p>")));
      files.add(new HostileFile(name + ".epub", epub(declaration.formatted("html"), page)));
    }
    HostileTexts.text(
        files,
        "xinclude.xml",
        "<?xml version=\"1.0\"?><a xmlns:xi=\"http://www.w3.org/2001/XInclude\">"
            + HostileTexts.STORY
            + "<xi:include href=\""
            + canary
            + "\" parse=\"text\"/></a>");
    HostileTexts.text(
        files,
        "stylesheet.xml",
        "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\" href=\""
            + web
            + "s.xsl\"?><a>"
            + HostileTexts.STORY
            + "</a>");
    files.add(
        new HostileFile(
            "deep.docx",
            docx(
                "",
                "<w:p>"
                    + "<w:ins>".repeat(20_000)
                    + "<w:r><w:t>"
                    + HostileTexts.STORY
                    + "</w:t></w:r>"
                    + "</w:ins>".repeat(20_000)
                    + "</w:p>")));
    files.add(
        new HostileFile(
            "deep.odt",
            odt(
                "",
                "<text:p>"
                    + "<text:span>".repeat(20_000)
                    + HostileTexts.STORY
                    + "</text:span>".repeat(20_000)
                    + "</text:p>")));
    files.add(
        new HostileFile(
            "deep-table.docx",
            docx(
                "",
                "<w:tbl><w:tr><w:tc>".repeat(3_000)
                    + "<w:p><w:r><w:t>"
                    + HostileTexts.STORY
                    + "</w:t></w:r></w:p>"
                    + "</w:tc></w:tr></w:tbl>".repeat(3_000))));
    files.add(
        new HostileFile(
            "swollen.docx",
            docx("", "<w:p><w:r><w:t>" + "a ".repeat(6_000_000) + "</w:t></w:r></w:p>")));
    files.add(
        new HostileFile("swollen.odt", odt("", "<text:p>" + "a ".repeat(6_000_000) + "</text:p>")));
    files.add(
        new HostileFile(
            "unclosed.docx",
            docx("", "<w:p><w:r><w:t>" + HostileTexts.STORY + "</w:t></w:r></w:p><w:p>").clone()));
    return files;
  }

  static byte[] docx(String declaration, String body) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "[Content_Types].xml",
        StoryFiles.utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml"
             ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """));
    files.put("_rels/.rels", relationships("word/document.xml"));
    files.put(
        "word/document.xml",
        StoryFiles.utf8(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + declaration
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + body
                + "</w:body></w:document>"));
    return StoryFiles.zip(files);
  }

  private static byte[] relationships(String target) {
    return StoryFiles.utf8(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Target=\""
            + target
            + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
            + "</Relationships>");
  }

  private static byte[] xlsx(String declaration, String text) throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "[Content_Types].xml",
        StoryFiles.utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/sheet.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/strings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
            </Types>
            """));
    files.put("_rels/.rels", relationships("xl/workbook.xml"));
    files.put(
        "xl/workbook.xml",
        StoryFiles.utf8(
            "<?xml version=\"1.0\"?><workbook xmlns=\""
                + main
                + "\" xmlns:r=\""
                + relations
                + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"));
    files.put(
        "xl/_rels/workbook.xml.rels",
        StoryFiles.utf8(
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"s1\" Target=\"sheet.xml\" Type=\""
                + relations
                + "/worksheet\"/>"
                + "<Relationship Id=\"s2\" Target=\"strings.xml\" Type=\""
                + relations
                + "/sharedStrings\"/></Relationships>"));
    files.put(
        "xl/sheet.xml",
        StoryFiles.utf8(
            "<?xml version=\"1.0\"?><worksheet xmlns=\""
                + main
                + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>"));
    files.put(
        "xl/strings.xml",
        StoryFiles.utf8(
            "<?xml version=\"1.0\"?>"
                + declaration
                + "<sst xmlns=\""
                + main
                + "\"><si><t>"
                + text
                + "</t></si></sst>"));
    return StoryFiles.zip(files);
  }

  private static byte[] odt(String declaration, String body) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mimetype", StoryFiles.utf8("application/vnd.oasis.opendocument.text"));
    files.put(
        "content.xml",
        StoryFiles.utf8(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + declaration
                + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                + body
                + "</office:text></office:body></office:document-content>"));
    return StoryFiles.zip(files);
  }

  private static byte[] epub(String declaration, String page) throws Exception {
    Map<String, byte[]> files =
        new LinkedHashMap<>(HostileDocuments.unzipped(StoryFiles.all().get("story.epub")));
    files.put("c.xhtml", StoryFiles.utf8("<?xml version=\"1.0\"?>" + declaration + page));
    return StoryFiles.zip(files);
  }
}
