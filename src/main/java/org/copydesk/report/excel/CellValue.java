package org.copydesk.report.excel;

import java.util.Optional;
import org.copydesk.review.AnswerField;

/**
 * What stands in a cell.
 *
 * @param column its column, from 0
 * @param shared number of the text that it shares; -1 when it has its own
 * @param own its own text
 * @param formula whether it is worked out
 */
record CellValue(int column, int shared, String own, boolean formula) {

  private static final int LONGEST_TITLE = 40;

  static boolean isTitle(String text) {
    return text.length() <= LONGEST_TITLE && AnswerField.ofTitle(text).isPresent();
  }

  String text(SharedTexts texts) {
    return shared < 0 ? own : texts.get(shared);
  }

  Optional<AnswerField> title(SharedTexts texts) {
    if (shared >= 0) {
      return texts.title(shared);
    }
    return own.length() <= LONGEST_TITLE ? AnswerField.ofTitle(own) : Optional.empty();
  }

  /** Whether nothing can be seen in it. */
  boolean isBlank(SharedTexts texts) {
    return !formula && (shared < 0 ? own.isBlank() : texts.isBlank(shared));
  }

  boolean isEmpty() {
    return shared < 0 && own.isBlank() && !formula;
  }
}
