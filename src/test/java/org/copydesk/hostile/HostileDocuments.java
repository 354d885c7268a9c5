package org.copydesk.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.copydesk.extract.StoryFiles;

/** Documents under false names, behind passwords, with cycles, and mails that hold too much. */
final class HostileDocuments {

  private HostileDocuments() {}

  static List<HostileFile> all(String canary, String web) throws Exception {
    List<HostileFile> files = new ArrayList<>();
    names(files);
    locked(files);
    pdfs(files, canary, web);
    mails(files);
    return files;
  }

  private static void names(List<HostileFile> files) throws Exception {
    Map<String, byte[]> stories = StoryFiles.all();
    files.add(new HostileFile("page.pdf", stories.get("story.html")));
    files.add(new HostileFile("word.pdf", stories.get("story.docx")));
    files.add(new HostileFile("pdf.docx", stories.get("wrapped.pdf")));
    files.add(new HostileFile("rich.doc", stories.get("story.rtf")));
    files.add(new HostileFile("plain.docx", stories.get("story.txt")));
    files.add(new HostileFile("open-document.docx", stories.get("story.odt")));
    files.add(new HostileFile("word-without-ending", stories.get("story.docx")));
    files.add(new HostileFile("program.docx", program()));
    files.add(new HostileFile("program.txt", program()));
    files.add(
        new HostileFile(
            "elf.txt",
            HostileTexts.join(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, noise(9, 4_000))));
    files.add(new HostileFile("noise.docx", noise(7, 20_000)));
    files.add(
        new HostileFile(
            "noise.pdf", HostileTexts.join(StoryFiles.utf8("%PDF-1.7\n"), noise(8, 20_000))));
    files.add(new HostileFile("noise.txt", noise(10, 20_000)));
    files.add(
        new HostileFile(
            "ole-header.doc",
            HostileTexts.join(
                new byte[] {
                  (byte) 0xD0,
                  (byte) 0xCF,
                  0x11,
                  (byte) 0xE0,
                  (byte) 0xA1,
                  (byte) 0xB1,
                  0x1A,
                  (byte) 0xE1
                },
                noise(11, 8_000))));
    for (String name : List.of("story.docx", "wrapped.pdf", "story.odt", "story.epub")) {
      byte[] whole = stories.get(name);
      files.add(new HostileFile("half-" + name, Arrays.copyOf(whole, whole.length / 2)));
    }
  }

  private static byte[] program() {
    ByteBuffer bytes = ByteBuffer.allocate(2_048).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(0, (byte) 'M').put(1, (byte) 'Z').putInt(60, 128).putInt(128, 0x4550);
    bytes.putShort(132, (short) 0x8664);
    bytes.position(512);
    bytes.put("This program cannot be run in DOS mode.".getBytes(StandardCharsets.US_ASCII));
    return bytes.array();
  }

