package org.copydesk.job;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.audit.Auditor;
import org.copydesk.check.Check;
import org.copydesk.check.CheckingTime;
import org.copydesk.check.DeskLexicon;
import org.copydesk.check.DeskWords;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.HouseRules;
import org.copydesk.check.InlineIgnores;
import org.copydesk.check.LanguageGuess;
import org.copydesk.check.Lexicon;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.NumberReader;
import org.copydesk.check.RememberedLexicon;
import org.copydesk.check.RememberedSurvey;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.RuleOptions;
import org.copydesk.check.RuleSettings;
import org.copydesk.check.TextMeasure;
import org.copydesk.check.house.HouseCheck;
import org.copydesk.check.language.LanguageToolLexicon;
import org.copydesk.check.language.RememberedMatches;
import org.copydesk.check.language.SrxSentenceSplitter;
import org.copydesk.check.names.NameKnowledge;
import org.copydesk.check.statistics.FigureRegister;
import org.copydesk.check.statistics.NumbersOfText;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.DeskLists;
import org.copydesk.language.NgramGuess;
import org.copydesk.score.PriceList;
import org.copydesk.score.ScoreFormula;
import org.copydesk.store.RunMemory;
import org.copydesk.text.SentenceSplitter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/**
 * Puts the pure core together: every discovered check and measure with what its constructor asks
 * for.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = "org.copydesk.check",
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(
            type = FilterType.ASSIGNABLE_TYPE,
            classes = {Check.class, TextMeasure.class}),
    // The rules of a house come with the order, as many as it has.
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = HouseCheck.class))
public class AuditorConfiguration {

  /** A few megabytes; the unknown words of some thousand submissions. */
  private static final int REMEMBERED_WORDS = 20_000;

  @Bean
  SentenceSplitter sentenceSplitter() {
    return new SrxSentenceSplitter();
  }

  /** What the desk calls right, for the rules and for the auditor; nothing without a desk. */
  @Bean
  DeskWords deskWords(ObjectProvider<DeskLists> lists) {
    return ofDesk(lists).rightWords();
  }

  @Bean
  Lexicon lexicon(ObjectProvider<DeskLists> lists, DeskWords words) {
    Lexicon listed = new RememberedLexicon(new LanguageToolLexicon(), REMEMBERED_WORDS);
    DeskLists desk = ofDesk(lists);
    return desk.isEmpty() ? listed : new DeskLexicon(listed, words, desk.wrongForms());
  }

  @Bean
  NameKnowledge nameKnowledge(Lexicon lexicon, ObjectProvider<DeskLists> lists) {
    return NameKnowledge.standard(lexicon).withNamesOf(ofDesk(lists).names());
  }

  /** Nothing is remembered where there is no work folder. */
  @Bean
  RememberedMatches rememberedMatches(ObjectProvider<RunMemory> memory) {
    RunMemory known = memory.getIfAvailable();
    return known == null ? RememberedMatches.NONE : new RunMatches(known);
  }

  private static DeskLists ofDesk(ObjectProvider<DeskLists> lists) {
    return lists.getIfAvailable(() -> DeskLists.NONE);
  }

  /** What the desk chose about rules; nothing without a desk. */
  @Bean
  RuleOptions ruleOptions(ObjectProvider<AuditRequest> order) {
    return settings(order).options();
  }

  /** Every card, as the desk has set it. */
  @Bean
  RuleCatalogue ruleCatalogue(ObjectProvider<AuditRequest> order) {
    return settings(order).on(CheckDiscovery.catalogue(houseRules(order)));
  }

  private static HouseRules houseRules(ObjectProvider<AuditRequest> order) {
    AuditRequest request = order.getIfAvailable();
    return request == null ? HouseRules.NONE : request.house();
  }

  private static RuleSettings settings(ObjectProvider<AuditRequest> order) {
    AuditRequest request = order.getIfAvailable();
    return request == null ? RuleSettings.NONE : request.rules();
  }

  /** Nobody's marks are heeded, where nobody said otherwise. */
  @Bean
  InlineIgnores inlineIgnores(ObjectProvider<AuditRequest> order) {
    AuditRequest request = order.getIfAvailable();
    return request != null && request.inlineIgnores()
        ? InlineIgnores.TRUSTED
        : InlineIgnores.UNTRUSTED;
  }

  @Bean
  MeasureCatalogue measureCatalogue(List<TextMeasure> measures) {
    return new MeasureCatalogue(measures.stream().map(TextMeasure::card).toList());
  }

  @Bean
  ScoreFormula scoreFormula(RuleCatalogue catalogue, ObjectProvider<AuditRequest> order) {
    RuleSettings settings = settings(order);
    return new ScoreFormula(
        PriceList.standard(), rule -> settings.isBlocking(rule, catalogue.isBlocking(rule)));
  }

  @Bean
  FigureSurvey figureSurvey() {
    return new RememberedSurvey(new FigureRegister());
  }

  @Bean
  NumberReader numberReader() {
    return new NumbersOfText();
  }

  @Bean
  LanguageGuess languageGuess() {
    return new NgramGuess();
  }

  @Bean
  Auditor auditor(
      List<Check> checks,
      List<TextMeasure> measures,
      FigureSurvey survey,
      ScoreFormula formula,
      DeskWords words,
      ObjectProvider<AuditRequest> order,
      LanguageGuess languages) {
    List<Check> all = new ArrayList<>(checks);
    all.addAll(houseRules(order).checks());
    AuditRequest request = order.getIfAvailable();
    return new Auditor(
        all,
        measures,
        survey,
        formula,
        words,
        settings(order),
        languages,
        request == null ? CheckingTime.DEFAULT : request.checkingTime());
  }
}
