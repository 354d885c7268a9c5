package org.copydesk.report.github;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.audit.FindingRow;

/**
 * The gravest findings of one level, picked while they go by, file after file: those that block
 * come first. No file takes more than its share while others have something to show.
 */
final class Gravest {

  /** What one file gets before the others had their turn. */
  private static final int SHARE = 3;

  private static final Comparator<Candidate> GRAVEST_FIRST =
      Comparator.comparing(Candidate::blocks).reversed().thenComparingInt(Candidate::number);

  private final int most;
  private final Gathered ofThisFile;
  private final Gathered shares;
  private final Gathered others;
  private String file = "";
  private int count;

  /**
   * @param most how many to keep
   */
  Gravest(int most) {
    this.most = most;
    this.ofThisFile = new Gathered();
    this.shares = new Gathered();
    this.others = new Gathered();
  }

  /** Adds a finding; those of one file follow each other. */
  void add(FindingRow finding, boolean blocks) {
    if (!finding.document().equals(file)) {
      share();
      file = finding.document();
    }
    ofThisFile.add(new Candidate(finding, blocks, count));
    count++;
  }

  private void share() {
    List<Candidate> gravest = ofThisFile.all();
    for (int i = 0; i < gravest.size(); i++) {
      (i < SHARE ? shares : others).add(gravest.get(i));
    }
    ofThisFile.clear();
  }

  /** How many went by. */
  int count() {
    return count;
  }

  /** At most so many of them, what blocks first, else as they came. */
  List<FindingRow> first(int number) {
    share();
    return Stream.concat(shares.all().stream(), others.all().stream())
        .limit(number)
        .sorted(GRAVEST_FIRST)
        .map(Candidate::finding)
        .toList();
  }

  /**
   * A finding that may be shown.
   *
   * @param number its place among all that went by
   */
  private record Candidate(FindingRow finding, boolean blocks, int number) {}

  /** Findings in their order, only as many as can be shown. */
  private final class Gathered {

    private final List<Candidate> blocking = new ArrayList<>();
    private final List<Candidate> others = new ArrayList<>();

    void add(Candidate candidate) {
      List<Candidate> list = candidate.blocks() ? blocking : others;
      if (list.size() < most) {
        list.add(candidate);
      }
    }

    List<Candidate> all() {
      return Stream.concat(blocking.stream(), others.stream()).toList();
    }

    void clear() {
      blocking.clear();
      others.clear();
    }
  }
}
