package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.LowerWords;
import org.copydesk.check.QuotedPassages;
import org.copydesk.check.Transliterations;
import org.copydesk.check.WordRoles;
import org.copydesk.check.consistency.Offices.Named;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/** Who is named in an article with an office, and what is told of the time. */
final class PersonsInText {

  /** A text that names more years than this tells a history. */
  private static final int MOST_YEARS = 4;

  /** A shorter line without a full stop is a teaser, a caption or a table. */
  private static final int SHORTEST_LINE = 14;

  /** Each is compared with each; no story has as many. */
  private static final int MOST_OFFICEHOLDERS = 300;

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;

  private static final WordRoles WORDS = Offices.WORDS;

  private final Article article;
  private final QuotedPassages quoted;
  private final Optional<Block> headline;
  private final PersonNames names;
  private final List<Officeholder> officeholders = new ArrayList<>();
  private final Set<Integer> ofAnotherTime = new HashSet<>();
  private final Set<Integer> ofChange = new HashSet<>();
  private final Set<Integer> years = new HashSet<>();

  PersonsInText(CheckContext context, Lexicon lexicon, Transliterations transliterations) {
    this.article = context.article();
    this.quoted = QuotedPassages.of(context);
    this.headline = article.headline();
    this.names = new PersonNames(context, lexicon, transliterations);
    article.sentences().forEach(this::readTime);
    List<Token> tokens = article.tokens();
    for (int i = 0; i < tokens.size() && officeholders.size() < MOST_OFFICEHOLDERS; i++) {
      Optional<Named> office = tokens.get(i).isWord() ? Offices.at(i, tokens) : Optional.empty();
      if (office.isPresent()) {
        read(office.get());
        i = Math.max(i, office.get().after() - 1);
      }
    }
  }

  Article article() {
    return article;
  }

  PersonNames names() {
    return names;
  }

  /** In order of place. */
  List<Officeholder> officeholders() {
    return officeholders;
  }

  /** Whether the text tells a history or a life, in which offices follow one another. */
  boolean isHistory() {
    return years.size() > MOST_YEARS;
  }

  /** Whether the text tells, near this surname, that offices change. */
  boolean isInChange(PersonName name) {
    return names.sentencesWith(name).stream()
        .anyMatch(
            s -> ofChange.contains(s - 1) || ofChange.contains(s) || ofChange.contains(s + 1));
  }

  /** Whether a sentence says that it tells of another time. */
  boolean isOfAnotherTime(int sentence) {
    return ofAnotherTime.contains(sentence);
  }

  /** Whether words are another speaker's, or stand in a line that is no sentence. */
  boolean isSetApart(Span span) {
    if (quoted.hold(span.begin())) {
      return true;
    }
    Block block = article.blockAt(span.begin()).orElse(null);
    if (block == null || headline.filter(block::equals).isPresent()) {
      return block == null;
    }
    char end = article.text().charAt(block.span().end() - 1);
    return ".!?\"”’'):".indexOf(end) < 0 && article.wordsOf(block) < SHORTEST_LINE;
  }

  private void readTime(Sentence sentence) {
    LowerWords words = new LowerWords(article, sentence);
    for (int i = 0; i < words.size(); i++) {
      String word = words.word(i);
      if (WORDS.is("time", word) || isYear(words.token(i))) {
        ofAnotherTime.add(sentence.index());
      }
      if (WORDS.is("change", word)
          || word.equals("office") && WORDS.is("takes", words.word(i - 1))) {
        ofChange.add(sentence.index());
      }
    }
  }

  private boolean isYear(Token token) {
    if (token.kind() != TokenKind.NUMBER || token.text().length() != 4) {
      return false;
    }
    int number =
        token.text().chars().allMatch(c -> c >= '0' && c <= '9')
            ? Integer.parseInt(token.text())
            : 0;
    boolean year = number >= FIRST_YEAR && number < LAST_YEAR;
    if (year) {
      years.add(number);
    }
    return year;
  }

  private void read(Named office) {
    List<Token> tokens = article.tokens();
    int after = office.after();
    if (after < tokens.size()
        && tokens.get(after).sentence() == tokens.get(office.first()).sentence()
        && tokens.get(after).span().begin() - tokens.get(after - 1).span().end() == 1) {
      Optional<PersonName> name = names.from(after);
      if (name.isPresent()) {
        add(office, name.get(), name.get().span().end());
        return;
      }
    }
    apposition(office).ifPresent(name -> add(office, name, tokens.get(after - 1).span().end()));
  }

  /** The name before "…, the former president,", of which nothing more is said. */
  private Optional<PersonName> apposition(Named office) {
    List<Token> tokens = article.tokens();
    int at = office.first() - 1;
    if (office.standing() != Offices.Standing.FORMER || at < 2 || office.after() >= tokens.size()) {
      return Optional.empty();
    }
    String behind = tokens.get(office.after()).text().toLowerCase(Locale.ROOT);
    String article = tokens.get(at).text().toLowerCase(Locale.ROOT);
    at -= article.equals("the") || article.equals("a") || article.equals("an") ? 1 : 0;
    boolean ends = behind.equals(",") || behind.equals(".") || behind.equals("who");
    return ends && tokens.get(at).text().equals(",") ? names.endingAt(at - 1) : Optional.empty();
  }

  private void add(Named office, PersonName name, int end) {
    List<Token> tokens = article.tokens();
    Token first = tokens.get(office.first());
    int begin = Math.min(first.span().begin(), name.span().begin());
    Span span = new Span(begin, end);
    officeholders.add(
        new Officeholder(
            office.office(),
            office.standing(),
            office.of(),
            name,
            span,
            first.sentence(),
            isSetApart(span),
            isOfAnotherTime(first.sentence())));
  }
}
