package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.check.fragments.layout.Stem;
import org.copydesk.check.fragments.layout.WordClasses;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;

/** A later line that says the headline again, word for word or nearly. */
@Rule(
    id = "fragments/repeated-headline",
    level = Level.ERROR,
    summary = "Headline repeated",
    why =
        "The headline stands in the text a second time, as happens when a page is copied with its"
            + " title. Readers would read it twice.",
    fix = "Delete the second copy.",
    flags =
        """
        Ferry Service Returns to the Northern Islands

        ⟦Ferry Service Returns to the Northern Islands⟧
        The first boat left the harbour on Tuesday with some forty passengers on board.
        """,
    accepts =
        """
        Ferry Service Returns to the Northern Islands

        Islanders cheer the first boat in two years
        The first boat left the harbour on Tuesday with some forty passengers on board.
        """,
    inAnyLanguage = true)
public final class RepeatedHeadline implements NamedFragment {

  /** A headline of fewer words may stand again as a heading or a signature. */
  private static final int TELLING_WORDS = 4;

  /** A short headline is only a copy near the top. */
  private static final int NEAR_TOP = 5;

  /** Share of the words, in order, that a near copy has in common with the headline. */
  private static final double NEARLY = 0.85;

  private static final int LONGEST = 40;
  private static final int LONGEST_SITE_NAME = 4;

  /** So many words that carry meaning are not shared by chance. */
  private static final int FEWEST_COMMON = 5;

  private static final Pattern CUT =
      Pattern.compile("(?:\\.{2,4}+|\u2026| [-\u2013\u2014])[\\s\\]\u00bb\u203a>]{0,4}+$");

  @Override
  public List<Finding> check(CheckContext context) {
    Layout layout = Layout.of(context);
    List<Finding> findings = new ArrayList<>();
    layout
        .title()
        .filter(title -> !title.prose() && title.size() <= LONGEST)
        .filter(title -> !headsContents(layout, title))
        .ifPresent(title -> findings.addAll(copies(context.article(), layout, title)));
    return findings;
  }

  private List<Finding> copies(Article article, Layout layout, Line headline) {
    List<Finding> findings = new ArrayList<>();
    List<Line> run = new ArrayList<>();
    String likeness = "";
    for (Line line : layout.lines()) {
      String like = isPlaceOfCopy(layout, headline, line) ? likeness(headline, line) : "";
      if (like.isEmpty() && !run.isEmpty()) {
        findings.add(finding(article, headline, run, likeness));
        run.clear();
      }
      if (!like.isEmpty()) {
        likeness = run.isEmpty() ? like : likeness;
        run.add(line);
      }
    }
    if (!run.isEmpty()) {
      findings.add(finding(article, headline, run, likeness));
    }
    return findings;
  }

  private Finding finding(Article article, Line headline, List<Line> run, String likeness) {
    return card()
        .finding(article, Layout.across(run.get(0), run.get(run.size() - 1)))
        .message(
            "The headline \u201c"
                + article.textOf(headline.block())
                + "\u201d stands here again. Delete this copy.")
        .evidence(List.of(likeness))
        .confidence(run.get(0).words().equals(headline.words()) ? 0.98 : 0.9)
        .done();
  }

  private static boolean isPlaceOfCopy(Layout layout, Line headline, Line line) {
    if (line.index() <= headline.index()
        || line.isListed()
        || line.isQuoted()
        || line.plain().endsWith(":")) {
      return false;
    }
    // Between the paragraphs the same words may be a heading or the point of the argument.
    if (!isNearTop(headline, line) && layout.isWithinProse(line)) {
      return false;
    }
    // Below, a full sentence in the headline's words is the writer's last word.
    return !(layout.isAfterProse(line) && line.closed() && !headline.closed());
  }

  private static boolean isNearTop(Line headline, Line line) {
    return line.index() - headline.index() <= NEAR_TOP;
  }

