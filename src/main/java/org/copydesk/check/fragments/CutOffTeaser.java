package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;

/** The beginning of a paragraph, cut off with an ellipsis, which stands in full nearby. */
@Rule(
    id = "fragments/cut-off-teaser",
    level = Level.ERROR,
    summary = "Cut-off teaser repeated in full",
    why =
        "An overview page shows the first words of a story and then an ellipsis. Copied along, they"
            + " tell the beginning twice, the first time in half.",
    fix = "Delete the cut-off copy.",
    flags =
        """
        Harbour closed after storm

        ⟦The storm tore two yachts from their moorings and flooded the old...⟧

        The storm tore two yachts from their moorings and flooded the old customs house on Sunday.
        """,
    accepts =
        """
        Harbour closed after storm

        "The water came, and then the yachts, and then I ran and ran..."

        The storm tore two yachts from their moorings and flooded the old customs house on Sunday.
        """)
public final class CutOffTeaser implements NamedFragment {

  private static final Pattern CUT =
      Pattern.compile(
          "(?:\\.\\.\\.|\u2026|\\[(?:\\.\\.\\.|\u2026)\\])\\s*+"
              + "(?:\\(?(?:[Rr]ead|[Cc]ontinue|[Ss]ee|[Ll]earn) (?:[Mm]ore|[Rr]eading)\\)?)?+"
              + "[\\s\\]\u00bb\u203a>\u2192]*+$");

  private static final Set<String> INVITATION =
      DataFile.beside(CutOffTeaser.class, "invitation-words.txt").words();

  private static final int FEWEST_WORDS = 6;

  /** Without an ellipsis more words must be the same. */
  private static final int FEWEST_UNMARKED = 8;

  /** Words that break off between two words are a teaser only above the text. */
  private static final int NEAR_TOP = 3;

  /** A teaser of more characters would be no teaser. */
  private static final int LONGEST = 600;

  /** How many lines away the full text may stand. */
  private static final int REACH = 40;

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    Layout layout = Layout.of(context);
    List<Finding> findings = new ArrayList<>();
    for (Line line : layout.lines()) {
      if (line.size() < FEWEST_WORDS
          || line.isListed()
          || line.isQuoted()
          || line.span().length() > LONGEST) {
        continue;
      }
      String text = article.textOf(line.block());
      int dots = Math.max(text.lastIndexOf("..."), text.lastIndexOf('\u2026'));
      boolean dotted =
          dots >= 0 && CUT.matcher(text).region(bracketed(text, dots), text.length()).lookingAt();
      Optional<Line> full = dotted ? full(layout, line) : begun(layout, line);
      full.ifPresent(
          whole ->
              findings.add(
                  card()
                      .finding(article, line.span())
                      .message(
                          "These words break off and stand in full in "
                              + whole.block().locator().inWords()
                              + ". Delete the copy that breaks off.")
                      .evidence(
                          List.of(
                              dotted ? "ends in an ellipsis" : "breaks off",
                              "word for word in a longer paragraph"))
                      .confidence(0.97)
                      .done()));
    }
    return findings;
  }

  /**
   * The paragraph that begins with these words, where they break off without an ellipsis: with a
   * dash, in the middle of a word, or before the sentence is over.
   */
  private static Optional<Line> begun(Layout layout, Line teaser) {
    int size = teaser.size();
    boolean nearTop = teaser.index() <= NEAR_TOP;
    if (size < FEWEST_UNMARKED || (teaser.closed() && teaser.index() > 2)) {
      return Optional.empty();
    }
    boolean invited =
        INVITATION.contains(teaser.words().get(size - 1))
            && INVITATION.contains(teaser.words().get(size - 2));
    List<String> words = teaser.words().subList(0, invited ? size - 2 : size);
    List<Line> lines = layout.lines();
    int from = Math.max(0, teaser.index() - REACH);
    int to = Math.min(lines.size(), teaser.index() + REACH + 1);
    return lines.subList(from, to).stream()
        .filter(l -> l.index() != teaser.index() && l.prose() && l.size() > size)
        .filter(l -> begins(l.words(), words))
        // Further down it may be a heading in the words of its first sentence.
        .filter(l -> !teaser.closed() || l.index() <= NEAR_TOP)
        .filter(
            l -> nearTop || !l.words().get(words.size() - 1).equals(words.get(words.size() - 1)))
        .findFirst();
  }

  /** Whether the longer run of words begins with the shorter, whose last word may be cut. */
  private static boolean begins(List<String> longer, List<String> shorter) {
    int last = shorter.size() - 1;
    return longer.size() > shorter.size()
        && longer.subList(0, last).equals(shorter.subList(0, last))
        && longer.get(last).startsWith(shorter.get(last));
  }

  private static int bracketed(String text, int dots) {
    int from = dots;
    while (from > 0 && text.charAt(from - 1) == '.') {
      from--;
    }
    return from > 0 && text.charAt(from - 1) == '[' ? from - 1 : from;
  }

  private static Optional<Line> full(Layout layout, Line teaser) {
    // Without the last space, for the last word may be cut in the middle.
    String words = beforeCut(teaser).stripTrailing();
    List<Line> lines = layout.lines();
    int from = Math.max(0, teaser.index() - REACH);
    int to = Math.min(lines.size(), teaser.index() + REACH + 1);
    return lines.subList(from, to).stream()
        .filter(l -> l.index() != teaser.index() && l.size() > teaser.size())
        .filter(l -> l.joined().contains(words))
        .findFirst();
  }

  private static String beforeCut(Line teaser) {
    int size = teaser.size();
    String last = teaser.words().get(size - 1);
    boolean invited =
        INVITATION.contains(last) && INVITATION.contains(teaser.words().get(size - 2));
    return " " + String.join(" ", teaser.words().subList(0, invited ? size - 2 : size)) + " ";
  }
}
