package org.copydesk.report.excel;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.review.AnswerField;

/**
 * The texts that cells of a workbook share. They can be all of its text, so they are read twice and
 * only those are kept that are asked for: first the titles of columns, then what answers need.
 */
final class SharedTexts {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final WorkbookPackage book;
  private final Optional<String> part;
  private final Map<Integer, String> texts = new HashMap<>();
  private final BitSet blank = new BitSet();

  private SharedTexts(WorkbookPackage book, Optional<String> part) {
    this.book = book;
    this.part = part;
  }

  /** With the titles of columns known. */
  static SharedTexts of(WorkbookPackage book, String workbook) throws IOException {
    SharedTexts shared = new SharedTexts(book, book.related(workbook, "sharedStrings"));
    shared.scan(
        (index, text) -> {
          shared.blank.set(index, text.isBlank());
          return CellValue.isTitle(text);
        });
    return shared;
  }

  @FunctionalInterface
  private interface Wanted {
    boolean is(int index, String text);
  }

  /** Makes these known. */
  void fetch(BitSet wanted) throws IOException {
    scan((index, text) -> wanted.get(index));
  }

  private void scan(Wanted wanted) throws IOException {
    if (part.isEmpty()) {
      return;
    }
    try (PartReader reader = book.read(part.get())) {
      int index = 0;
      while (reader.nextElement()) {
        if (reader.name().equals("si")) {
          String text = reader.text();
          if (wanted.is(index, text)) {
            texts.put(index, decoded(text));
          }
          index++;
        }
      }
    }
  }

  /** Whether there is nothing to see in a text. */
  boolean isBlank(int index) {
    return blank.get(index);
  }

  /** A text that is known; empty for others. */
  String get(int index) {
    return texts.getOrDefault(index, "");
  }

  /** The column of which this is the title. */
  Optional<AnswerField> title(int index) {
    return Optional.ofNullable(texts.get(index)).flatMap(AnswerField::ofTitle);
  }

  /** Text as it was before it was escaped for a cell. */
  static String decoded(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escape = ESCAPED.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (escape.find()) {
      String character = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
      escape.appendReplacement(plain, Matcher.quoteReplacement(character));
    }
    return escape.appendTail(plain).toString();
  }
}
