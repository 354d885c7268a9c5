package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Locator;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Setting;
import org.copydesk.text.Span;
import org.copydesk.text.Zone;
import org.junit.jupiter.api.Test;

/** What a source says of a block is as good after a night in the database. */
class StoredArticleTest {

  private static final SentenceSplitter WHOLE = text -> List.of(new Span(0, text.length()));

  @Test
  void keepsTheSettingOfEachBlock() {
    String text = "The gate opens.\nRead more";
    List<Block> blocks =
        List.of(
            new Block(0, BlockKind.PARAGRAPH, new Span(0, 15), new Locator(1, 1)),
            new Block(
                1,
                BlockKind.LIST_ITEM,
                new Span(16, 25),
                new Locator(1, 2),
                new Setting(Zone.ASIDE, Setting.Extraction.DROPPED, true)));
    Article article = Article.of("a.html", text, blocks, List.of(), WHOLE);

    StoredArticle read = Json.read(Json.write(StoredArticle.of(article)), StoredArticle.class);

    assertThat(read.article("a.html", WHOLE).blocks()).isEqualTo(blocks);
  }
}
