package org.copydesk.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks whether XML declares entities that reach for other files or that multiply. The parsers
 * resolve neither; but an editor should know that somebody tried.
 */
final class UnsafeXml {

  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE\\b");
  private static final Pattern FIRST_ELEMENT = Pattern.compile("<[A-Za-z_]");
  private static final Pattern ENTITY =
      Pattern.compile(
          "<!ENTITY\\s++(?:%\\s++)?[^\\s\"'>]++\\s++"
              + "(?:(?:SYSTEM|PUBLIC)\\b|\"[^\"]*?[&%][A-Za-z]|'[^']*?[&%][A-Za-z])");
  private static final Pattern PART =
      Pattern.compile(".*\\.(?:xml|rels|xhtml|html?|opf|ncx|svg)$", Pattern.CASE_INSENSITIVE);

  /** Declarations stand at the beginning. */
  private static final int HEAD = 16 * 1024;

  private static final int MOST_PARTS = 2_000;

  private UnsafeXml() {}

  /**
   * @param type media type of the file
   */
  static boolean isIn(Path file, String type) throws IOException {
    if (type.contains("openxmlformats")
        || type.contains("x-tika-ooxml")
        || type.contains("macroenabled")) {
      return anyPart(file, true);
    }
    if (type.contains("opendocument") || type.contains("epub") || type.contains("sun.xml")) {
      return anyPart(file, false);
    }
    if (type.contains("xml") || type.contains("svg")) {
      try (InputStream in = Files.newInputStream(file)) {
        return isUnsafe(in, false);
      }
    }
    return false;
  }

  private static boolean anyPart(Path file, boolean noDoctype) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      for (int i = 0; entries.hasMoreElements() && i < MOST_PARTS; i++) {
        ZipEntry entry = entries.nextElement();
        if (PART.matcher(entry.getName()).matches()) {
          try (InputStream in = zip.getInputStream(entry)) {
            if (isUnsafe(in, noDoctype)) {
              return true;
            }
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // Not a whole archive: the parser will say what is wrong with it.
      return false;
    }
    return false;
  }

  private static boolean isUnsafe(InputStream in, boolean noDoctype) throws IOException {
    byte[] bytes = in.readNBytes(HEAD);
    String head = new String(bytes, StandardCharsets.ISO_8859_1);
    if (head.indexOf('\0') >= 0) {
      head = head.replace("\0", "");
    }
    Matcher doctype = DOCTYPE.matcher(head);
    if (!doctype.find()) {
      return false;
    }
    Matcher element = FIRST_ELEMENT.matcher(head);
    int end = element.find(doctype.end()) ? element.start() : head.length();
    return noDoctype || ENTITY.matcher(head.substring(doctype.start(), end)).find();
  }
}
