package org.copydesk.report.github;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.audit.FindingRow;

/** The gravest findings of one level, picked while they go by: those that block come first. */
final class Gravest {

  private final int most;
  private final List<FindingRow> blocking = new ArrayList<>();
  private final List<FindingRow> others = new ArrayList<>();
  private int count;

  /**
   * @param most how many to keep
   */
  Gravest(int most) {
    this.most = most;
  }

  void add(FindingRow finding, boolean blocks) {
    count++;
    List<FindingRow> list = blocks ? blocking : others;
    if (list.size() < most) {
      list.add(finding);
    }
  }

  /** How many went by. */
  int count() {
    return count;
  }

  /** At most so many of them, what blocks first, else as they came. */
  List<FindingRow> first(int number) {
    return Stream.concat(blocking.stream(), others.stream()).limit(number).toList();
  }
}