  /**
   * Whether the headline is the first entry of a table of contents: then lines beside it stand
   * again between the paragraphs as well.
   */
  private static boolean headsContents(Layout layout, Line headline) {
    List<Line> lines = layout.lines();
    int to = Math.min(lines.size(), headline.index() + NEAR_TOP);
    return lines.subList(headline.index() + 1, to).stream()
        .filter(l -> l.isLabel() && l.size() > 1 && !l.words().equals(headline.words()))
        .anyMatch(
            entry ->
                // A line again right below it is a doubled caption.
                lines.subList(Math.min(lines.size(), entry.index() + 2), lines.size()).stream()
                    .anyMatch(l -> layout.isWithinProse(l) && l.words().equals(entry.words())));
  }

  /** How the line repeats the headline, in words; empty when it does not. */
  private static String likeness(Line headline, Line line) {
    List<String> title = headline.words();
    List<String> words = line.words();
    if (words.equals(title)) {
      boolean telling =
          title.size() >= TELLING_WORDS
              || title.size() == TELLING_WORDS - 1 && !line.closed()
              || title.size() > 1 && !line.closed() && isNearTop(headline, line);
      return telling ? "the same words in the same order" : "";
    }
    if (title.size() < TELLING_WORDS || line.prose() || words.size() > LONGEST) {
      return "";
    }
    if (isTitleOfPage(headline, line)) {
      return "the same words, and what looks like the name of a site beside them";
    }
    if (isCutOff(headline, line)) {
      return "the first words of the headline, then an ellipsis";
    }
    int longer = Math.max(title.size(), words.size());
    int shorter = Math.min(title.size(), words.size());
    if (shorter > TELLING_WORDS && shorter >= NEARLY * longer) {
      int common = commonWords(title, words);
      if (common >= NEARLY * longer) {
        return common + " of " + longer + " words are the same, in the same order";
      }
    }
    // A full sentence that tells the headline in other words is the story's own first sentence.
    boolean tells = line.closed() && !headline.closed();
    return !tells && sharesMeaning(title, words) ? "nearly the same words, in other forms" : "";
  }

  /** Whether both say the same with other small words, endings or order. */
  private static boolean sharesMeaning(List<String> title, List<String> words) {
    Set<String> one = meaning(title);
    Set<String> other = meaning(words);
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    int longer = Math.max(one.size(), other.size());
    return common.size() >= FEWEST_COMMON && common.size() >= NEARLY * longer;
  }

  private static Set<String> meaning(List<String> words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      if (!Layout.isSmallWord(word)) {
        stems.add(Stem.of(word));
      }
    }
    return stems;
  }

  private static boolean isCutOff(Line headline, Line line) {
    String plain = line.plain();
    String kept = CUT.matcher(plain).replaceFirst("").strip();
    return kept.length() < plain.length()
        && WordClasses.words(kept).size() >= TELLING_WORDS
        && headline.plain().startsWith(kept);
  }

  private static boolean isTitleOfPage(Line headline, Line line) {
    String tail =
        line.plain().startsWith(headline.plain())
            ? line.plain().substring(headline.plain().length()).strip()
            : "";
    String head =
        line.plain().endsWith(headline.plain())
            ? line.plain().substring(0, line.plain().length() - headline.plain().length()).strip()
            : "";
    boolean before =
        !head.isEmpty()
            && "|-\u2013\u2014\u00b7:>\u00bb/".indexOf(head.charAt(head.length() - 1)) >= 0
            && line.size() - headline.size() <= LONGEST_SITE_NAME;
    return before
        || !tail.isEmpty()
            && "|-\u2013\u2014\u00b7:".indexOf(tail.charAt(0)) >= 0
            && line.size() - headline.size() <= LONGEST_SITE_NAME;
  }

  /** Length of the longest common run of words in order, gaps allowed. */
  private static int commonWords(List<String> one, List<String> other) {
    int[] best = new int[other.size() + 1];
    for (String word : one) {
      int diagonal = 0;
      for (int j = 1; j <= other.size(); j++) {
        int above = best[j];
        best[j] = word.equals(other.get(j - 1)) ? diagonal + 1 : Math.max(best[j], best[j - 1]);
        diagonal = above;
      }
    }
    return best[other.size()];
  }
}
