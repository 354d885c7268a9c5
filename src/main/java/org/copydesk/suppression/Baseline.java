package org.copydesk.suppression;

import java.util.List;

/** What stood in the archive on the day the baseline was made. */
public final class Baseline {

  /** A desk without one. */
  public static final Baseline NONE = new Baseline(List.of());

  private final List<BaselineEntry> entries;

  public Baseline(List<BaselineEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  public List<BaselineEntry> entries() {
    return entries;
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** What follows from it, in one text: equal for baselines that lead to equal results. */
  public String content() {
    return entries.toString();
  }
}
