package org.copydesk.check.statistics;

import java.util.List;
import org.copydesk.check.NumberReader;
import org.copydesk.check.WrittenNumber;
import org.copydesk.check.statistics.number.Designations;
import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.NumberExpression.Form;
import org.copydesk.check.statistics.number.NumberGrammar;
import org.copydesk.check.statistics.number.NumberKind;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;

/** The number grammar, for rules of other areas. */
public final class NumbersOfText implements NumberReader {

  private final NumberGrammar grammar = new NumberGrammar();
  private final Designations designations = new Designations();

  @Override
  public List<WrittenNumber> numbers(Article article, Sentence sentence) {
    List<NumberExpression> numbers = grammar.find(article.text(), sentence.span());
    if (numbers.isEmpty()) {
      return List.of();
    }
    List<Span> names = designations.in(article.text(), sentence.span());
    return numbers.stream()
        .filter(n -> names.stream().noneMatch(name -> name.overlaps(n.span())))
        .map(NumbersOfText::written)
        .toList();
  }

  private static WrittenNumber written(NumberExpression number) {
    return new WrittenNumber(
        number.span(),
        number.text(),
        kind(number.kind()),
        number.value(),
        number.unit(),
        number.form() == Form.VAGUE_SIZE);
  }

  private static WrittenNumber.Kind kind(NumberKind kind) {
    return switch (kind) {
      case PERCENT -> WrittenNumber.Kind.PERCENT;
      case MONEY -> WrittenNumber.Kind.MONEY;
      case MULTIPLE -> WrittenNumber.Kind.MULTIPLE;
      case RANK -> WrittenNumber.Kind.RANK;
      case MEASURE, PERIOD -> WrittenNumber.Kind.MEASURE;
      case PLAIN -> WrittenNumber.Kind.PLAIN;
    };
  }
}
