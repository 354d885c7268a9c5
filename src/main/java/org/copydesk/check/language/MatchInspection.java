package org.copydesk.check.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.check.Lexicon;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/**
 * Looks at what stands around a match of LanguageTool before it is raised: LanguageTool takes every
 * line for a sentence and every capitalised word for one it knows. For one article; used by one
 * thread.
 */
final class MatchInspection {

  private static final Set<String> MEANT_TWICE =
      DataFile.beside(MatchInspection.class, "meant-twice.txt").words();

  private static final Set<String> BARE_INFINITIVE_CUES =
      DataFile.beside(MatchInspection.class, "bare-infinitive-cues.txt").words();

  private static final Set<String> TWO_ARTICLES =
      DataFile.beside(MatchInspection.class, "two-articles.txt").words();

  /** How many words "let", "saw" or "demanded" reach. */
  private static final int CUE_REACH = 7;

  /** A line of more words than this is checked as a sentence even without a full stop. */
  private static final int LONGEST_FRAGMENT = 11;

  /** A longer quotation is speech, whatever its capitals. */
  private static final int LONGEST_TITLE = 9;

  private static final int SIC_REACH = 24;

  private static final int LONGEST_WORD = 40;

  private static final Pattern SIC = Pattern.compile("[\\[(]sic[!.?]?[\\])]");

  private static final Pattern GENITIVE = Pattern.compile("['’]s?$");
  private static final Pattern CONTRACTION =
      Pattern.compile("(?:n['’]t|['’](?:ll|re|ve|d|m))$", Pattern.CASE_INSENSITIVE);

  private static final String CLAUSE_ENDS = ",;:–—";
  private static final String CLOSING_SIGNS = "\"'”’)]»";
  private static final String SENTENCE_ENDS = ".!?…:;";
  private static final String OPENING_SIGNS = "\"'“‘([:–—-•*";

  private final Article article;
  private final Lexicon lexicon;
  private final Quotations quotations;

  MatchInspection(Article article, Lexicon lexicon) {
    this.article = article;
    this.lexicon = lexicon;
    this.quotations = new Quotations(article);
  }

  /** The first reason to doubt a match; empty when nothing speaks against it. */
  Optional<Doubt> doubt(Span span, Grade.Sight sight) {
    Optional<Sentence> holder = article.sentenceAt(span.begin());
    if (holder.isEmpty()) {
      return Optional.of(Doubt.IN_FRAGMENT);
    }
    Sentence sentence = holder.get();
    List<Token> tokens = article.tokensOf(sentence);
    Window match = Window.of(span, tokens);
    if (isMarkedSic(span, sentence)) {
      return Optional.of(Doubt.MARKED_SIC);
    }
    if (sight == Grade.Sight.NAME) {
      return Optional.empty();
    }
    if (sight == Grade.Sight.KEYING) {
      return doubtOfKeying(match, sentence);
    }
    if (isName(match) || opensTitle(match) || isInTitle(span)) {
      return Optional.of(Doubt.IN_NAME);
    }
    if (isMeantTwice(match)) {
      return Optional.of(Doubt.MEANT_TWICE);
    }
    if (isLabelOrBeforeOne(match)) {
      return Optional.of(Doubt.ON_FIGURE);
    }
    if (isBesideForeignWord(match)) {
      return Optional.of(Doubt.FOREIGN_WORD);
    }
    return switch (sight) {
      case WORDS, NAME, KEYING -> Optional.empty();
      case SENTENCE -> doubtOfGrammar(match, sentence);
      case AGREEMENT -> doubtOfGrammar(match, sentence).or(() -> doubtOfAgreement(match, tokens));
      case USAGE ->
          quotations.hold(span) || quotations.speak(span)
              ? Optional.of(Doubt.IN_QUOTATION)
              : doubtOfGrammar(match, sentence);
    };
  }

  /** Names of products and of pages ("Alpha.Beta"), code and formulas hold signs of their own. */
  private Optional<Doubt> doubtOfKeying(Window match, Sentence sentence) {
    if (isGluedToName(match.span())) {
      return Optional.of(Doubt.IN_NAME);
    }
    if (match.company().stream().anyMatch(MatchInspection::isFigure)) {
      return Optional.of(Doubt.ON_FIGURE);
    }
    return isFragment(sentence) ? Optional.of(Doubt.IN_FRAGMENT) : Optional.empty();
  }

