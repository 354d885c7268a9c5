package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Rule;
import org.copydesk.check.Transliterations;
import org.copydesk.check.consistency.TitleConflict.Clash;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Block;

/** One person with titles or ages that cannot both be right in one text. */
@Rule(
    id = "consistency/conflicting-title",
    level = Level.WARNING,
    summary = "Titles that do not go together",
    why =
        "A person who is minister in one paragraph and former minister in another makes readers"
            + " doubt when the text was written, and by how many hands.",
    fix = "Check which office the person holds today, and say of others “former” or “then”.",
    flags =
        "Former President Dana Orlof opened the bridge on Friday. Hundreds came to see it."
            + " ⟦President Orlof⟧ praised the builders.",
    accepts =
        "Former President Dana Orlof opened the bridge on Friday. Hundreds came to see it."
            + " Orlof praised the builders.")
public final class ConflictingTitle implements ArticleCheck {

  private static final double SURE = 0.8;
  private static final double OPEN = 0.55;

  private final Lexicon lexicon;
  private final Transliterations transliterations = Transliterations.standard();
  private final List<TitleConflict> ways =
      List.of(new FormerAndPresent(), new TwoOffices(), new TwoHolders(), new TwoAges());

  public ConflictingTitle(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Finding> check(CheckContext context) {
    PersonsInText persons = new PersonsInText(context, lexicon, transliterations);
    List<Finding> findings = new ArrayList<>();
    for (TitleConflict way : ways) {
      way.in(persons).forEach(clash -> findings.add(finding(clash, context.article())));
    }
    return findings;
  }

  private Finding finding(Clash clash, Article article) {
    return card()
        .finding(article, clash.here())
        .level(clash.level())
        .message(
            "“%s” here, “%s” %s. %s"
                .formatted(
                    article.textOf(clash.here()),
                    clash.told(),
                    place(clash, article),
                    clash.question()))
        .evidence(clash.evidence())
        .confidence(clash.level() == Level.NOTE ? OPEN : SURE)
        .done();
  }

  private static String place(Clash clash, Article article) {
    Block block = article.blockAt(clash.elsewhere().begin()).orElse(null);
    if (block == null || block.span().contains(clash.here())) {
      return "beside it";
    }
    return article.headline().filter(block::equals).isPresent()
        ? "in the headline"
        : "in " + block.locator().inWords();
  }
}
