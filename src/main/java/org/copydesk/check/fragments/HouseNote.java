package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** What a house says of its own or another's text and writers. */
@Rule(
    id = "fragments/house-note",
    level = Level.WARNING,
    summary = "Note of another house",
    why =
        "A site says where a text came from, who wrote it, or what it earns by it. The note holds for"
            + " that site only, and may mean that the text is not free to use.",
    fix = "Delete the note; settle first whose text this is.",
    flags =
        """
        The mayor promised an answer within the week, and the council will vote on Monday.
        ⟦This article originally appeared in the Harbour Gazette.⟧
        """,
    accepts =
        """
        The mayor said the article originally appeared in a church paper and had been forgotten since then.
        """)
public final class HouseNote implements NamedFragment {

  private static final int LONGEST_MARK = 100;

  private final Cues releaseMarks = Cues.read(HouseNote.class, "press-release.tsv");

  @Override
  public List<Finding> check(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (PageReading.Run run : PageReading.of(context).runs(PageWording.HOUSE_NOTE)) {
      findings.add(finding(context, run));
    }
    for (Line line : releaseMarks(context)) {
      findings.add(release(context, line));
    }
    return findings;
  }

  /** The marks of a press release, each in its place. */
  private List<Line> releaseMarks(CheckContext context) {
    Layout layout = Layout.of(context);
    List<Line> sure = new ArrayList<>();
    List<Line> likely = new ArrayList<>();
    for (Line line : layout.lines()) {
      String text = context.article().textOf(line.block()).strip();
      if (text.length() > LONGEST_MARK || !layout.hasProse()) {
        continue;
      }
      String kind =
          releaseMarks.whole(text.toLowerCase(Locale.ROOT)).map(Cues.Match::kind).orElse("");
      boolean after = layout.isAfterProse(line);
      if ((kind.equals("head") && !after) || (kind.equals("end") && after)) {
        sure.add(line);
      } else if ((kind.equals("rule") || kind.equals("notes")) && after) {
        likely.add(line);
      }
    }
    // Sections of other texts are parted and headed so too; company or the place tells.
    boolean release = !sure.isEmpty();
    likely.stream().filter(l -> release || layout.isBelowProse(l)).forEach(sure::add);
    return sure;
  }

  private Finding release(CheckContext context, Line line) {
    return card()
        .finding(context.article(), line.span())
        .message(
            "\u201c"
                + context.article().textOf(line.block())
                + "\u201d is a mark of a press release. Delete it, and check whose text this is.")
        .evidence(List.of("press releases carry this mark on a line of its own"))
        .confidence(0.9)
        .done();
  }

  private Finding finding(CheckContext context, PageReading.Run run) {
    return card()
        .finding(context.article(), run.span())
        .message(
            "A site says this of its own text or writers; it is no part of the story. Delete it, and check whose text this is.")
        .evidence(run.evidence())
        .confidence(run.confidence())
        .done();
  }
}
