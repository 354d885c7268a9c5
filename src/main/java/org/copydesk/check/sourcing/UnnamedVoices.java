package org.copydesk.check.sourcing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.CheckContext;
import org.copydesk.check.LowerWords;
import org.copydesk.check.WordRoles;
import org.copydesk.check.sourcing.attribution.Attribution;
import org.copydesk.check.sourcing.attribution.SourceKind;
import org.copydesk.check.sourcing.attribution.SourcesOfText;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Sentence;

/** The unnamed sources of one article that nothing near them names or explains. */
final class UnnamedVoices {

  static final WordRoles ROLES = WordRoles.beside(UnnamedVoices.class, "unnamed-words.tsv");

  /** A claim of substance has so many words beside those of its source. */
  private static final int FEWEST_WORDS = 6;

  /** And so many where nobody else is meant: "sources", "experts". */
  private static final int FEWEST_WORDS_UNMISTAKABLE = 4;

  /** One of them is named within so many sentences. */
  private static final int NAMED_AHEAD = 3;

  /** "The" or "an" with its space. */
  private static final int LONGEST_ARTICLE = 4;

  /** Or was so many sentences before. */
  private static final int NAMED_BACK = 2;

  /** A study is named within so many. */
  private static final int STUDY_AHEAD = 6;

  /** And was named at most so many before, which is most of a news report. */
  private static final int STUDY_BACK = 60;

  /** Their body was named at most so many sentences before. */
  private static final int BODY_BACK = 4;

  private final Article article;
  private final SourcesOfText sources;
  private final Set<Integer> doubtedFigures = new HashSet<>();
  private final Set<Integer> explained = new HashSet<>();
  private final Map<Attribution, Boolean> firstNamed = new LinkedHashMap<>();
  private final List<VagueVoice> voices;
  private final List<Attribution> all = new ArrayList<>();
  private final BitSet told = new BitSet();
  private int hearsay;

  UnnamedVoices(CheckContext context) {
    this.article = context.article();
    this.sources = SourcesOfText.of(context);
    for (Figure figure : context.figures()) {
      if (figure.support() != Support.ATTRIBUTED) {
        article.sentenceAt(figure.span().begin()).ifPresent(s -> doubtedFigures.add(s.index()));
      }
    }
    readExplanations();
    readFirstMentions();
    Map<String, List<Attribution>> byNoun = new LinkedHashMap<>();
    for (Attribution attribution : sources.all()) {
      if (!isUnserved(attribution)) {
        continue;
      }
      all.add(attribution);
      if (ROLES.is("faction", attribution.name())) {
        hearsay++;
      }
      if (isStrong(attribution)) {
        byNoun
            .computeIfAbsent(VagueVoice.singular(attribution.name()), n -> new ArrayList<>())
            .add(attribution);
      }
    }
    for (Attribution form : Hearsay.in(article, sources)) {
      if (!isLost(form)) {
        all.add(form);
        told.set(form.source().begin(), form.source().end());
        hearsay++;
      }
    }
    all.sort(Comparator.comparing(Attribution::source));
    this.voices =
        byNoun.entrySet().stream().map(e -> new VagueVoice(e.getKey(), e.getValue())).toList();
  }

  List<VagueVoice> voices() {
    return voices;
  }

  /**
   * All places where nobody who could be asked speaks, in order: the voices, and also crowds ("many
   * say"), sides ("critics"), hearsay ("it is understood") and short remarks.
   */
  List<Attribution> all() {
    return all;
  }

  /** How many of them are sides and hearsay. */
  int hearsay() {
    return hearsay;
  }

  /** How many times somebody who can be found speaks outside quotations. */
  int foundSpeaking() {
    int count = 0;
    for (Attribution attribution : sources.all()) {
      SourceKind kind = attribution.kind();
      if (kind != SourceKind.UNNAMED
          && kind != SourceKind.SELF
          && !sources.isQuoted(attribution)
          && !isHearsay(attribution)) {
        count++;
      }
    }
    return count;
  }

