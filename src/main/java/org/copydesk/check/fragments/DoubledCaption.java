package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** A caption, alternative text or credit that stands twice in one line or on neighbouring lines. */
@Rule(
    id = "fragments/doubled-caption",
    level = Level.ERROR,
    summary = "Caption doubled",
    why =
        "A picture's alternative text and its caption say the same. Where the picture is gone, the"
            + " same words stand twice in the text.",
    fix = "Keep one copy beside the picture, delete the others.",
    flags =
        """
        New bridge opens

        The new bridge over the Wharfe at Otley. Photo: Jane Roe ⟦The new bridge over the Wharfe at Otley. Photo: Jane Roe⟧

        Drivers crossed the bridge for the first time on Monday, two years later than planned.
        """,
    accepts =
        """
        New bridge opens

        The new bridge over the Wharfe at Otley. Photo: Jane Roe

        Drivers crossed the bridge for the first time on Monday, two years later than planned.
        """,
    inAnyLanguage = true)
public final class DoubledCaption implements NamedFragment {

  private static final int FEWEST_WORDS = 4;

  /** Chants and refrains repeat themselves with few words; captions name several things. */
  private static final int FEWEST_CONTENT_WORDS = 3;

  private static final int LONGEST = 90;

  /** Words that may follow a copy: the credit. */
  private static final int LONGEST_CREDIT = 12;

  private final Cues credits = Cues.read(DoubledCaption.class, "credit.tsv");

  @Override
  public List<Finding> check(CheckContext context) {
    Layout layout = Layout.of(context);
    List<Finding> findings = new ArrayList<>();
    int titleIndex = layout.title().map(Line::index).orElse(-1);
    @Nullable Span open = null;
    for (Line line : layout.lines()) {
      if (line.isListed() || line.size() < FEWEST_WORDS) {
        continue;
      }
      int unit = unit(line);
      Optional<Line> before = layout.before(line).filter(b -> b.index() != titleIndex);
      if (unit > 0) {
        boolean again = layout.after(line).filter(l -> repeats(layout, line, l)).isPresent();
        // Where a further copy follows below, nothing of this line is needed.
        Span span = again ? line.span() : copies(context.article(), line, unit);
        findings.add(
            finding(
                context.article(), span, "the same " + unit + " words twice in one line", 0.97));
      } else if (line.index() != titleIndex
          && before.filter(b -> repeats(layout, b, line)).isPresent()) {
        Span span = line.span();
        if (open != null && open.end() == before.get().span().end()) {
          // Copies in a row are one fault.
          findings.remove(findings.size() - 1);
          span = open.union(span);
        }
        open = span;
        findings.add(
            finding(context.article(), span, "the line above begins with the same words", 0.95));
      }
    }
    return findings;
  }

  private Finding finding(Article article, Span span, String evidence, double confidence) {
    return card()
        .finding(article, span)
        .message("This caption stands here more than once. Keep one copy and delete the others.")
        .evidence(List.of(evidence))
        .confidence(confidence)
        .done();
  }

  /** How many words a line begins with that come again right after; 0 when none do. */
  private int unit(Line line) {
    List<String> words = line.words();
    if (line.size() > LONGEST || line.isQuoted()) {
      return 0;
    }
    for (int unit = line.size() / 2; unit >= FEWEST_WORDS; unit--) {
      int rest = line.size() - 2 * unit;
      if (rest > Math.max(LONGEST_CREDIT, unit)) {
        break;
      }
      if (words.subList(0, unit).equals(words.subList(unit, 2 * unit))
          && isTelling(words.subList(0, unit))) {
        // Running text that says a sentence twice has another fault.
        return line.prose() && !hasCredit(line) ? 0 : unit;
      }
    }
    return 0;
  }

  private static boolean isTelling(List<String> words) {
    return new HashSet<>(words.stream().filter(w -> !Layout.isSmallWord(w)).toList()).size()
        >= FEWEST_CONTENT_WORDS;
  }

  /** From the second copy to the end of the last. */
  private static Span copies(Article article, Line line, int unit) {
    List<Token> words =
        article.tokensOf(line.block()).stream().filter(t -> t.kind() != TokenKind.SIGN).toList();
    int copies = 2;
    while ((copies + 1) * unit <= words.size()
        && line.words()
            .subList(0, unit)
            .equals(line.words().subList(copies * unit, (copies + 1) * unit))) {
      copies++;
    }
    int begin = words.get(unit).span().begin();
    int end =
        copies * unit == words.size()
            ? line.span().end()
            : words.get(copies * unit - 1).span().end();
    return new Span(begin, end);
  }

  /** Whether the second line is a copy of the caption on the first, with a credit or without. */
  private boolean repeats(Layout layout, Line first, Line second) {
    int unit = unit(first);
    List<String> one = unit > 0 ? first.words().subList(0, unit) : first.words();
    List<String> other = second.words();
    if (one.size() < FEWEST_WORDS
        || other.size() < FEWEST_WORDS
        || one.size() > LONGEST
        || other.size() > LONGEST
        || second.isListed()
        || first.isListed()
        || first.isQuoted()
        || !isTelling(one)
        || !isTelling(other)) {
      return false;
    }
    if (one.equals(other)) {
      return unit > 0
          || (!first.prose() && !second.prose() && !isAmongVerses(layout, first, second))
          || isCredited(first, second);
    }
    List<String> shorter = one.size() < other.size() ? one : other;
    List<String> longer = one.size() < other.size() ? other : one;
    return longer.size() - shorter.size() <= LONGEST_CREDIT
        && (longer.subList(0, shorter.size()).equals(shorter)
            || longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter))
        && isCredited(first, second);
  }

  private boolean isCredited(Line first, Line second) {
    return hasCredit(first) || hasCredit(second);
  }

  /** Whether lines that end without a full stop go on above and below, as in songs and lists. */
  private static boolean isAmongVerses(Layout layout, Line first, Line second) {
    Optional<Line> title = layout.title();
    return layout.before(first).filter(l -> !title.equals(Optional.of(l))).stream()
            .anyMatch(l -> l.isLabel() && !l.words().equals(first.words()))
        && layout.after(second).stream()
            .anyMatch(l -> l.isLabel() && !l.words().equals(first.words()));
  }

  private boolean hasCredit(Line line) {
    String plain = line.plain();
    boolean edge = true;
    for (int i = 0; i < plain.length(); i++) {
      if (edge && credits.at(plain, i).isPresent()) {
        return true;
      }
      edge = !Character.isLetterOrDigit(plain.charAt(i));
    }
    return false;
  }
}
