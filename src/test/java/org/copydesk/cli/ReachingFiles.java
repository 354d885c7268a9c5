package org.copydesk.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.copydesk.extract.StoryFiles;

/**
 * Stories in every format, each of which asks its reader to fetch something: from an address, and
 * from a file of the machine.
 */
final class ReachingFiles {

  private static final String PROSE =
      "The ferry to the island was late again on Tuesday, the harbour office said, because the fog"
          + " stayed on the water until noon and nobody wanted to risk the narrow way in.";

  private final String web;
  private final String file;
  private final Path path;

  /**
   * @param web an address, with a slash at its end
   * @param canary a file whose words must not come out
   */
  ReachingFiles(String web, Path canary) {
    this.web = web;
    this.file = canary.toUri().toString();
    this.path = canary;
  }

  /** File name and bytes. */
  Map<String, byte[]> all() throws Exception {
    Map<String, byte[]> stories = StoryFiles.all();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("links.txt", utf8(PROSE + "\n\n" + web + "txt " + file + " \\\\127.0.0.1\\share\n"));
    files.put("page.html", utf8(page("")));
    files.put("base.html", utf8(page("<base href=\"" + web + "base/\">")));
    files.put("entity.xhtml", utf8(xhtml(entities())));
    files.put("late.xhtml", utf8("<!--" + " ".repeat(40_000) + "-->" + xhtml(entities())));
    files.put("parameter.xhtml", utf8(xhtml(parameterEntities())));
    files.put("wide.xhtml", xhtml(entities()).getBytes(StandardCharsets.UTF_16));
    files.put(
        "ebcdic.xml",
        ("<?xml version=\"1.0\" encoding=\"IBM037\"?>" + xhtml(entities()))
            .getBytes(Charset.forName("IBM037")));
    files.put("includes.xml", utf8(includes()));
    files.put("picture.svg", utf8(svg()));
    files.put("book.fb2", utf8(fictionBook()));
    files.put("template.docx", changed(stories.get("story.docx"), this::wordPart, wordParts()));
    files.put(
        "chunk.docx",
        changed(
            stories.get("story.docx"),
            (name, xml) ->
                name.equals("word/document.xml")
                    ? xml.replace("</w:body>", "<w:altChunk r:id=\"rIdAlt\"/></w:body>")
                    : wordPart(name, xml),
            Map.of()));
    files.put(
        "entity.docx",
        changed(
            stories.get("story.docx"),
            (name, xml) -> name.equals("word/styles.xml") ? xml : doctype(name, xml, "w:document"),
            Map.of()));
    files.put("table.xlsx", workbook());
    files.put("section.odt", changed(stories.get("story.odt"), this::openPart, Map.of()));
    files.put(
        "entity.odt",
        changed(
            stories.get("story.odt"),
            (name, xml) -> doctype(name, xml, "office:document-content"),
            Map.of()));
    files.put("book.epub", changed(stories.get("story.epub"), this::bookPart, Map.of()));
    files.put("mail.eml", utf8(mail()));
    files.put("external.eml", utf8(externalBody()));
    files.put("actions.pdf", pdf(stories.get("tight.pdf")));
    files.put(
        "linked.rtf", utf8(rtf(new String(stories.get("story.rtf"), StandardCharsets.UTF_8))));
    files.put("links.tar", tar());
    files.put("inbox.zip", StoryFiles.zip(Map.of("a/entity.xhtml", utf8(xhtml(entities())))));
    return files;
  }

  private String entities() {
    return "<!DOCTYPE html SYSTEM \"%sdtd\" [<!ENTITY web SYSTEM \"%sentity\"><!ENTITY near SYSTEM \"%s\">]>"
        .formatted(web, web, file);
  }

  private String parameterEntities() {
    return "<!DOCTYPE html [<!ENTITY % web SYSTEM \""
        + web
        + "parameter\">%web;<!ENTITY % near SYSTEM \""
        + file
        + "\">%near;]>";
  }

  private String xhtml(String doctype) {
    return doctype
        + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Ferry</title></head><body><p>"
        + PROSE
        + "</p><p>&web; &near;</p></body></html>";
  }

  private String page(String head) {
    return """
        <!DOCTYPE html><html><head>%1$s<title>Ferry</title>
        <meta http-equiv="refresh" content="0; url=%2$smeta">
        <link rel="stylesheet" href="%2$sstyle"><link rel="import" href="%3$s">
        <script src="%2$sscript"></script><style>@import url(%2$simport);</style></head>
        <body background="%2$sbackground"><p>%4$s</p><img src="%2$simage" srcset="%2$sset 2x">
        <iframe src="%3$s"></iframe><object data="%3$s"></object><embed src="%2$sembed">
        <video src="%2$svideo"></video><img src="%3$s"><p>%4$s</p></body></html>
        """
        .formatted(head, web, file, PROSE);
  }