  /** "Reports suggest": read as if it led back to reports told of before. */
  private boolean isHearsay(Attribution attribution) {
    return attribution.kind() == SourceKind.BACK && told.get(attribution.source().end() - 1);
  }

  /**
   * Whether a voice is worth a question even where others carry the story: bare officials stand for
   * the body they sit in, and researchers for a study that is told of further on.
   */
  boolean isTelling(VagueVoice voice) {
    return !ROLES.is("study", voice.noun())
        && !ROLES.is("makes-studies", voice.noun())
        && !voice.places().stream().allMatch(this::isPlainOfficial);
  }

  private boolean isUnserved(Attribution attribution) {
    return attribution.kind() == SourceKind.UNNAMED
        && !isLost(attribution)
        && !isNamedNear(attribution)
        && !isOfBodyBefore(attribution);
  }

  /** Whether a place is none of the story's own words, or explained there. */
  private boolean isLost(Attribution attribution) {
    Sentence sentence = article.sentences().get(attribution.sentence());
    return sources.isQuoted(attribution)
        || isHeadline(sentence)
        || article.textOf(sentence).endsWith("?")
        || explained.contains(sentence.index());
  }

  /** Whether a place carries a claim by somebody who sounds like a source. */
  private boolean isStrong(Attribution attribution) {
    Sentence sentence = article.sentences().get(attribution.sentence());
    return !doubtedFigures.contains(sentence.index())
        && (ROLES.is("sounds-like-a-source", attribution.name()) || isFamiliar(attribution))
        && isOfSubstance(attribution, sentence);
  }

  /** "People familiar with the matter", "a person briefed on the talks". */
  private boolean isFamiliar(Attribution attribution) {
    return sayFamiliar(article.textOf(attribution.source()).toLowerCase(Locale.ROOT));
  }

  private static boolean sayFamiliar(String words) {
    return words.contains(" familiar ")
        || words.contains(" briefed ")
        || words.contains(" close to ");
  }

  private boolean isHeadline(Sentence sentence) {
    Block block = article.blockOf(sentence);
    return block.kind() == BlockKind.HEADING
        || article.headline().map(h -> h.index() == block.index()).orElse(false)
        || !endsLikeASentence(sentence);
  }

