package org.copydesk.check.statistics;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.check.statistics.source.OpenFigure;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/** How sure an entry of the register is, and which level that is enough for. */
final class ClaimStrength {

  /** An error is as likely as this or likelier. */
  private static final double SURE = 0.85;

  /** What is less likely than this is not "likely wrong": it is a question to the editor. */
  private static final double LIKELY = 0.5;

  private static final Pattern MAGNITUDE =
      Pattern.compile("\\d,\\d{3}|(?:million|billion|trillion|bn|m)$", Pattern.CASE_INSENSITIVE);

  private final Vocabulary sourceWords = Vocabulary.SOURCES;

  /** How likely it is that a number is a statistic and that its support was read rightly. */
  static double confidence(OpenFigure figure) {
    double right = figure.claim().judgement().probability() * figure.probability();
    // Reports and readers see two digits; more would promise what nobody measured.
    return Math.round(right * 100) / 100.0;
  }

  /** The level of a figure without a source. */
  Level level(Figure figure, Article article) {
    return isSure(figure, article) ? Level.ERROR : levelOfDoubt(figure);
  }

  /** A warning where the entry is likelier right than wrong, else a note. */
  static Level levelOfDoubt(Figure figure) {
    return figure.confidence() < LIKELY ? Level.NOTE : Level.WARNING;
  }

  /**
   * Whether there can be little doubt: the entry is likely to be right, the figure looks measured,
   * and nobody is said to have told anything in its sentence or in those beside it.
   */
  private boolean isSure(Figure figure, Article article) {
    return figure.confidence() >= SURE && isPrecise(figure) && standsAlone(figure.span(), article);
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

  private boolean standsAlone(Span figure, Article article) {
    Sentence sentence = article.sentenceAt(figure.begin()).orElse(null);
    if (sentence == null) {
      return false;
    }
    if (article.tokensOf(sentence).stream().anyMatch(this::isOfSources)) {
      return false;
    }
    return isSilent(sentence.index() - 1, article) && isSilent(sentence.index() + 1, article);
  }

  /** Whether a sentence beside the claim names nobody whose report could run on to it. */
  private boolean isSilent(int index, Article article) {
    if (index < 0 || index >= article.sentences().size()) {
      return true;
    }
    List<Token> tokens = article.tokensOf(article.sentences().get(index));
    for (int i = 0; i < tokens.size(); i++) {
      // A participle ("citing the ministry") speaks for its own sentence alone.
      if (isOfSources(tokens.get(i))
          && !tokens.get(i).text().endsWith("ing")
          && (isSomebody(tokens, i - 1) || isSomebody(tokens, i + 1) || !tokens.get(i).isWord())) {
        return false;
      }
    }
    return true;
  }

  /** A name, or a pronoun that stands for one. */
  private boolean isSomebody(List<Token> tokens, int index) {
    if (index < 0 || index >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(index);
    return token.isCapitalised()
        || sourceWords.is("pronoun", token.text().toLowerCase(Locale.ROOT));
  }

  private boolean isOfSources(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return sourceWords.is("tell", word)
        || sourceWords.is("show", word)
        || sourceWords.is("document", word)
        || word.equals("according")
        || word.equals("“")
        || word.equals("\"");
  }
}
