package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Span;

/**
 * A heading made of nothing but words for the parts of a text. It names a slot of the template the
 * text was poured into, not what the text is about.
 */
@Rule(
    id = "fragments/template-heading",
    level = Level.ERROR,
    summary = "Heading of a template",
    why =
        "The heading names a slot of a writing template (\u201cMain Body\u201d) instead of the story."
            + " It shows readers that nobody read the text before it went out.",
    fix = "Delete the heading, or write one that says what the section is about.",
    flags =
        """
        Dairy farmers return to the valley
        ⟦Main Body⟧
        Three families moved back in spring, the cooperative said, and two more will follow in May.
        """,
    accepts =
        """
        Dairy farmers return to the valley
        Three families, forty cows
        Three families moved back in spring, the cooperative said, and two more will follow in May.
        """,
    blocking = true)
public final class TemplateHeading implements NamedFragment {

  private static final int LONGEST_HEADING = 7;
  private static final int LONGEST_LABEL = 40;

  private final Cues cues = Cues.read(TemplateHeading.class, "template-heading.tsv");
  private final Cues labels = Cues.read(TemplateHeading.class, "template-label.tsv");
  private final Cues columns = Cues.read(TemplateHeading.class, "template-column.tsv");

  /** What a line turned out to be. */
  private enum Slot {
    NONE,
    /** Heads a section of many texts. */
    WEAK,
    /** May also head a section of an honest text. */
    ARGUABLE,
    SURE
  }

  @Override
  public List<Finding> check(CheckContext context) {
    Layout layout = Layout.of(context);
    Article article = context.article();
    List<Finding> sure = new ArrayList<>();
    List<Line> arguable = new ArrayList<>();
    List<Line> weak = new ArrayList<>();
    List<Finding> tables = new ArrayList<>();
    for (Line line : layout.lines()) {
      if (line.plain().isEmpty() || line.isQuoted()) {
        continue;
      }
      Optional<Span> label = label(article, layout, line);
      if (line.prose()) {
        label.ifPresent(l -> sure.add(label(article, l)));
        continue;
      }
      Slot slot = slot(layout, line);
      if (slot == Slot.SURE) {
        sure.add(sure(article, line.span()));
      } else if (label.isPresent()) {
        sure.add(label(article, label.get()));
      } else if (slot == Slot.ARGUABLE) {
        arguable.add(line);
      } else if (slot == Slot.WEAK) {
        weak.add(line);
      } else if (isTableHead(line)) {
        tables.add(table(article, layout, line));
      }
    }
    List<Finding> findings = new ArrayList<>(sure);
    // Company makes a doubtful heading likely: a text with one slot of a template has others.
    boolean template = !sure.isEmpty();
    if (template) {
      arguable.addAll(weak);
    }
    boolean report = layout.isReporting() && !layout.isScholarly();
    for (Line line : arguable) {
      // A text that begins with such a heading has lost its headline to it.
      boolean opens = line.index() == 0 && !layout.isScholarly();
      if (template || report || opens || isLone(layout, line)) {
        findings.add(arguable(article, line, template));
      }
    }
    if (template || report) {
      findings.addAll(tables);
    }
    return findings;
  }

  /** Whether the text has no other heading: then it was not parted by its writer. */
  private static boolean isLone(Layout layout, Line line) {
    return !layout.isScholarly()
        && layout.isWithinProse(line)
        && layout.lines().stream()
            .filter(layout::isWithinProse)
            .noneMatch(l -> l.index() != line.index() && (l.isLabel() || l.isListed()));
  }

  private Finding sure(Article article, Span span) {
    return card()
        .finding(article, span)
        .message(
            "\u201c"
                + article.textOf(span)
                + "\u201d names a slot of a template, not the story. Delete it, or say what the"
                + " section is about.")
        .evidence(List.of("nothing but words for the parts of a text"))
        .confidence(0.95)
        .done();
  }

  private Finding label(Article article, Span span) {
    return card()
        .finding(article, span)
        .message(
            "\u201c"
                + article.textOf(span)
                + "\u201d is the label of a template's slot. Delete the label and keep what"
                + " follows.")
        .evidence(List.of("a label for a part of the text, with the part itself after it"))
        .confidence(0.93)
        .done();
  }

  private Finding arguable(Article article, Line line, boolean template) {
    return card()
        .finding(article, line.span())
        .level(Level.WARNING)
        .message(
            "\u201c"
                + article.textOf(line.block())
                + "\u201d could head any text. Delete it, or say what the section is about.")
        .evidence(
            List.of(
                "nothing but words for the parts of a text",
                template ? "other headings here come from a template" : "would fit any text"))
        .confidence(template ? 0.85 : 0.7)
        .done();
  }

  private Finding table(Article article, Layout layout, Line head) {
    Span span =
        layout
            .after(head)
            .filter(TemplateHeading::isRule)
            .map(r -> Layout.across(head, r))
            .orElse(head.span());
    return card()
        .finding(article, span)
        .level(Level.WARNING)
        .message(
            "The columns of this table are named after nothing in particular. Say what they hold,"
                + " or drop the table.")
        .evidence(List.of("every column has a name that fits any table"))
        .confidence(0.75)
        .done();
  }