  private static byte[] noise(long seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static void locked(List<HostileFile> files) throws Exception {
    files.add(new HostileFile("locked.docx", StoryFiles.encryptedDocx()));
    files.add(new HostileFile("locked.pdf", StoryFiles.encryptedPdf("secret")));
    files.add(new HostileFile("open-password.pdf", StoryFiles.encryptedPdf("")));
    Map<String, byte[]> odt = new LinkedHashMap<>(unzipped(StoryFiles.all().get("story.odt")));
    odt.put("content.xml", noise(12, 3_000));
    odt.put(
        "META-INF/manifest.xml",
        StoryFiles.utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
            <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="9000">
            <manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="AAAA">
            <manifest:algorithm manifest:algorithm-name="Blowfish CFB" manifest:initialisation-vector="AAAA"/>
            <manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:iteration-count="1024" manifest:salt="AAAA"/>
            </manifest:encryption-data></manifest:file-entry></manifest:manifest>
            """));
    files.add(new HostileFile("locked.odt", StoryFiles.zip(odt)));
  }

  private static void pdfs(List<HostileFile> files, String canary, String web) throws IOException {
    String text = "BT /F 9 Tf 40 700 Td 11 TL " + lines() + " ET";
    String font = "<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >>";
    String catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    String page =
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 800] /Contents 4 0 R /Resources "
            + font
            + " >>";
    String pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    files.add(new HostileFile("plain.pdf", pdf(catalog, pages, page, stream("", text))));
    files.add(
        new HostileFile(
            "page-tree-cycle.pdf",
            pdf(
                catalog,
                "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>",
                page,
                stream("", text))));
    files.add(new HostileFile("page-tree-deep.pdf", deepPages(3_000)));
    files.add(
        new HostileFile(
            "form-cycle.pdf",
            pdf(
                catalog,
                pages,
                page.replace(font, font.replace("<< /Font", "<< /XObject << /X 5 0 R >> /Font")),
                stream("", text + " /X Do"),
                stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
                    "/X Do /X Do"))));
    files.add(
        new HostileFile(
            "deep-arrays.pdf",
            pdf(catalog, pages, page + "\n%\n", stream("", "[".repeat(100_000) + text))));
    files.add(
        new HostileFile(
            "deep-dictionary.pdf",
            pdf(
                catalog + " ",
                pages,
                page,
                stream("", text),
                "<< /A ".repeat(20_000) + "1" + " >>".repeat(20_000))));
    files.add(
        new HostileFile("content-bomb.pdf", pdf(catalog, pages, page, packed(new byte[40 << 20]))));
    files.add(
        new HostileFile(
            "text-bomb.pdf",
            pdf(
                catalog,
                pages,
                page,
                packed(
                    StoryFiles.utf8(
                        "BT /F 9 Tf 40 700 Td 11 TL "
                            + "(The rooms stay open until eight.) Tj T* ".repeat(20_000)
                            + " ET")))));
    files.add(
        new HostileFile(
            "many-states.pdf", pdf(catalog, pages, page, stream("", "q ".repeat(200_000) + text))));
    files.add(new HostileFile("xref-loop.pdf", loop(pdf(catalog, pages, page, stream("", text)))));
    files.add(
        new HostileFile(
            "actions.pdf",
            pdf(
                "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI ("
                    + web
                    + "uri) >> /AA << /WC << /S /GoToR /F ("
                    + canary
                    + ") >> >> >>",
                pages,
                page,
                stream("", text))));
    files.add(
        new HostileFile(
            "xfa.pdf",
            pdf(
                "<< /Type /Catalog /Pages 2 0 R /AcroForm << /XFA 5 0 R /Fields [] >> >>",
                pages,
                page,
                stream("", text),
                stream(
                    "",
                    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY x SYSTEM \""
                        + canary
                        + "\"><!ENTITY y SYSTEM \""
                        + web
                        + "xfa\">]><xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><x>&x;&y;</x></xdp:xdp>"))));
    files.add(
        new HostileFile(
            "external-stream.pdf",
            pdf(catalog, pages, page, "<< /Length 0 /F (" + canary + ") >>\nstream\n\nendstream")));
  }

  private static String lines() {
    StringBuilder lines = new StringBuilder();
    HostileTexts.STORY
        .lines()
        .forEach(l -> lines.append('(').append(l.replace("(", "\\(")).append(") Tj T* "));
    return lines.toString();
  }

  private static byte[] deepPages(int depth) throws IOException {
    List<String> objects = new ArrayList<>();
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    for (int i = 0; i < depth; i++) {
      objects.add("<< /Type /Pages /Kids [" + (i + 3) + " 0 R] /Count 1 >>");
    }
    objects.add("<< /Type /Page /MediaBox [0 0 500 800] >>");
    return pdf(objects.toArray());
  }

  private static byte[] stream(String entries, String content) {
    return stream(entries, StoryFiles.utf8(content));
  }

  private static byte[] stream(String entries, byte[] content) {
    return HostileTexts.join(
        StoryFiles.utf8("<< " + entries + " /Length " + content.length + " >>\nstream\n"),
        content,
        StoryFiles.utf8("\nendstream"));
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(content);
    }
    return stream("/Filter /FlateDecode", out.toByteArray());
  }

  /**
   * A PDF of these objects, each its text or its bytes, numbered from 1; the first is the
   * catalogue.
   */
  private static byte[] pdf(Object... objects) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(StoryFiles.utf8("%PDF-1.7\n"));
    List<Integer> offsets = new ArrayList<>();
    for (Object object : objects) {
      offsets.add(out.size());
      out.write(StoryFiles.utf8(offsets.size() + " 0 obj\n"));
      out.write(object instanceof byte[] bytes ? bytes : StoryFiles.utf8(object.toString()));
      out.write(StoryFiles.utf8("\nendobj\n"));
    }
    int table = out.size();
    StringBuilder end =
        new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
    offsets.forEach(o -> end.append(String.format("%010d 00000 n \n", o)));
    end.append("trailer\n<< /Size ").append(objects.length + 1);
    end.append(" /Root 1 0 R >>\nstartxref\n").append(table).append("\n%%EOF\n");
    out.write(StoryFiles.utf8(end.toString()));
    return out.toByteArray();
  }

  /** Its table says that the table before it is itself. */
  private static byte[] loop(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int table = text.lastIndexOf("xref\n0 ");
    return text.replace("/Root 1 0 R", "/Root 1 0 R /Prev " + table)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void mails(List<HostileFile> files) throws IOException {
    StringBuilder deep =
        new StringBuilder("From: a@example.org\nSubject: deep\nMIME-Version: 1.0\n");
    for (int i = 0; i < 1_000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }
    HostileTexts.text(
        files, "nested-parts.eml", deep + "Content-Type: text/plain\n\n" + HostileTexts.STORY);
    StringBuilder parts =
        new StringBuilder(
            "From: a@example.org\nSubject: parts\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
                + HostileTexts.STORY);
    for (int i = 0; i < 5_000; i++) {
      parts
          .append("\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=\"")
          .append(i)
          .append(".txt\"\n\nx");
    }
    HostileTexts.text(files, "many-parts.eml", parts + "\n--b--\n");
    String letter =
        "From: a@example.org\nSubject: letter\nMIME-Version: 1.0\nContent-Type: text/plain\n\n"
            + HostileTexts.STORY;
    for (int i = 0; i < 30; i++) {
      letter =
          "From: a@example.org\nSubject: letter "
              + i
              + "\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
              + letter;
    }
    HostileTexts.text(files, "letters-in-letters.eml", letter);
    HostileTexts.text(
        files,
        "long-header.eml",
        "From: a@example.org\nSubject: "
            + "x".repeat(2_000_000)
            + "\nContent-Type: text/plain\n\n"
            + HostileTexts.STORY);
    HostileTexts.text(
        files,
        "no-boundary.eml",
        "From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\n"
            + HostileTexts.STORY);
    HostileTexts.text(
        files,
        "attached-bomb.eml",
        "From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/zip; name=\"../../b.zip\"\nContent-Disposition: attachment; filename=\"../../b.zip\"\nContent-Transfer-Encoding: base64\n\n"
            + java.util.Base64.getMimeEncoder().encodeToString(HostileArchives.all().get(0).bytes())
            + "\n--b--\n");
  }

  static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
