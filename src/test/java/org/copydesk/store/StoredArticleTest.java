package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Link;
import org.copydesk.text.Locator;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Setting;
import org.copydesk.text.Span;
import org.copydesk.text.Zone;
import org.junit.jupiter.api.Test;

/** An article that a run goes on with after a restart. */
class StoredArticleTest {

  private static final SentenceSplitter WHOLE = text -> List.of(new Span(0, text.length()));

  @Test
  void keepsWhatThePageSaidOfItsBlocks() {
    String text = "The pier is closed.\nMail this page";
    Article article =
        Article.of(
            "pier.html",
            text,
            List.of(
                new Block(
                    0,
                    BlockKind.PARAGRAPH,
                    new Span(0, 19),
                    new Locator(0, 1),
                    new Setting(Zone.STORY, Setting.Extraction.KEPT, false)),
                new Block(
                    1,
                    BlockKind.LIST_ITEM,
                    new Span(20, 34),
                    new Locator(0, 2),
                    new Setting(Zone.ASIDE, Setting.Extraction.DROPPED, true))),
            List.of(new Link(new Span(20, 24), "mailto:")),
            WHOLE);

    Article again =
        Json.read(Json.write(StoredArticle.of(article)), StoredArticle.class)
            .article("pier.html", WHOLE);

    assertThat(again.blocks()).isEqualTo(article.blocks());
    assertThat(again.linkedShare(again.blocks().get(1)))
        .isEqualTo(article.linkedShare(article.blocks().get(1)))
        .isGreaterThan(0);
  }
}