  private String includes() {
    return """
        <?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="%1$sxsl"?>
        <doc xmlns:xi="http://www.w3.org/2001/XInclude"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:schemaLocation="urn:x %1$sschema"><p>%3$s</p>
        <xi:include href="%2$s" parse="text"/><xi:include href="%1$sxinclude"/></doc>
        """
        .formatted(web, file, PROSE)
        .strip();
  }

  private String svg() {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
        <image xlink:href="%1$ssvg"/><use href="%2$s#a"/><text>%3$s</text></svg>
        """
        .formatted(web, file, PROSE);
  }

  private String fictionBook() {
    return """
        <?xml version="1.0" encoding="UTF-8"?><!-- %4$s --><!DOCTYPE FictionBook SYSTEM "%1$sfb" [
        <!ENTITY near SYSTEM "%2$s">]>
        <FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"
            xmlns:l="http://www.w3.org/1999/xlink"><body><section>
        <p>%3$s &near;</p><image l:href="%1$simage"/></section></body></FictionBook>
        """
        .formatted(web, file, PROSE, " ".repeat(20_000))
        .strip();
  }

  private Map<String, byte[]> wordParts() {
    return Map.of(
        "word/_rels/settings.xml.rels",
        utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rIdT" TargetMode="External" Target="%stemplate.dotm"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>
            </Relationships>"""
                .formatted(web)));
  }

  private String wordPart(String name, String xml) {
    String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return switch (name) {
      case "word/_rels/document.xml.rels" ->
          xml.replace(
              "</Relationships>",
              ("<Relationship Id=\"rIdI\" Type=\"%simage\" Target=\"%simage.png\" TargetMode=\"External\"/>"
                      + "<Relationship Id=\"rIdO\" Type=\"%soleObject\" Target=\"%s\" TargetMode=\"External\"/>"
                      + "<Relationship Id=\"rIdAlt\" Type=\"%saFChunk\" Target=\"%s\" TargetMode=\"External\"/>"
                      + "<Relationship Id=\"rIdS\" Type=\"%ssubDocument\" Target=\"%ssub.docx\" TargetMode=\"External\"/>"
                      + "</Relationships>")
                  .formatted(type, web, type, file, type, file, type, web));
      case "word/document.xml" ->
          xml.replace(
              "</w:body>",
              ("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDETEXT"
                      + " \"%s\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                      + "</w:body>")
                  .formatted(path));
      default -> xml;
    };
  }

  private String openPart(String name, String xml) {
    return name.equals("content.xml")
        ? xml.replaceFirst(
            "<office:text>",
            ("<office:text><text:section xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                    + " text:name=\"S\"><text:section-source xlink:href=\"%s\"/></text:section>"
                    + "<text:p xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                    + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"><draw:frame>"
                    + "<draw:image xlink:href=\"%simage\"/></draw:frame></text:p>")
                .formatted(file, web))
        : xml;
  }

  private String bookPart(String name, String xml) {
    return name.endsWith("html")
        ? xml.replace(
            "</body>",
            "<img src=\"%sbook\"/><iframe src=\"%s\"></iframe></body>".formatted(web, file))
        : xml;
  }

  private String doctype(String name, String xml, String root) {
    if (!name.endsWith(".xml") || !xml.contains("<" + root)) {
      return xml;
    }
    int at = xml.indexOf("<" + root);
    return xml.substring(0, at)
        + "<!--"
        + " ".repeat(20_000)
        + "-->"
        + "<!DOCTYPE %s SYSTEM \"%sdtd\" [<!ENTITY near SYSTEM \"%s\">]>".formatted(root, web, file)
        + xml.substring(at).replaceFirst("Mayor", "Mayor &near;");
  }

  private byte[] workbook() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            </Types>"""));
    parts.put(
        "_rels/.rels",
        utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Target="xl/workbook.xml"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
            </Relationships>"""));
    parts.put(
        "xl/workbook.xml",
        utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>
            <externalReferences><externalReference r:id="r2"/></externalReferences></workbook>"""));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Target="worksheets/sheet1.xml"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
            <Relationship Id="r2" Target="%sbook.xlsx" TargetMode="External"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"/>
            </Relationships>"""
                .formatted(web)));
    parts.put(
        "xl/worksheets/sheet1.xml",
        utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c>
            <c r="B1"><f>WEBSERVICE("%scell")</f></c></row></sheetData></worksheet>"""
                .formatted(PROSE, web)));
    return StoryFiles.zip(parts);
  }

  private String mail() {
    return """
        From: Jo <jo@example.org>
        To: desk@example.org
        Subject: Ferry
        Content-Location: %1$slocation
        MIME-Version: 1.0
        Content-Type: text/html; charset=UTF-8

        <html><head><link rel="stylesheet" href="%1$smail-style"></head><body><p>%3$s</p>
        <img src="%1$smail"><img src="%2$s"></body></html>
        """
        .formatted(web, file, PROSE)
        .replace("\n", "\r\n");
  }

  private String externalBody() {
    return """
        From: Jo <jo@example.org>
        To: desk@example.org
        Subject: Ferry
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        %3$s
        --b
        Content-Type: message/external-body; access-type=URL; URL="%1$sbody"

        Content-Type: text/plain

        --b
        Content-Type: message/external-body; access-type=local-file; name="%2$s"

        Content-Type: text/plain

        --b--
        """
        .formatted(web, path, PROSE)
        .replace("\n", "\r\n");
  }

  private byte[] pdf(byte[] story) throws IOException {
    try (PDDocument document = Loader.loadPDF(story);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      COSDictionary open = new COSDictionary();
      open.setItem(COSName.S, COSName.getPDFName("GoToR"));
      open.setItem(COSName.F, new COSString(web + "remote.pdf"));
      COSDictionary next = new COSDictionary();
      next.setItem(COSName.S, COSName.getPDFName("URI"));
      next.setItem(COSName.getPDFName("URI"), new COSString(web + "uri"));
      COSDictionary launch = new COSDictionary();
      launch.setItem(COSName.S, COSName.getPDFName("Launch"));
      launch.setItem(COSName.F, new COSString("tesseract"));
      next.setItem(COSName.getPDFName("Next"), launch);
      open.setItem(COSName.getPDFName("Next"), next);
      catalog.setItem(COSName.getPDFName("OpenAction"), open);
      COSStream form = document.getDocument().createCOSStream();
      try (var stream = form.createOutputStream()) {
        stream.write(
            utf8(
                entities().replace("DOCTYPE html", "DOCTYPE xdp")
                    + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><template"
                    + " xmlns=\"http://www.xfa.org/schema/xfa-template/3.0/\"><subform><field"
                    + " name=\"a\"><value><text>&near; &web;</text></value></field></subform>"
                    + "</template></xdp:xdp>"));
      }
      COSDictionary acroForm = new COSDictionary();
      acroForm.setItem(COSName.getPDFName("XFA"), form);
      acroForm.setItem(COSName.FIELDS, new COSArray());
      catalog.setItem(COSName.ACRO_FORM, acroForm);
      // A stream whose bytes are said to lie in a file of the machine.
      COSStream outside = document.getDocument().createCOSStream();
      try (var stream = outside.createOutputStream()) {
        stream.write(utf8(" "));
      }
      outside.setItem(COSName.F, new COSString(path.toString()));
      COSStream packet = document.getDocument().createCOSStream();
      try (var stream = packet.createOutputStream()) {
        stream.write(utf8(entities().replace("DOCTYPE html", "DOCTYPE x") + "<x>&near;&web;</x>"));
      }
      catalog.setItem(COSName.METADATA, packet);
      catalog.setItem(COSName.getPDFName("Outside"), outside);
      document.save(out);
      return out.toByteArray();
    }
  }

  private String rtf(String story) {
    return story.replaceFirst(
        "\\\\pard ",
        ("{\\\\*\\\\template %stemplate.dot}{\\\\field{\\\\*\\\\fldinst INCLUDEPICTURE \"%spicture\"}{"
                + "\\\\fldrslt x}}{\\\\field{\\\\*\\\\fldinst INCLUDETEXT \"%s\"}{\\\\fldrslt y}}{\\\\object"
                + "\\\\objlink\\\\objautlink{\\\\*\\\\objclass Word.Document}{\\\\*\\\\objdata 0105}}"
                + "\\\\pard ")
            .formatted(web, web, path));
  }

  private byte[] tar() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry link = new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK);
      link.setLinkName(path.toString());
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      TarArchiveEntry hard = new TarArchiveEntry("hard.txt", TarConstants.LF_LINK);
      hard.setLinkName(path.toString());
      tar.putArchiveEntry(hard);
      tar.closeArchiveEntry();
      byte[] story = utf8(PROSE);
      for (String name : new String[] {"../../outside.txt", path + ".txt", "C:\\outside.txt"}) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(story.length);
        tar.putArchiveEntry(entry);
        tar.write(story);
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  /** What is made of one part of a package. */
  private interface PartChange {
    String of(String name, String xml);
  }

  private static byte[] changed(byte[] zip, PartChange change, Map<String, byte[]> more)
      throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        String name = entry.getName();
        boolean text = name.matches(".*\\.(xml|rels|x?html)");
        UnaryOperator<String> part = xml -> change.of(name, xml);
        parts.put(name, text ? utf8(part.apply(new String(bytes, StandardCharsets.UTF_8))) : bytes);
      }
    }
    parts.putAll(more);
    return StoryFiles.zip(parts);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
