package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.QuotedPassages;
import org.copydesk.check.Rule;
import org.copydesk.check.UnknownWords;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * British and American spelling in one text. Only words in lower case are read: Pearl Harbor and
 * the Labour Party keep their spelling everywhere, as quotations do.
 */
@Rule(
    id = "consistency/mixed-varieties",
    level = Level.NOTE,
    summary = "British and American spelling mixed",
    why =
        "Either spelling is right; both in one text show that it was put together from several, or "
            + "edited by several hands.",
    fix = "Choose one variety of English and keep to it.",
    flags =
        "The neighbouring town has a cultural centre. Its favourite colour is blue, but the "
            + "⟦theater⟧ is red.",
    accepts =
        "The neighbouring town has a cultural centre. Its favourite colour is blue, but the "
            + "theatre is red.")
public final class MixedVarieties implements ArticleCheck {

  /** One word on each side may be a slip of memory; more words show what the text wants to be. */
  private static final int FEWEST_WORDS = 3;

  private static final int MOST_EXAMPLES = 4;

  private static final double CONFIDENCE = 0.8;

  private static final String SET_APART = "/\\_@#.=<>{}$~&*+";

  private enum Variety {
    BRITISH("British"),
    AMERICAN("American");

    private final String word;

    Variety(String word) {
      this.word = word;
    }
  }

  /**
   * A word by which a variety is known.
   *
   * @param other how the other variety spells it; empty where that is no news
   */
  private record Sign(Variety variety, String other) {}

  private record Use(Span span, String word) {}

  private final Map<String, Sign> signs = new HashMap<>();

  public MixedVarieties() {
    for (List<String> row : DataFile.beside(MixedVarieties.class, "varieties.tsv").rows()) {
      String british = row.get(0);
      String american = row.get(1);
      if (!british.isEmpty()) {
        signs.put(british, new Sign(Variety.BRITISH, american));
      }
      if (!american.isEmpty()) {
        signs.put(american, new Sign(Variety.AMERICAN, british));
      }
    }
  }

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    QuotedPassages quoted = QuotedPassages.of(context);
    List<Use> british = new ArrayList<>();
    List<Use> american = new ArrayList<>();
    for (Token token : article.tokens()) {
      Sign sign = signOf(token);
      if (sign != null && !quoted.hold(token.span().begin()) && !isSetApart(token, article)) {
        (sign.variety() == Variety.BRITISH ? british : american)
            .add(new Use(UnknownWords.spanOf(token), UnknownWords.bare(token.text())));
      }
    }
    return mixed(british, american, article).map(List::of).orElse(List.of());
  }

  private @Nullable Sign signOf(Token token) {
    return token.isWord() && !token.isCapitalised()
        ? signs.get(UnknownWords.bare(token.text()))
        : null;
  }

  private static boolean isSetApart(Token token, Article article) {
    int begin = token.span().begin();
    return begin > 0 && SET_APART.indexOf(article.text().charAt(begin - 1)) >= 0;
  }

  private Optional<Finding> mixed(List<Use> british, List<Use> american, Article article) {
    if (british.isEmpty()
        || american.isEmpty()
        || (british.size() + american.size() < FEWEST_WORDS && !areOneWord(british, american))) {
      return Optional.empty();
    }
    boolean americanIsRarer =
        american.size() < british.size()
            || (american.size() == british.size()
                && american.get(0).span().begin() > british.get(0).span().begin());
    Use first = americanIsRarer ? american.get(0) : british.get(0);
    Variety rarer = americanIsRarer ? Variety.AMERICAN : Variety.BRITISH;
    Variety other = americanIsRarer ? Variety.BRITISH : Variety.AMERICAN;
    boolean even = american.size() == british.size();
    Sign sign = Objects.requireNonNull(signs.get(first.word()));
    return Optional.of(
        card()
            .finding(article, first.span())
            .message(
                "“%s” is %s spelling, but this text has %s. Choose one variety."
                    .formatted(
                        first.word(),
                        rarer.word,
                        even
                            ? other.word + " spelling too"
                            : "more words in %s spelling".formatted(other.word)))
            .suggestions(sign.other().isEmpty() ? List.of() : List.of(sign.other()))
            .evidence(List.of(listed(Variety.BRITISH, british), listed(Variety.AMERICAN, american)))
            .confidence(CONFIDENCE)
            .done());
  }

  /** Whether one word is written both ways, which is no matter of choice. */
  private boolean areOneWord(List<Use> british, List<Use> american) {
    return american.stream()
        .map(use -> signs.get(use.word()))
        .anyMatch(
            sign ->
                sign != null && british.stream().anyMatch(use -> use.word().equals(sign.other())));
  }

  private static String listed(Variety variety, List<Use> uses) {
    Map<String, Integer> times = new LinkedHashMap<>();
    uses.forEach(use -> times.merge(use.word(), 1, Integer::sum));
    StringBuilder list = new StringBuilder(variety.word).append(": ");
    String joint = "";
    int told = 0;
    for (Map.Entry<String, Integer> word : times.entrySet()) {
      if (told++ == MOST_EXAMPLES) {
        list.append(" and %d more".formatted(times.size() - MOST_EXAMPLES));
        break;
      }
      list.append(joint).append('“').append(word.getKey()).append('”');
      if (word.getValue() > 1) {
        list.append(" (%d times)".formatted(word.getValue()));
      }
      joint = ", ";
    }
    return list.toString();
  }
}
