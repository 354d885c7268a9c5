package org.copydesk.quality;

import java.util.Locale;

/** Counts lines of labelled web pages that are flagged rightly and wrongly. */
public final class LineTally {

  /** Which lines count. */
  @FunctionalInterface
  public interface Place {
    boolean holds(LabelledWebPage page, int line);
  }

  private final String title;
  private final Place place;
  private int right;
  private int missed;
  private int wrong;
  private int story;
  private int neutral;
  private int neutralFlagged;

  public LineTally(String title, Place place) {
    this.title = title;
    this.place = place;
  }

  /** Counts a line of a page, where it stands in the right place. */
  public void add(LabelledWebPage page, int line, boolean flagged) {
    if (!place.holds(page, line)) {
      return;
    }
    switch (page.labels().get(line)) {
      case 'j' -> {
        right += flagged ? 1 : 0;
        missed += flagged ? 0 : 1;
      }
      case 'c' -> {
        story++;
        wrong += flagged ? 1 : 0;
      }
      default -> {
        neutral++;
        neutralFlagged += flagged ? 1 : 0;
      }
    }
  }

  /** Forgets what was counted. */
  public void clear() {
    right = 0;
    missed = 0;
    wrong = 0;
    story = 0;
    neutral = 0;
    neutralFlagged = 0;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-20s P %.3f R %.3f F1 %.3f  junk %d of %d, story flagged %d of %d, neutral %d of %d",
        title,
        right / Math.max(1.0, right + wrong),
        right / Math.max(1.0, right + missed),
        2.0 * right / Math.max(1.0, 2 * right + wrong + missed),
        right,
        right + missed,
        wrong,
        story,
        neutralFlagged,
        neutral);
  }
}
