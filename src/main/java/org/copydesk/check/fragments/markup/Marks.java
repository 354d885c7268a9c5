package org.copydesk.check.fragments.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.copydesk.check.CheckContext;
import org.copydesk.check.CodeSpans;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Span;

/**
 * The marks of an article that readers were not meant to see, in order and without overlap. Marks
 * that touch are one.
 */
public final class Marks {

  private static final String OPENING_QUOTES = "\"'\u201c\u2018\u00ab\u201e`";
  private static final String CLOSING_QUOTES = "\"'\u201d\u2019\u00bb\u201c`";

  private static final Pattern NAMED =
      Pattern.compile(" (?:tags?|elements?|attributes?|codes?|brackets?)\\b");

  private Marks() {}

  /** The marks of the article of this context. */
  public static List<Mark> of(CheckContext context) {
    Article article = context.article();
    Layout layout = Layout.of(context);
    boolean technical = TechnicalTalk.of(context).present();
    CodeSpans code = CodeSpans.of(context);
    List<Mark> found = new ArrayList<>();
    Consumer<Mark> marks =
        mark -> {
          if (!(technical && mark.notation().isShownToReaders())
              && (mark.notation() == Notation.MARKDOWN || !code.touch(mark.span()))
              && !isQuoted(article.text(), mark)
              && !isNamed(article.text(), mark)) {
            found.add(mark);
          }
        };
    Spread.read(article.text(), marks);
    CodeLines.read(article, layout, marks);
    MarkdownLines.read(article, layout, marks);
    for (Block block : article.blocks()) {
      String text = article.textOf(block);
      int begin = block.span().begin();
      Consumer<Mark> shifted =
          m -> marks.accept(new Mark(m.span().shift(begin), m.notation(), m.meant()));
      Tags.html(text, shifted);
      Tags.forum(text, shifted);
      Entities.read(text, shifted);
      Forms.read(text, shifted);
    }
    return joined(article.text(), withoutOverlap(found));
  }

  /** Whether a mark, and nothing else, stands in quotation marks: then it is talked about. */
  private static boolean isQuoted(String text, Mark mark) {
    Span span = mark.span();
    return mark.notation() != Notation.MARKDOWN
        && mark.notation() != Notation.ENTITY
        && span.begin() > 0
        && span.end() < text.length()
        && OPENING_QUOTES.indexOf(text.charAt(span.begin() - 1)) >= 0
        && CLOSING_QUOTES.indexOf(text.charAt(span.end())) >= 0;
  }

  /** Whether the words behind a mark say what it is: "the b tag" is talked about too. */
  private static boolean isNamed(String text, Mark mark) {
    return mark.notation() == Notation.HTML
        && NAMED.matcher(text).region(mark.span().end(), text.length()).lookingAt();
  }

  private static List<Mark> withoutOverlap(List<Mark> found) {
    List<Mark> longestFirst = new ArrayList<>(found);
    longestFirst.sort(
        Comparator.comparing((Mark m) -> m.span().begin())
            .thenComparing(m -> -m.span().length())
            .thenComparing(Mark::notation));
    List<Mark> kept = new ArrayList<>();
    for (Mark mark : longestFirst) {
      Mark last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last == null || !last.span().overlaps(mark.span())) {
        kept.add(mark);
      } else if (!last.span().contains(mark.span())) {
        kept.set(kept.size() - 1, new Mark(last.span().union(mark.span()), last.notation()));
      }
    }
    return kept;
  }

  private static List<Mark> joined(String text, List<Mark> marks) {
    List<Mark> joined = new ArrayList<>();
    for (Mark mark : marks) {
      Mark last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && mark.span().begin() - last.span().end() <= 1
          && text.substring(last.span().end(), mark.span().begin()).isBlank()
          && text.charAt(mark.span().begin() - 1) != '\n'
          && last.meant().isPresent() == mark.meant().isPresent()
          && last.notation() == mark.notation()
          && mark.notation() != Notation.MARKDOWN) {
        Span both = last.span().union(mark.span());
        String between = text.substring(last.span().end(), mark.span().begin());
        joined.set(
            joined.size() - 1,
            new Mark(
                both,
                mark.notation(),
                last.meant().flatMap(l -> mark.meant().map(m -> l + between + m))));
      } else {
        joined.add(mark);
      }
    }
    return joined;
  }
}
