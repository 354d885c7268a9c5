package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.Capitals;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.QuotedPassages;
import org.copydesk.check.Transliterations;
import org.copydesk.check.Transliterations.Kind;
import org.copydesk.check.UnknownWords;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * Where an article names somebody or something that can be written in several ways. Left out is
 * what has a spelling of its own: quotations, titles, longer names.
 */
final class NameMentions {

  /** The longest form of the table, in tokens; a hyphen is one. */
  private static final int MOST_TOKENS = 4;

  private static final int MOST_PARTICLES = 4;

  private static final int SHORTEST_PLURAL = 5;

  /** Tells the stem of a name that is in no table from a name. */
  private static final String STEM_SIGN = "~";

  /** Tells a first name that stands alone from one with a surname. */
  private static final String ALONE_SIGN = "*";

  /** A word this common is a title or opens a sentence, even where somebody is called so. */
  private static final int COMMON_WORD = 10;

  private static final String OPENING = "\"'“‘«‚„`";
  private static final String CLOSING = "\"'”’»`";

  private static final Set<String> PARTICLES =
      DataFile.beside(NameMentions.class, "name-particles.txt").words();

  private static final Set<String> HONORIFICS =
      DataFile.beside(NameMentions.class, "honorifics.txt").words();

  private static final Set<String> FIXED =
      DataFile.beside(NameMentions.class, "fixed-names.txt").words();

  private final Article article;
  private final QuotedPassages quoted;
  private final Lexicon lexicon;
  private final Transliterations transliterations;
  private final Map<Subject, List<Mention>> bySubject = new LinkedHashMap<>();

  private NameMentions(CheckContext context, Lexicon lexicon, Transliterations transliterations) {
    this.article = context.article();
    this.quoted = QuotedPassages.of(context);
    this.lexicon = lexicon;
    this.transliterations = transliterations;
  }

  /**
   * Whoever or whatever is named.
   *
   * @param name what all its forms have in common
   * @param before the surname's or first name's companion that stands before it, or empty
   * @param after the one that stands after it, or empty
   */
  record Subject(String name, String before, String after) {

    /** Whether the table does not hold its name. */
    boolean isUnlisted() {
      return name.endsWith(STEM_SIGN);
    }

    /** Whether it is a first name as it stands for a person, with a surname or without. */
    boolean isFirstName() {
      return name.endsWith(ALONE_SIGN);
    }

    /** Whether it is the same first name, and with a surname. */
    boolean isInFull(Subject alone) {
      return !after.isEmpty() && alone.name.equals(name);
    }

    /** A form with the name that goes with it. */
    String inFull(String form) {
      return (before + " " + form + " " + after).strip();
    }
  }

  /**
   * A place where it is named.
   *
   * @param form as written, without an ending
   * @param span the form's
   * @param token where the form begins
   * @param firstName the name right before it
   */
  record Mention(String form, Span span, Token token, Optional<String> firstName) {}

