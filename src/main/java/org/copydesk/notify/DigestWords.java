package org.copydesk.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.ScoreWords;
import org.copydesk.report.Tone;
import org.copydesk.report.VisibleText;

/** A digest in sentences, the same in every channel. */
final class DigestWords {

  /** How much is shown of words of others; a notice that they were cut comes on top. */
  static final int NAME = 120;

  static final int REASON = 200;

  private static final int PATHS = 200;
  private static final int TITLE = 60;

  private final RunDigest digest;

  DigestWords(RunDigest digest) {
    this.digest = digest;
  }

  /**
   * A name and a value.
   *
   * @param name what is counted
   * @param value how many
   */
  record Fact(String name, String value) {}

  /** The desk and how the run ended. */
  String headline() {
    return VisibleText.beginning(digest.title(), TITLE) + ": " + ending();
  }

  private String ending() {
    String ending =
        switch (digest.outcome()) {
          case PASSED -> "quality gate passed";
          case FAILED -> "quality gate not passed";
          case INCOMPLETE -> "audit incomplete";
          case BROKEN -> "audit failed";
        };
    return digest.partial() ? ending + " (some of the files)" : ending;
  }

  /** The colours and shape of the ending. */
  Label label() {
    return switch (digest.outcome()) {
      case PASSED -> new Label("●", "PASSED", Tone.GREEN);
      case FAILED -> new Label("■", "NOT PASSED", Tone.RED);
      case INCOMPLETE -> new Label("□", "INCOMPLETE", Tone.AMBER);
      case BROKEN -> new Label("■", "FAILED", Tone.RED);
    };
  }

  /** The headline and what is new, for a list of messages; words of others have no place there. */
  String subject() {
    return digest.outcome() == RunDigest.Outcome.BROKEN
        ? headline()
        : headline() + " – " + changes();
  }

  /** What an editor should know first, as a sentence. */
  String answer() {
    return digest.answer() + ".";
  }

  /** Why the run does not pass, a phrase each. */
  List<String> reasons() {
    return digest.reasons().stream().map(r -> VisibleText.beginning(r, REASON)).toList();
  }

  /** Whether there is anything to count. */
  boolean hasResults() {
    return digest.outcome() != RunDigest.Outcome.BROKEN;
  }

  /** What became of findings since the run before. */
  String changes() {
    if (!digest.changes().comparable()) {
      return RunWords.count(digest.changes().open(), "finding open", "findings open");
    }
    List<String> parts = new ArrayList<>();
    parts.add(RunWords.number(digest.changes().fresh()) + " new");
    if (digest.changes().returned() > 0) {
      parts.add(RunWords.number(digest.changes().returned()) + " came back");
    }
    parts.add(RunWords.number(digest.changes().gone()) + " fixed");
    parts.add(RunWords.number(digest.stillOpen()) + " still open");
    return String.join(", ", parts);
  }

  /** The counts, each with its name. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    if (digest.changes().comparable()) {
      facts.add(new Fact("New", RunWords.number(digest.changes().fresh())));
      facts.add(new Fact("Fixed", RunWords.number(digest.changes().gone())));
      facts.add(new Fact("Came back", RunWords.number(digest.changes().returned())));
      facts.add(
          new Fact(
              "Still open",
              RunWords.number(digest.stillOpen())
                  + (digest.changes().updated() == 0
                      ? ""
                      : " (" + RunWords.number(digest.changes().updated()) + " changed)")));
    } else {
      facts.add(new Fact("Findings open", RunWords.number(digest.changes().open())));
    }
    facts.add(new Fact("Average score", average()));
    facts.add(new Fact("Not audited", RunWords.number(digest.counts().notAudited())));
    return facts;
  }

  private String average() {
    if (digest.counts().averageScore().isEmpty()) {
      return "–";
    }
    double average = digest.counts().averageScore().getAsDouble();
    String moved =
        digest
            .before()
            .filter(past -> !digest.partial() && past.averageScore().isPresent())
            .map(past -> ScoreWords.difference(average - past.averageScore().getAsDouble()))
            .orElse("");
    return ScoreWords.tenth(average) + (moved.isEmpty() ? "" : " (" + moved + ")");
  }

  /** The verdicts: {@code 2 FAIL, 5 REVIEW, 41 PASS}. */
  String verdicts() {
    RunDigest.Counts counts = digest.counts();
    return RunWords.number(counts.fail())
        + " FAIL, "
        + RunWords.number(counts.review())
        + " REVIEW, "
        + RunWords.number(counts.pass())
        + " PASS";
  }

  /** What the changes are measured against, and that the rules changed where they did. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (!hasResults()) {
      return remarks;
    }
    remarks.add(
        digest
            .before()
            .map(past -> "Compared with the run of " + RunWords.moment(past.started()) + ".")
            .orElse("There is no run before to compare this one with."));
    rules().ifPresent(remarks::add);
    if (digest.partial()) {
      remarks.add("This run looked at some of the files only.");
    }
    return remarks;
  }

  private Optional<String> rules() {
    int moved = digest.changes().byRules();
    return moved == 0
        ? Optional.empty()
        : Optional.of(
            RunWords.number(moved)
                + " of these came or went because the rules changed, not the texts.");
  }

  /** Above the worst submissions; empty where there are none. */
  String worstTitle() {
    int all = digest.counts().fail() + digest.counts().review();
    int shown = digest.worst().size();
    if (shown == 0) {
      return "";
    }
    return all > shown ? "The worst " + shown + " of " + RunWords.number(all) : "To fix first";
  }

  /** The name of a submission. */
  static String name(RunDigest.Worst worst) {
    return VisibleText.beginning(worst.document(), NAME);
  }

  /** Verdict and score of a submission. */
  static String judged(RunDigest.Worst worst) {
    return Label.of(worst.verdict()).text() + " " + ScoreWords.tenth(worst.score());
  }

  /** What took most points; may be empty. */
  static String reason(RunDigest.Worst worst) {
    return VisibleText.beginning(worst.reason(), REASON);
  }

  /** Which run it is and over what. */
  String run() {
    return "Run "
        + digest.runId()
        + " · "
        + RunWords.moment(digest.started())
        + (hasResults() ? " · took " + RunWords.duration(digest.worked()) : "")
        + " · "
        + VisibleText.beginning(String.join(", ", digest.paths()), PATHS)
        + " · Copydesk "
        + digest.version();
  }
}
