package org.copydesk.check.fragments.markup;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.check.CheckContext;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.data.DataFile;

/**
 * Whether a text is about programs, web pages or templates; such a text shows marks on purpose.
 *
 * @param present whether it is
 */
public record TechnicalTalk(boolean present) {

  private static final List<List<String>> ROWS =
      DataFile.beside(TechnicalTalk.class, "technical-words.tsv").rows();
  private static final Set<String> TELLING = words("telling");
  private static final Set<String> HINTS = words("hint");

  /** Everyday life has a dress code and a template, but hardly a text has so many at once. */
  private static final int ENOUGH_HINTS = 2;

  /** The talk of the article of this context, listened to once. */
  public static TechnicalTalk of(CheckContext context) {
    return context.reading(TechnicalTalk.class, c -> new TechnicalTalk(isTechnical(Layout.of(c))));
  }

  private static boolean isTechnical(Layout layout) {
    Set<String> hints = new HashSet<>();
    for (Line line : layout.lines()) {
      if (!line.prose()) {
        continue;
      }
      for (String word : line.words()) {
        if (TELLING.contains(word)) {
          return true;
        }
        if (HINTS.contains(word)) {
          hints.add(word);
        }
      }
    }
    return hints.size() >= ENOUGH_HINTS;
  }

  private static Set<String> words(String kind) {
    Set<String> words = new HashSet<>();
    ROWS.stream()
        .filter(r -> r.get(0).equals(kind))
        .forEach(r -> words.addAll(List.of(r.get(1).toLowerCase(Locale.ROOT).split(" "))));
    return Set.copyOf(words);
  }
}
