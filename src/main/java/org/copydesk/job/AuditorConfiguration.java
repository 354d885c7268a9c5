package org.copydesk.job;

import java.util.List;
import org.copydesk.audit.Auditor;
import org.copydesk.check.Check;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.Lexicon;
import org.copydesk.check.RememberedLexicon;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.language.LanguageToolLexicon;
import org.copydesk.check.language.SrxSentenceSplitter;
import org.copydesk.check.names.NameKnowledge;
import org.copydesk.check.statistics.FigureRegister;
import org.copydesk.score.PointsTable;
import org.copydesk.score.ScoreFormula;
import org.copydesk.text.SentenceSplitter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Puts the pure core together: every discovered check with what its constructor asks for. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = "org.copydesk.check",
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Check.class))
public class AuditorConfiguration {

  /** A few megabytes; the unknown words of some thousand submissions. */
  private static final int REMEMBERED_WORDS = 20_000;

  @Bean
  SentenceSplitter sentenceSplitter() {
    return new SrxSentenceSplitter();
  }

  @Bean
  Lexicon lexicon() {
    return new RememberedLexicon(new LanguageToolLexicon(), REMEMBERED_WORDS);
  }

  @Bean
  NameKnowledge nameKnowledge(Lexicon lexicon) {
    return NameKnowledge.standard(lexicon);
  }

  @Bean
  RuleCatalogue ruleCatalogue() {
    return CheckDiscovery.catalogue();
  }

  @Bean
  ScoreFormula scoreFormula(RuleCatalogue catalogue) {
    return new ScoreFormula(
        PointsTable.standard(), rule -> catalogue.find(rule).map(RuleCard::blocking).orElse(false));
  }

  @Bean
  FigureSurvey figureSurvey() {
    return new FigureRegister();
  }

  @Bean
  Auditor auditor(List<Check> checks, FigureSurvey survey, ScoreFormula formula) {
    return new Auditor(checks, survey, formula);
  }
}
