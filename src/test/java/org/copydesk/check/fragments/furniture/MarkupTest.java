package org.copydesk.check.fragments.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Link;
import org.copydesk.text.Locator;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Setting;
import org.copydesk.text.Setting.Extraction;
import org.copydesk.text.Span;
import org.copydesk.text.Zone;
import org.junit.jupiter.api.Test;

/** What the markup of a page adds to what its words say. */
class MarkupTest {

  private static final Setting SHOWN = new Setting(Zone.STORY, Extraction.KEPT, false);
  private static final Setting LEFT_OUT = new Setting(Zone.UNTOLD, Extraction.DROPPED, false);

  private static final String FIRST =
      "The mill at Corran ground its last flour on Friday, and the miller gave away what was left of"
          + " it in paper bags, because nobody had told him what else to do with it.";
  private static final String SECOND =
      "It had stood by the weir since 1803 and was the last of nine on the river. The water board"
          + " wants the weir for salmon, which have not been seen above the town since the war.";
  private static final String THIRD =
      "“I do not mind the fish,” said the miller, Angus Pell, who is 78. “I mind that they are going"
          + " to put a plaque on it, and that they asked me to pay for the screws.”";
  private static final String FOURTH =
      "The council meets again in May. Until then the wheel may turn on Sundays, without grinding,"
          + " so that the children of the school can draw it before it is taken to the museum.";

  /** A page under construction: the lines with what is said of them. */
  private static final class Source {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    Source add(BlockKind kind, Setting setting, String line) {
      Span span = new Span(text.length(), text.length() + line.length());
      int index = blocks.size();
      blocks.add(new Block(index, kind, span, new Locator(0, index + 1), setting));
      text.append(line).append('\n');
      return this;
    }

    Source add(Setting setting, String line) {
      return add(BlockKind.PARAGRAPH, setting, line);
    }

    Source link(Setting setting, String line) {
      add(setting, line);
      links.add(new Link(blocks.get(blocks.size() - 1).span(), "https://example.org/"));
      return this;
    }

    Article article() {
      return Article.of(
          "page.html", text.toString(), blocks, links, TestDesk.bean(SentenceSplitter.class));
    }

    /** The findings of the rule on this page. */
    List<Finding> findings() {
      ArticleCheck rule =
          TestDesk.checks().stream()
              .filter(PageFurniture.class::isInstance)
              .map(ArticleCheck.class::cast)
              .findFirst()
              .orElseThrow();
      return rule.check(
          new CheckContext(article(), BatchEvidence.NONE, TestDesk.bean(FigureSurvey.class)));
    }
  }

  private static Source story(Setting setting) {
    return new Source().add(setting, FIRST).add(setting, SECOND);
  }