  /** The word before the full stop right before the match is a name or an initial. */
  private boolean isGluedToName(Span span) {
    String text = article.text();
    int end = span.begin() - 1;
    if (end <= 0 || text.charAt(end) != '.') {
      return false;
    }
    int begin = end;
    while (begin > 0 && end - begin < LONGEST_WORD && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return begin < end && (end - begin == 1 || Character.isUpperCase(text.charAt(begin)));
  }

  private Optional<Doubt> doubtOfGrammar(Window match, Sentence sentence) {
    if (isFragment(sentence)) {
      return Optional.of(Doubt.IN_FRAGMENT);
    }
    if (match.tokens().stream().anyMatch(MatchInspection::isFigure)) {
      return Optional.of(Doubt.ON_FIGURE);
    }
    if (isBeforeGenitive(match)) {
      return Optional.of(Doubt.BEFORE_GENITIVE);
    }
    return Optional.empty();
  }

  private Optional<Doubt> doubtOfAgreement(Window match, List<Token> tokens) {
    if (hasPluralNameAsSubject(match, tokens)) {
      return Optional.of(Doubt.NAME_AS_SUBJECT);
    }
    if (followsBareInfinitiveCue(match, tokens)) {
      return Optional.of(Doubt.BARE_INFINITIVE);
    }
    return Optional.empty();
  }

  /** A verb without its -s, in the same clause as "let" or "demanded". */
  private static boolean followsBareInfinitiveCue(Window match, List<Token> tokens) {
    if (match.first() < match.end() && lower(tokens.get(match.end() - 1)).endsWith("s")) {
      return false;
    }
    for (int i = match.first() - 1; i >= 0 && i >= match.first() - CUE_REACH; i--) {
      if (CLAUSE_ENDS.contains(tokens.get(i).text())) {
        return false;
      }
      if (BARE_INFINITIVE_CUES.contains(lower(tokens.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /** The tokens of a match and those around it, in one sentence. */
  private record Window(Span span, List<Token> sentence, int first, int end) {

    static Window of(Span span, List<Token> sentence) {
      int first = 0;
      while (first < sentence.size() && sentence.get(first).span().end() <= span.begin()) {
        first++;
      }
      int end = first;
      while (end < sentence.size() && sentence.get(end).span().begin() < span.end()) {
        end++;
      }
      return new Window(span, sentence, first, end);
    }

    List<Token> tokens() {
      return sentence.subList(first, end);
    }

    Optional<Token> next() {
      return end < sentence.size() ? Optional.of(sentence.get(end)) : Optional.empty();
    }

    /** Up to two tokens on either side, and those of the match. */
    List<Token> company() {
      return sentence.subList(Math.max(0, first - 2), Math.min(sentence.size(), end + 2));
    }
  }

  private boolean isMarkedSic(Span span, Sentence sentence) {
    int end = Math.min(sentence.span().end(), span.end() + SIC_REACH);
    return SIC.matcher(article.text()).region(span.end(), Math.max(span.end(), end)).find();
  }

  /** All words of the match are capitalised, and not only because a sentence begins. */
  private boolean isName(Window match) {
    List<Token> words = match.tokens().stream().filter(Token::isWord).toList();
    if (words.isEmpty() || !words.stream().allMatch(MatchInspection::looksLikeName)) {
      return false;
    }
    return words.size() > 1
        ? words.stream().skip(1).anyMatch(t -> !lexicon.knowsLowerCase(lower(t)))
            || !opensSentence(words.get(0), match)
        : !opensSentence(words.get(0), match);
  }

  /** "a The Hague court": the second article belongs to a name. */
  private static boolean opensTitle(Window match) {
    List<Token> tokens = match.tokens();
    return tokens.size() == 2
        && !tokens.get(0).isCapitalised()
        && tokens.get(1).text().matches("The|A|An");
  }

  private static boolean looksLikeName(Token token) {
    return token.isCapitalised() && !token.text().matches("I|I['’].*");
  }

  private boolean opensSentence(Token token, Window match) {
    int place = match.sentence().indexOf(token);
    return place == 0 || OPENING_SIGNS.contains(match.sentence().get(place - 1).text());
  }

  /** A short quotation of mostly capitalised words is the title of a work. */
  private boolean isInTitle(Span span) {
    if (!quotations.hold(span)) {
      return false;
    }
    Span quotation = quotations.around(span.begin());
    List<Token> words =
        article.sentenceAt(span.begin()).map(article::tokensOf).orElse(List.of()).stream()
            .filter(t -> t.isWord() && quotation.contains(t.span()))
            .toList();
    long capitalised = words.stream().filter(Token::isCapitalised).count();
    return words.size() > 1
        && words.size() <= LONGEST_TITLE
        && article.textOf(quotation).length() < 80
        && capitalised >= 2
        && 2 * capitalised > words.size();
  }

  /** "had had", "very very", "ha ha": two of a word that speech and grammar put side by side. */
  private static boolean isMeantTwice(Window match) {
    List<Token> tokens = match.tokens();
    return tokens.size() == 2
        && lower(tokens.get(0)).equals(lower(tokens.get(1)))
        && MEANT_TWICE.contains(lower(tokens.get(0)));
  }

  /** A letter as a label ("planner A", "a."), or an article before an abbreviation or a figure. */
  private boolean isLabelOrBeforeOne(Window match) {
    if (match.tokens().size() != 1 && match.tokens().size() != 2) {
      return false;
    }
    Token first = match.tokens().get(0);
    String article = lower(first);
    if (!article.equals("a") && !article.equals("an")) {
      return false;
    }
    boolean capitalInside = first.isCapitalised() && !opensSentence(first, match);
    boolean dotted = match.tokens().size() == 2 && !match.tokens().get(1).isWord();
    boolean beforeLabel =
        match.tokens().size() == 1
            && match
                .next()
                .filter(t -> t.isWord() && !isAbbreviation(t) && !hasTwoArticles(t))
                .isEmpty();
    return capitalInside || dotted || beforeLabel;
  }

  private static boolean hasTwoArticles(Token token) {
    return token.text().length() == 1 || TWO_ARTICLES.contains(lower(token));
  }

  private static boolean isAbbreviation(Token token) {
    return token.text().chars().skip(1).anyMatch(Character::isUpperCase);
  }

  /** A strange word in the match, or two around it: not English, or not a word. */
  private boolean isBesideForeignWord(Window match) {
    boolean decidedByNext =
        match.tokens().size() == 1 && match.tokens().get(0).text().length() <= 2;
    return (decidedByNext && match.next().filter(this::isForeign).isPresent())
        || match.tokens().stream().anyMatch(this::isForeign)
        || match.company().stream().filter(this::isForeign).count() > 1;
  }

  private boolean isForeign(Token token) {
    if (!token.isWord() || token.text().length() < 2) {
      return false;
    }
    return !token.isCapitalised()
        && !CONTRACTION.matcher(token.text()).find()
        && !lexicon.knows(GENITIVE.matcher(token.text()).replaceFirst(""));
  }

  private static boolean isFigure(Token token) {
    return token.kind() == TokenKind.NUMBER
        || token.kind() == TokenKind.MIXED
        || token.kind() == TokenKind.ADDRESS
        || token.text().matches("[%$€£#@&=<>|*_/]");
  }

  private boolean isFragment(Sentence sentence) {
    Block block = article.blockOf(sentence);
    boolean plain = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.QUOTE;
    if (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TABLE_ROW) {
      return true;
    }
    List<Token> words = article.tokensOf(sentence).stream().filter(Token::isWord).toList();
    boolean unended = !endsLikeSentence(article.textOf(sentence));
    if (unended && (words.size() <= LONGEST_FRAGMENT || !plain)) {
      return true;
    }
    long capitalised = words.stream().filter(Token::isCapitalised).count();
    return unended && 3 * capitalised >= 2 * words.size();
  }

  private static boolean endsLikeSentence(String sentence) {
    int end = sentence.length();
    while (end > 0 && CLOSING_SIGNS.indexOf(sentence.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && SENTENCE_ENDS.indexOf(sentence.charAt(end - 1)) >= 0;
  }

  /** "every ⟦children⟧'s book": the genitive belongs to what follows. */
  private boolean isBeforeGenitive(Window match) {
    String text = article.text();
    int end = match.span().end();
    return end + 1 < text.length()
        && (text.charAt(end) == '\'' || text.charAt(end) == '’')
        && text.charAt(end + 1) == 's'
        && (end + 2 == text.length() || !Character.isLetter(text.charAt(end + 2)));
  }

  /**
   * "United Nations has", "Doctors Without Borders is": a name of several words, plural in form.
   */
  private static boolean hasPluralNameAsSubject(Window match, List<Token> tokens) {
    int subject = match.first();
    if (subject < tokens.size() && !tokens.get(subject).isCapitalised()) {
      subject--;
    }
    return subject > 0
        && tokens.get(subject).isCapitalised()
        && tokens.get(subject - 1).isCapitalised()
        && !tokens.get(subject - 1).text().equals("The")
        && tokens.get(subject).text().endsWith("s");
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ENGLISH);
  }
}
