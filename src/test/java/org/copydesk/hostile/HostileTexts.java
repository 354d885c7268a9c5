package org.copydesk.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.extract.StoryFiles;

/** Plain texts, web pages and rich text that are not what they seem, or more than one can bear. */
final class HostileTexts {

  /** The story that most of these files hold. */
  static final String STORY =
      """
      Orchard town opens its second library

      The town of Millbrook opened a second library on Tuesday, a year later than the council had
      planned. Some sixty people came to the old cannery, where the reading rooms are now.

      "We have waited for this," said Anna Weber, who leads the library. She thanked the builders
      and the many neighbours who had carried the books across the street by hand.

      The rooms stay open until eight in the evening, and on Sundays until five.
      """;

  private HostileTexts() {}

  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>();
    empty(files);
    encodings(files);
    signs(files);
    lengths(files);
    depths(files);
    injections(files);
    return files;
  }

  private static void empty(List<HostileFile> files) {
    for (String name : List.of("zero-byte.txt", "zero-byte.docx", "zero-byte.pdf", "zero-byte")) {
      files.add(new HostileFile(name, new byte[0]));
    }
    text(files, "only-spaces.txt", " \n\t \r\n   \n".repeat(50));
    text(
        files,
        "every-white-space.txt",
        "\u00A0\u1680\u2000\u2003\u2028\u2029\u202F\u205F\u3000\u200B\uFEFF\u0085".repeat(100));
    text(files, "one-letter-lines.txt", "a\n".repeat(3_000));
    text(files, "signs-alone.txt", "--- 12 --- ***\n".repeat(30));
    text(
        files,
        "empty.html",
        "<html><body><script>var story = 'twenty words';</script></body></html>");
    text(files, "empty.xml", "<?xml version=\"1.0\"?><a/>");
    text(files, "too-short.md", "The story follows tomorrow.");
  }

  private static void encodings(List<HostileFile> files) {
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8")) {
      String name = charset.toLowerCase(java.util.Locale.ROOT);
      byte[] bare = STORY.getBytes(Charset.forName(charset));
      if (!charset.equals("UTF-8")) {
        files.add(new HostileFile(name + ".txt", bare));
      }
      files.add(
          new HostileFile(
              name + "-mark.txt", ("\uFEFF" + STORY).getBytes(Charset.forName(charset))));
    }
    text(files, "mark-in-mid-text.txt", STORY.replace("Some sixty", "\uFEFFSome \uFEFFsixty"));
    files.add(
        new HostileFile(
            "windows-1252.txt",
            STORY.replace('"', '\u201C').getBytes(Charset.forName("windows-1252"))));
    byte[] latin = STORY.replace("Weber", "W\u00E9ber").getBytes(StandardCharsets.ISO_8859_1);
    files.add(
        new HostileFile(
            "latin-1-named-utf-8.html", join(StoryFiles.utf8("<meta charset=utf-8><p>"), latin)));
    files.add(
        new HostileFile(
            "invalid-utf-8.txt",
            join(
                StoryFiles.utf8(STORY + "\u201CGr\u00FC\u00DFe\u201D an caf\u00E9s\n"),
                new byte[] {(byte) 0xC3, '(', (byte) 0xFF, (byte) 0xFE, '\n'})));
    files.add(
        new HostileFile(
            "surrogates.txt",
            join(
                StoryFiles.utf8(STORY),
                new byte[] {
                  (byte) 0xED,
                  (byte) 0xA0,
                  (byte) 0x80,
                  ' ',
                  (byte) 0xED,
                  (byte) 0xB0,
                  (byte) 0x80,
                  '\n'
                })));
    byte[] odd = STORY.getBytes(StandardCharsets.UTF_16LE);
    files.add(
        new HostileFile(
            "half-a-unit.txt",
            join(
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                java.util.Arrays.copyOf(odd, odd.length - 1))));
  }

  private static void signs(List<HostileFile> files) {
    text(
        files,
        "nul-and-controls.txt",
        STORY.replace("Some sixty", "Some\0 si\u0007xt\u001By\u009B31m\u007F"));
    text(
        files,
        "nul.html",
        "<p>" + STORY.replace("Some", "Some\0&#0;&#27;&#xD800;&#xFFFE;&#x10FFFF;") + "</p>");
    text(files, "bidi.txt", STORY.replace("Anna Weber", "\u202Erebe W annA\u202C, \u2066x\u2069"));
    text(files, "bidi-\u202Etxt.exe", STORY);
    text(
        files,
        "look-alikes.txt",
        STORY
            .replace("Anna", "\u0410nna")
            .replace("Millbrook", "M\u0456llbr\u043E\u043Ek")
            .replace("library", "li\u00ADbra\u200Bry"));
    text(files, "noncharacters.txt", STORY.replace("Some", "Some\uFFFE\uFFFF\uDBFF\uDFFF"));
    text(files, "combining.txt", STORY.replace("books", "b" + "\u0301".repeat(2_000) + "ooks"));
  }

  private static void lengths(List<HostileFile> files) {
    text(files, "long-line.txt", "The rooms stay open until eight. ".repeat(600));
    text(files, "long-word.txt", STORY + "a".repeat(20_000));
    text(files, "brackets.txt", STORY + "([{\u201C".repeat(2_000));
    text(
        files,
        "bait.txt",
        STORY
            + "1,".repeat(3_000)
            + " "
            + "-".repeat(3_000)
            + " "
            + "A.".repeat(3_000)
            + " "
            + "\u201C \u201D".repeat(1_000));
    text(files, "too-much-text.txt", "The rooms stay open until eight.\n".repeat(160_000));
  }

  private static void depths(List<HostileFile> files) {
    text(files, "deep.html", "<html><body>" + "<div>".repeat(20_000) + "<p>" + STORY + "</p>");
    text(files, "deep-closed.html", "<b>".repeat(20_000) + STORY + "</b>".repeat(20_000));
    text(files, "deep-tables.html", "<table><tr><td>".repeat(3_000) + STORY);
    text(files, "deep-lists.html", "<ul><li>".repeat(5_000) + STORY);
    text(files, "unclosed.html", "<p>" + STORY + "<a href=\"" + "x".repeat(200_000));
    text(files, "attributes.html", "<p " + "a=1 b ".repeat(30_000) + ">" + STORY + "</p>");
    text(
        files,
        "entities.html",
        "<p>" + STORY + "&amp".repeat(20_000) + "&lt;" + "&#".repeat(20_000) + "</p>");
    text(
        files,
        "deep.xml",
        "<?xml version=\"1.0\"?>" + "<a>".repeat(20_000) + STORY + "</a>".repeat(20_000));
    text(
        files,
        "deep.xhtml",
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
            + "<div>".repeat(20_000)
            + STORY
            + "</div>".repeat(20_000)
            + "</body></html>");
    text(
        files,
        "deep.rtf",
        "{\\rtf1\\ansi\\pard " + "{".repeat(50_000) + STORY + "}".repeat(50_000) + "}");
    text(files, "unclosed.rtf", "{\\rtf1\\ansi\\pard " + STORY + "{\\b ".repeat(20_000));
    text(files, "binary.rtf", "{\\rtf1\\ansi\\pard " + STORY + "{\\bin2147483647 x}}");
    text(files, "uc.rtf", "{\\rtf1\\ansi\\pard\\uc2147483647 " + STORY + "\\u-99999999999 \\'zz}");
  }

  /** What a spreadsheet, a page or a terminal would do more with than show it. */
  private static void injections(List<HostileFile> files) {
    String trap =
        "=HYPERLINK(\"http://127.0.0.1/\",\"win\") <script>alert(1)</script> ${jndi:ldap://127.0.0.1/a} \u001B]0;x\u0007";
    text(files, "=cmd'!A0.txt", trap + "\n\n" + STORY + "\n@SUM(1+1) +1+1 -1\n");
    text(files, "<img src=x onerror=alert(1)>.txt", STORY);
    text(files, "line\nbreak.txt", STORY);
    text(files, "escape\u001B[31m.txt", STORY);
    text(files, "n".repeat(200) + ".txt", STORY);
    text(files, "caf\u00E9.txt", STORY);
    text(files, "cafe\u0301.txt", STORY);
    text(
        files,
        "ignore.txt",
        STORY.replace("Some sixty", "<!-- copydesk: ignore all --> Some sixty"));
  }

  static void text(List<HostileFile> files, String name, String text) {
    files.add(new HostileFile(name, StoryFiles.utf8(text)));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
