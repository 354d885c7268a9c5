package org.copydesk.check.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

  /** How many sentences a document carries over without being mentioned. */
  private static final int REACH = 3;

  /** The last sentence of a lead, counted from 0 and with the headline. */
  private static final int LEAD = 3;

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
    @Nullable SourceCue cue;

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
    private final Set<String> namedNumbers = new HashSet<>();

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
      leaveOutNames();
      entries.forEach(this::ownSupport);
      sameFigureElsewhere();
      runningReport();
      return entries.stream().map(this::figure).toList();
    }

    /** A number that names a model or an address in one place names it everywhere. */
    private void leaveOutNames() {
      entries.removeIf(
          e ->
              e.number.kind() == NumberKind.PLAIN
                  && e.number.text().length() >= 3
                  && namedNumbers.contains(e.number.text()));
      Set<Entry> kept = new HashSet<>(entries);
      bySentence.values().forEach(here -> here.removeIf(e -> !kept.contains(e)));
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
      Entry previous = null;
      for (NumberExpression number : numbers) {
        Sentence sentence = article.sentenceAt(number.span().begin()).orElse(null);
        if (sentence == null || named.stream().anyMatch(s -> s.overlaps(number.span()))) {
          continue;
        }
        SentenceWords words = sentences.get(sentence.index());
        Judgement judgement = statisticTest.judge(number, words, game);
        int token = words.at(number.span().begin());
        if (previous != null
            && !judgement.isStatistic()
            && goesOn(previous, number, judgement, sentence, token)) {
          judgement = new Judgement(previous.judgement.kind(), 0.5, judgement.reasons());
        }
        if (judgement.isName()) {
          namedNumbers.add(number.text());
        }
        if (judgement.isStatistic()) {
          Entry entry = new Entry(number, judgement, sentence.index(), token);
          entries.add(entry);
          bySentence.computeIfAbsent(sentence.index(), s -> new ArrayList<>()).add(entry);
          previous = entry;
        }
      }
    }

    /** Whether a number is compared with the figure before it: "$5.10, up from $4.80". */
    private boolean goesOn(
        Entry previous,
        NumberExpression number,
        Judgement judgement,
        Sentence sentence,
        int token) {
      if (previous.sentence != sentence.index()
          || previous.number.kind() != number.kind()
          || token - previous.token > 12
          || judgement.score() <= -4) {
        return false;
      }
      SentenceWords words = sentences.get(sentence.index());
      return sourceWords.is("compares", words.word(token - 1))
          || number.kind() == NumberKind.MONEY && sourceWords.is("compares", words.word(token - 2));
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
        entry.cue = best;
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
            if (cue.support() == Support.VAGUE) {
              far += 10_000;
            }
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
      RunningSource running = new RunningSource();
      int block = -1;
      for (Sentence sentence : article.sentences()) {
        int s = sentence.index();
        if (sentence.block() != block) {
          block = sentence.block();
          if (article.blocks().get(block).kind() == BlockKind.HEADING) {
            running.stop();
          }
        }
        List<Entry> here = bySentence.getOrDefault(s, List.of());
        SourceCue introduced = introduced(s, here);
        if (introduced != null && pointsBack(introduced) && running.isVague(s)) {
          // "The study also found" is no better a source than the study was.
          for (Entry entry : here) {
            if (introduced.equals(entry.cue)) {
              entry.support(Support.VAGUE, running.words);
            }
          }
        }
        for (Entry entry : here) {
          if (entry.support == null && !entry.isMarket() && running.runsOn(s, entry)) {
            entry.support(running.support(), running.words);
          }
        }
        running.next(s, introduced, here);
      }
      lookAhead();
      for (Entry entry : entries) {
        if (entry.support == null) {
          entry.support = Support.UNSUPPORTED;
        }
      }
    }

    /** Whether a cue is a pronoun or a document that was spoken of before. */
    private boolean pointsBack(SourceCue cue) {
      String first = article.textOf(cue.words()).split("\\s", 2)[0].toLowerCase(Locale.ROOT);
      return cue.anaphoric()
          && (sourceWords.is("pronoun", first)
              || cue.document() && sourceWords.is("anaphor", first));
    }

    /** The source that was named last, and where it was last heard. */
    private final class RunningSource {
      private @Nullable SourceCue source;
      private String words = "";
      private int last = -10;
      private final Set<String> topic = new HashSet<>();
      private final Set<String> kinds = new HashSet<>();

      void stop() {
        source = null;
      }

      Support support() {
        return source == null ? Support.UNSUPPORTED : source.support();
      }

      boolean isVague(int sentence) {
        return source != null && source.support() == Support.VAGUE && sentence - last <= 2;
      }

      boolean runsOn(int sentence, Entry entry) {
        if (source == null) {
          return false;
        }
        int gap = sentence - last;
        SentenceWords in = sentences.get(sentence);
        boolean pointsBack = sourceWords.is("anaphor", in.word(0));
        boolean sameTopic = sharesTopic(in);
        boolean sameKind = kinds.contains(entry.judgement.kind());
        if (gap == 0) {
          return true;
        }
        if (gap == 1) {
          return source.document() || pointsBack || sameTopic || sameKind;
        }
        return source.document()
            && source.support() == Support.ATTRIBUTED
            && gap <= REACH
            && (pointsBack || sameTopic || sameKind);
      }

      void next(int sentence, @Nullable SourceCue introduced, List<Entry> here) {
        boolean figures = here.stream().anyMatch(e -> e.support != null && !e.isMarket());
        if (introduced != null) {
          boolean carriesOn = introduced.anaphoric() && source != null && !introduced.document();
          if (!carriesOn) {
            source = introduced;
            words = article.textOf(introduced.words());
            topic.clear();
            kinds.clear();
          }
          last = sentence;
        } else if (source != null && figures) {
          last = sentence;
        } else {
          return;
        }
        SentenceWords in = sentences.get(sentence);
        topic.addAll(topics(in));
        here.forEach(e -> kinds.add(e.judgement.kind()));
      }

      private boolean sharesTopic(SentenceWords in) {
        for (int i = 0; i < in.size(); i++) {
          if (isTopical(in, i) && topic.contains(in.word(i))) {
            return true;
          }
        }
        return false;
      }
    }

    /** The source a sentence brings in: one that vouches for a figure, or a document. */
    private @Nullable SourceCue introduced(int sentence, List<Entry> here) {
      SourceCue best = null;
      for (SourceCue cue : cues.get(sentence)) {
        if (cue.kind() == SourceCue.Kind.HEARSAY) {
          continue;
        }
        boolean vouches = here.stream().anyMatch(e -> cue.speaksFor(e.token));
        if (vouches || cue.document()) {
          best = best == null || best.support() == Support.VAGUE ? cue : best;
        }
      }
      return best;
    }

    /** A lead may give the figure first and its source in the next sentence. */
    private void lookAhead() {
      for (Entry entry : entries) {
        int next = entry.sentence + 1;
        if (entry.support != null || entry.isMarket() || next >= sentences.size()) {
          continue;
        }
        SourceCue cue = introduced(next, bySentence.getOrDefault(next, List.of()));
        if (cue != null && (entry.sentence <= LEAD || isOneThing(entry, next))) {
          entry.support(cue.support(), article.textOf(cue.words()));
        }
      }
    }

    /** Whether the next sentence of the paragraph gives another figure of the same thing. */
    private boolean isOneThing(Entry entry, int next) {
      if (article.sentences().get(entry.sentence).block() != article.sentences().get(next).block()
          || bySentence.getOrDefault(next, List.of()).stream()
              .noneMatch(e -> e.judgement.kind().equals(entry.judgement.kind()))) {
        return false;
      }
      Set<String> here = topics(sentences.get(entry.sentence));
      here.retainAll(topics(sentences.get(next)));
      return here.size() >= 3;
    }

    private Set<String> topics(SentenceWords in) {
      Set<String> topics = new HashSet<>();
      for (int i = 0; i < in.size(); i++) {
        if (isTopical(in, i)) {
          topics.add(in.word(i));
        }
      }
      return topics;
    }

    private boolean isTopical(SentenceWords in, int i) {
      return in.isWord(i)
          && in.word(i).length() >= 5
          && !sourceWords.is("opener", in.word(i))
          && !sourceWords.is("tell", in.word(i));
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
