package org.copydesk.check.fragments.markup;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;

/** Lines of scripts, style sheets and data, in runs. */
final class CodeLines {

  private static final List<Pattern> SURE = patterns("sure");
  private static final List<Pattern> BESIDE = patterns("beside");

  /** A line without any of these is no line of a program. */
  private static final Pattern TELLING = Pattern.compile("[;{}=(<]|\" ?:");

  private static final int LONGEST = 1_000;

  private CodeLines() {}

  static void read(Article article, Layout layout, Consumer<Mark> marks) {
    List<Line> lines = layout.lines();
    int at = 0;
    while (at < lines.size()) {
      if (!matches(SURE, article.textOf(lines.get(at).block()))) {
        at++;
        continue;
      }
      int first = at;
      while (first > 0 && isBeside(article, lines.get(first - 1))) {
        first--;
      }
      int last = at;
      while (last + 1 < lines.size() && isCode(article, lines.get(last + 1))) {
        last++;
      }
      marks.accept(new Mark(Layout.across(lines.get(first), lines.get(last)), Notation.CODE));
      at = last + 1;
    }
  }

  private static boolean isCode(Article article, Line line) {
    return matches(SURE, article.textOf(line.block())) || isBeside(article, line);
  }

  private static boolean isBeside(Article article, Line line) {
    return !line.prose() && matches(BESIDE, article.textOf(line.block()));
  }

  private static boolean matches(List<Pattern> patterns, String text) {
    return text.length() <= LONGEST
        && (TELLING.matcher(text).find() || patterns == BESIDE)
        && patterns.stream().anyMatch(p -> p.matcher(text).matches());
  }

  private static List<Pattern> patterns(String kind) {
    return DataFile.beside(CodeLines.class, "code-lines.tsv").rows().stream()
        .filter(r -> r.get(0).equals(kind))
        .map(r -> Pattern.compile(r.get(1)))
        .toList();
  }
}
