package org.copydesk.check.statistics;

import java.util.regex.Pattern;
import org.copydesk.finding.Figure;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Token;

/** How sure a figure is to lack a source, and how it is quoted back to the editor. */
final class ClaimStrength {

  /** Words of the sentence that are quoted on either side of the figure, in characters. */
  private static final int SIDE = 45;

  private static final Pattern MAGNITUDE =
      Pattern.compile("\\d,\\d{3}|(?:million|billion|trillion|bn|m)$", Pattern.CASE_INSENSITIVE);

  private final Vocabulary sourceWords = new Vocabulary("source-words.tsv");

  /**
   * Whether there can be little doubt: the figure looks measured, and nobody is said to have told
   * anything in its sentence or in those beside it.
   */
  boolean isSure(Figure figure, Article article) {
    return isPrecise(figure) && standsAlone(figure, article);
  }

  private static boolean isPrecise(Figure figure) {
    boolean digits = figure.text().chars().anyMatch(Character::isDigit);
    return switch (figure.kind()) {
      case "percent" -> true;
      case "multiple" -> digits || figure.text().contains(" in ");
      case "count", "money" -> digits && MAGNITUDE.matcher(figure.text()).find();
      default -> false;
    };
  }

  private boolean standsAlone(Figure figure, Article article) {
    Sentence sentence = article.sentenceAt(figure.span().begin()).orElse(null);
    if (sentence == null) {
      return false;
    }
    int first = Math.max(0, sentence.index() - 1);
    int last = Math.min(article.sentences().size() - 1, sentence.index() + 1);
    for (int i = first; i <= last; i++) {
      for (Token token : article.tokensOf(article.sentences().get(i))) {
        if (isOfSources(token)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isOfSources(Token token) {
    String word = token.text().toLowerCase(java.util.Locale.ROOT);
    return sourceWords.is("tell", word)
        || sourceWords.is("show", word)
        || sourceWords.is("document", word)
        || word.equals("according")
        || word.equals("“")
        || word.equals("\"");
  }

  /** The words around the figure, short enough for a message. */
  static String claim(Figure figure) {
    String sentence = figure.sentence().replaceAll("\\s+", " ");
    String text = figure.text().replaceAll("\\s+", " ");
    int at = sentence.indexOf(text);
    if (at < 0) {
      return text;
    }
    int end = at + text.length();
    int from = at <= SIDE ? 0 : Math.min(at, sentence.indexOf(' ', at - SIDE) + 1);
    int to =
        sentence.length() - end <= SIDE
            ? sentence.length()
            : Math.max(end, sentence.lastIndexOf(' ', end + SIDE));
    return (from > 0 ? "…" : "")
        + sentence.substring(from, to)
        + (to < sentence.length() ? "…" : "");
  }
}
