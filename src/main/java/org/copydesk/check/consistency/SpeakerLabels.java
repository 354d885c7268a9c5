package org.copydesk.check.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.check.StoryText;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/**
 * The labels that say who speaks at the head of the paragraphs of a story: "Anna Field (Denby):".
 * They are no part of what is said.
 */
final class SpeakerLabels {

  private static final int LONGEST_LABEL = 6;

  /** Of the words of a label, the share with a capital: "The Minister for Roads". */
  private static final double CAPITAL_SHARE = 0.6;

  /** So many labels make a conversation of a text. */
  private static final int FEWEST_TURNS = 2;

  private static final String IN_LABELS = "().,-–’'&";

  /** By block, the index of the first token behind its label. */
  private final Map<Integer, Integer> behind;

  private final Map<Integer, Integer> behindByFirst = new HashMap<>();

  private SpeakerLabels(Map<Integer, Integer> behind, Article article) {
    this.behind = Map.copyOf(behind);
    behind.forEach(
        (block, end) ->
            behindByFirst.put(article.tokensOf(article.blocks().get(block)).get(0).index(), end));
  }

  /** The labels of a story. */
  static SpeakerLabels of(StoryText story) {
    Article article = story.article();
    Map<Integer, Integer> behind = new HashMap<>();
    for (Block block : story.blocks()) {
      int end = endOfLabel(article.tokensOf(block));
      if (end >= 0) {
        behind.put(block.index(), end);
      }
    }
    return new SpeakerLabels(behind, article);
  }

  /** The tokens of a sentence behind the label that it begins with, if it does. */
  List<Token> without(List<Token> sentence) {
    if (sentence.isEmpty()) {
      return sentence;
    }
    int first = sentence.get(0).index();
    int end = behindByFirst.getOrDefault(first, first);
    return sentence.subList(Math.min(sentence.size(), end - first), sentence.size());
  }

  /** Whether a block is a speaker's turn in a conversation. */
  boolean leadsTurn(Block block) {
    return behind.size() >= FEWEST_TURNS && behind.containsKey(block.index());
  }

  /** The index of the token behind the colon of a label, or -1 without one. */
  private static int endOfLabel(List<Token> tokens) {
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < tokens.size() && words <= LONGEST_LABEL; i++) {
      Token token = tokens.get(i);
      if (token.kind() != TokenKind.SIGN) {
        words++;
        capitals += token.isCapitalised() ? 1 : 0;
      } else if (token.text().equals(":")) {
        boolean label = words > 0 && capitals >= CAPITAL_SHARE * words;
        return label && i + 1 < tokens.size() ? token.index() + 1 : -1;
      } else if (IN_LABELS.indexOf(token.text().charAt(0)) < 0) {
        return -1;
      }
    }
    return -1;
  }
}
