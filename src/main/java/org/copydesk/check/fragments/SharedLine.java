package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/**
 * Lines that stand in several different texts of one batch and read like what a page says of
 * itself. The count alone proves nothing: stories of one desk share bylines, headings and closing
 * sentences by right, so it takes the count and the form.
 */
@Rule(
    id = "fragments/shared-line",
    level = Level.WARNING,
    summary = "Line that many submissions share",
    why =
        "The same line stands in several stories that have nothing else in common. It came along"
            + " from the page or the mail they were copied from and belongs to none of them.",
    fix = "Delete the line.",
    flags =
        """
        Paper mill to close after ninety years

        The mill on the Esk will close in June, its owners told the 140 workers on Monday.

        ⟦Our reporters in the valley answer every letter they get.
        More stories like this one every morning in our newsletter⟧
        """,
    accepts =
        """
        Paper mill to close after ninety years

        By Jane Roe

        The mill on the Esk will close in June, its owners told the 140 workers on Monday.

        Background

        Nobody can say yet what will become of the old turbine hall, which is a listed building.

        The investigation continues.
        """)
public final class SharedLine implements NamedFragment {

  private static final int MANY = 5;
  private static final int VERY_MANY = 10;

  @Override
  public List<Finding> check(CheckContext context) {
    SharedLines shared = SharedLines.of(Layout.of(context), context);
    List<Finding> findings = new ArrayList<>();
    List<Line> run = new ArrayList<>();
    for (Line line : Layout.of(context).lines()) {
      if (shared.mayBeFurniture(line)) {
        run.add(line);
      } else {
        add(findings, run, shared, context);
        run.clear();
      }
    }
    add(findings, run, shared, context);
    return findings;
  }

  private void add(
      List<Finding> findings, List<Line> run, SharedLines shared, CheckContext context) {
    List<Line> lines = shared.furnitureOf(run);
    if (lines.isEmpty()) {
      return;
    }
    int least = lines.stream().mapToInt(shared::texts).min().orElseThrow();
    boolean spoken = lines.stream().anyMatch(shared::isSpokenByPublisher);
    boolean several = lines.size() > 1;
    boolean sure = spoken ? several || least >= MANY : several && least >= VERY_MANY;
    List<String> evidence = new ArrayList<>();
    evidence.add(count(lines.size(), least, context.evidence().texts()));
    if (spoken) {
      evidence.add("worded as a publisher speaks to visitors");
    }
    if (shared.isBelowStory(lines.get(0))) {
      evidence.add("below the last paragraph of the story");
    }
    if (several) {
      evidence.add(lines.size() + " such lines in a row");
    }
    findings.add(
        card()
            .finding(context.article(), Layout.across(lines.get(0), lines.get(lines.size() - 1)))
            .level(sure ? Level.ERROR : Level.WARNING)
            .message(
                (several ? "These lines stand" : "This line stands")
                    + " word for word in other stories of this run as well, so "
                    + (several ? "they are" : "it is")
                    + " hardly part of this one. Delete "
                    + (several ? "them." : "it."))
            .evidence(evidence)
            .confidence(sure ? 0.95 : spoken ? 0.9 : 0.8)
            .done());
  }

  private static String count(int lines, int least, int texts) {
    return (lines == 1 ? "stands in " : "each stands in at least ")
        + least
        + (texts > 0 ? " of the " + texts + " different texts of this run" : " texts of this run");
  }
}