  @Test
  void findsASentenceOfAPageThatItsWordsAloneDoNotGiveAway() {
    String remark =
        "My aunt carried flour from there over the hill in the winter of the great snow.";
    Setting inComments = new Setting(Zone.COMMENTS, Extraction.DROPPED, true);

    assertThat(story(SHOWN).add(SHOWN, THIRD).add(inComments, remark).findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.text()).isEqualTo(remark);
              assertThat(f.evidence()).contains("stands among readers’ comments");
            });
    assertThat(story(SHOWN).add(SHOWN, THIRD).add(SHOWN, remark).findings()).isEmpty();
  }

  @Test
  void tellsTheEditorWhatTheMarkupSays() {
    Setting footer = new Setting(Zone.PAGE_FOOTER, Extraction.DROPPED, false);

    assertThat(story(SHOWN).add(SHOWN, THIRD).link(footer, "The Corran Times").findings())
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.evidence())
                    .contains(
                        "stands in the page’s footer",
                        "the reader view of the page leaves it out"));
  }

  @Test
  void staysQuietOnAQuotationThatTheReaderViewLeavesOut() {
    String quote = "I mind that they are going to put a plaque on it.";
    Setting leftOut = new Setting(Zone.STORY, Extraction.DROPPED, false);

    assertThat(
            story(SHOWN)
                .add(BlockKind.QUOTE, leftOut, quote)
                .add(SHOWN, THIRD)
                .add(SHOWN, FOURTH)
                .findings())
        .isEmpty();
  }

  @Test
  void staysQuietOnTheKeyPointsInABoxWithinTheStory() {
    Setting box = new Setting(Zone.ASIDE, Extraction.KEPT, false);

    assertThat(
            story(SHOWN)
                .add(BlockKind.HEADING, box, "The mill in figures")
                .add(BlockKind.LIST_ITEM, box, "The wheel is six metres high and turns in oak.")
                .add(BlockKind.LIST_ITEM, box, "In 1950 the mill ground forty tons of oats a week.")
                .add(SHOWN, THIRD)
                .add(SHOWN, FOURTH)
                .findings())
        .isEmpty();
  }

  @Test
  void staysQuietOnASubHeadingAndACaptionThatTheReaderViewLeavesOut() {
    Setting leftOut = new Setting(Zone.STORY, Extraction.DROPPED, false);

    assertThat(
            story(SHOWN)
                .add(BlockKind.HEADING, leftOut, "A plaque and its screws")
                .add(SHOWN, THIRD)
                .add(BlockKind.CAPTION, leftOut, "The wheel of the mill at Corran")
                .add(SHOWN, FOURTH)
                .findings())
        .isEmpty();
  }

  @Test
  void leavesTheHeadlineWhichReaderViewsShowElsewhere() {
    assertThat(
            new Source()
                .link(new Setting(Zone.NAVIGATION, Extraction.DROPPED, true), "Villages")
                .add(BlockKind.HEADING, LEFT_OUT, "Miller of Corran gives away his last flour")
                .add(SHOWN, FIRST)
                .add(SHOWN, SECOND)
                .add(SHOWN, THIRD)
                .findings())
        .extracting(Finding::text)
        .doesNotContain("Miller of Corran gives away his last flour")
        .noneMatch(t -> t.contains("Miller"));
  }

  @Test
  void believesNoReaderViewThatShowsAnotherPartOfThePage() {
    Setting shown = new Setting(Zone.UNTOLD, Extraction.KEPT, false);
    Article page =
        story(LEFT_OUT).add(LEFT_OUT, THIRD).add(LEFT_OUT, FOURTH).add(shown, "Menu").article();

    assertThat(markup(page).clues(0))
        .contains(MarkupClue.BASE, MarkupClue.NO_HINT)
        .doesNotContain(MarkupClue.LEFT_OUT);
    assertThat(markup(story(SHOWN).add(LEFT_OUT, "Menu").article()).clues(2))
        .contains(MarkupClue.LEFT_OUT, MarkupClue.LEFT_OUT_LABEL);
  }

  @Test
  void countsALinkInAParagraphForLessThanALineOfLinks() {
    Source source = story(SHOWN);
    source.links.add(new Link(new Span(0, 30), "https://example.org/mill"));
    Article page = source.link(SHOWN, "Salmon return to the upper river").article();

    assertThat(markup(page).clues(0))
        .contains(MarkupClue.SHOWN_SENTENCE)
        .doesNotContain(MarkupClue.LINKED, MarkupClue.PARTLY_LINKED, MarkupClue.UNLINKED);
    assertThat(markup(page).clues(1)).contains(MarkupClue.UNLINKED);
    assertThat(markup(page).clues(2)).contains(MarkupClue.LINKED);
  }

  @Test
  void saysNothingOfSourcesThatAreNoPages() {
    Setting runningHead = Setting.in(Zone.RUNNING_HEAD);
    Article page =
        new Source().link(runningHead, "The Corran Times").add(Setting.UNTOLD, FIRST).article();

    assertThat(markup(page).tells()).isFalse();
    assertThat(markup(page).clues(0)).isEmpty();
  }

  private static Markup markup(Article article) {
    CheckContext context =
        new CheckContext(article, BatchEvidence.NONE, TestDesk.bean(FigureSurvey.class));
    return new LineReader().page(context, Settled.NOTHING).markup();
  }
}
