package org.copydesk.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.RuleId;

/** Reads the rows of one workbook as decisions; a row that leaves room for doubt is none. */
final class AnswerReading {

  private static final int LONGEST_COMMENT = 1_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_WORDS = 300;
  private static final int LONGEST_DOCUMENT = 1_000;
  private static final int LONGEST_RULE = 120;
  private static final int LONGEST_QUOTE = 40;

  /** So many letters tell whether the words of a row and those shown are the same. */
  private static final int LETTERS_TO_COMPARE = 12;

  private final AnsweredWorkbook workbook;

  AnswerReading(AnsweredWorkbook workbook) {
    this.workbook = workbook;
  }

  /**
   * A row that was understood.
   *
   * @param row the row
   * @param decision what it says
   * @param prefilled whether the report itself may have put it there
   */
  record Read(AnswerRow row, Decision decision, boolean prefilled) {}

  /** The decision of a row; empty where nobody answered. */
  Optional<Read> read(AnswerRow row) throws RefusedAnswerException {
    for (AnswerField field : AnswerField.values()) {
      if (field.decides() && row.formulas().contains(field)) {
        throw new RefusedAnswerException(
            "has a formula in the column " + field.title() + "; type the words instead");
      }
    }
    String typed = ForeignText.line(row.cell(AnswerField.DECISION), LONGEST_QUOTE);
    if (typed.isEmpty()) {
      refuseUndecided(row);
      return Optional.empty();
    }
    Optional<Answer> word = Answer.of(typed);
    if (word.isEmpty() && row.cells().size() == 1) {
      // A sentence of ours stands there instead of rows, or one of the editor's own below them.
      return Optional.empty();
    }
    Answer answer =
        word.orElseThrow(
            () ->
                new RefusedAnswerException(
                    "says “" + typed + "”; there are Fix, Accept and False alarm"));
    if (row.sheet() == AnswerSheet.NAMES && answer == Answer.ACCEPT) {
      throw new RefusedAnswerException(
          "says Accept, which is for one sentence; for a name there are Fix and False alarm");
    }
    FindingKeys keys = KeyText.read(row.cell(AnswerField.KEY), row.sheet());
    String words = words(row);
    refuseMixed(row, keys, words);
    boolean prefilled =
        row.sheet() == AnswerSheet.SUPPRESSED
            ? answer.suppresses()
            : answer == Answer.FIX
                && ForeignText.letters(row.cell(AnswerField.STATUS)).startsWith("markedfix");
    String decidedBy = row.cell(AnswerField.DECIDED_BY);
    String by = prefilled && !decidedBy.isBlank() ? decidedBy : workbook.by();
    return Optional.of(
        new Read(
            row,
            new Decision(
                answer,
                scope(row, answer),
                keys,
                ForeignText.line(row.cell(AnswerField.RULE), LONGEST_RULE),
                ForeignText.line(row.cell(AnswerField.DOCUMENT), LONGEST_DOCUMENT),
                ForeignText.line(words, LONGEST_WORDS),
                ForeignText.line(by, LONGEST_NAME),
                workbook.when(),
                ForeignText.line(row.cell(AnswerField.COMMENT), LONGEST_COMMENT),
                ForeignText.line(workbook.run(), LONGEST_NAME)),
            prefilled));
  }

  /** Refuses a row that somebody changed and gave no answer to. */
  private static void refuseUndecided(AnswerRow row) throws RefusedAnswerException {
    if (row.cell(AnswerField.KEY).isBlank()) {
      return;
    }
    if (row.sheet() == AnswerSheet.SUPPRESSED) {
      throw new RefusedAnswerException(
          "has no decision any more, which changes nothing; Fix takes an answer back");
    }
    if (!row.cell(AnswerField.COMMENT).isBlank()) {
      throw new RefusedAnswerException(
          "has a comment and no decision, so that the comment is not kept; choose an answer too");
    }
  }

  /** The flagged words as a row shows them. */
  static String seen(AnswerRow row) {
    String shown = row.cell(AnswerField.SHOWN);
    int begin = shown.indexOf('[');
    int end = shown.indexOf(']', begin + 1);
    return begin >= 0 && end > begin + 1 ? shown.substring(begin + 1, end) : words(row);
  }

  private static String words(AnswerRow row) {
    String words = row.cell(AnswerField.WORDS);
    return words.isBlank() ? row.cell(AnswerField.NAME) : words;
  }

  private static Scope scope(AnswerRow row, Answer answer) throws RefusedAnswerException {
    return switch (row.sheet()) {
      case FINDINGS -> answer == Answer.FALSE_ALARM ? Scope.DOCUMENT : Scope.FINDING;
      case NAMES -> Scope.EVERYWHERE;
      case SUPPRESSED -> {
        String word =
            ForeignText.line(row.cell(AnswerField.SCOPE), LONGEST_QUOTE).toLowerCase(Locale.ROOT);
        yield Arrays.stream(Scope.values())
            .filter(s -> s.word().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    new RefusedAnswerException(
                        "does not say how far its decision reaches; its column Scope is damaged"));
      }
    };
  }

  /**
   * Refuses a row of two halves: whoever sorts some columns and not the hidden ones gives an answer
   * to another finding than the one it is seen beside.
   */
  private static void refuseMixed(AnswerRow row, FindingKeys keys, String words)
      throws RefusedAnswerException {
    String rule = row.cell(AnswerField.RULE).strip();
    String document = row.cell(AnswerField.DOCUMENT);
    if (words.isBlank() || !ForeignText.isUnchanged(words)) {
      return;
    }
    String seen = row.cell(row.sheet() == AnswerSheet.NAMES ? AnswerField.NAME : AnswerField.SHOWN);
    if (!seen.isBlank()) {
      String some = ForeignText.letters(words);
      some = some.substring(0, Math.min(some.length(), LETTERS_TO_COMPARE));
      if (!ForeignText.letters(seen).contains(some)) {
        throw mixed("words it shows");
      }
    }
    if (!isRule(rule)) {
      return;
    }
    FindingKeys own = FindingKeys.of(new RuleId(rule), document, words, keys.exact());
    if (!own.anywhere().equals(keys.anywhere())) {
      throw mixed("words it is about");
    }
    if (!KeyText.isAnywhere(keys)
        && !document.isBlank()
        && ForeignText.isUnchanged(document)
        && !own.document().equals(keys.document())) {
      throw mixed("document it names");
    }
  }

  private static RefusedAnswerException mixed(String what) {
    return new RefusedAnswerException(
        "has a key that does not belong to the "
            + what
            + "; perhaps only a part of the columns was sorted or moved");
  }

  private static boolean isRule(String rule) {
    try {
      return !new RuleId(rule).value().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
