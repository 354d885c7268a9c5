package org.copydesk.check.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.WholeTextCheck;
import org.copydesk.check.sourcing.attribution.SourceKind;
import org.copydesk.check.sourcing.attribution.SourcesOfText;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Span;

/** A text that claims much and names nobody for any of it: no speaker, no document, no link. */
@Rule(
    id = "sourcing/no-source-in-text",
    level = Level.WARNING,
    summary = "Nobody is named for anything",
    why =
        "A text full of claims in which no person, office, document or link is named cannot be"
            + " checked, and often nobody checked it before.",
    fix = "Ask the writer where each claim comes from and name it, or do not run the text.",
    flags =
        """
        ⟦Why green roofs are the future⟧

        Green roofs are an effective and affordable way to improve the air of any town. They reduce
        noise, lower the cost of heating and protect a house from the summer sun. They boost the
        value of a building and enhance the mood of those who live below. A comprehensive plan is
        essential, and an experienced team will ensure a seamless start.

        Modern materials are durable and reliable. They minimize leaks and prevent damage by frost,
        while innovative drains reduce the risk of floods in a heavy storm. Owners enjoy superior
        comfort, and towns increase the number of birds and bees. A premium roof is a sustainable
        choice that will transform a street and strengthen the bond between neighbours.

        Above all, green roofs promote health. They alleviate stress, boost concentration at work
        and improve sleep. With proven methods and a robust design, they are the perfect answer to
        the heat of the years to come, in towns both large and small, for families and for firms.
        """,
    accepts =
        """
        Why green roofs are the future

        Green roofs are an effective and affordable way to improve the air of any town, said Ada
        Brandt, who heads the parks office of Norby. They reduce noise, lower the cost of heating
        and protect a house from the summer sun, a report by the Korsby Institute found.
        """)
public final class NoSourceInText implements WholeTextCheck {

  /** A shorter text may be a notice. */
  private static final int FEWEST_WORDS = 140;

  /** Claims to a hundred words of which a desk would ask who says so. */
  private static final double MANY_CLAIMS = 2.3;

  /** For a company that speaks of itself fewer are enough. */
  private static final double MANY_OF_A_COMPANY = 1.0;

  /** Fewer, or bare figures, are worth a look. */
  private static final double SOME_CLAIMS = 2.0;

  /** One pronoun may be misread; two speak. */
  private static final int MOST_POINTING_BACK = 1;

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    if (article.words() < FEWEST_WORDS || namesSomebody(SourcesOfText.of(context))) {
      return List.of();
    }
    StandingClaims claims = StandingClaims.of(context);
    if (claims.needsNoSource()) {
      return List.of();
    }
    int vague = new UnnamedVoices(context).voices().size();
    double density = claims.density(vague);
    boolean company =
        claims.speaksForACompany() && density >= MANY_OF_A_COMPANY || claims.speaksOfItselfAlone();
    boolean many = density >= MANY_CLAIMS || company || claims.livesOnHearsay();
    if (!many && (density == 0 || density + claims.figureDensity() < SOME_CLAIMS)) {
      return List.of();
    }
    return List.of(finding(claims, vague, company, many ? Level.WARNING : Level.NOTE, article));
  }

  private static boolean namesSomebody(SourcesOfText sources) {
    long pointing =
        sources.all().stream()
            .filter(a -> a.kind() == SourceKind.BACK && !sources.isQuoted(a))
            .count();
    return !sources.named().isEmpty()
        || !sources.references().isEmpty()
        || pointing > MOST_POINTING_BACK;
  }

  private Finding finding(
      StandingClaims claims, int vague, boolean company, Level level, Article article) {
    List<String> evidence = new ArrayList<>();
    evidence.add(
        String.format(
            Locale.ENGLISH,
            "%,d words, and no person, office, document, link or note is named for any of them",
            claims.words()));
    if (claims.claims() > 0) {
      evidence.add(
          "words that claim: "
              + claims.claims()
              + ", such as “"
              + String.join("”, “", claims.examples())
              + "”");
    }
    if (claims.figures() > 0) {
      evidence.add("figures without a source: " + claims.figures());
    }
    if (vague > 0) {
      evidence.add("sources without a name: " + vague);
    }
    if (company) {
      evidence.add("it speaks as “we” and “our” for a firm it does not name");
    }
    return card()
        .finding(article, firstLine(article))
        .level(level)
        .message(
            company
                ? "A firm praises itself here and nobody is named who says so. Name the firm and somebody who vouches for it, and back its claims, or do not run it."
                : "This text names nobody for what it says: no speaker, no document, no link. Ask the writer where its claims come from.")
        .evidence(evidence)
        .confidence(level == Level.WARNING ? 0.85 : 0.6)
        .done();
  }

  /** The headline, or else the first sentence. */
  private static Span firstLine(Article article) {
    return article.headline().map(Block::span).orElseGet(() -> article.sentences().get(0).span());
  }
}
