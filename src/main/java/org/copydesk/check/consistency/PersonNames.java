package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.Capitals;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Transliterations;
import org.copydesk.check.WordRoles;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/** Runs of capitalised words that can be names of persons, and who shares a surname with whom. */
final class PersonNames {

  private static final int MOST_WORDS = 5;

  /** A surname with more full names than this is many people's. */
  private static final int MOST_NAMESAKES = 8;

  private static final WordRoles WORDS = Offices.WORDS;

  private static final Set<String> HONORIFICS =
      DataFile.beside(PersonNames.class, "honorifics.txt").words();

  private static final Set<String> PARTICLES =
      DataFile.beside(PersonNames.class, "name-particles.txt").words();

  private final Article article;
  private final List<Token> tokens;
  private final Lexicon lexicon;
  private final Transliterations transliterations;
  private final Map<Integer, Boolean> titleCase = new HashMap<>();
  private final Set<String> inBody = new HashSet<>();
  private final Map<Integer, PersonName> byEnd = new HashMap<>();
  private final Map<String, Set<Integer>> sentences = new HashMap<>();
  private final Map<String, Map<String, PersonName>> inFull = new HashMap<>();

  PersonNames(CheckContext context, Lexicon lexicon, Transliterations transliterations) {
    this.article = context.article();
    this.tokens = article.tokens();
    this.lexicon = lexicon;
    this.transliterations = transliterations;
    for (Sentence sentence : article.sentences()) {
      if (!isInTitleCase(sentence)) {
        List<Token> words = article.tokensOf(sentence);
        words.stream().skip(1).filter(Token::isCapitalised).forEach(t -> inBody.add(bare(t)));
      }
    }
    int i = 0;
    while (i < tokens.size()) {
      Optional<PersonName> name = isNamePart(i) ? from(i) : Optional.empty();
      name.ifPresent(this::add);
      i = name.map(n -> n.last() + 1).orElse(i + 1);
    }
  }

  private void add(PersonName name) {
    byEnd.put(name.last(), name);
    sentences
        .computeIfAbsent(name.key(), k -> new LinkedHashSet<>())
        .add(tokens.get(name.last()).sentence());
    if (!name.given().isEmpty()) {
      inFull
          .computeIfAbsent(name.key(), k -> new LinkedHashMap<>())
          .putIfAbsent(name.inFull(), name);
    }
  }

  /** The name whose last token this is. */
  Optional<PersonName> endingAt(int token) {
    return Optional.ofNullable(byEnd.get(token));
  }

  /** The sentences that hold this surname. */
  Set<Integer> sentencesWith(PersonName name) {
    return sentences.getOrDefault(name.key(), Set.of());
  }

  /** Whether two names must be one person's: the same in full, or no other bears the surname. */
  boolean areOnePerson(PersonName one, PersonName other) {
    if (!one.key().equals(other.key()) || !one.mayBe(other, transliterations)) {
      return false;
    }
    if (one.given().equals(other.given()) && one.isFull()) {
      return true;
    }
    Collection<PersonName> full = inFull.getOrDefault(one.key(), Map.of()).values();
    return full.size() <= MOST_NAMESAKES
        && full.stream()
            .allMatch(
                n ->
                    n.mayBe(one, transliterations)
                        && n.mayBe(other, transliterations)
                        && full.stream().allMatch(m -> m.mayBe(n, transliterations)));
  }

  /** The name that begins at a token, forms of address passed over. */
  Optional<PersonName> from(int begin) {
    int i = begin;
    while (i < tokens.size() && isHonorific(i)) {
      i += i + 1 < tokens.size() && tokens.get(i + 1).text().equals(".") ? 2 : 1;
    }
    List<Integer> words = new ArrayList<>();
    int start = i;
    while (words.size() < MOST_WORDS && i < tokens.size() && isNamePart(i)) {
      if (!words.isEmpty() && !follows(i)) {
        break;
      }
      words.add(i);
      if (!bare(tokens.get(i)).equals(tokens.get(i).text())) {
        break;
      }
      i = next(i);
    }
    return name(start, words);
  }

