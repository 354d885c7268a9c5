package org.copydesk.check.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.ContentWords;
import org.copydesk.check.Rule;
import org.copydesk.check.StoryCheck;
import org.copydesk.check.StoryText;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Sentence;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/**
 * A first sentence that says what the headline says and next to nothing more. A line that is the
 * headline again is no sentence of the story, but a fragment.
 */
@Rule(
    id = "style/headline-repeats-lead",
    level = Level.NOTE,
    summary = "First sentence only says the headline",
    why =
        "Readers come from the headline. A first sentence that tells them nothing more costs them"
            + " the moment in which they decide to read on.",
    fix = "Add who, where or why to the first sentence, or give the headline another point.",
    flags =
        """
        Council approves new harbour bridge

        ⟦The council has approved the new harbour bridge.⟧ Work is to begin in March and to last two years.
        """,
    accepts =
        """
        Council approves new harbour bridge

        The council has approved the new harbour bridge by nine votes to four. Work is to begin in March.
        """)
public final class HeadlineRepeatsLead implements StoryCheck {

  /**
   * Blocks below the headline among which the first sentence is: bylines and datelines go first.
   */
  private static final int NEAR_TOP = 4;

  private static final int FEWEST_WORDS = 6;

  /** Words that carry meaning which the sentence needs to say anything. */
  private static final int FEWEST_MEANING = 4;

  /** Of the meaning of the first sentence, the share that stands in the headline. */
  private static final double NEARLY_ALL = 0.8;

  private static final int MOST_NEW = 1;

  private static final int FEWEST_BESIDE_NAMES = 2;

  private static final double SAME = 0.9;
  private static final double NEARLY = 0.8;

  @Override
  public List<Finding> check(StoryText story) {
    Article article = story.article();
    Optional<Block> headline = article.headline().filter(h -> story.holds(h.span()));
    if (headline.isEmpty() || article.sentencesOf(headline.get()).size() > 1) {
      return List.of();
    }
    return firstSentence(story, headline.get())
        .flatMap(lead -> finding(article, headline.get(), lead))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<Sentence> firstSentence(StoryText story, Block headline) {
    Article article = story.article();
    List<Block> below =
        article
            .blocks()
            .subList(
                headline.index() + 1,
                Math.min(article.blocks().size(), headline.index() + 1 + NEAR_TOP));
    for (Block block : below) {
      if (block.kind() != BlockKind.PARAGRAPH && block.kind() != BlockKind.QUOTE) {
        continue;
      }
      for (Sentence sentence : article.sentencesOf(block)) {
        if (story.holds(sentence.span())
            && words(article.tokensOf(sentence)).size() >= FEWEST_WORDS
            && ProseSentences.isClosed(article.text(), sentence.span())) {
          return Optional.of(sentence);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> finding(Article article, Block headline, Sentence lead) {
    List<String> title = words(article.tokensOf(headline));
    List<Token> tokens = meant(article.tokensOf(lead));
    List<String> words = words(tokens);
    Set<String> known = meaning(title);
    Set<String> said = meaning(words);
    List<String> added = new ArrayList<>();
    for (Token token : tokens) {
      String word = ContentWords.folded(token);
      if (!ContentWords.isSmall(word) && !known.contains(ContentWords.stem(word))) {
        added.add(token.text());
      }
    }
    long shared = said.stream().filter(known::contains).count();
    if (said.size() < FEWEST_MEANING
        || isOnlyNames(article.tokensOf(lead), known)
        || shared < NEARLY_ALL * said.size()
        || added.size() > MOST_NEW) {
      return Optional.empty();
    }
    boolean same = words.equals(title);
    return Optional.of(
        card()
            .finding(article, lead.span())
            .level(same ? Level.WARNING : Level.NOTE)
            .message(
                same
                    ? "The first sentence is the headline word for word. Delete it, or say more."
                    : "The first sentence says what the headline “%s” says, and next to nothing more. What else should readers know first?"
                        .formatted(article.textOf(headline)))
            .evidence(
                List.of(
                    "%d of its %d words that carry meaning stand in the headline"
                        .formatted(shared, said.size()),
                    added.isEmpty() ? "it adds none" : "it adds only “" + added.get(0) + "”"))
            .confidence(same ? SAME : NEARLY)
            .done());
  }

  /** Whether hardly more than names is shared: the headline does not say what is said of them. */
  private static boolean isOnlyNames(List<Token> lead, Set<String> known) {
    return lead.stream()
            .filter(t -> t.isWord() && !t.isCapitalised())
            .map(ContentWords::folded)
            .filter(w -> !ContentWords.isSmall(w) && known.contains(ContentWords.stem(w)))
            .count()
        < FEWEST_BESIDE_NAMES;
  }

  /** Words and numbers, folded. */
  private static List<String> words(List<Token> tokens) {
    return meant(tokens).stream().map(ContentWords::folded).toList();
  }

  private static List<Token> meant(List<Token> tokens) {
    return tokens.stream().filter(t -> t.kind() != TokenKind.SIGN).toList();
  }

  private static Set<String> meaning(List<String> words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      if (!ContentWords.isSmall(word)) {
        stems.add(ContentWords.stem(word));
      }
    }
    return stems;
  }
}
