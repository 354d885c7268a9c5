package org.copydesk.check.consistency;

import java.util.Optional;
import org.copydesk.check.BatchEvidence.SpellingUse;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Transliterations;
import org.copydesk.check.UnknownWords;
import org.copydesk.check.consistency.NameMentions.Mention;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/** How the other submissions of the batch write a name of this text. */
final class SpellingElsewhere {

  /**
   * Share of a word's letters that two ways to write it may differ in, where no first name ties.
   */
  private static final int DIFFERING = 3;

  private final Article article;
  private final CheckContext context;
  private final Transliterations transliterations;

  SpellingElsewhere(CheckContext context, Transliterations transliterations) {
    this.article = context.article();
    this.context = context;
    this.transliterations = transliterations;
  }

  /**
   * Another way to write a name, which more submissions use.
   *
   * @param here the name as this text writes it
   * @param span where it stands first
   * @param own how many others write it so
   * @param use the other way
   */
  record Usual(String here, Span span, int own, SpellingUse use) {}

  /** The way that most others write a name of this text, where it is not the text's. */
  Optional<Usual> usual(Mention mention) {
    Token token = mention.token();
    return full(neighbour(token, -1), Optional.of(token))
        .or(() -> full(Optional.of(token), neighbour(token, 1)))
        .or(() -> usual(mention.form(), mention.span()).filter(this::areNear));
  }

  private Optional<Usual> full(Optional<Token> first, Optional<Token> last) {
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    String surname = UnknownWords.bare(last.get().text());
    int begin = first.get().span().begin();
    int end = last.get().span().begin() + surname.length();
    return usual(first.get().text() + " " + surname, new Span(begin, end)).filter(this::isOneName);
  }

  private Optional<Usual> usual(String name, Span span) {
    return context
        .evidence()
        .usualSpelling(name)
        .map(usual -> new Usual(name, span, usual.own(), usual.use()));
  }

  /** Whether both parts of two full names are one name each. */
  private boolean isOneName(Usual usual) {
    String[] here = usual.here().split(" ");
    String[] there = usual.use().form().split(" ");
    return here.length == there.length
        && transliterations.same(here[0], there[0])
        && transliterations.same(here[1], there[1]);
  }

  /** Two ways far from each other may be two names: Canton lies in Ohio too. */
  private boolean areNear(Usual usual) {
    String here = usual.here();
    String there = usual.use().form();
    int most = Math.max(2, Math.min(here.length(), there.length()) / DIFFERING);
    return distance(here, there) <= most;
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[other.length()];
  }

  private Optional<Token> neighbour(Token token, int step) {
    int at = token.index() + step;
    return at >= 0
            && at < article.tokens().size()
            && article.tokens().get(at).sentence() == token.sentence()
            && article.tokens().get(at).isCapitalised()
        ? Optional.of(article.tokens().get(at))
        : Optional.empty();
  }
}
