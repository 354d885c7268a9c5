package org.copydesk.check.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.Capitals;
import org.copydesk.check.CheckContext;
import org.copydesk.check.CodeSpans;
import org.copydesk.check.ForeignQuotations;
import org.copydesk.check.Rule;
import org.copydesk.check.UnknownWords;
import org.copydesk.check.UnknownWords.Unknown;
import org.copydesk.check.names.NameReading.Suspicion;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * A name that no list holds and that is not plainly another: nothing is wrong with most of them, so
 * this is a list to go through, a name once and the most doubtful only.
 */
@Rule(
    id = "names/unverified-name",
    level = Level.NOTE,
    summary = "Name we could not verify",
    why =
        "No list holds every name, and a misspelled name that is near no other looks like any rare "
            + "one. Whoever has the source at hand can tell.",
    fix = "Compare the name with the source, letter by letter.",
    flags = "The clinic's director, Maria ⟦Okonjwoga⟧, resigned on Friday.",
    accepts = "The clinic's director, Maria Fernandez, resigned on Friday.")
public final class UnverifiedName implements ArticleCheck {

  private static final int SHORTEST = 4;

  /** More would be read by nobody: one for so many words, and a few for any text. */
  private static final int WORDS_FOR_A_NOTE = 120;

  private static final int FEWEST_NOTES = 4;
  private static final int MOST_NOTES = 12;

  /** Unknown words without a capital, so many next to a name, are another language. */
  private static final int FOREIGN_COMPANY = 2;

  private static final int REACH = 4;

