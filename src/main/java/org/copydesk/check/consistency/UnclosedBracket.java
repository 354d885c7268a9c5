package org.copydesk.check.consistency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.copydesk.check.CodeSpans;
import org.copydesk.check.Rule;
import org.copydesk.check.StoryCheck;
import org.copydesk.check.StoryText;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Span;

/**
 * A bracket that its paragraph opens and never closes. Single ones are slips of the keys; several
 * show that a program took something out of the text on its way, a link as a rule.
 */
@Rule(
    id = "consistency/unclosed-bracket",
    level = Level.WARNING,
    summary = "Bracket never closed",
    why =
        "Without the second bracket the aside swallows the rest of the sentence. Where several are"
            + " missing, links or signs were lost on the way, and words may be lost with them.",
    fix = "Close the bracket where the aside ends, and compare the sentence with the original.",
    flags = "The Rural Ferry Fund ⟦(RFF⟧ pays for two boats a year, and for the pier at Marsh End.",
    accepts =
        "The Rural Ferry Fund (RFF) pays for two boats a year, and for the pier at Marsh End.",
    inAnyLanguage = true)
public final class UnclosedBracket implements StoryCheck {

  private static final String OPENING = "([";
  private static final String CLOSING = ")]";

  /** A line of fewer words is a heading, a label, a line of a list or of a program. */
  private static final int FEWEST_WORDS = 8;

  /** An aside of several paragraphs is closed within so many. */
  private static final int REACH = 4;

  /** A paragraph with more of them is a formula, a program or a game with signs. */
  private static final int MOST = 12;

  /** More of them have one cause, and are told once. */
  private static final int MOST_SINGLY = 4;

  private static final int MOST_PLACES = 8;

  private static final double CONFIDENCE = 0.9;

  @Override
  public List<Finding> check(StoryText story) {
    Article article = story.article();
    CodeSpans code = CodeSpans.of(story.context());
    List<Block> blocks = story.blocks();
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (article.wordsOf(block) < FEWEST_WORDS) {
        continue;
      }
      Deque<Integer> unclosed = unclosedIn(block, article);
      if (unclosed.isEmpty() || unclosed.size() > MOST || isClosedBelow(blocks, i, article)) {
        continue;
      }
      for (int open : unclosed) {
        Span span = firstWordAfter(open, block, article.text());
        if (span.length() > 1 && !code.touch(span)) {
          found.add(span);
        }
      }
    }
    return found.size() > MOST_SINGLY
        ? List.of(finding(found, article))
        : found.stream().map(span -> finding(span, article)).toList();
  }

  private Finding finding(List<Span> found, Article article) {
    List<String> evidence = new ArrayList<>();
    found.stream()
        .limit(MOST_PLACES)
        .forEach(
            span ->
                evidence.add(
                    "“%s” on line %d"
                        .formatted(article.textOf(span), article.placeOf(span.begin()).line())));
    if (found.size() > MOST_PLACES) {
      evidence.add("and %d more".formatted(found.size() - MOST_PLACES));
    }
    return card()
        .finding(article, found.get(0))
        .message(
            "%d brackets in this text are never closed. Were links or signs lost on the way? Compare it with the original."
                .formatted(found.size()))
        .evidence(evidence)
        .confidence(CONFIDENCE)
        .done();
  }

  private Finding finding(Span span, Article article) {
    return card()
        .finding(article, span)
        .message(
            "The bracket before “%s” is never closed. Close it where the aside ends, and see whether words are missing."
                .formatted(article.text().substring(span.begin() + 1, span.end())))
        .evidence(List.of("no closing bracket in the rest of the paragraph"))
        .confidence(CONFIDENCE)
        .done();
  }

  /** Brackets of both kinds close each other: an interval of numbers is written [0, 1). */
  private static Deque<Integer> unclosedIn(Block block, Article article) {
    String text = article.text();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = block.span().begin(); i < block.span().end(); i++) {
      char c = text.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        if (!isFace(i, block, text)) {
          open.addLast(i);
        }
      } else if (CLOSING.indexOf(c) >= 0) {
        open.pollLast();
      }
    }
    return open;
  }

  /** A colon before a bracket makes a sad face. */
  private static boolean isFace(int at, Block block, String text) {
    char before = at > block.span().begin() ? text.charAt(at - 1) : ' ';
    return before == ':' || before == ';' || before == '=' || before == '-';
  }

  /** Whether a paragraph further down closes more than it opens. */
  private static boolean isClosedBelow(List<Block> blocks, int index, Article article) {
    int last = Math.min(blocks.size(), index + 1 + REACH);
    for (Block block : blocks.subList(index + 1, last)) {
      int depth = 0;
      for (int i = block.span().begin(); i < block.span().end(); i++) {
        char c = article.text().charAt(i);
        if (OPENING.indexOf(c) >= 0) {
          depth++;
        } else if (CLOSING.indexOf(c) >= 0 && --depth < 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static Span firstWordAfter(int open, Block block, String text) {
    int end = open + 1;
    while (end < block.span().end()
        && (Character.isLetterOrDigit(text.charAt(end)) || "-'’".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return new Span(open, end);
  }
}
