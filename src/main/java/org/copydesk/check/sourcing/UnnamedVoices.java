package org.copydesk.check.sourcing;

import java.util.ArrayList;
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

  /** One of them is named within so many sentences. */
  private static final int NAMED_AHEAD = 3;

  /** A study is named within so many. */
  private static final int STUDY_AHEAD = 6;

  /** Their body was named at most so many sentences before. */
  private static final int BODY_BACK = 4;

  private final Article article;
  private final SourcesOfText sources;
  private final Set<Integer> doubtedFigures = new HashSet<>();
  private final Set<Integer> explained = new HashSet<>();
  private final Map<Attribution, Boolean> firstNamed = new LinkedHashMap<>();
  private final List<VagueVoice> voices;

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
      if (isUnserved(attribution)) {
        byNoun
            .computeIfAbsent(VagueVoice.singular(attribution.name()), n -> new ArrayList<>())
            .add(attribution);
      }
    }
    this.voices =
        byNoun.entrySet().stream().map(e -> new VagueVoice(e.getKey(), e.getValue())).toList();
  }

  List<VagueVoice> voices() {
    return voices;
  }

  /** How many times somebody who can be found speaks outside quotations. */
  int foundSpeaking() {
    int count = 0;
    for (Attribution attribution : sources.all()) {
      SourceKind kind = attribution.kind();
      if (kind != SourceKind.UNNAMED && kind != SourceKind.SELF && !sources.isQuoted(attribution)) {
        count++;
      }
    }
    return count;
  }

  private boolean isUnserved(Attribution attribution) {
    if (attribution.kind() != SourceKind.UNNAMED
        || !ROLES.is("sounds-like-a-source", attribution.name()) && !isFamiliar(attribution)
        || sources.isQuoted(attribution)) {
      return false;
    }
    Sentence sentence = article.sentences().get(attribution.sentence());
    return !doubtedFigures.contains(sentence.index())
        && !isHeadline(sentence)
        && !article.textOf(sentence).endsWith("?")
        && isOfSubstance(attribution, sentence)
        && !explained.contains(sentence.index())
        && !isNamedNear(attribution)
        && !isOfBodyBefore(attribution);
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
    return words > FEWEST_WORDS;
  }

  /** Whether a reference stands on it, or one of them is introduced by name soon after. */
  private boolean isNamedNear(Attribution attribution) {
    int at = attribution.sentence();
    boolean study = ROLES.is("study", attribution.name());
    for (Attribution other : sources.in(at - 1, at + (study ? STUDY_AHEAD : NAMED_AHEAD))) {
      boolean near = Math.abs(other.sentence() - at) <= 1;
      if (other.kind() == SourceKind.REFERENCE && near
          || study && other.kind() == SourceKind.DOCUMENT
          || other.isNamed()
              && !isOneOfOffice(attribution)
              && other.sentence() >= at
              && firstNamed.containsKey(other)
              && tellsTrade(other.sentence())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence says what somebody in it does: "a professor at", "director of". */
  private boolean tellsTrade(int sentence) {
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
    int first = ofStudy ? 0 : attribution.sentence() - BODY_BACK;
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

  private boolean isPlainOfficial(Attribution attribution) {
    return ROLES.is("holds-office", attribution.name())
        && attribution.source().length() == attribution.name().length();
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
