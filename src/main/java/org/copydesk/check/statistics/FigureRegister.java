package org.copydesk.check.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.statistics.Quotations.Quotation;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Link;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The register of figures: every number of an article that is a statistic, with the source that
 * vouches for it. The order of tests: quotation marks, a source of its own clause, a link or note,
 * the same figure with a source elsewhere, the report that is running on.
 */
public final class FigureRegister implements FigureSurvey {

  private static final Pattern CITATION =
      Pattern.compile(
          "\\[\\d{1,3}(?:[,–-] ?\\d{1,3}){0,5}\\]|[¹²³⁴⁵⁶⁷⁸⁹]|\\([A-Z][^()]{1,60}, (?:19|20)\\d\\d\\w?\\)");

  private final NumberGrammar grammar = new NumberGrammar();
  private final Designations designations = new Designations();
  private final StatisticTest statisticTest = new StatisticTest();
  private final SourceFinder sourceFinder = new SourceFinder();
  private final Vocabulary sourceWords = new Vocabulary("source-words.tsv");

  @Override
  public List<Figure> figures(Article article, BatchEvidence evidence) {
    return new Survey(article).figures();
  }

  /** A figure on its way into the register. */
  private static final class Entry {
    final NumberExpression number;
    final Judgement judgement;
    final int sentence;
    final int token;
    @Nullable Support support;
    String source = "";

    Entry(NumberExpression number, Judgement judgement, int sentence, int token) {
      this.number = number;
      this.judgement = judgement;
      this.sentence = sentence;
      this.token = token;
    }

    void support(Support grade, String words) {
      support = grade;
      source = words;
    }

    boolean isMarket() {
      return judgement.kind().equals("market");
    }

    String sameFigure() {
      return judgement.kind() + " " + number.value();
    }
  }

  /** The survey of one article. */
  private final class Survey {
    private final Article article;
    private final Quotations quotations;
    private final Set<String> names;
    private final List<SentenceWords> sentences = new ArrayList<>();
    private final List<List<SourceCue>> cues = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, List<Entry>> bySentence = new HashMap<>();

    Survey(Article article) {
      this.article = article;
      this.quotations = new Quotations(article);
      this.names = SourceFinder.names(article);
    }

    List<Figure> figures() {
      for (Sentence sentence : article.sentences()) {
        SentenceWords words = new SentenceWords(article, sentence);
        sentences.add(words);
        cues.add(sourceFinder.cues(words, names, quotations));
      }
      boolean game = isAboutAGame();
      for (Block block : article.blocks()) {
        collect(block, game);
      }
      entries.forEach(this::ownSupport);
      sameFigureElsewhere();
      runningReport();
      return entries.stream().map(this::figure).toList();
    }

    private boolean isAboutAGame() {
      long sport = 0;
      long all = 0;
      Set<String> kinds = new HashSet<>();
      for (SentenceWords words : sentences) {
        for (int i = 0; i < words.size(); i++) {
          if (words.isWord(i)) {
            all++;
            if (statisticTest.isSport(words.word(i))) {
              sport++;
              kinds.add(words.word(i));
            }
          }
        }
      }
      return kinds.size() >= 8 && sport * 40 > all;
    }

    private void collect(Block block, boolean game) {
      List<NumberExpression> numbers = grammar.find(article.text(), block.span());
      if (numbers.isEmpty()) {
        return;
      }
      List<Span> named = designations.in(article.text(), block.span());
      for (NumberExpression number : numbers) {
        Sentence sentence = article.sentenceAt(number.span().begin()).orElse(null);
        if (sentence == null || named.stream().anyMatch(s -> s.overlaps(number.span()))) {
          continue;
        }
        SentenceWords words = sentences.get(sentence.index());
        Judgement judgement = statisticTest.judge(number, words, game);
        if (judgement.isStatistic()) {
          Entry entry =
              new Entry(number, judgement, sentence.index(), words.at(number.span().begin()));
          entries.add(entry);
          bySentence.computeIfAbsent(sentence.index(), s -> new ArrayList<>()).add(entry);
        }
      }
    }

    private void ownSupport(Entry entry) {
      Quotation quotation = quotations.at(entry.number.span().begin());
      if (quotation != null && speaker(quotation, entry)) {
        return;
      }
      SourceCue best = null;
      for (SourceCue cue : cues.get(entry.sentence)) {
        if (cue.speaksFor(entry.token)
            && (best == null
                || best.support() == Support.VAGUE && cue.support() == Support.ATTRIBUTED)) {
          best = cue;
        }
      }
      if (best != null) {
        entry.support(best.support(), article.textOf(best.words()));
        return;
      }
      Span sentence = article.sentences().get(entry.sentence).span();
      for (Link link : article.links()) {
        if (link.span().overlaps(sentence)) {
          entry.support(Support.ATTRIBUTED, article.textOf(link.span()));
          return;
        }
      }
      var citation = CITATION.matcher(article.text()).region(sentence.begin(), sentence.end());
      if (citation.find()) {
        entry.support(Support.ATTRIBUTED, citation.group());
      }
    }

