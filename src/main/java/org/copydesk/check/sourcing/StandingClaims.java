package org.copydesk.check.sourcing;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.check.Capitals;
import org.copydesk.check.CheckContext;
import org.copydesk.check.LowerWords;
import org.copydesk.check.WordRoles;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Token;

/**
 * What a text claims that somebody should stand for, and what sort of text it is: the words of
 * effects, praise and pledges, the figures nobody counted, the voice it speaks in.
 *
 * @param words how many words it has
 * @param claims how many words of effect, praise and pledge
 * @param figures how many figures without a source, or with one nobody can ask
 * @param hearsay whether one of those figures has such a source
 * @param singular how often the writer says "I" or "my"
 * @param plural how often it says "we" or "our"
 * @param company whether it speaks of "our company" and the like
 * @param names how many different words have a capital inside a sentence
 * @param signed whether a line at the top says who wrote it or vouches for it, and what they are
 * @param questions how many lines end in a question mark
 * @param lines how many lines there are
 * @param examples some words of its claims, in order
 */
record StandingClaims(
    int words,
    int claims,
    int figures,
    boolean hearsay,
    int singular,
    int plural,
    boolean company,
    int names,
    boolean signed,
    int questions,
    int lines,
    List<String> examples) {

  private static final WordRoles ROLES = WordRoles.beside(StandingClaims.class, "claim-words.tsv");

  private static final int MOST_EXAMPLES = 4;

  /** To a hundred words. */
  private static final double MANY_FIGURES = 2;

  /** Firms that say who they are name their places and products too. */
  private static final int MOST_NAMES = 8;

  private static final int TOP_LINES = 6;

  /** In words. */
  private static final int LONGEST_SIGNATURE = 25;

  StandingClaims {
    examples = List.copyOf(examples);
  }

  static StandingClaims of(CheckContext context) {
    Article article = context.article();
    int words = 0;
    int claims = 0;
    int singular = 0;
    int plural = 0;
    boolean company = false;
    Set<String> names = new HashSet<>();
    Set<String> examples = new LinkedHashSet<>();
    for (Sentence sentence : article.sentences()) {
      LowerWords s = new LowerWords(article, sentence);
      boolean title = s.size() > 0 && Capitals.isInTitleCase(s.token(0), article);
      for (int i = 0; i < s.size(); i++) {
        if (!s.isWord(i)) {
          continue;
        }
        String word = s.word(i);
        words++;
        if (!title && i > 0 && s.isWord(i - 1) && s.isCapitalised(i) && !isInBrackets(i, s)) {
          names.add(word);
        }
        singular += ROLES.is("singular", word) ? 1 : 0;
        if (ROLES.is("plural", word) && !s.token(i).isAllCapitals()) {
          plural++;
          company |= ROLES.is("company", s.word(i + 1));
        }
        if (ROLES.is("effect", word) || ROLES.is("boast", word) || ROLES.is("pledge", word)) {
          claims++;
          examples.add(s.token(i).text().toLowerCase(Locale.ENGLISH));
        }
      }
    }
    int questions = 0;
    for (Block block : article.blocks()) {
      questions += article.textOf(block).endsWith("?") ? 1 : 0;
    }
    int figures =
        (int) context.figures().stream().filter(f -> f.support() != Support.ATTRIBUTED).count();
    return new StandingClaims(
        words,
        claims,
        figures,
        context.figures().stream().anyMatch(f -> f.support() == Support.VAGUE),
        singular,
        plural,
        company,
        names.size(),
        isSigned(article),
        questions,
        article.blocks().size(),
        examples.stream().limit(MOST_EXAMPLES).toList());
  }

  /** "[Company Name]": a gap, not a name. */
  private static boolean isInBrackets(int i, LowerWords s) {
    return s.word(i + 1).equals("]") || s.word(i - 1).equals("[") || s.word(i - 2).equals("[");
  }

  /** "Ada Brandt, founder of Varnholt": the writer speaks and can be asked. */
  private static boolean isSigned(Article article) {
    for (Block block : article.blocks().subList(0, Math.min(TOP_LINES, article.blocks().size()))) {
      boolean post = false;
      boolean named = false;
      int words = 0;
      boolean capital = false;
      for (Token token : article.tokensOf(block)) {
        words += token.isWord() ? 1 : 0;
        named |= capital && token.isCapitalised();
        capital = token.isCapitalised();
        post |= token.isWord() && ROLES.is("post", token.text().toLowerCase(Locale.ENGLISH));
      }
      if (post && named && words <= LONGEST_SIGNATURE) {
        return true;
      }
    }
    return false;
  }

  /** Claims to a hundred words; a source that is only hinted at counts twice. */
  double density(int vagueVoices) {
    return 100.0 * (claims + 2 * vagueVoices) / words;
  }

  /** Figures without a source to a hundred words. */
  double figureDensity() {
    return 100.0 * figures / words;
  }

  /** Whether it lives on figures that are nobody's, some of them by hearsay. */
  boolean livesOnHearsay() {
    // Who says "we" tells of a count of his own.
    return hearsay && figureDensity() >= MANY_FIGURES && 100 * plural < words;
  }

  /** Whether a company speaks of itself as "we" and hardly names anything, so not itself. */
  boolean speaksForACompany() {
    return company && names <= MOST_NAMES && 100 * plural >= 2 * words && singular <= 1;
  }

  /** Whether it hardly speaks of anybody else. */
  boolean speaksOfItselfAlone() {
    return speaksForACompany() && plural * 20 >= words && claims > 0;
  }

  /** Whether it is an essay, an interview or a list, which name nobody for what they say. */
  boolean needsNoSource() {
    boolean essay = 100 * singular >= words || signed;
    boolean interview = questions >= 4 && questions * 6 >= lines;
    boolean list = words < 8 * lines;
    return essay || interview || list;
  }
}
