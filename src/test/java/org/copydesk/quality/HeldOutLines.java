package org.copydesk.quality;

/**
 * What the weighing of lines, together with the named rules, says of texts that its weights and its
 * limit did not see.
 *
 * @param what which lines, or which clues were left out
 * @param right junk lines flagged
 * @param wrong lines of the story flagged
 * @param missed junk lines not flagged
 * @param story all lines of the story
 */
public record HeldOutLines(String what, int right, int wrong, int missed, int story) {

  Share precision() {
    return new Share(right, right + wrong);
  }

  Share recall() {
    return new Share(right, right + missed);
  }

  Share storyFlagged() {
    return new Share(wrong, story);
  }

  double f() {
    return Share.f(1, precision().ratio(), recall().ratio());
  }
}