  private Slot slot(Layout layout, Line line) {
    if (!isHeadingLike(line)) {
      return Slot.NONE;
    }
    List<Cues.Match> parts = cues.filling(line.plain());
    if (parts.isEmpty()) {
      return Slot.NONE;
    }
    Set<String> kinds = new HashSet<>(parts.stream().map(Cues.Match::kind).toList());
    boolean numbered = Character.isDigit(line.plain().charAt(0));
    if (numbered || layout.proseSays(line.words())) {
      return Slot.NONE;
    }
    boolean heads = kinds.contains("soft") || kinds.contains("weak");
    boolean ranked = heads || kinds.contains("quality");
    long named =
        parts.stream().filter(m -> m.kind().equals("part") || m.kind().equals("unit")).count();
    if (kinds.contains("alone")
        || (kinds.contains("book") && !layout.isScholarly())
        || (named > 0 && ranked)
        || named > 1
        || (kinds.contains("unit") && kinds.contains("number"))
        || (kinds.contains("place") && (named > 0 || (kinds.contains("number") && heads)))) {
      return Slot.SURE;
    }
    boolean counted = kinds.contains("place") && kinds.contains("number") && parts.size() == 2;
    if (counted && line.plain().startsWith("section") && layout.isWithinProse(line)) {
      return Slot.ARGUABLE;
    }
    if (kinds.contains("number") || kinds.contains("place")) {
      return counted ? Slot.WEAK : Slot.NONE;
    }
    boolean essay = kinds.contains("soft") || (kinds.contains("weak") && kinds.contains("quality"));
    return essay ? Slot.ARGUABLE : kinds.contains("weak") ? Slot.WEAK : Slot.NONE;
  }

  private static boolean isHeadingLike(Line line) {
    return line.size() <= LONGEST_HEADING
        && !line.words().isEmpty()
        && !line.isListed()
        && !line.closed()
        && !line.isQuoted();
  }

  /**
   * A label such as "Headline:" in front of what it labels, with the colon; with a number in it
   * ("Paragraph 2: At the pier") and a heading behind, all of it.
   */
  private Optional<Span> label(Article article, Layout layout, Line line) {
    String plain = line.plain();
    int colon = plain.indexOf(':');
    int sign = separator(plain);
    if (sign >= 0
        && labels.whole(plain.substring(0, sign)).stream()
            .anyMatch(l -> l.kind().equals("numbered"))
        && !layout.isScholarly()) {
      return Optional.of(line.isLabel() ? line.span() : upTo(article, line, plain.charAt(sign)));
    }
    if (colon < 0 || colon > LONGEST_LABEL || isOneOfPairs(layout, line)) {
      return Optional.empty();
    }
    Optional<Cues.Match> label = labels.whole(plain.substring(0, colon));
    boolean empty = colon + 1 == plain.length();
    boolean report = layout.isReporting() && !layout.isScholarly();
    if (label
        .filter(
            l -> l.kind().equals("report") ? report || empty : l.kind().equals("label") || empty)
        .isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(upTo(article, line, ':'));
  }

  private static Span upTo(Article article, Line line, char sign) {
    String text = article.textOf(line.block());
    int end = text.indexOf(sign) + 1;
    while (end < text.length() && text.charAt(end) == '*') {
      end++;
    }
    return new Span(line.span().begin(), line.span().begin() + end);
  }

  /** Where a colon, a bar or a dash parts the label from what follows; -1 when nothing does. */
  private static int separator(String plain) {
    for (int i = 1; i < Math.min(plain.length(), LONGEST_LABEL); i++) {
      boolean spaced = plain.charAt(i - 1) == ' ';
      if (plain.charAt(i) == ':' || (spaced && "-|\u2013\u2014".indexOf(plain.charAt(i)) >= 0)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether lines beside it are made of a word, a colon and a value too: a table of particulars.
   */
  private boolean isOneOfPairs(Layout layout, Line line) {
    return layout.before(line).filter(this::isPair).isPresent()
        || layout.after(line).filter(this::isPair).isPresent();
  }

  private boolean isPair(Line line) {
    int colon = line.plain().indexOf(':');
    return colon > 0
        && colon <= LONGEST_LABEL
        && !line.prose()
        && colon + 1 < line.plain().length()
        && labels.whole(line.plain().substring(0, colon)).isEmpty();
  }

  private boolean isTableHead(Line line) {
    return line.block().kind() == BlockKind.TABLE_ROW
        && line.size() >= 2
        && !columns.filling(line.plain()).isEmpty();
  }

  /** Whether it is the rule under a table's head: bars, dashes and colons. */
  private static boolean isRule(Line line) {
    return line.block().kind() == BlockKind.TABLE_ROW && line.words().isEmpty();
  }
}
