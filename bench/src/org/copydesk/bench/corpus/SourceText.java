package org.copydesk.bench.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the paragraphs of one file, each on one line. */
final class SourceText {

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Signs that stand close to the word before them. */
  private static final Set<String> CLOSING = Set.of(",", ".", ";", ":", "?", "!", ")", "''");

  private static final Set<String> OPENING = Set.of("``", "(");

  private SourceText() {}

  /**
   * The paragraphs in their order.
   *
   * @throws IOException when the file cannot be read
   */
  static List<String> paragraphs(Path file, Source.Format format) throws IOException {
    return switch (format) {
      case TAGGED -> tagged(Files.readString(file, StandardCharsets.ISO_8859_1));
      case HTML -> pages(file);
      case JSON -> strings(JSON.readTree(Files.readString(file)), new ArrayList<>());
    };
  }

  private static List<String> pages(Path file) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (Element paragraph : Jsoup.parse(file).select("p, div.para")) {
      if (paragraph.closest("table, pre, nav, footer") == null) {
        paragraphs.add(onOneLine(paragraph.text()));
      }
    }
    return paragraphs;
  }

  private static List<String> strings(JsonNode node, List<String> into) {
    if (node.isString()) {
      into.add(onOneLine(node.stringValue()));
    }
    node.forEach(child -> strings(child, into));
    return into;
  }

  private static List<String> tagged(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : BLANK_LINES.split(text)) {
      paragraphs.add(untagged(paragraph));
    }
    return paragraphs;
  }

  private static String untagged(String tagged) {
    StringBuilder text = new StringBuilder();
    boolean isOpen = true;
    String before = "";
    for (String token : WHITE_SPACE.split(tagged.strip())) {
      int slash = token.lastIndexOf('/');
      String word = slash < 0 ? token : token.substring(0, slash);
      // The corpus notes most signs that end a clause twice.
      if (word.equals(before) && CLOSING.contains(word)) {
        continue;
      }
      if (!isOpen && !CLOSING.contains(word)) {
        text.append(' ');
      }
      isOpen = OPENING.contains(word);
      before = word;
      text.append(word.equals("``") ? "“" : word.equals("''") ? "”" : word);
    }
    return onOneLine(text.toString().replace(" -- ", " – "));
  }

  private static String onOneLine(String text) {
    return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }
}
