package org.copydesk.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.audit.Suppression;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.store.ResultStore.Raised;
import org.copydesk.store.ResultStore.Review;
import org.copydesk.suppression.Baseline;
import org.copydesk.suppression.BaselineEntry;
import org.copydesk.suppression.SuppressionEntry;
import org.copydesk.suppression.Suppressions;
import org.jspecify.annotations.Nullable;

/**
 * Says of each finding of a submission whether it counts. The order is fixed: what editors decided,
 * then the desk's suppressions, then marks in the text, and what is left may be in the baseline. An
 * editor who wants a finding mended is heard before the suppressions and the marks, which say that
 * it is right; the baseline says only that it is old.
 */
final class LettingStand {

  private final Decisions decisions;
  private final Suppressions suppressions;
  private final LocalDate today;

  /**
   * @param decisions what editors decided
   * @param suppressions what the desk lets stand
   * @param today the day of the run
   */
  LettingStand(Decisions decisions, Suppressions suppressions, LocalDate today) {
    this.decisions = decisions;
    this.suppressions = suppressions;
    this.today = today;
  }

  /**
   * What is said of findings of which anything is said.
   *
   * @param raised the findings, in order of place
   * @param path of their submission, told from the folder of the suppressions
   * @param known what the baseline knows of it
   * @param recordedAs the path under which the baseline knows it; empty where it is its own
   */
  List<Review> on(List<Raised> raised, String path, List<BaselineEntry> known, String recordedAs) {
    List<Review> reviews = new ArrayList<>();
    Set<Integer> standing = new HashSet<>();
    for (int i = 0; i < raised.size(); i++) {
      Raised finding = raised.get(i);
      Decision decision = finding.decision(decisions).orElse(null);
      Suppression suppression = suppression(finding, decision, path);
      if (suppression != null) {
        standing.add(i);
      }
      reviews.add(new Review(finding.ordinal(), suppression, decision));
    }
    List<Optional<BaselineEntry>> matched =
        Baseline.match(known, raised.stream().map(Raised::finding).toList(), standing);
    List<Review> said = new ArrayList<>();
    for (int i = 0; i < raised.size(); i++) {
      Review review = reviews.get(i);
      Optional<BaselineEntry> entry = matched.get(i);
      if (entry.isPresent()) {
        review =
            new Review(review.ordinal(), inBaseline(entry.get(), recordedAs), review.decision());
      }
      if (review.suppression() != null || review.decision() != null) {
        said.add(review);
      }
    }
    return said;
  }

  private @Nullable Suppression suppression(
      Raised finding, @Nullable Decision decision, String path) {
    if (decision != null && decision.answer() == Answer.FIX) {
      return null;
    }
    Optional<Suppression> decided = Optional.ofNullable(decision).flatMap(Suppression::of);
    return decided
        .or(
            () ->
                suppressions
                    .on(path, finding.charge().rule(), finding.finding().words(), today)
                    .map(LettingStand::listed))
        .orElse(finding.suppression());
  }

  private static Suppression listed(SuppressionEntry entry) {
    return new Suppression(
        Suppression.RULE, entry.reason(), entry.by(), null, entry.until(), entry.place());
  }

  private static Suppression inBaseline(BaselineEntry entry, String recordedAs) {
    return new Suppression(
        Suppression.BASELINE,
        recordedAs.isEmpty() ? "" : "Recorded when the file was called " + recordedAs + ".",
        "",
        null,
        null,
        entry.place());
  }
}
