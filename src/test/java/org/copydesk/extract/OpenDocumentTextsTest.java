package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An OpenDocument text is read as it is printed. */
class OpenDocumentTextsTest {

  private static final String TAIL =
      "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
          + " sixteen seventeen eighteen nineteen twenty.";

  @TempDir Path folder;

  /** A flat document, which holds in one file what others hold in an archive. */
  private Article article(String body) throws Exception {
    String document =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
            xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
            xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"
            office:mimetype="application/vnd.oasis.opendocument.text">
        <office:automatic-styles>
        <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Caption"/>
        </office:automatic-styles>
        <office:body><office:text>%s<text:p>%s</text:p></office:text></office:body>
        </office:document>
        """
            .formatted(body, TAIL);
    return new ReaderOnDisk(folder)
        .article("story.fodt", document.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> blocks(String body) throws Exception {
    Article article = article(body);
    return article.blocks().stream()
        .map(b -> b.kind() + " " + article.textOf(b))
        .filter(b -> !b.endsWith(TAIL))
        .toList();
  }

  @Test
  void readsNotesAndBoxesAfterTheirParagraph() throws Exception {
    String body =
        """
        <text:p>It cost $84 million<text:note><text:note-citation>1</text:note-citation>
        <text:note-body><text:p>City audit, page 12.</text:p></text:note-body></text:note> in
        all<draw:frame><svg:title>A sign</svg:title><draw:text-box><text:p>Mind the gap</text:p>
        </draw:text-box></draw:frame>.</text:p>""";

    assertThat(blocks(body))
        .containsExactly(
            "PARAGRAPH It cost $84 million in all.",
            "PARAGRAPH City audit, page 12.",
            "PARAGRAPH Mind the gap");
    assertThat(article(body).links())
        .singleElement()
        .satisfies(l -> assertThat(l.target()).isEqualTo(Passage.NOTE));
  }

  @Test
  void keepsHeadingsListsCaptionsTablesAndLinks() throws Exception {
    String body =
        """
        <text:h text:outline-level="2">Costs</text:h>
        <text:list><text:list-item><text:p>Steel</text:p></text:list-item></text:list>
        <text:p text:style-name="P1">The mayor</text:p>
        <table:table><table:table-row><table:table-cell><text:p>2023</text:p></table:table-cell>
        <table:table-cell><text:p>14,000</text:p></table:table-cell></table:table-row></table:table>
        <text:p>The <text:a xlink:href="https://example.org/a">audit</text:a><text:line-break/>is
        out.</text:p>""";

    assertThat(blocks(body))
        .containsExactly(
            "HEADING Costs",
            "LIST_ITEM Steel",
            "CAPTION The mayor",
            "TABLE_ROW 2023\t14,000",
            "PARAGRAPH The audit",
            "PARAGRAPH is out.");
    assertThat(article(body).links())
        .singleElement()
        .satisfies(l -> assertThat(l.target()).isEqualTo("https://example.org/a"));
  }
}
