package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.copydesk.text.Article;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page's markup says about its blocks. */
class BlockCollectorTest {

  /** Enough words to be audited; the last block of every page here. */
  private static final String TAIL =
      "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
          + " sixteen seventeen eighteen nineteen twenty.";

  @TempDir Path folder;
  private ReaderOnDisk reader;

  @BeforeEach
  void prepare() {
    reader = new ReaderOnDisk(folder);
  }

  private Article page(String body) throws Exception {
    return reader.article(
        "page.html", StoryFiles.utf8("<html><body>" + body + "<p>" + TAIL + "</p></body></html>"));
  }

  private List<String> blocks(String body) throws Exception {
    Article article = page(body);
    return article.blocks().stream()
        .map(b -> b.kind() + " " + article.textOf(b))
        .filter(s -> !s.endsWith(TAIL))
        .toList();
  }

  @Test
  void joinsBlocksByOneLineFeed() throws Exception {
    assertThat(page("<p>First.</p>\n\n\n<div>Second.</div>").text())
        .isEqualTo("First.\nSecond.\n" + TAIL);
  }

  @Test
  void collapsesWhiteSpaceOfTheSource() throws Exception {
    assertThat(blocks("<p>  The\n   toll&nbsp; stays <b> low </b>. </p>"))
        .containsExactly("PARAGRAPH The toll stays low .");
  }

  @Test
  void keepsWordsWholeThatMarkupCuts() throws Exception {
    assertThat(blocks("<p>East<b>port</b> and Kurs<span>k</span></p>"))
        .containsExactly("PARAGRAPH Eastport and Kursk");
  }

  @Test
  void endsALineAtABreakAndABlockAtTwo() throws Exception {
    assertThat(blocks("<p>Pier 4<br>Eastport<br><br>The end</p><h2>A long<br>headline</h2>"))
        .containsExactly(
            "PARAGRAPH Pier 4",
            "PARAGRAPH Eastport",
            "PARAGRAPH The end",
            "HEADING A long headline");
  }

  @Test
  void knowsListsQuotesAndCaptions() throws Exception {
    assertThat(
            blocks(
                "<ul><li>Steel</li><li><p>Wages</p></li></ul><blockquote><p>We waited.</p></blockquote>"
                    + "<figure><img alt='x'><figcaption>The bridge</figcaption></figure>"
                    + "<p class='wp-caption-text'>The mayor</p>"))
        .containsExactly(
            "LIST_ITEM Steel",
            "LIST_ITEM Wages",
            "QUOTE We waited.",
            "CAPTION The bridge",
            "CAPTION The mayor");
  }

  @Test
  void makesARowOfATableOneBlock() throws Exception {
    assertThat(
            blocks(
                "<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2023</td><td> 14 </td></tr></table>"))
        .containsExactly("TABLE_ROW Year\tShips", "TABLE_ROW 2023\t14");
  }

  @Test
  void readsThroughATableThatOnlyLaysOutThePage() throws Exception {
    assertThat(
            blocks(
                "<table><tr><td><h1>Bridge opens</h1><p>It did.</p><table><tr><td>2023</td><td>14</td></tr>"
                    + "</table></td><td>Advertisement</td></tr></table>"))
        .containsExactly(
            "HEADING Bridge opens",
            "PARAGRAPH It did.",
            "TABLE_ROW 2023\t14",
            "PARAGRAPH Advertisement");
  }

  @Test
  void leavesOutWhatNoReaderSees() throws Exception {
    assertThat(
            blocks(
                "<script>a()</script><style>b</style><noscript>c</noscript><p hidden>d</p>"
                    + "<p style='DISPLAY : none'>e</p><template><p>f</p></template><p>Seen</p>"))
        .containsExactly("PARAGRAPH Seen");
  }

  @Test
  void keepsALinkThatWhiteSpaceMoves() throws Exception {
    Article article =
        page("<p>  See   <a href=' https://example.org/r '>  the   report </a> of May</p>");

    assertThat(article.links()).hasSize(1);
    assertThat(article.textOf(article.links().get(0).span())).isEqualTo("the report");
    assertThat(article.links().get(0).target()).isEqualTo("https://example.org/r");
  }

  @Test
  void keepsALinkThatHoldsBlocks() throws Exception {
    Article article = page("<a href='https://example.org/x'><h3>Read this</h3><p>And that</p></a>");

    assertThat(article.links().stream().map(l -> article.textOf(l.span())))
        .containsExactly("Read this", "And that");
  }

  @Test
  void keepsTheLinesOfPreformattedText() throws Exception {
    assertThat(blocks("<pre>first line\nsecond line</pre>"))
        .containsExactly("PARAGRAPH first line", "PARAGRAPH second line");
  }
}
