package org.copydesk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.copydesk.check.TestDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {

  @Test
  void takesEachLineOfAPlainTextAsABlock() {
    Article article = TestDesk.article("A Headline Here Now\r\n\r\n  • One point\n| a | b |\n");
    assertThat(article.blocks())
        .extracting(article::textOf)
        .containsExactly("A Headline Here Now", "• One point", "| a | b |");
    assertThat(article.blocks())
        .extracting(Block::kind)
        .containsExactly(BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW);
  }

  @Test
  void joinsLinesThatWereWrappedByHand() {
    String text =
        """
        The harbour was closed for a second day running because the storm that began
        on Sunday night has not moved on, and the pilots refuse to bring the larger
        ships in while the waves at the mole are higher than three metres.

        Nobody was hurt, the port authority said on Tuesday, but two of the smaller
        boats were torn from their moorings and one of them has not been found yet.
        """;
    assertThat(TestDesk.article(text).blocks()).hasSize(2);
    assertThat(TestDesk.article(text).sentences()).hasSize(2);
  }

  @Test
  void joinsEvenOneWrappedLineThatRunsOnInsideASentence() {
    String text =
        """
        Council talks about the bridge

        The council met on Monday evening and talked about the old bridge for almost two hours
        before the meeting.
        """;
    assertThat(TestDesk.article(text).blocks()).hasSize(2);
  }

  @Test
  void keepsOneLongLineApartFromALineOfItsOwn() {
    String text =
        """
        The council met on Monday evening and talked about the old bridge for almost two hours
        Photo of the bridge in the evening
        """;
    assertThat(TestDesk.article(text).blocks()).hasSize(2);
  }

  @Test
  void keepsShortParagraphsThatEachEndASentence() {
    String text =
        """
        The trams run again on the hill line, and the first one was full at once.
        Drivers had practised on the steep bends for two weeks, the company said.
        The fares stay as they were, and small children will ride for nothing.
        The council paid for the new rails, and the state paid for the trams.
        """;
    assertThat(PlainText.blocks(text)).hasSize(4);
  }

  @Test
  void takesADashInsideAWrappedSentenceForNoListItem() {
    String text =
        """
        The harbour was closed for a second day running because the storm that began
        – so the pilots say – on Sunday night has not moved on, and the larger ships
        have to wait outside the mole until the wind turns to the west and the waves
        are lower than three metres again.
        """;
    assertThat(TestDesk.article(text).blocks()).hasSize(1);
  }

  @Test
  void splitsSentencesWithoutFallingForAbbreviations() {
    Article article =
        TestDesk.article("U.S. officials met Mr. Smith on Jan. 5 in Washington. He said no.");
    assertThat(article.sentences())
        .extracting(article::textOf)
        .containsExactly("U.S. officials met Mr. Smith on Jan. 5 in Washington.", "He said no.");
  }

  @Test
  void cutsASentenceThatNeverEnds() {
    Article words = TestDesk.article("a word and ".repeat(5_000));
    assertThat(words.sentences()).hasSizeGreaterThan(10);
    assertThat(words.words()).isEqualTo(15_000);
    Article hyphens = TestDesk.article("10-".repeat(5_000));
    assertThat(hyphens.sentences()).allMatch(s -> s.span().length() <= 3_000);
    Article oneWord = TestDesk.article("x".repeat(100_000));
    assertThat(oneWord.tokens()).hasSize(1);
  }

  @Test
  void tellsWordsNumbersAndAddressesApart() {
    Article article =
        TestDesk.article("Don't pay 1,200.5 at www.example.com, says @desk of the G7.");
    assertThat(article.tokens())
        .extracting(Token::text)
        .containsExactly(
            "Don't",
            "pay",
            "1,200.5",
            "at",
            "www.example.com",
            ",",
            "says",
            "@desk",
            "of",
            "the",
            "G7",
            ".");
    assertThat(article.tokens())
        .extracting(Token::kind)
        .containsExactly(
            TokenKind.WORD,
            TokenKind.WORD,
            TokenKind.NUMBER,
            TokenKind.WORD,
            TokenKind.ADDRESS,
            TokenKind.SIGN,
            TokenKind.WORD,
            TokenKind.ADDRESS,
            TokenKind.WORD,
            TokenKind.WORD,
            TokenKind.MIXED,
            TokenKind.SIGN);
  }

  @Test
  void countsLinesAndColumnsFromOne() {
    Article article = TestDesk.article("one\r\ntwo\rthree\n");
    assertThat(article.placeOf(0)).isEqualTo(new Place(1, 1));
    assertThat(article.placeOf(5)).isEqualTo(new Place(2, 1));
    assertThat(article.placeOf(10)).isEqualTo(new Place(3, 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void quotesItsOwnTextWhateverTheTextIs(long seed) {
    Random random = new Random(seed);
    String alphabet = "aB é’\n\r\t .,!?-—0123%$@#/:|•\u0000\u200b\ud83d\ude00\ud800ß漢";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    Article article = TestDesk.article(text.toString());
    int at = 0;
    for (Token token : article.tokens()) {
      assertThat(token.span().begin()).isGreaterThanOrEqualTo(at);
      assertThat(article.textOf(token.span())).isEqualTo(token.text());
      assertThat(article.sentenceOf(token).span().contains(token.span())).isTrue();
      at = token.span().end();
    }
    for (Sentence sentence : article.sentences()) {
      assertThat(article.blockOf(sentence).span().contains(sentence.span())).isTrue();
      assertThat(article.sentenceAt(sentence.span().begin())).contains(sentence);
    }
  }

  @Test
  void measuresHowMuchOfABlockIsLinked() {
    String text = "See the whole report\nMore\nNone here";
    Article article =
        Article.of(
            "pier.html",
            text,
            List.of(
                new Block(0, BlockKind.PARAGRAPH, new Span(0, 20), new Locator(0, 1)),
                new Block(1, BlockKind.PARAGRAPH, new Span(21, 25), new Locator(0, 2)),
                new Block(2, BlockKind.PARAGRAPH, new Span(26, 35), new Locator(0, 3))),
            List.of(
                new Link(new Span(21, 25), "/more"),
                new Link(new Span(4, 9), "/a"),
                new Link(new Span(6, 14), "/b")),
            block -> List.of(new Span(0, block.length())));

    assertThat(article.blocks()).extracting(article::linkedShare).containsExactly(0.5, 1.0, 0.0);
  }

  @Test
  void countsALinkAcrossBlocksInEach() {
    Article article =
        Article.of(
            "pier.html",
            "abcd\nefgh",
            List.of(
                new Block(0, BlockKind.PARAGRAPH, new Span(0, 4), new Locator(0, 1)),
                new Block(1, BlockKind.PARAGRAPH, new Span(5, 9), new Locator(0, 2))),
            List.of(new Link(new Span(2, 7), "/a"), new Link(new Span(3, 9), "/b")),
            block -> List.of(new Span(0, block.length())));

    assertThat(article.blocks()).extracting(article::linkedShare).containsExactly(0.5, 1.0);
  }
}
