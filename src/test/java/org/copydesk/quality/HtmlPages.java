package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.copydesk.finding.Finding;
import org.copydesk.text.Article;
import org.copydesk.text.Block;

/**
 * Prints how well the rules for fragments judge labelled web pages, read as pages and as the plain
 * text of the same lines. A line is flagged when findings that cost points cover half of it.
 *
 * <p>Arguments: a folder of pages with their labels, see {@link LabelledWebPage}; with {@code -v}
 * every line that one of the two ways judges wrongly is printed, and every neutral line flagged.
 */
public final class HtmlPages {

  private final boolean verbose;
  private final List<LineTally> tallies =
      List.of(
          new LineTally("whole pages", (p, i) -> true),
          new LineTally("near the story", LabelledWebPage::isNearStory),
          new LineTally("  within the story", LabelledWebPage::isWithinStory),
          new LineTally("  around it", (p, i) -> p.isNearStory(i) && !p.isWithinStory(i)));

  private HtmlPages(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] args) throws IOException {
    HtmlPages pages = new HtmlPages(args.length > 1 && args[1].equals("-v"));
    List<LabelledWebPage> read = LabelledWebPage.read(Path.of(args[0]));
    for (LabelledWebPage page : read) {
      pages.judge(page.asText(), "text");
    }
    pages.print("text");
    for (LabelledWebPage page : read) {
      pages.judge(page, "html");
    }
    pages.print("html");
  }

  private void judge(LabelledWebPage page, String way) {
    if (page.labels().isEmpty()) {
      return;
    }
    Article article = page.page();
    FragmentLines flagged = FragmentLines.of(article);
    if (verbose) {
      for (Finding finding : flagged.findings()) {
        System.out.printf(
            Locale.ENGLISH,
            "%s %s %s \u201c%.60s\u201d: %s%n",
            way,
            article.name(),
            finding.rule(),
            article.textOf(finding.span()).replace('\n', ' '),
            finding.evidence());
      }
    }
    for (Block block : article.blocks()) {
      int i = block.index();
      char label = page.labels().get(i);
      boolean isFlagged = flagged.holds(block);
      tallies.forEach(t -> t.add(page, i, isFlagged));
      if (verbose && (label == 'j') != isFlagged && page.isNearStory(i)) {
        System.out.printf(
            Locale.ENGLISH,
            "%s %s %c %-7s %3d %s %3.0f%% %.80s%n",
            way,
            article.name(),
            label,
            isFlagged ? "flagged" : "missed",
            i + 1,
            block.setting(),
            100 * article.linkedShare(block),
            article.textOf(block));
      }
    }
  }

  private void print(String way) {
    System.out.println("== as " + way);
    for (LineTally tally : tallies) {
      System.out.println(tally);
      tally.clear();
    }
  }
}
