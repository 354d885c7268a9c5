package org.copydesk.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.copydesk.check.TestDesk;
import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.NumberGrammar;
import org.copydesk.check.statistics.number.NumberKind;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * What goes wrong with figures, by cause as far as a program can tell it: where the nearest words
 * of a source stand, what a number looks like that was wrongly taken for a statistic, and of what
 * kind the statistics are that were not found.
 *
 * @param byCause cause to the figures it costs, of all labelled figures it is true of
 */
record FigureErrors(Map<String, Share> byCause) {

  /** A number that is compared with a decision stands no further from it, in words. */
  private static final int DECISION = 6;

  private static final int FEW = 13;

  private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d");

  private static final NumberGrammar GRAMMAR = new NumberGrammar();

  static FigureErrors of(List<AuditedText> texts) {
    Map<String, Share> byCause = new LinkedHashMap<>();
    for (AuditedText text : texts) {
      Article article = TestDesk.article(text.labelled().name(), text.text());
      List<NumberExpression> numbers = numbers(article);
      for (Mark figure : text.labelled().marks()) {
        if (figure.isFigure() && figure.must()) {
          String said = text.supportOf(figure);
          add(figure, said, article, numbers, byCause);
        }
      }
    }
    Map<String, Share> sorted = new LinkedHashMap<>();
    byCause.keySet().stream()
        .sorted()
        .forEach(c -> sorted.put(c, byCause.getOrDefault(c, Share.NONE)));
    return new FigureErrors(sorted);
  }

  private static void add(
      Mark figure,
      String said,
      Article article,
      List<NumberExpression> numbers,
      Map<String, Share> byCause) {
    boolean isRegistered = !said.equals(Mark.NOT_A_STATISTIC);
    if (figure.label().equals(Mark.NOT_A_STATISTIC)) {
      String cause = "no statistic, but registered: " + look(figure, article, numbers);
      byCause.merge(cause, Share.NONE.plus(isRegistered), Share::plus);
      return;
    }
    String kind = "statistic, but not registered: " + kind(figure, numbers);
    byCause.merge(kind, Share.NONE.plus(!isRegistered), Share::plus);
    if (isRegistered) {
      String source =
          figure.label() + ", but registered as something else: " + source(figure, article);
      byCause.merge(source, Share.NONE.plus(!said.equals(figure.label())), Share::plus);
    }
  }

  private static List<NumberExpression> numbers(Article article) {
    List<NumberExpression> numbers = new ArrayList<>();
    for (Block block : article.blocks()) {
      numbers.addAll(GRAMMAR.find(article.text(), block.span()));
    }
    return numbers;
  }

  private static String kind(Mark figure, List<NumberExpression> numbers) {
    return numbers.stream()
        .filter(n -> n.span().overlaps(figure.span()))
        .map(n -> n.kind() == NumberKind.PLAIN ? size(n) : inWords(n.kind()))
        .findFirst()
        .orElse("read as no number at all");
  }

  private static String size(NumberExpression number) {
    if (number.form() == NumberExpression.Form.VAGUE_SIZE) {
      return "a rough size (“thousands”)";
    }
    return number.value() < FEW ? "a number below " + FEW : "a number from " + FEW;
  }

  private static String inWords(NumberKind kind) {
    return switch (kind) {
      case PERCENT -> "a percentage";
      case MONEY -> "an amount of money";
      case MULTIPLE -> "a fraction or multiple";
      case RANK -> "a rank or streak";
      case MEASURE -> "a size with its unit";
      case PERIOD -> "a period or an age";
      case PLAIN -> "a number";
    };
  }

  private static String look(Mark figure, Article article, List<NumberExpression> numbers) {
    if (figure.why().startsWith("date") || YEAR.matcher(article.textOf(figure.span())).matches()) {
      return "a date or clock time";
    }
    String kind = kind(figure, numbers);
    return isDecided(figure.span(), article) ? "words of a decision beside it, " + kind : kind;
  }

  private static boolean isDecided(Span span, Article article) {
    Sentence sentence = article.sentenceAt(span.begin()).orElse(null);
    if (sentence == null) {
      return false;
    }
    List<Token> tokens = article.tokensOf(sentence);
    int at = 0;
    while (at < tokens.size() && tokens.get(at).span().end() <= span.begin()) {
      at++;
    }
    return tokens.subList(Math.max(0, at - DECISION), at).stream()
        .anyMatch(t -> Vocabulary.FIGURES.is("decided", lower(t)));
  }

  /** Where the nearest words stand that tell, show or name a document. */
  private static String source(Mark figure, Article article) {
    Sentence sentence = article.sentenceAt(figure.span().begin()).orElse(null);
    if (sentence == null) {
      return "between sentences";
    }
    if (hasQuotation(sentence, article)) {
      return "quotation marks in its sentence";
    }
    if (tellsASource(sentence.index(), article)) {
      return "words of a source in its sentence";
    }
    boolean before = tellsASource(sentence.index() - 1, article);
    boolean after = tellsASource(sentence.index() + 1, article);
    if (before) {
      return "words of a source in the sentence before";
    }
    if (after) {
      return "words of a source in the sentence after";
    }
    for (int distance = 2; distance <= 5; distance++) {
      if (tellsASource(sentence.index() - distance, article)) {
        return "words of a source two to five sentences before";
      }
    }
    return "words of a source further away or nowhere";
  }

  private static boolean hasQuotation(Sentence sentence, Article article) {
    return article.tokensOf(sentence).stream()
        .anyMatch(t -> t.text().equals("“") || t.text().equals("”") || t.text().equals("\""));
  }

  private static boolean tellsASource(int sentence, Article article) {
    return sentence >= 0
        && sentence < article.sentences().size()
        && article.tokensOf(article.sentences().get(sentence)).stream()
            .map(FigureErrors::lower)
            .anyMatch(
                w ->
                    w.equals("according")
                        || Vocabulary.SOURCES.is("tell", w)
                        || Vocabulary.SOURCES.is("show", w)
                        || Vocabulary.SOURCES.is("document", w));
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
