package org.copydesk.check.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.QuotedForm;
import org.copydesk.check.QuotedPassage;
import org.copydesk.check.QuotedPassages;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in quotation marks, and nobody who said it. Titles, terms and words held at arm's
 * length are no quotations; mottoes, songs and lines read out speak for what they are told to be;
 * where people talk with each other, the turns tell the speaker.
 */
@Rule(
    id = "sourcing/quotation-without-speaker",
    level = Level.WARNING,
    summary = "Quotation without a speaker",
    why =
        "Readers want to know whose words they read. A quotation that nobody is said to have spoken"
            + " cannot be checked; often its speaker was lost in editing, or there never was one.",
    fix = "Say who said it and where, or take the words out of quotation marks.",
    flags =
        "The bridge has been closed since Monday. ⟦“It will take the whole winter until anything"
            + " moves again.”⟧ Ferries run every hour.",
    accepts =
        "The bridge has been closed since Monday. “It will take the whole winter until anything"
            + " moves again,” said Ada Brandt, the harbour master. Ferries run every hour.")
public final class QuotationWithoutSpeaker implements ArticleCheck {

  /** Shorter ones are exclamations and turns of phrase. */
  private static final int FEWEST_WORDS = 6;

  /** Whose speaker was lost is a quotation however short. */
  private static final int FEWEST_WORDS_OF_RUINS = 3;

  private final Lexicon lexicon;

  public QuotationWithoutSpeaker(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Finding> check(CheckContext context) {
    QuotedPassages passages = QuotedPassages.of(context);
    List<List<QuotedPassage>> quotations =
        passages.quotations().stream()
            .filter(q -> q.get(0).form() == QuotedForm.SENTENCE && standsInProse(q, context))
            .toList();
    return quotations.isEmpty() || Exchanges.fill(context.article(), passages)
        ? List.of()
        : new Reading(context, passages).findings(quotations);
  }

  private static boolean standsInProse(List<QuotedPassage> quotation, CheckContext context) {
    BlockKind kind = context.article().blocks().get(quotation.get(0).block()).kind();
    return kind == BlockKind.PARAGRAPH || kind == BlockKind.LIST_ITEM || kind == BlockKind.CAPTION;
  }

  /** One article being read. */
  private final class Reading {
    private final Article article;
    private final QuotedPassages passages;
    private final Speakers speakers;
    private final List<Finding> found = new ArrayList<>();
    private @Nullable WordsSaidTwice twice;

    Reading(CheckContext context, QuotedPassages passages) {
      this.article = context.article();
      this.passages = passages;
      this.speakers = Speakers.of(context);
    }

    List<Finding> findings(List<List<QuotedPassage>> quotations) {
      @Nullable QuotedPassage before = null;
      for (List<QuotedPassage> quotation : quotations) {
        QuotedPassage first = quotation.get(0);
        QuotationSetting setting = QuotationSetting.of(article, quotation);
        int words = wordsOf(first);
        Optional<Token> verb =
            words < FEWEST_WORDS_OF_RUINS ? Optional.empty() : setting.bareVerb();
        Span whole = first.span().union(quotation.get(quotation.size() - 1).span());
        if (verb.isPresent()) {
          found.add(withBareVerb(first, verb.get()));
        } else if (words >= FEWEST_WORDS_OF_RUINS && setting.breaksOff()) {
          found.add(brokenOff(first));
        } else if (words >= FEWEST_WORDS
            && first.end() != QuotedPassage.End.LEFT_OPEN
            && setting.isFree()
            && !setting.isQuestion()
            && !isEpigraph(first)
            && !speakers.isKnownFor(whole)
            && !speakers.mayBeNear(whole, lexicon)
            && !followsOn(first, before)
            && !isSaidTwice(first)) {
          found.add(withoutSpeaker(first));
        }
        before = quotation.get(quotation.size() - 1);
      }
      return List.copyOf(found);
    }

    private int wordsOf(QuotedPassage passage) {
      return (int) passages.tokensOf(passage).stream().filter(Token::isWord).count();
    }

    /** A sentence in quotation marks above the story, under its headline where it has one. */
    private boolean isEpigraph(QuotedPassage passage) {
      List<Block> blocks = article.blocks();
      boolean top =
          passage.block() == 0
              || passage.block() == 1
                  && article.headline().filter(blocks.get(0)::equals).isPresent();
      return top && speakers.fill(blocks.get(passage.block()));
    }

    /** Of several in a row, the first is enough for an editor. */
    private boolean followsOn(QuotedPassage passage, @Nullable QuotedPassage before) {
      return before != null
          && passage.block() - before.block() <= 1
          && Exchanges.touch(article, before, passage);
    }

    private boolean isSaidTwice(QuotedPassage passage) {
      WordsSaidTwice known = twice;
      if (known == null) {
        known = new WordsSaidTwice(article);
        twice = known;
      }
      return known.hold(passages.tokensOf(passage));
    }

    private Finding withoutSpeaker(QuotedPassage passage) {
      return card()
          .finding(article, passage.span())
          .message(
              "Nobody is said to have spoken these words. Say who did, or take them out of"
                  + " quotation marks.")
          .evidence(
              List.of(
                  "a sentence of its own in quotation marks",
                  "no word of speaking or writing around it",
                  "nobody is mentioned next to it"))
          // Rare, and wrong where a text quotes labels or mottoes: somebody has to look first.
          .level(Level.NOTE)
          .confidence(0.5)
          .done();
    }

    private Finding withBareVerb(QuotedPassage passage, Token verb) {
      String words = verb.text().equals("according") ? "according to" : verb.text();
      return card()
          .finding(article, passage.span())
          .message("“%s” has no name beside it here: whose words are these?".formatted(words))
          .evidence(List.of("“%s” stands alone beside the quotation".formatted(words)))
          .confidence(0.85)
          .done();
    }

    private Finding brokenOff(QuotedPassage passage) {
      return card()
          .finding(article, passage.span())
          .message(
              "This quotation ends with a comma and nothing follows: the words that name its"
                  + " speaker seem to be lost.")
          .evidence(List.of("a comma before the closing mark", "the paragraph ends there"))
          .confidence(0.8)
          .done();
    }
  }
}
