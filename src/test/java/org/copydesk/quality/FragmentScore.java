package org.copydesk.quality;

import java.util.List;
import org.copydesk.text.Span;

/**
 * How well text that is not the story is found.
 *
 * @param precision fragments or junk lines found, of these and the wrong findings or lines
 * @param recall the ones found, of those that must be
 * @param storyFlagged lines of the story that a finding covers by half or more; of lines that look
 *     like a fragment and are none, those that a finding touches
 */
record FragmentScore(Share precision, Share recall, Share storyFlagged) {

  /** Line by line, where a set labels lines; a line is flagged when half of it is covered. */
  static FragmentScore byLine(List<AuditedText> texts) {
    Share junk = Share.NONE;
    Share story = Share.NONE;
    for (AuditedText text : texts) {
      Coverage flagged = new Coverage(AuditedText.spans(text.fragmentFlags()));
      List<Span> lines = text.labelled().lines();
      for (Mark mark : text.labelled().marks()) {
        if (!mark.isLine() || mark.label().equals("neutral")) {
          continue;
        }
        boolean isFlagged = flagged.holdsHalfOf(lines.get(mark.line() - 1), text.text());
        if (mark.label().equals("junk")) {
          junk = junk.plus(isFlagged);
        } else {
          story = story.plus(isFlagged);
        }
      }
    }
    return new FragmentScore(new Share(junk.part(), junk.part() + story.part()), junk, story);
  }

  /** By spans: right and found as for spelling, but white space counts for nothing. */
  static FragmentScore bySpan(List<AuditedText> texts) {
    int wrong = 0;
    Share found = Share.NONE;
    Share lookAlikes = Share.NONE;
    for (AuditedText text : texts) {
      Coverage marked = new Coverage(text.labelled().fragmentSpans());
      List<Flag> flags = text.fragmentFlags();
      List<Flag> right =
          flags.stream().filter(f -> marked.holdsHalfOf(f.span(), text.text())).toList();
      wrong += flags.size() - right.size();
      Coverage covered = new Coverage(AuditedText.spans(right));
      for (Mark mark : text.labelled().marks()) {
        if (mark.isFragment() && mark.must()) {
          found = found.plus(covered.holdsHalfOf(mark.span(), text.text()));
        } else if (mark.kind().equals("not-a-fragment")) {
          lookAlikes =
              lookAlikes.plus(flags.stream().anyMatch(f -> f.span().overlaps(mark.span())));
        }
      }
    }
    return new FragmentScore(new Share(found.part(), found.part() + wrong), found, lookAlikes);
  }

  double f() {
    return Share.f(1, precision.ratio(), recall.ratio());
  }
}