  private boolean endsLikeASentence(Sentence sentence) {
    String words = article.textOf(sentence);
    return ".!?:;”\"’')…".indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  private boolean isOfSubstance(Attribution attribution, Sentence sentence) {
    int words = 0;
    for (var token : article.tokensOf(sentence)) {
      if (token.isWord() && !attribution.source().overlaps(token.span())) {
        words++;
      }
    }
    return words
        > (ROLES.is("unmistakable", attribution.name()) ? FEWEST_WORDS_UNMISTAKABLE : FEWEST_WORDS);
  }

  /** Whether a reference stands on it, or one of them is introduced by name soon after. */
  private boolean isNamedNear(Attribution attribution) {
    int at = attribution.sentence();
    boolean study = ROLES.is("study", attribution.name());
    boolean expert = ROLES.is("knows-a-field", attribution.name());
    int first = at - (expert ? NAMED_BACK : 1);
    for (Attribution other : sources.in(first, at + (study ? STUDY_AHEAD : NAMED_AHEAD))) {
      boolean near = Math.abs(other.sentence() - at) <= 1;
      if (isQuotedNext(other, attribution) || isRelaying(other, attribution)) {
        return true;
      }
      if (other.kind() == SourceKind.REFERENCE && near
          || study && other.kind() == SourceKind.DOCUMENT
          || other.isNamed()
              && !isOneOfOffice(attribution)
              && (other.sentence() >= at || expert && other.kind() == SourceKind.PERSON)
              && firstNamed.containsKey(other)
              && (tellsTrade(other.sentence()) || tellsTrade(other.sentence() + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "Experts say ... '...', said Varnholt Bank": one of them is quoted right behind. */
  private boolean isQuotedNext(Attribution other, Attribution attribution) {
    return other.isNamed()
        && !isOneOfOffice(attribution)
        && other.sentence() == attribution.sentence() + 1
        && firstNamed.containsKey(other)
        && holdsQuotation(other.sentence());
  }

  /** "The Norby Observer reported that a source said": the paper stands for it. */
  private static boolean isRelaying(Attribution other, Attribution attribution) {
    return other.isNamed()
        && other.kind() != SourceKind.REFERENCE
        && other.sentence() == attribution.sentence()
        && other.cue().end() <= attribution.source().begin();
  }

  private boolean holdsQuotation(int sentence) {
    String words = article.textOf(article.sentences().get(sentence));
    return words.indexOf('"') >= 0 || words.indexOf('”') >= 0 || words.indexOf('“') >= 0;
  }

  /** Whether a sentence says what somebody in it does: "a professor at", "director of". */
  private boolean tellsTrade(int sentence) {
    if (sentence >= article.sentences().size()) {
      return false;
    }
    LowerWords words = new LowerWords(article, article.sentences().get(sentence));
    for (int i = 0; i < words.size(); i++) {
      if (ROLES.is("trade", words.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Officials said" after their body was named; "researchers said" after their study was. */
  private boolean isOfBodyBefore(Attribution attribution) {
    boolean ofStudy =
        ROLES.is("makes-studies", attribution.name()) || ROLES.is("study", attribution.name());
    if (!ofStudy && !isPlainOfficial(attribution)) {
      return false;
    }
    int first = attribution.sentence() - (ofStudy ? STUDY_BACK : BODY_BACK);
    for (Attribution other : sources.in(first, attribution.sentence())) {
      if (ofStudy && other != attribution && isOlderStudy(other, attribution)) {
        return true;
      }
      if (other.kind() == SourceKind.DOCUMENT
          || other.kind() == SourceKind.INSTITUTION
          || other.kind() == SourceKind.REFERENCE) {
        return true;
      }
    }
    return false;
  }

  /** A study without a name that was told of first: those who made it are the same source. */
  private static boolean isOlderStudy(Attribution other, Attribution attribution) {
    return other.kind() == SourceKind.UNNAMED
        && ROLES.is("study", other.name())
        && ROLES.is("makes-studies", attribution.name())
        && other.cue().begin() < attribution.cue().begin();
  }

  /** "Officials", "an official", "the diplomats": nothing is said of their rank or side. */
  private boolean isPlainOfficial(Attribution attribution) {
    return ROLES.is("holds-office", attribution.name())
        && attribution.source().length() <= attribution.name().length() + LONGEST_ARTICLE;
  }

  /** "A senior official", "a source": one person, whom nobody else's name explains. */
  private static boolean isOneOfOffice(Attribution attribution) {
    return ROLES.is("one-in-the-know", attribution.name());
  }

  private void readFirstMentions() {
    Set<String> seen = new HashSet<>();
    for (Attribution attribution : sources.all()) {
      if (attribution.isNamed() && attribution.kind() != SourceKind.REFERENCE) {
        boolean fresh = true;
        for (String word : attribution.name().split(" ")) {
          fresh &= seen.add(word);
        }
        if (fresh) {
          firstNamed.put(attribution, true);
        }
      }
    }
  }

  /** The sentences around one that says why somebody is not named. */
  private void readExplanations() {
    for (Sentence sentence : article.sentences()) {
      LowerWords words = new LowerWords(article, sentence);
      for (int i = 0; i < words.size(); i++) {
        if (ROLES.is("anonymity", words.word(i))
            || ROLES.is("withheld", words.word(i))
                && (words.word(i - 1).equals("be") || words.word(i - 1).equals("not"))) {
          for (int s = sentence.index() - 2; s <= sentence.index() + 2; s++) {
            explained.add(s);
          }
        }
      }
    }
  }
}
