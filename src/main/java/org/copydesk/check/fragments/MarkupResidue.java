package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.RuleCard;
import org.copydesk.check.fragments.markup.Mark;
import org.copydesk.check.fragments.markup.Marks;
import org.copydesk.check.fragments.markup.Notation;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;

/**
 * Signs that tell a program how to show a text, left where readers see them: tags, shortcodes,
 * Markdown, codes of characters, lines of scripts.
 */
@Rule(
    id = "fragments/markup-residue",
    level = Level.ERROR,
    summary = "Markup left in the text",
    why =
        "These signs tell a program how to show the text. Where that program is missing, readers see"
            + " the signs themselves.",
    fix = "Delete the signs, or set the words in the publishing system as they were meant.",
    flags =
        """
        The library opens on Sundays from March.⟦<br /><br />⟧Entry stays free, the council said.
        """,
    accepts =
        """
        Two of three answered "yes" [sic] in the vote <3 weeks ago, and AT&T paid 5 * 3 pounds.
        """,
    inAnyLanguage = true)
public final class MarkupResidue implements NamedFragment {

  /** Nobody reads further findings of this kind; the last one tells how many there are. */
  private static final int MOST = 40;

  /** So many marks, and links or images or code among them, are no slip. */
  private static final int FEWEST_OF_A_MARKDOWN_TEXT = 8;

  /** What only somebody who writes Markdown by intention uses. */
  private static final Pattern INTENDED =
      Pattern.compile("\\]\\(|\\]\\[|^`{3}|^\\[[^\\]]{1,60}+\\]:|^\\|? ?:?-{3}.{0,20}\\|");

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    List<Mark> marks = Marks.of(context);
    Map<Boolean, List<Mark>> parted =
        marks.stream().collect(Collectors.partitioningBy(m -> m.notation() == Notation.MARKDOWN));
    List<Mark> markdown = parted.getOrDefault(true, List.of());
    List<Mark> others = parted.getOrDefault(false, List.of());
    List<Finding> findings = new ArrayList<>();
    if (isMarkdownFile(article)) {
      marks = others;
    } else if (isWrittenInMarkdown(article, markdown)) {
      marks = others;
      findings.add(throughout(article, markdown));
    }
    for (Mark mark : marks.subList(0, Math.min(MOST, marks.size()))) {
      findings.add(finding(article, mark));
    }
    if (marks.size() > MOST) {
      findings.set(findings.size() - 1, andMore(article, marks.get(MOST - 1), marks.size() - MOST));
    }
    return findings;
  }

  private static boolean isMarkdownFile(Article article) {
    String name = article.name().toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".mdx");
  }

  private static boolean isWrittenInMarkdown(Article article, List<Mark> marks) {
    return marks.size() >= FEWEST_OF_A_MARKDOWN_TEXT
        && marks.stream().filter(m -> INTENDED.matcher(article.textOf(m.span())).find()).count() > 2
        && marks.stream().anyMatch(m -> article.text().charAt(m.span().begin()) == '#');
  }

  private Finding finding(Article article, Mark mark) {
    return draft(article, mark)
        .message(
            "\u201c%s\u201d is %s, not part of the text. %s"
                .formatted(
                    Excerpt.of(article, mark.span()).words(),
                    mark.notation().inWords(),
                    advice(mark.meant())))
        .done();
  }

  private static String advice(Optional<String> meant) {
    return meant.isEmpty() || meant.get().isBlank()
        ? "Delete it."
        : "What it stands for is " + SignNames.quoted(meant.get().strip()) + ".";
  }

  private Finding andMore(Article article, Mark last, int more) {
    return draft(article, last)
        .message(
            "This is %s, and %d more marks of this kind follow. The text was copied with all its"
                    .formatted(last.notation().inWords(), more)
                + " markup: export it again as plain text.")
        .done();
  }

  private RuleCard.FindingDraft draft(Article article, Mark mark) {
    boolean sure = mark.notation().isSure();
    return card()
        .finding(article, mark.span())
        .level(sure ? Level.ERROR : Level.WARNING)
        .suggestions(mark.meant().filter(m -> !m.isBlank()).map(List::of).orElseGet(List::of))
        .evidence(List.of(mark.notation().inWords()))
        .confidence(sure ? 0.95 : 0.88);
  }

  private Finding throughout(Article article, List<Mark> marks) {
    return card()
        .finding(article, marks.get(0).span())
        .level(Level.NOTE)
        .message(
            ("The text is written in Markdown throughout (%d marks). Check that it is converted"
                    + " before readers see it.")
                .formatted(marks.size()))
        .evidence(List.of(marks.size() + " marks of Markdown, links or code among them"))
        .confidence(0.6)
        .done();
  }
}