  /** Mentions by what is named, in order of place. */
  static Map<Subject, List<Mention>> of(
      CheckContext context, Lexicon lexicon, Transliterations transliterations) {
    NameMentions mentions = new NameMentions(context, lexicon, transliterations);
    List<Token> tokens = mentions.article.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isCapitalised()) {
        i += mentions.read(tokens.get(i)) - 1;
      }
    }
    return mentions.bySubject;
  }

  /** Reads the name that begins at a token and tells how many tokens it has. */
  private int read(Token token) {
    if (token.isAllCapitals() || quoted.hold(token.span().begin()) || isSetApart(token)) {
      return 1;
    }
    for (int more = MOST_TOKENS - 1; more > 0; more--) {
      int end = token.index() + more;
      if (end < article.tokens().size()
          && article.tokens().get(end).sentence() == token.sentence()) {
        Span span = new Span(token.span().begin(), article.tokens().get(end).span().end());
        String form = article.textOf(span);
        if (!transliterations.groupsOf(form).isEmpty()) {
          add(form, span, token, article.tokens().get(end));
          return more + 1;
        }
      }
    }
    String form = withoutEnding(token.text());
    int begin = token.span().begin();
    add(form, new Span(begin, begin + form.length()), token, token);
    return 1;
  }

  /** The word without the sign of the genitive, and without the s of the plural where listed so. */
  private String withoutEnding(String written) {
    String word = UnknownWords.bare(written);
    if (word.length() >= SHORTEST_PLURAL
        && word.endsWith("s")
        && !transliterations.accepts(word)
        && transliterations.accepts(word.substring(0, word.length() - 1))) {
      return word.substring(0, word.length() - 1);
    }
    return word;
  }

  private void add(String form, Span span, Token first, Token last) {
    Optional<String> before = nameBefore(first);
    Optional<String> after = nameAfter(last);
    Mention mention = new Mention(form, span, first, before);
    boolean listed = false;
    for (Transliterations.Group group : transliterations.groupsOf(form)) {
      String name = group.forms().get(0);
      listed |= group.kind() != Kind.ALIKE;
      switch (group.kind()) {
        case FIRST -> {
          addBeside(name, before, after, mention);
          addAlone(name, before, after.or(() -> capitalisedAfter(last)), mention);
        }
        case SURNAME -> {
          if (!isFollowedByName(last)) {
            add(new Subject(name, "", ""), mention);
          }
        }
        case PLACE -> {
          if (!isFollowedByName(last) && !followsName(first)) {
            add(new Subject(name, "", ""), mention);
          }
        }
        case GROUP -> add(new Subject(name, "", ""), mention);
        case ALIKE -> {
          // Two of them in one text are two names.
        }
      }
    }
    if (!listed) {
      stem(form)
          .ifPresent(
              stem -> {
                if (after.isPresent()) {
                  addBeside(stem, Optional.empty(), after, mention);
                } else if (!isFollowedByName(last)) {
                  add(new Subject(stem, "", ""), mention);
                }
              });
    }
  }

  /** A first name as it stands for a person, with the surname where there is one. */
  private void addAlone(
      String name, Optional<String> before, Optional<String> surname, Mention mention) {
    if (before.isEmpty() && !followsName(mention.token()) && !opens(mention.token())) {
      add(new Subject(name + ALONE_SIGN, "", surname.orElse("")), mention);
    }
  }

  /** In doubt a surname: of a first name with two of them nothing is said. */
  private Optional<String> capitalisedAfter(Token last) {
    return after(last).filter(Token::isCapitalised).map(Token::text);
  }

  private void addBeside(
      String name, Optional<String> before, Optional<String> after, Mention mention) {
    after.ifPresent(mate -> add(new Subject(name, "", oneOf(mate)), mention));
    before.ifPresent(mate -> add(new Subject(name, oneOf(mate), ""), mention));
  }

  private void add(Subject subject, Mention mention) {
    bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(mention);
  }

  /** One form for all that a name can be written in. */
  private String oneOf(String mate) {
    return transliterations.groupsOf(mate).stream()
        .filter(group -> group.kind() != Kind.ALIKE)
        .map(group -> group.forms().get(0))
        .findFirst()
        .orElse(mate);
  }

  private Optional<String> stem(String form) {
    return lexicon.knowsLowerCase(form)
        ? Optional.empty()
        : transliterations.stem(form).map(stem -> stem + STEM_SIGN);
  }

  /** The capitalised word right before, where it is a name and no title. */
  private Optional<String> nameBefore(Token token) {
    return before(token).filter(t -> isName(t)).map(Token::text);
  }

  /** The name after this one; small words and initials may stand between. */
  private Optional<String> nameAfter(Token token) {
    int at = token.index() + 1;
    int end = token.span().end();
    for (int passed = 0; at < article.tokens().size() && passed <= MOST_PARTICLES; passed++, at++) {
      Token next = article.tokens().get(at);
      if (next.sentence() != token.sentence() || next.span().begin() - end > 1) {
        return Optional.empty();
      }
      boolean initial = next.isCapitalised() && next.text().length() == 1;
      if (next.isCapitalised() && !initial) {
        return isName(next) ? Optional.of(UnknownWords.bare(next.text())) : Optional.empty();
      }
      if (!initial
          && !PARTICLES.contains(next.text())
          && !next.text().equals("-")
          && !(next.text().equals(".") && passed > 0)) {
        return Optional.empty();
      }
      end = next.span().end();
    }
    return Optional.empty();
  }

  private boolean isName(Token token) {
    String word = UnknownWords.bare(token.text());
    return !token.isAllCapitals()
        && !HONORIFICS.contains(word)
        && (!lexicon.knowsLowerCase(word)
            || (!lexicon.surnamesOf(word).isEmpty()
                && lexicon.frequency(word.toLowerCase(Locale.ENGLISH)) < COMMON_WORD));
  }

  /** Whether the word after it makes it part of a longer name: Kyiv Post, Odessa Oblast. */
  private boolean isFollowedByName(Token last) {
    return after(last).filter(t -> isPart(t, false)).isPresent();
  }

  /** Whether it may have its capital only because it opens a sentence: "Said he". */
  private boolean opens(Token first) {
    return article.tokensOf(article.sentenceOf(first)).get(0).equals(first)
        && lexicon.knowsLowerCase(first.text());
  }

  private boolean followsName(Token first) {
    return before(first)
        .filter(t -> isPart(t, article.tokensOf(article.sentenceOf(t)).get(0).equals(t)))
        .isPresent();
  }

  /**
   * @param opens whether its capital is owed to its place
   */
  private boolean isPart(Token neighbour, boolean opens) {
    String word = UnknownWords.bare(neighbour.text());
    if (FIXED.contains(word.toLowerCase(Locale.ENGLISH))) {
      return true;
    }
    if (!neighbour.isCapitalised()) {
      return false;
    }
    // In a headline the capital of a word says nothing.
    return isName(neighbour) || !(opens || Capitals.isInTitleCase(neighbour, article));
  }

  /** The word before, parted by nothing but a space or a hyphen. */
  private Optional<Token> before(Token token) {
    return neighbour(token, -1);
  }

  private Optional<Token> after(Token token) {
    return UnknownWords.bare(token.text()).equals(token.text())
        ? neighbour(token, 1)
        : Optional.empty();
  }

  private Optional<Token> neighbour(Token token, int step) {
    int at = token.index() + step;
    if (at >= 0 && at < article.tokens().size() && article.tokens().get(at).text().equals("-")) {
      at += step;
    }
    if (at < 0 || at >= article.tokens().size()) {
      return Optional.empty();
    }
    Token other = article.tokens().get(at);
    int gap =
        step < 0
            ? token.span().begin() - other.span().end()
            : other.span().begin() - token.span().end();
    return other.isWord() && other.sentence() == token.sentence() && gap == 1
        ? Optional.of(other)
        : Optional.empty();
  }

  /** Whether it is code, an address, or quoted as a word; "al-" before it is part of the name. */
  private boolean isSetApart(Token token) {
    String text = article.text();
    int end = token.span().end();
    char before = token.span().begin() == 0 ? ' ' : text.charAt(token.span().begin() - 1);
    char after = end == text.length() ? ' ' : text.charAt(end);
    if (before == '-') {
      return before(token)
          .filter(t -> PARTICLES.contains(t.text().toLowerCase(Locale.ENGLISH)))
          .isEmpty();
    }
    return "/\\_@#=<>{}$~&*+.".indexOf(before) >= 0
        || "/\\_@#=<>{}$~&*+".indexOf(after) >= 0
        || (OPENING.indexOf(before) >= 0 && CLOSING.indexOf(after) >= 0)
        || text.regionMatches(true, end, " [sic", 0, 5);
  }
}