  /** Whether nothing but a space, a hyphen or the full stop of an initial parts it from before. */
  private boolean follows(int i) {
    int end = i - 1;
    return tokens.get(i).span().begin() - tokens.get(end).span().end() <= 1
        && tokens.get(i).sentence() == tokens.get(end).sentence();
  }

  /** The next token that can be part of the name. */
  private int next(int i) {
    int at = i + 1;
    boolean initial = tokens.get(i).text().length() == 1 || isJunior(i);
    while (at < tokens.size() && (initial && tokens.get(at).text().equals(".") || isJoint(at))) {
      at++;
    }
    int passed = 0;
    while (passed < 2 && at + 1 < tokens.size() && PARTICLES.contains(tokens.get(at).text())) {
      at += tokens.get(at + 1).text().equals("-") ? 2 : 1;
      passed++;
    }
    return at;
  }

  /** A hyphen inside a double name. */
  private boolean isJoint(int at) {
    return tokens.get(at).text().equals("-")
        && at + 1 < tokens.size()
        && tokens.get(at + 1).isCapitalised()
        && tokens.get(at + 1).span().begin() == tokens.get(at).span().end()
        && tokens.get(at - 1).span().end() == tokens.get(at).span().begin();
  }

  private Optional<PersonName> name(int start, List<Integer> found) {
    List<Integer> words = new ArrayList<>(found);
    while (!words.isEmpty() && opensOnly(words.get(0))) {
      words.remove(0);
    }
    String suffix = "";
    if (words.size() > 1 && isJunior(words.get(words.size() - 1))) {
      suffix = bare(tokens.get(words.remove(words.size() - 1)));
    }
    if (words.isEmpty() || bare(tokens.get(words.get(words.size() - 1))).length() < 2) {
      return Optional.empty();
    }
    int last = words.get(words.size() - 1);
    int first = words.get(0);
    String surname = bare(tokens.get(last));
    List<String> given =
        words.subList(0, words.size() - 1).stream().map(w -> bare(tokens.get(w))).toList();
    int begin = tokens.get(first).span().begin();
    int end = tokens.get(last).span().begin() + surname.length();
    return Optional.of(
        new PersonName(given, surname, suffix, new Span(begin, end), Math.min(start, first), last));
  }

  /** Whether a word has its capital only because it opens the sentence. */
  private boolean opensOnly(int i) {
    Token token = tokens.get(i);
    String word = bare(token);
    return (i == 0 || tokens.get(i - 1).sentence() != token.sentence())
        && !inBody.contains(word)
        && lexicon.knowsLowerCase(word)
        && lexicon.surnamesOf(word).isEmpty();
  }

  private boolean isNamePart(int i) {
    Token token = tokens.get(i);
    if (!token.isCapitalised() || token.kind() != TokenKind.WORD) {
      return false;
    }
    String word = bare(token);
    String lower = word.toLowerCase(Locale.ROOT);
    if (isJunior(i)) {
      return true;
    }
    return !token.isAllCapitals()
        && !WORDS.is("stop", lower)
        && !WORDS.is("thing", lower)
        && !Offices.isOffice(lower)
        && !isHonorific(i)
        && (!isInTitleCase(article.sentenceOf(token))
            || word.length() == 1
            || inBody.contains(word));
  }

  private boolean isHonorific(int i) {
    return HONORIFICS.contains(tokens.get(i).text());
  }

  private boolean isJunior(int i) {
    return WORDS.is("junior", bare(tokens.get(i)).toLowerCase(Locale.ROOT));
  }

  private boolean isInTitleCase(Sentence sentence) {
    return titleCase.computeIfAbsent(
        sentence.index(),
        s -> {
          List<Token> words = article.tokensOf(sentence);
          // A sentence about many persons has many capitals too, but it ends with a full stop.
          return !words.isEmpty()
              && ".!?".indexOf(article.text().charAt(sentence.span().end() - 1)) < 0
              && Capitals.isInTitleCase(words.get(0), article);
        });
  }

  private static String bare(Token token) {
    String word = token.text();
    return word.endsWith("'s") || word.endsWith("’s")
        ? word.substring(0, word.length() - 2)
        : word.endsWith("s'") || word.endsWith("s’") ? word.substring(0, word.length() - 1) : word;
  }
}
