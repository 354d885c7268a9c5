package org.copydesk.check.fragments.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.TestDesk;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final String PARAGRAPH =
      "The trams run again on the hill line, and the first one was full before it left Weston.";

  @Test
  void findsWhereTheProseBeginsAndEnds() {
    Layout layout = layout("Tram line reopens\n" + PARAGRAPH + "\nFares\n" + PARAGRAPH + "\nTags");

    assertThat(layout.lines().stream().map(Line::prose))
        .containsExactly(false, true, false, true, false);
    assertThat(layout.isAboveProse(layout.lines().get(0))).isTrue();
    assertThat(layout.isWithinProse(layout.lines().get(2))).isTrue();
    assertThat(layout.isBelowProse(layout.lines().get(4))).isTrue();
  }

  @Test
  void takesDenseAgencyEnglishForProse() {
    Layout layout =
        layout(
            "As regional transport ministers debate rising diesel prices, failing signal systems"
                + " and delayed bridge repairs, unfinished tunnel projects drain public budgets,"
                + " leaving crowded depots without new ticket machines.");

    assertThat(layout.lines().get(0).prose()).isTrue();
  }

  @Test
  void takesTheHeadlineBelowASectionLabelForTheTitle() {
    Layout layout = layout("World News\nTram line reopens\n" + PARAGRAPH);

    assertThat(layout.title()).contains(layout.lines().get(1));
  }

  @Test
  void knowsAWordByItsOtherForms() {
    Layout layout = layout("Tram line reopens\n" + PARAGRAPH + "\nRunning trams\nGravy");

    assertThat(layout.elsewhere("trams")).isEqualTo(2);
    assertThat(layout.elsewhere("gravy")).isZero();
  }

  @Test
  void knowsNamesByTheirCapital() {
    Layout layout = layout(PARAGRAPH);

    assertThat(layout.isOnlyCapitalised("weston")).isTrue();
    assertThat(layout.isOnlyCapitalised("hill")).isFalse();
  }

  @Test
  void tellsAPaperFromAReport() {
    Layout paper = layout("Abstract\n" + PARAGRAPH + "\n1. Introduction\n2. Methods");
    Layout report =
        layout(
            "Tram line reopens\nThe trams run again, the company said. Officials confirmed it.\n"
                + "A spokesman told the town that the first one was full, and officials said so too.");

    assertThat(paper.isScholarly()).isTrue();
    assertThat(paper.isReporting()).isFalse();
    assertThat(report.isScholarly()).isFalse();
    assertThat(report.isReporting()).isTrue();
  }

  @Test
  void readsAnArticleOnce() {
    CheckContext context = context(PARAGRAPH);

    assertThat(Layout.of(context)).isSameAs(Layout.of(context));
  }

  @Test
  void saysNothingOfAnEmptyText() {
    Layout layout = layout("\n \n");

    assertThat(layout.lines()).isEqualTo(List.of());
    assertThat(layout.title()).isEmpty();
    assertThat(layout.hasProse()).isFalse();
  }

  private static Layout layout(String text) {
    return Layout.of(context(text));
  }

  private static CheckContext context(String text) {
    return new CheckContext(TestDesk.article(text), BatchEvidence.NONE, article -> List.of());
  }
}