    /** The speaker of a quotation: somebody in its paragraph, or in the one before. */
    private boolean speaker(Quotation quotation, Entry entry) {
      for (int block = quotation.block(); block >= Math.max(0, quotation.block() - 2); block--) {
        SourceCue nearest = null;
        int distance = Integer.MAX_VALUE;
        for (Sentence sentence : article.sentencesOf(article.blocks().get(block))) {
          for (SourceCue cue : cues.get(sentence.index())) {
            int far = Math.abs(cue.words().begin() - entry.number.span().begin());
            if (far < distance) {
              nearest = cue;
              distance = far;
            }
          }
        }
        if (nearest != null) {
          entry.support(nearest.support(), article.textOf(nearest.words()));
          return true;
        }
      }
      return false;
    }

    private void sameFigureElsewhere() {
      Map<String, Entry> vouched = new HashMap<>();
      for (Entry entry : entries) {
        if (entry.support == Support.ATTRIBUTED && isDistinct(entry)) {
          vouched.putIfAbsent(entry.sameFigure(), entry);
        }
      }
      for (Entry entry : entries) {
        Entry other = vouched.get(entry.sameFigure());
        if (other != null && entry.support != Support.ATTRIBUTED && isDistinct(entry)) {
          entry.support(Support.ATTRIBUTED, other.source);
        }
      }
    }

    /** Whether two numbers that are equal are likely to be the same figure. */
    private boolean isDistinct(Entry entry) {
      NumberExpression number = entry.number;
      return number.form() == NumberExpression.Form.DIGITS && !entry.isMarket()
          || number.kind() == NumberKind.PERCENT
          || entry.judgement.reasons().contains("a toll");
    }

    /** Lets the last source speak for the sentences that plainly go on with what it said. */
    private void runningReport() {
      @Nullable SourceCue source = null;
      String words = "";
      int last = -10;
      int block = -1;
      for (Sentence sentence : article.sentences()) {
        int s = sentence.index();
        if (sentence.block() != block) {
          block = sentence.block();
          if (article.blocks().get(block).kind() == BlockKind.HEADING) {
            source = null;
          }
        }
        List<Entry> here = bySentence.getOrDefault(s, List.of());
        for (Entry entry : here) {
          if (entry.support == null
              && source != null
              && !entry.isMarket()
              && runsOn(source, s, last)) {
            entry.support(source.support(), words);
          }
        }
        SourceCue introduced = introduced(s, here);
        if (introduced != null) {
          if (!introduced.anaphoric() || source == null || introduced.document()) {
            source = introduced;
            words = article.textOf(introduced.words());
          }
          last = s;
        } else if (source != null
            && here.stream().anyMatch(e -> e.support != null && !e.isMarket())) {
          last = s;
        }
      }
      lookAhead();
      for (Entry entry : entries) {
        if (entry.support == null) {
          entry.support = Support.UNSUPPORTED;
        }
      }
    }

    /** The source a sentence brings in: one that vouches for a figure, or a document. */
    private @Nullable SourceCue introduced(int sentence, List<Entry> here) {
      SourceCue best = null;
      for (SourceCue cue : cues.get(sentence)) {
        boolean vouches = here.stream().anyMatch(e -> cue.speaksFor(e.token));
        if (vouches || cue.document()) {
          best = best == null || best.support() == Support.VAGUE ? cue : best;
        }
      }
      return best;
    }

    private boolean runsOn(SourceCue source, int sentence, int last) {
      int gap = sentence - last;
      boolean continues = sourceWords.is("continues", sentences.get(sentence).word(0));
      return gap <= 1 || gap == 2 && (continues || source.document());
    }

    /** A lead may give the figure first and its source in the next sentence. */
    private void lookAhead() {
      for (Entry entry : entries) {
        int next = entry.sentence + 1;
        if (entry.support != null || entry.isMarket() || next >= sentences.size()) {
          continue;
        }
        boolean lead = article.sentences().get(entry.sentence).block() <= 2;
        SourceCue cue = introduced(next, bySentence.getOrDefault(next, List.of()));
        if (lead && cue != null) {
          entry.support(cue.support(), article.textOf(cue.words()));
        }
      }
    }

    private Figure figure(Entry entry) {
      Sentence sentence = article.sentences().get(entry.sentence);
      Support support = entry.support == null ? Support.UNSUPPORTED : entry.support;
      return new Figure(
          entry.number.span(),
          entry.number.text(),
          entry.judgement.kind(),
          article.textOf(sentence),
          support,
          support == Support.UNSUPPORTED ? "" : entry.source);
    }
  }
}
