package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.BlockKind;

/** A line of two or three words within the text that have nothing to do with it. */
@Rule(
    id = "fragments/stray",
    level = Level.WARNING,
    summary = "Stray words",
    why =
        "A short line stands between the paragraphs, and none of its words has to do with the text."
            + " It may be a slip of the clipboard or of a translation.",
    fix = "Delete the line, or say what it means.",
    flags =
        """
        Ferry service returns to the islands
        The first boat left the harbour on Tuesday, and the islands are within reach again.
        ⟦Purple wardrobe⟧
        Forty passengers were on board when the captain sounded the horn, the company said.
        """,
    accepts =
        """
        Ferry service returns to the islands
        The first boat left the harbour on Tuesday, and the islands are within reach again.
        Forty passengers
        There were forty passengers on board when the captain sounded the horn, the company said.
        """)
public final class Stray implements NamedFragment {

  private static final int LONGEST = 3;

  /** More such lines, and they are the text's own way to head its sections. */
  private static final int MOST_STRAYS = 1;

  /** Two or three words, the first with a capital or not, the others without. */
  private static final Pattern FORM =
      Pattern.compile("\\p{Lu}?+\\p{Ll}++(?: \\p{Ll}{2,20}+){1,2}+");

  /** A line of letters alone that begins with a small one, and no byline. */
  private static final Pattern FORMLESS =
      Pattern.compile("(?!by )\\p{Ll}[\\p{L}'\u2019-]{0,20}+(?: [\\p{L}'\u2019-]{1,20}+){0,4}+");

  private static final int LONGEST_FORMLESS = 5;
  private static final int MOST_FORMLESS = 2;

  /** A text with more headings of its own may have a witty one among them. */
  private static final int MOST_HEADINGS = 2;

  private static final int LONGEST_TALK = 12;

  private final Cues talk = Cues.read(Stray.class, "desk-talk.tsv");

  private static final Set<String> HEADING_WORDS =
      DataFile.beside(Stray.class, "heading-words.txt").words();

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    Layout layout = Layout.of(context);
    List<Line> paragraphs =
        layout.lines().stream()
            .filter(
                l ->
                    l.block().kind() == BlockKind.PARAGRAPH
                        || l.block().kind() == BlockKind.HEADING)
            .toList();
    List<Line> strays = new ArrayList<>();
    List<Line> headed =
        paragraphs.stream()
            .filter(l -> l.size() > 1 && l.size() <= LONGEST)
            .filter(l -> FORM.matcher(article.textOf(l.block())).matches())
            .filter(layout::isWithinProse)
            .filter(l -> isBetweenParagraphs(layout, l))
            .filter(l -> isForeign(layout, l))
            .filter(l -> talk.whole(l.plain()).isEmpty())
            .toList();
    if (headed.size() <= MOST_STRAYS && headings(layout) <= MOST_HEADINGS) {
      strays.addAll(headed);
    }
    List<Line> formless =
        paragraphs.stream()
            .filter(l -> isNoHeading(article.textOf(l.block())))
            .filter(l -> l.size() <= LONGEST_FORMLESS && !strays.contains(l))
            .filter(layout::isAfterProse)
            .filter(l -> isBesideProse(article, layout, l))
            .filter(l -> saysNothingKnown(layout, l))
            .filter(l -> talk.whole(l.plain()).isEmpty())
            .toList();
    if (formless.size() <= MOST_FORMLESS) {
      strays.addAll(formless);
    }
    List<Finding> findings = new ArrayList<>(talk(article, layout));
    for (Line line : strays) {
      findings.add(
          card()
              .finding(article, line.span())
              .message(
                  "\u201c"
                      + article.textOf(line.block())
                      + "\u201d has nothing to do with the text around it. Delete the line if it is"
                      + " a slip.")
              .evidence(
                  List.of(
                      "none of its words stands anywhere else in the text",
                      "no heading, name or sentence by its form"))
              .confidence(0.75)
              .done());
    }
    return findings;
  }

  private List<Finding> talk(Article article, Layout layout) {
    List<Finding> findings = new ArrayList<>();
    for (Line line : layout.lines()) {
      if (line.prose() || line.isListed() || line.isQuoted() || line.size() > LONGEST_TALK) {
        continue;
      }
      Optional<Cues.Match> said = talk.whole(line.plain());
      boolean anywhere = said.filter(t -> t.kind().equals("talk")).isPresent();
      if (anywhere || (said.isPresent() && isBetweenParagraphs(layout, line))) {
        findings.add(
            card()
                .finding(article, line.span())
                .message(
                    "\u201c"
                        + article.textOf(line.block())
                        + "\u201d is said to a colleague, not to readers. Delete the line.")
                .evidence(List.of("a line of its own in the words colleagues use"))
                .confidence(0.9)
                .done());
      }
    }
    return findings;
  }

  /** How many short lines between paragraphs head what follows, by words it shares. */
  private static long headings(Layout layout) {
    return layout.lines().stream()
        .filter(l -> l.isLabel() && l.size() > 1 && layout.isWithinProse(l))
        .filter(l -> isBetweenParagraphs(layout, l))
        .filter(
            l ->
                l.words().stream().anyMatch(w -> !Layout.isSmallWord(w) && layout.elsewhere(w) > 0))
        .count();
  }

  private static boolean isBetweenParagraphs(Layout layout, Line line) {
    Optional<Line> before = layout.before(line);
    Optional<Line> after = layout.after(line);
    return after.filter(Line::prose).isPresent()
        && before.filter(b -> b.prose() || b.isLabel()).isPresent();
  }

  /** Whether it begins with a small letter: no text heads its parts so. */
  private static boolean isNoHeading(String text) {
    return FORMLESS.matcher(text).matches();
  }

  /** Whether running text is next to it, and no other line of its kind: verses come in numbers. */
  private static boolean isBesideProse(Article article, Layout layout, Line line) {
    Optional<Line> before = layout.before(line);
    Optional<Line> after = layout.after(line);
    return (before.filter(Line::prose).isPresent() || after.filter(Line::prose).isPresent())
        && before.filter(l -> isNoHeading(article.textOf(l.block()))).isEmpty()
        && after.filter(l -> isNoHeading(article.textOf(l.block()))).isEmpty()
        && before.filter(l -> l.plain().endsWith(":") || l.plain().endsWith(",")).isEmpty();
  }

  /** Whether its words are of weight and all foreign to the text. */
  private static boolean saysNothingKnown(Layout layout, Line line) {
    List<String> content = Layout.contentWords(line);
    boolean heavy = content.size() > 1 || (content.size() == 1 && content.get(0).length() > 3);
    return heavy
        && content.stream().noneMatch(w -> layout.elsewhere(w) > 0)
        && content.stream().anyMatch(w -> !HEADING_WORDS.contains(w));
  }

  /** Whether no word of the line, or a form of it, stands elsewhere, and none heads sections. */
  private static boolean isForeign(Layout layout, Line line) {
    return line.words().stream()
        .noneMatch(
            w -> Layout.isSmallWord(w) || HEADING_WORDS.contains(w) || layout.elsewhere(w) > 0);
  }
}
