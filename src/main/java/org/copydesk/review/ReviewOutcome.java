package org.copydesk.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copydesk.finding.FindingKeys;
import org.copydesk.review.AnswerReading.Read;

/**
 * What follows from the answers in a workbook, beside what is known. Nothing is guessed: rows that
 * contradict each other and rows that cannot be understood are told, and not taken.
 *
 * @param workbook what was read
 * @param taken decisions that are new
 * @param unchanged how many answers were known already
 * @param conflicts answers that contradict each other, a sentence each
 * @param refused rows and sheets that could not be understood, a sentence each
 * @param outdated answers older than what was decided since, a sentence each
 * @param orphans those of the taken whose finding nobody knows
 */
public record ReviewOutcome(
    AnsweredWorkbook workbook,
    List<Decision> taken,
    int unchanged,
    List<String> conflicts,
    List<String> refused,
    List<String> outdated,
    List<Decision> orphans) {

  /** More sentences of one kind than this nobody reads. */
  private static final int MOST_TOLD = 10;

  private static final int LONGEST_QUOTE = 60;

  public ReviewOutcome {
    taken = List.copyOf(taken);
    conflicts = List.copyOf(conflicts);
    refused = List.copyOf(refused);
    outdated = List.copyOf(outdated);
    orphans = List.copyOf(orphans);
  }

  /**
   * Compares the answers of a workbook with what is known.
   *
   * @param known everything decided before
   * @param isFound whether a finding was ever raised
   */
  public static ReviewOutcome of(
      AnsweredWorkbook workbook, Decisions known, Predicate<FindingKeys> isFound) {
    AnswerReading reading = new AnswerReading(workbook);
    Map<Decision.Target, List<Read>> byTarget = new LinkedHashMap<>();
    List<String> refused = new ArrayList<>(workbook.faults());
    for (AnswerRow row : workbook.rows()) {
      try {
        Optional<Read> read = reading.read(row);
        read.ifPresent(
            r -> byTarget.computeIfAbsent(r.decision().target(), t -> new ArrayList<>()).add(r));
      } catch (RefusedAnswerException e) {
        refused.add(row.place() + shown(row) + " " + e.getMessage() + ".");
      }
    }
    List<Decision> taken = new ArrayList<>();
    List<String> conflicts = new ArrayList<>();
    List<String> outdated = new ArrayList<>();
    int unchanged = 0;
    for (List<Read> rows : byTarget.values()) {
      if (rows.stream().map(r -> r.decision().answer()).distinct().count() > 1) {
        conflicts.add(conflict(rows));
        continue;
      }
      Read read = rows.size() == 1 ? rows.get(0) : together(rows);
      Decision decision = read.decision();
      Optional<Decision> before = known.like(decision);
      if (isKnown(read, known)) {
        unchanged++;
      } else if (before.isPresent() && before.get().when().isAfter(decision.when())) {
        outdated.add(outdated(read, before.get()));
      } else {
        taken.add(
            before
                .filter(b -> b.when().equals(decision.when()))
                .map(b -> decision.at(b.when().plusSeconds(1)))
                .orElse(decision));
      }
    }
    return new ReviewOutcome(
        workbook,
        taken,
        unchanged,
        conflicts,
        refused,
        outdated,
        taken.stream()
            .filter(
                d ->
                    !KeyText.isAnywhere(d.keys())
                        && known.like(d).isEmpty()
                        && !isFound.test(d.keys()))
            .toList());
  }

  /** Whether an answer says nothing new, or only what the report had put there. */
  private static boolean isKnown(Read read, Decisions known) {
    Decision decision = read.decision();
    Optional<Decision> same = known.like(decision);
    Optional<Decision> speaks = known.on(decision.keys());
    if (same.filter(d -> isSame(d, decision)).isPresent()
        || speaks.filter(d -> isSame(d, decision)).isPresent()) {
      return true;
    }
    if (!read.prefilled()) {
      return false;
    }
    // A later workbook may have taken back what this one still shows; to say it again here, an
    // editor has nothing to do, so nobody can have said it.
    // Where nobody decided anything, as in a new work folder, the mark itself is all that is left.
    return decision.answer() == Answer.FIX
        ? speaks.filter(d -> d.answer() != Answer.FIX).isPresent()
        : same.filter(d -> d.answer() == Answer.FIX).isPresent();
  }

  private static boolean isSame(Decision known, Decision said) {
    return known.answer() == said.answer() && ForeignText.isSame(known.comment(), said.comment());
  }

  /** Rows that say the same, as one; each comment is kept. */
  private static Read together(List<Read> rows) {
    Set<String> comments = new LinkedHashSet<>();
    rows.stream().map(r -> r.decision().comment()).filter(c -> !c.isEmpty()).forEach(comments::add);
    Read first = rows.get(0);
    return new Read(
        first.row(),
        first.decision().saying(String.join("; ", comments)),
        rows.stream().allMatch(Read::prefilled));
  }

  private static String conflict(List<Read> rows) {
    return "%s: %s; neither was taken. Give it one answer."
        .formatted(
            about(rows.get(0).decision()),
            rows.stream()
                .limit(MOST_TOLD)
                .map(r -> r.row().place() + " says " + r.decision().answer().label())
                .collect(Collectors.joining(", ")));
  }

  private static String outdated(Read read, Decision before) {
    return "%s says %s to %s, but %s was decided later%s, and holds."
        .formatted(
            read.row().place(),
            read.decision().answer().label(),
            about(read.decision()),
            before.answer().label(),
            before.by().isEmpty() ? "" : " by " + before.by());
  }

  /** What can be seen in a row, so that it is found again after the next report moved it. */
  private static String shown(AnswerRow row) {
    String words = quote(AnswerReading.seen(row));
    String document = quote(row.cell(AnswerField.DOCUMENT));
    return words.isEmpty() || row.cell(AnswerField.KEY).isBlank()
        ? ""
        : " (“" + words + "”" + (document.isEmpty() ? "" : " in " + document) + ")";
  }

  private static String quote(String text) {
    return ForeignText.line(text, LONGEST_QUOTE);
  }

  /** Whether something in it was not understood, so that it must not be thrown away. */
  public boolean isLeft() {
    return !conflicts.isEmpty() || !refused.isEmpty();
  }

  private static String about(Decision decision) {
    String text = decision.text();
    String quote = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    String words = quote.isEmpty() ? decision.key().value() : "“" + quote + "”";
    return decision.document().isEmpty() || decision.scope() == Scope.EVERYWHERE
        ? words
        : words + " in " + decision.document();
  }

  /** How many of the taken say so. */
  public long taken(Answer answer) {
    return taken.stream().filter(d -> d.answer() == answer).count();
  }

  /** How many were taken and of which kind: "3 decisions (1 Fix, 2 Accept)". */
  public String takenInWords() {
    return inWords(taken);
  }

  /** How many decisions, of which kind: "3 decisions (1 Fix, 2 Accept)". */
  public static String inWords(List<Decision> decisions) {
    String kinds =
        Arrays.stream(Answer.values())
            .map(a -> Map.entry(a, decisions.stream().filter(d -> d.answer() == a).count()))
            .filter(e -> e.getValue() > 0)
            .map(e -> e.getValue() + " " + e.getKey().label())
            .collect(Collectors.joining(", "));
    String count = decisions.size() == 1 ? "1 decision" : decisions.size() + " decisions";
    return kinds.isEmpty() ? "no decision" : count + " (" + kinds + ")";
  }

  /** Everything that was not simply taken or known, a sentence each. */
  public List<String> troubles() {
    List<String> all = new ArrayList<>();
    tell(all, conflicts, "contradictions");
    tell(all, refused, "rows that could not be taken");
    tell(all, outdated, "answers that are older than what was decided since");
    if (!orphans.isEmpty()) {
      all.add(
          "%s to a finding that no run of this work folder raised, the first to %s; kept, in case it comes."
              .formatted(
                  orphans.size() == 1 ? "1 answer is" : orphans.size() + " answers are",
                  about(orphans.get(0))));
    }
    return all;
  }

  private static void tell(List<String> all, List<String> some, String what) {
    some.stream().limit(MOST_TOLD).forEach(all::add);
    if (some.size() > MOST_TOLD) {
      all.add("There are " + (some.size() - MOST_TOLD) + " more " + what + ".");
    }
  }

  /** What the desk should know of it. */
  public ReviewNotes notes() {
    return new ReviewNotes(
        taken.size(), troubles().stream().map(t -> workbook.file() + ": " + t).toList());
  }
}