  /** "Yesss" and "Sooo" write down how a word is drawn out. */
  private static final Pattern DRAWN_OUT =
      Pattern.compile("(\\p{L})\\1\\1", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How many letters of a name may lack their accents. */
  private static final int ACCENTS = 2;

  private static final double CONFIDENCE = 0.08;

  /** A likeness less likely to be meant than this would only puzzle. */
  private static final double NEAR = 0.15;

  private final NameKnowledge knowledge;
  private final Set<String> endings =
      DataFile.beside(UnverifiedName.class, "name-endings.txt").words();

  public UnverifiedName(NameKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * A name to look up.
   *
   * @param places of its first word, in order
   * @param span its first place, with all unknown words that follow each other there
   * @param near the best known name it may have been meant for
   */
  private record Doubt(List<Unknown> places, Span span, Optional<Suspicion> near) {

    static final Comparator<Doubt> MOST_URGENT_FIRST =
        Comparator.comparingDouble((Doubt d) -> -d.confidence()).thenComparing(Doubt::span);

    int uses() {
      return places.size();
    }

    /** A name written alike again and again was looked up or is at least not a slip of the keys. */
    double confidence() {
      return Math.max(CONFIDENCE / uses(), near.map(Suspicion::confidence).orElse(0.0));
    }
  }

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    Map<Integer, Unknown> unknown = new LinkedHashMap<>();
    Map<String, List<Unknown>> byWord = new LinkedHashMap<>();
    UnknownWords words = UnknownWords.of(context, knowledge.lexicon());
    CodeSpans code = CodeSpans.of(context);
    ForeignQuotations foreign = ForeignQuotations.of(context, knowledge.lexicon());
    for (Unknown word : words.words()) {
      if (code.touch(word.span()) || foreign.hold(word.span())) {
        continue;
      }
      if (word.isCapitalised() && !Capitals.isInTitleCase(word.token(), article)) {
        unknown.put(word.token().index(), word);
        byWord.computeIfAbsent(word.word(), w -> new ArrayList<>()).add(word);
      }
    }
    Map<String, List<String>> byStem = byStem(words.uses().keySet());
    NameReading reading = NameReading.of(context, knowledge);
    List<Doubt> doubts = new ArrayList<>();
    int told = -1;
    for (Unknown word : unknown.values()) {
      List<Unknown> places = byWord.getOrDefault(word.word(), List.of(word));
      if (word.token().index() <= told
          || !places.get(0).equals(word)
          || !isDoubtful(word, context)
          || isForeign(word.token(), article)
          || isWrittenInTwoWays(word.word(), byStem)) {
        continue;
      }
      // The words of one unknown name are looked up together.
      Unknown last = word;
      for (Unknown next = unknown.get(last.token().index() + 1);
          next != null
              && next.span().begin() == last.token().span().end() + 1
              && isDoubtful(next, context);
          next = unknown.get(last.token().index() + 1)) {
        last = next;
      }
      told = last.token().index();
      doubts.add(
          new Doubt(
              places,
              new Span(word.span().begin(), last.span().end()),
              reading.about(word.word()).stream().filter(UnverifiedName::isTelling).findFirst()));
    }
    int most = Math.min(MOST_NOTES, Math.max(FEWEST_NOTES, article.words() / WORDS_FOR_A_NOTE));
    return doubts.stream()
        .sorted(Doubt.MOST_URGENT_FIRST)
        .limit(most)
        .map(doubt -> finding(doubt, article))
        .toList();
  }

  private boolean isDoubtful(Unknown word, CheckContext context) {
    String name = word.word();
    return name.length() >= SHORTEST
        && !knowledge.house().holds(name)
        && !knowledge.transliterations().accepts(name)
        && !isListedAsWhatItSeems(word, context.article())
        && !isMadeOfAName(name)
        && !DRAWN_OUT.matcher(name).find()
        && !isPlainFormOfAName(name)
        // A name that several other submissions hold is not one writer's slip.
        && !context.evidence().isHeld(name);
  }

  /** Whether lists hold it with accents, hyphens or apostrophes that the writer left out. */
  private boolean isPlainFormOfAName(String name) {
    return knowledge.gazetteer().listsPlainFormOf(name)
        || JoinedName.anyIs(name, knowledge.house().near(name, ACCENTS))
        || JoinedName.anyIs(name, knowledge.lexicon().near(name, ACCENTS))
        || JoinedName.anyIs(name, knowledge.lexicon().nameParts(name, ACCENTS));
  }

  /** Whether the article also writes it with another ending; that is told by another rule. */
  private boolean isWrittenInTwoWays(String name, Map<String, List<String>> byStem) {
    return knowledge
        .transliterations()
        .stem(name)
        .filter(
            stem ->
                byStem.getOrDefault(stem, List.of()).stream()
                    .anyMatch(word -> knowledge.transliterations().differByEndingOnly(word, name)))
        .isPresent();
  }

  private Map<String, List<String>> byStem(Set<String> words) {
    Map<String, List<String>> byStem = new HashMap<>();
    for (String word : words) {
      knowledge
          .transliterations()
          .stem(word)
          .ifPresent(stem -> byStem.computeIfAbsent(stem, s -> new ArrayList<>(1)).add(word));
    }
    return byStem;
  }

  /** Before a known surname only a first name is what it seems; elsewhere any list will do. */
  private boolean isListedAsWhatItSeems(Unknown word, Article article) {
    Optional<Token> next = neighbour(word.token(), 1, article);
    return next.isPresent() && !knowledge.lexicon().firstNamesOf(next.get().text()).isEmpty()
        ? knowledge.gazetteer().isFirstName(word.word())
        : knowledge.gazetteer().lists(word.word());
  }

  private boolean isMadeOfAName(String word) {
    for (int end = SHORTEST; end < word.length(); end++) {
      String stem = word.substring(0, end);
      if (endings.contains(word.substring(end))
          && (knowledge.lexicon().knows(stem)
              || knowledge.lexicon().isNamePart(stem)
              || knowledge.house().holds(stem)
              || knowledge.gazetteer().isPlace(stem))) {
        return true;
      }
    }
    return false;
  }

  /** Whether unknown words without a capital stand around it. */
  private boolean isForeign(Token token, Article article) {
    int strangers = 0;
    List<Token> tokens = article.tokens();
    int from = Math.max(0, token.index() - REACH);
    int to = Math.min(tokens.size(), token.index() + REACH + 1);
    for (Token other : tokens.subList(from, to)) {
      if (other.isWord()
          && !other.isCapitalised()
          && other.sentence() == token.sentence()
          && !knowledge.lexicon().knows(UnknownWords.bare(other.text()))) {
        strangers++;
      }
    }
    return strangers >= FOREIGN_COMPANY;
  }

  /** The next or last token of the sentence when it is a capitalised word. */
  private static Optional<Token> neighbour(Token token, int step, Article article) {
    int at = token.index() + step;
    if (at < 0 || at >= article.tokens().size()) {
      return Optional.empty();
    }
    Token other = article.tokens().get(at);
    return other.isCapitalised() && other.sentence() == token.sentence()
        ? Optional.of(other)
        : Optional.empty();
  }

  private Finding finding(Doubt doubt, Article article) {
    String name = article.textOf(doubt.span());
    List<String> evidence = new ArrayList<>();
    evidence.add(
        doubt.uses() == 1
            ? "used once"
            : "used %d times, always spelled alike".formatted(doubt.uses()));
    titleBefore(doubt.places().get(0).token(), article)
        .ifPresent(title -> evidence.add("stands after “%s”".formatted(title)));
    doubt
        .near()
        .ifPresent(
            s -> evidence.add("“%s” is a known name that looks like it".formatted(s.name())));
    return card()
        .finding(article, doubt.span())
        .message("We found “%s” in no list; check its spelling.".formatted(name))
        .evidence(evidence)
        .confidence(doubt.confidence())
        .done();
  }

  /** Whether a name is near enough to be told to an editor, and a name. */
  private static boolean isTelling(Suspicion near) {
    return near.confidence() >= NEAR && Character.isUpperCase(near.name().charAt(0));
  }

  /** The title, rank or occupation before a name, with or without a first name between. */
  private Optional<String> titleBefore(Token name, Article article) {
    int end = name.index();
    if (neighbour(name, -1, article)
        .filter(t -> !knowledge.gazetteer().isTitle(t.text()))
        .isPresent()) {
      end--;
    }
    Optional<String> longest = Optional.empty();
    for (int begin = end - 1; begin >= Math.max(0, end - REACH); begin--) {
      Token first = article.tokens().get(begin);
      if (!first.isWord() || first.sentence() != name.sentence()) {
        break;
      }
      String phrase =
          article.textOf(
              new Span(first.span().begin(), article.tokens().get(end - 1).span().end()));
      if (knowledge.gazetteer().isTitle(phrase.toLowerCase(Locale.ENGLISH))) {
        longest = Optional.of(phrase);
      }
    }
    return longest;
  }
}
