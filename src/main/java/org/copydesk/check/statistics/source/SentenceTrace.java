package org.copydesk.check.statistics.source;

import java.util.HashSet;
import java.util.Set;
import org.copydesk.check.statistics.words.ArticleWords;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;

/**
 * What ties a sentence to those before it.
 *
 * @param topics words that say what it is about
 * @param theme the same of its first words
 * @param names its names in lower case
 * @param years its years
 * @param opening its first word, if that is a name, else empty
 * @param anaphor whether its first word points back
 * @param follower whether it speaks of "the report" or "the researchers"
 * @param sampled whether it speaks of those whom a survey asked
 * @param shift whether it opens with a turn to another subject
 * @param account whether it holds a word of a company's accounts
 * @param comparison whether it compares with an earlier value
 * @param general whether it speaks of what is so in general or all over
 * @param pointsAtFact whether its first word stands for what was said
 * @param firstPerson whether it says "we" or "our"
 * @param block its block
 * @param listItem whether that is a list item
 */
record SentenceTrace(
    Set<String> topics,
    Set<String> theme,
    Set<String> names,
    Set<String> years,
    String opening,
    boolean anaphor,
    boolean follower,
    boolean sampled,
    boolean shift,
    boolean account,
    boolean comparison,
    boolean general,
    boolean pointsAtFact,
    boolean firstPerson,
    int block,
    boolean listItem) {

  /** A sentence says in so many words what it is about. */
  private static final int THEME = 7;

  private static final String BULLETS = "•-–*·▪◦‣";

  private static final Vocabulary SOURCES = Vocabulary.SOURCES;
  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;

  static SentenceTrace of(int sentence, ArticleWords article, Set<String> known) {
    SentenceWords s = article.of(sentence);
    NameWords nameWords = new NameWords(s, known);
    Set<String> names = new HashSet<>();
    Set<String> years = new HashSet<>();
    boolean follower = false;
    boolean sampled = false;
    boolean account = false;
    boolean firstPerson = false;
    boolean comparison = false;
    boolean general = false;
    for (int i = 0; i < s.size(); i++) {
      String word = s.word(i);
      if (s.isNumber(i) && word.matches("(?:19|20)\\d\\d")) {
        years.add(word);
      }
      // Any word may open a sentence: there it is a name only if it is one elsewhere or goes on.
      boolean sure = i > 0 || known.contains(word) || s.isCapitalised(i + 1);
      if (sure && s.isCapitalised(i) && nameWords.isName(i)) {
        names.add(word);
      }
      follower |= SOURCES.is("follower", word) && GRAMMAR.is("definite", s.word(i - 1));
      sampled |= SOURCES.is("sampled", word);
      account |= SOURCES.is("account", word);
      comparison |= isComparison(i, s);
      general |= isGeneral(i, s);
      firstPerson |= GRAMMAR.is("first-person", word);
    }
    int first = 0;
    while (first < s.size() - 1 && !s.isWord(first) && !s.isNumber(first)) {
      first++;
    }
    int subject = first;
    if (SOURCES.is("shift", s.word(first))) {
      subject += s.isSign(first + 1, ",") ? 2 : 1;
    }
    String opening = s.word(subject);
    if (GRAMMAR.is("definite", opening) && s.isCapitalised(subject + 1)) {
      opening = s.word(subject + 1);
    }
    Block block =
        article.article().blocks().get(article.article().sentences().get(sentence).block());
    return new SentenceTrace(
        article.topics(sentence),
        article.topics(sentence, first + THEME),
        names,
        years,
        names.contains(opening) ? opening : "",
        isAnaphor(first, s, names),
        follower,
        sampled,
        SOURCES.is("shift", s.word(first)),
        account,
        comparison,
        general,
        GRAMMAR.is("points-at-fact", s.word(first)),
        firstPerson,
        block.index(),
        isListItem(block, article.article()));
  }

  /** "In the previous year", "a year earlier", "compared with", "up from". */
  private static boolean isComparison(int i, SentenceWords s) {
    return GRAMMAR.is("calendar-unit", s.word(i))
            && (GRAMMAR.is("time-before", s.word(i + 1))
                || GRAMMAR.is("time-before", s.word(i - 1)))
        || GRAMMAR.is("compares-with", s.word(i))
        || s.word(i).equals("from") && GRAMMAR.is("particle", s.word(i - 1));
  }

  /** "Across the country", "worldwide", "in general". */
  private static boolean isGeneral(int i, SentenceWords s) {
    return GRAMMAR.is("all-over", s.word(i))
        || GRAMMAR.is("around-all", s.word(i)) && GRAMMAR.is("all-there-is", s.word(i + 2));
  }

  private static boolean isAnaphor(int first, SentenceWords s, Set<String> names) {
    // "It costs", "it is time": a subject that stands for nothing.
    if (s.word(first).equals("it") && GRAMMAR.is("impersonal", s.word(first + 1))) {
      return false;
    }
    return SOURCES.is("anaphor", s.word(first)) && names.isEmpty()
        || GRAMMAR.is("points-back", s.word(first));
  }

  /** Whether a block is an item of a list or a row of a table, by its layout or its bullet. */
  static boolean isListItem(Block block, Article article) {
    return block.kind() == BlockKind.LIST_ITEM
        || block.kind() == BlockKind.TABLE_ROW
        || BULLETS.indexOf(article.text().charAt(block.span().begin())) >= 0;
  }
}
