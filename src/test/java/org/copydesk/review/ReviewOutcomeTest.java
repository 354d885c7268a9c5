package org.copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewOutcomeTest {

  private static final Instant SAVED = Instant.parse("2026-03-18T09:30:00Z");
  private static final String RULE = "spelling/misspelled-word";
  private static final Predicate<FindingKeys> FOUND = keys -> true;

  private final List<AnswerRow> rows = new ArrayList<>();

  private static FindingKeys keys(String document, String words, int nth) {
    RuleId rule = new RuleId(RULE);
    return FindingKeys.of(
        rule, document, words, Fingerprint.of(rule, document, "A sentence.", words, nth));
  }

  private static String text(FindingKeys keys) {
    return keys.exact() + " " + keys.document() + " " + keys.anywhere();
  }

  private Map<AnswerField, String> cells(String document, String words, int nth) {
    Map<AnswerField, String> cells = new EnumMap<>(AnswerField.class);
    cells.put(AnswerField.DOCUMENT, document);
    cells.put(AnswerField.SHOWN, "so [" + words + "] it is");
    cells.put(AnswerField.WORDS, words);
    cells.put(AnswerField.RULE, RULE);
    cells.put(AnswerField.KEY, text(keys(document, words, nth)));
    return cells;
  }

  private void row(AnswerSheet sheet, Map<AnswerField, String> cells) {
    rows.add(new AnswerRow(sheet, sheet + " row " + (rows.size() + 2), cells, Set.of()));
  }

  private void finding(String words, int nth, String answer) {
    Map<AnswerField, String> cells = cells("a.txt", words, nth);
    cells.put(AnswerField.DECISION, answer);
    row(AnswerSheet.FINDINGS, cells);
  }

  private void finding(AnswerField field, String value) {
    Map<AnswerField, String> cells = cells("a.txt", "teh", 0);
    cells.put(AnswerField.DECISION, "Accept");
    cells.put(field, value);
    row(AnswerSheet.FINDINGS, cells);
  }

  private ReviewOutcome outcome(Decision... known) {
    return outcome(SAVED, known);
  }

  private ReviewOutcome outcome(Instant saved, Decision... known) {
    return ReviewOutcome.of(
        new AnsweredWorkbook("w.xlsx", "A. Editor", saved, "00001-x", rows, List.of()),
        new Decisions(List.of(known)),
        FOUND);
  }

  private static Decision known(Answer answer, Scope scope, String words, int nth, Instant when) {
    return new Decision(
        answer, scope, keys("a.txt", words, nth), RULE, "a.txt", words, "B", when, "", "00001-x");
  }

  @Test
  void takesAnswersWithTheReachOfTheirSheet() {
    finding("teh", 0, " accept ");
    finding("teh", 1, "FALSE-ALARM");
    finding("wrod", 0, "Fix");
    finding("untouched", 0, " ");
    ReviewOutcome outcome = outcome();
    assertThat(outcome.taken())
        .extracting(d -> d.answer() + " " + d.scope() + " " + d.text())
        .containsExactly("ACCEPT FINDING teh", "FALSE_ALARM DOCUMENT teh", "FIX FINDING wrod");
    assertThat(outcome.taken().get(0))
        .isEqualTo(
            new Decision(
                Answer.ACCEPT,
                Scope.FINDING,
                keys("a.txt", "teh", 0),
                RULE,
                "a.txt",
                "teh",
                "A. Editor",
                SAVED,
                "",
                "00001-x"));
    assertThat(outcome.takenInWords()).isEqualTo("3 decisions (1 Fix, 1 Accept, 1 False alarm)");
    assertThat(outcome.troubles()).isEmpty();
  }

  @Test
  void takesANameForEveryDocument() {
    Map<AnswerField, String> cells = new EnumMap<>(AnswerField.class);
    cells.put(AnswerField.NAME, "teh");
    cells.put(AnswerField.WORDS, "teh");
    cells.put(AnswerField.RULE, RULE);
    cells.put(AnswerField.KEY, keys("x", "teh", 0).anywhere().value());
    cells.put(AnswerField.DECISION, "False alarm");
    row(AnswerSheet.NAMES, cells);
    Decision taken = outcome().taken().get(0);
    assertThat(taken.scope()).isEqualTo(Scope.EVERYWHERE);
    assertThat(new Decisions(List.of(taken)).on(keys("another.txt", "Teh", 3))).contains(taken);

    cells.put(AnswerField.DECISION, "Accept");
    row(AnswerSheet.NAMES, cells);
    assertThat(outcome().refused()).singleElement().asString().contains("for one sentence");
  }

  @Test
  void knowsWhatItKnewAndWhatAReportHadPrefilled() {
    finding("teh", 0, "Accept");
    finding("wrod", 0, "Fix");
    Decision document = known(Answer.FIX, Scope.DOCUMENT, "wrod", 0, SAVED.minusSeconds(9));
    ReviewOutcome outcome =
        outcome(known(Answer.ACCEPT, Scope.FINDING, "teh", 0, SAVED.minusSeconds(9)), document);
    assertThat(outcome.taken()).isEmpty();
    assertThat(outcome.unchanged()).as("a wider Fix was prefilled into the row").isEqualTo(2);
  }

  @Test
  void aPrefilledFixDoesNotOutvoteTheAnswerThatReplacedIt() {
    Map<AnswerField, String> prefilled = cells("a.txt", "teh", 0);
    prefilled.put(AnswerField.DECISION, "Fix");
    prefilled.put(AnswerField.STATUS, "Marked Fix but still there");
    row(AnswerSheet.FINDINGS, prefilled);
    Decision later = known(Answer.FALSE_ALARM, Scope.DOCUMENT, "teh", 0, SAVED.minusSeconds(5));
    assertThat(outcome(later).taken()).isEmpty();
  }

  @Test
  void aPrefilledFixComesBackWithItsCommentWhereNothingIsKnownOfItsFinding() {
    Map<AnswerField, String> prefilled = cells("a.txt", "teh", 0);
    prefilled.put(AnswerField.DECISION, "Fix");
    prefilled.put(AnswerField.COMMENT, "ask the writer");
    prefilled.put(AnswerField.STATUS, "Marked Fix but still there");
    row(AnswerSheet.FINDINGS, prefilled);
    // As in a new work folder: a mark that is not taken would be gone from the next workbook.
    Decision other = known(Answer.ACCEPT, Scope.FINDING, "wrod", 0, SAVED.minusSeconds(5));
    assertThat(outcome(other).taken())
        .extracting(d -> d.answer() + " " + d.comment())
        .containsExactly("FIX ask the writer");
    assertThat(outcome(other).unchanged()).isZero();
    assertThat(outcome(known(Answer.ACCEPT, Scope.EVERYWHERE, "teh", 0, SAVED)).taken()).isEmpty();
  }

  @Test
  void anOldWorkbookDoesNotBringBackWhatWasTakenBackSince() {
    Map<AnswerField, String> cells = cells("a.txt", "teh", 0);
    cells.put(AnswerField.DECISION, "Accept");
    cells.put(AnswerField.SCOPE, "finding");
    row(AnswerSheet.SUPPRESSED, cells);
    assertThat(outcome(known(Answer.FIX, Scope.FINDING, "teh", 0, SAVED.minusSeconds(5))).taken())
        .isEmpty();
  }

  @Test
  void takesADecisionBackWithItsOwnReach() {
    Map<AnswerField, String> cells = cells("a.txt", "teh", 0);
    cells.put(AnswerField.DECISION, "Fix");
    cells.put(AnswerField.SCOPE, "DOCUMENT");
    row(AnswerSheet.SUPPRESSED, cells);
    Decision before = known(Answer.FALSE_ALARM, Scope.DOCUMENT, "teh", 0, SAVED.minusSeconds(5));
    Decisions all = new Decisions(List.of(before)).and(outcome(before).taken());
    assertThat(all.on(keys("a.txt", "teh", 7)).orElseThrow().answer()).isEqualTo(Answer.FIX);
  }

  @Test
  void takesNeitherOfTwoAnswersThatContradictEachOther() {
    finding("teh", 0, "Accept");
    finding("teh", 0, "Fix");
    finding("wrod", 0, "Accept");
    finding("wrod", 0, "Accept");
    ReviewOutcome outcome = outcome();
    assertThat(outcome.taken()).extracting(Decision::text).containsExactly("wrod");
    assertThat(outcome.conflicts())
        .containsExactly(
            "“teh” in a.txt: FINDINGS row 2 says Accept, FINDINGS row 3 says Fix; neither was"
                + " taken. Give it one answer.");
  }

  @Test
  void letsALaterDecisionStand() {
    finding("teh", 0, "Accept");
    ReviewOutcome outcome =
        outcome(known(Answer.FIX, Scope.FINDING, "teh", 0, SAVED.plusSeconds(1)));
    assertThat(outcome.taken()).isEmpty();
    assertThat(outcome.outdated())
        .containsExactly(
            "FINDINGS row 2 says Accept to “teh” in a.txt, but Fix was decided later by B, and"
                + " holds.");
    assertThat(
            outcome(
                    SAVED.plusSeconds(1),
                    known(Answer.FIX, Scope.FINDING, "teh", 0, SAVED.plusSeconds(1)))
                .taken())
        .as("in the same second, what is read last")
        .extracting(Decision::when)
        .containsExactly(SAVED.plusSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OK", "1", "TRUE", "accepted", "Fix it"})
  void guessesNoAnswer(String answer) {
    finding("teh", 0, answer);
    assertThat(outcome().taken()).isEmpty();
    assertThat(outcome().refused())
        .containsExactly(
            "FINDINGS row 2 (“teh” in a.txt) says “"
                + answer
                + "”; there are Fix, Accept and False alarm.");
    assertThat(outcome().isLeft()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1:12",
        "v1:0123456789abcdef",
        "x y z",
        "#REF!",
        "v2:0123456789abcdef v2:0123456789abcdef v2:0123456789abcdef"
      })
  void takesNothingByADamagedKey(String key) {
    finding(AnswerField.KEY, key);
    assertThat(outcome().taken()).isEmpty();
    assertThat(outcome().refused()).singleElement().asString().contains("key");
  }

  @Test
  void takesNothingFromARowOfTwoHalves() {
    finding(AnswerField.SHOWN, "something [else] altogether");
    finding(AnswerField.DOCUMENT, "b.txt");
    finding(AnswerField.WORDS, "hte");
    finding(AnswerField.KEY, text(keys("a.txt", "hte", 0)));
    assertThat(outcome().taken()).isEmpty();
    assertThat(outcome().refused()).hasSize(4).allMatch(r -> r.endsWith("sorted or moved."));
  }

  @Test
  void takesWhatAReportCouldNotShowAsItWas() {
    finding(AnswerField.DOCUMENT, "a‹U+202E›txt");
    finding(AnswerField.WORDS, "te\u2400h");
    assertThat(outcome().refused()).isEmpty();
  }

  @Test
  void refusesAFormulaWhateverItSays() {
    Map<AnswerField, String> cells = cells("a.txt", "teh", 0);
    cells.put(AnswerField.DECISION, "Accept");
    rows.add(new AnswerRow(AnswerSheet.FINDINGS, "row 2", cells, Set.of(AnswerField.DECISION)));
    assertThat(outcome().taken()).isEmpty();
    assertThat(outcome().refused()).singleElement().asString().contains("formula");
  }

  @Test
  void keepsAnAnswerToAFindingThatNobodyKnowsAndSaysSo() {
    finding("teh", 0, "Accept");
    ReviewOutcome outcome =
        ReviewOutcome.of(
            new AnsweredWorkbook("w.xlsx", "", SAVED, "", rows, List.of()),
            Decisions.NONE,
            keys -> false);
    assertThat(outcome.taken()).hasSize(1);
    assertThat(outcome.notes().sentences())
        .containsExactly(
            "w.xlsx: 1 answer is to a finding that no run of this work folder raised, the first to"
                + " “teh” in a.txt; kept, in case it comes.");
  }

  @Test
  void tellsAboutACommentWithNoAnswerAndAnAnswerThatWasDeleted() {
    Map<AnswerField, String> cells = cells("a.txt", "teh", 0);
    row(AnswerSheet.FINDINGS, cells);
    cells.put(AnswerField.COMMENT, "ask the writer");
    row(AnswerSheet.FINDINGS, cells);
    cells.put(AnswerField.SCOPE, "FINDING");
    row(AnswerSheet.SUPPRESSED, cells);
    assertThat(outcome().taken()).isEmpty();
    assertThat(outcome().refused())
        .containsExactly(
            "FINDINGS row 3 (“teh” in a.txt) has a comment and no decision, so that the comment is"
                + " not kept; choose an answer too.",
            "SUPPRESSED row 4 (“teh” in a.txt) has no decision any more, which changes nothing; Fix"
                + " takes an answer back.");
  }

  @Test
  void keepsCommentsOnOneLineWithoutMarksThatTurnIt() {
    finding(AnswerField.COMMENT, " his own\nspelling\u202E\u0007  here ");
    assertThat(outcome().taken())
        .extracting(Decision::comment)
        .containsExactly("his own spelling here");
  }
}
