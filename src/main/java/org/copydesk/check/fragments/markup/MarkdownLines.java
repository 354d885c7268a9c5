package org.copydesk.check.fragments.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Span;

/** What Markdown does with whole lines: headings, rules, the rules of tables. */
final class MarkdownLines {

  private static final Pattern HEADING =
      Pattern.compile("(?:#{1,6}+ {1,3}+|#{2,6}+)(?=[^#\\s])(.{1,300}+)");

  private static final Pattern HEADING_INSIDE =
      Pattern.compile("(?<=[.!?:\"\u201d)] )#{2,6}+ (?=\\p{Lu})");

  private static final Pattern TABLE_RULE =
      Pattern.compile(
          "\\|? ?:?-{2,60}+:? ?(?:\\| ?:?-{2,60}+:? ?){1,20}+\\|?|\\| ?:?-{3,60}+:? ?\\|");

  private static final Pattern RULE = Pattern.compile("(?:-{3,80}+|_{3,80}+|(?:- ){2,20}+-)");
  private static final Pattern UNDERLINE = Pattern.compile("={4,80}+|-{6,80}+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private static final int LONGEST_HEADING = 200;

  private MarkdownLines() {}

  static void read(Article article, Layout layout, Consumer<Mark> marks) {
    List<Mark> rules = new ArrayList<>();
    int[] others = new int[1];
    Consumer<Mark> counted =
        mark -> {
          others[0]++;
          marks.accept(mark);
        };
    for (Line line : layout.lines()) {
      Block block = line.block();
      String text = article.textOf(block);
      Span span = block.span();
      char first = text.charAt(0);
      if (first == '#' && block.kind() != BlockKind.HEADING) {
        heading(text, span, counted);
      } else if (first == '|' || first == '-' || first == ':') {
        if (TABLE_RULE.matcher(text).matches()) {
          counted.accept(new Mark(span, Notation.MARKDOWN));
        } else if (isRule(layout, line, text)) {
          rules.add(new Mark(span, Notation.MARKDOWN));
        }
      } else if (first == '=' || first == '_') {
        if (UNDERLINE.matcher(text).matches() && isUnderTitle(layout, line)) {
          counted.accept(new Mark(span, Notation.MARKDOWN));
        } else if (isRule(layout, line, text)) {
          rules.add(new Mark(span, Notation.MARKDOWN));
        }
      }
      if (text.contains("## ")) {
        Matcher inside = HEADING_INSIDE.matcher(text);
        while (inside.find()) {
          counted.accept(
              new Mark(
                  new Span(inside.start(), inside.end() - 1).shift(span.begin()),
                  Notation.MARKDOWN));
        }
      }
    }
    // Between paragraphs a rule may be the writer's way to part scenes; at the ends, or in the
    // company of other marks, it is left over.
    for (Mark rule : rules) {
      Line line = layout.lines().get(article.blockAt(rule.span().begin()).orElseThrow().index());
      if (!layout.isWithinProse(line) || others[0] > 0) {
        marks.accept(rule);
      }
    }
  }

  private static void heading(String text, Span span, Consumer<Mark> marks) {
    Matcher m = HEADING.matcher(text);
    if (!m.matches() || !LETTER.matcher(text).find()) {
      return;
    }
    if (text.length() <= LONGEST_HEADING) {
      String words = m.group(1).replaceAll(" ?#{1,6}+$", "").replaceAll("^\\*\\*|\\*\\*$", "");
      marks.accept(new Mark(span, Notation.MARKDOWN, words));
    } else {
      int hashes = 1;
      while (text.charAt(hashes) == '#') {
        hashes++;
      }
      marks.accept(new Mark(new Span(span.begin(), span.begin() + hashes), Notation.MARKDOWN));
    }
  }

  private static boolean isRule(Layout layout, Line line, String text) {
    return RULE.matcher(text).matches() && layout.hasProse();
  }

  private static boolean isUnderTitle(Layout layout, Line line) {
    return layout
        .before(line)
        .filter(b -> b.isLabel() || (!b.prose() && b.size() > 1))
        .filter(b -> b.span().end() + 2 >= line.span().begin())
        .isPresent();
  }
}
