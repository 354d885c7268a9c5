package org.copydesk.check.language;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Span;

/**
 * Where an article quotes somebody: from an opening double quotation mark to the closing one, or to
 * the end of the paragraph, for a quotation of several paragraphs closes only in its last.
 */
final class Quotations {

  /** A line of a transcript: "MAYOR ODERIN: We will." */
  private static final Pattern TURN =
      Pattern.compile(
          "^[ \\t]{0,8}+\\p{Lu}[\\p{Lu}\\p{Nd} .'’-]{0,40}+(?:\\([^()\\n]{1,40}+\\))?:[ \\t\\u00A0]",
          Pattern.MULTILINE);

  /** One such line may be a label: "UPDATE: The road is open." */
  private static final int FEWEST_TURNS = 2;

  private final BitSet quoted = new BitSet();
  private final BitSet spoken = new BitSet();

  Quotations(Article article) {
    String text = article.text();
    for (Block block : article.blocks()) {
      int opened = -1;
      for (int i = block.span().begin(); i < block.span().end(); i++) {
        char c = text.charAt(i);
        if (opened >= 0 && (c == '”' || c == '"')) {
          quoted.set(opened, i + 1);
          opened = -1;
        } else if (opened < 0 && (c == '“' || c == '"')) {
          opened = i;
        }
      }
      if (opened >= 0) {
        quoted.set(opened, block.span().end());
      }
    }
    readTurns(text);
  }

  private void readTurns(String text) {
    Matcher turn = TURN.matcher(text);
    int turns = 0;
    while (turn.find()) {
      int end = text.indexOf('\n', turn.end());
      spoken.set(turn.end(), end < 0 ? text.length() : end);
      turns++;
    }
    if (turns < FEWEST_TURNS) {
      spoken.clear();
    }
  }

  /** Whether a stretch is what a speaker of a transcript says. */
  boolean speak(Span span) {
    return spoken.get(span.begin()) && spoken.nextClearBit(span.begin()) >= span.end();
  }

  boolean hold(Span span) {
    return quoted.get(span.begin()) && quoted.nextClearBit(span.begin()) >= span.end();
  }

  /** The quotation around an offset inside it, with its marks. */
  Span around(int offset) {
    return new Span(quoted.previousClearBit(offset) + 1, quoted.nextClearBit(offset));
  }
}
