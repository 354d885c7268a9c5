package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.check.fragments.layout.WordClasses;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/** The keywords a text was filed under, left above or below it. */
@Rule(
    id = "fragments/tag-list",
    level = Level.ERROR,
    summary = "List of tags",
    why =
        "Tags file a text in a publishing system. In the text itself they are words without a"
            + " sentence.",
    fix = "Delete the tags, or move them to the field for keywords.",
    flags =
        """
        Ferry service returns to the islands
        ⟦ferry-service
        islands
        transport⟧
        The first boat left the harbour on Tuesday, and the islands are within reach again.
        """,
    accepts =
        """
        Ferry service returns to the islands
        Three boats, two harbours
        The first boat left the harbour on Tuesday, and the islands are within reach again.
        """)
public final class TagList implements NamedFragment {

  private static final int LONGEST_TAG = 4;
  private static final int FEWEST_TAGS = 3;
  private static final int LONGEST_LABEL = 20;
  private static final int LONGEST_LIST = 60;
  private static final int LONGEST_SEPARATED = 240;

  private static final Pattern SEPARATOR =
      Pattern.compile(" {0,3}+[,;|\u00b7\u2022/#] {0,3}+| {2,4}+");

  private static final Pattern HASHTAGS = Pattern.compile("(?:#[\\p{L}\\p{N}_]++[\\s,]*+){2,60}+");

  private static final Pattern SLUG = Pattern.compile("\\p{Ll}++(?:-\\p{Ll}++){1,4}+");

  private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}++(?:[ '-]\\p{Ll}++){0,3}+");

  private static final Pattern COMMA_LIST =
      Pattern.compile(
          "\\p{Ll}++(?:[ '-]\\p{Ll}++){0,3}+(?:[,;] ?+\\p{Ll}++(?:[ '-]\\p{Ll}++){0,3}+){2,40}+");

  private static final Pattern CATEGORIES =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'-]{1,30}+(?: (?:& )?[\\p{L}'-]{2,30}+){0,3}+"
              + "(?:, ?\\p{Lu}[\\p{L}'-]{1,30}+(?: (?:& )?[\\p{L}'-]{2,30}+){0,3}+){2,12}+");

  private final Cues labels = Cues.read(TagList.class, "tag-label.tsv");

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    Layout layout = Layout.of(context);
    List<Finding> findings = new ArrayList<>();
    List<Line> run = new ArrayList<>();
    Set<Integer> headed = new HashSet<>();
    for (Line line : layout.lines()) {
      String text = article.textOf(line.block());
      if (isOutside(layout, line)
          && LOWER_CASE.matcher(text).matches()
          && line.size() <= LONGEST_TAG) {
        run.add(line);
        continue;
      }
      column(context, run, findings);
      run.clear();
      if (headed.contains(line.index())) {
        continue;
      }
      Optional<Line> last = lastEntry(layout, line);
      if (last.isPresent()) {
        findings.add(
            finding(
                article,
                Layout.across(line, last.get()),
                "a label of a publishing system, and a keyword a line below it",
                0.92));
        IntStream.rangeClosed(line.index(), last.get().index()).forEach(headed::add);
        continue;
      }
      if (line.prose() || line.plain().isEmpty()) {
        continue;
      }
      if (HASHTAGS.matcher(text).matches()) {
        findings.add(finding(article, line.span(), "a line of nothing but hashtags", 0.95));
      } else if (isCommaList(layout, line, text)) {
        findings.add(finding(article, line.span(), "lower-case keywords with commas", 0.9));
      } else if (isSeparated(layout, line, text) || isCategories(layout, line, text)) {
        findings.add(finding(article, line.span(), "keywords with signs between them", 0.88));
      } else if (isLabelled(layout, line)) {
        findings.add(
            finding(article, line.span(), "a list with a label of a publishing system", 0.93));
      }
    }
    column(context, run, findings);
    return findings;
  }

  private Finding finding(Article article, Span span, String evidence, double confidence) {
    return card()
        .finding(article, span)
        .message("These are keywords the text was filed under, not part of the story. Delete them.")
        .evidence(List.of(evidence))
        .confidence(confidence)
        .done();
  }

  private static boolean isOutside(Layout layout, Line line) {
    return layout.isAboveProse(line) || layout.isBelowProse(line);
  }

  /** Lines of a lower-case word or two above or below the story. */
  private void column(CheckContext context, List<Line> run, List<Finding> findings) {
    Article article = context.article();
    Layout layout = Layout.of(context);
    if (run.size() < 2) {
      return;
    }
    boolean slug = run.stream().anyMatch(l -> SLUG.matcher(article.textOf(l.block())).matches());
    boolean name =
        run.stream().anyMatch(l -> l.words().stream().anyMatch(layout::isOnlyCapitalised));
    long known =
        run.stream().filter(l -> l.words().stream().anyMatch(w -> layout.elsewhere(w) > 0)).count();
    // Ingredients and materials are lists in lower case too; tags are slugs or names without
    // their capital, and the story uses most of them.
    if ((slug || name) && (run.size() >= FEWEST_TAGS || slug) && known * 2 >= run.size()) {
      findings.add(
          finding(
              article,
              Layout.across(run.get(0), run.get(run.size() - 1)),
              run.size() + " lines in a row hold a lower-case keyword each",
              0.93));
    }
  }

  /** Keywords in one line: slugs, or names without their capital, that the story uses. */
  private static boolean isCommaList(Layout layout, Line line, String text) {
    if (!isOutside(layout, line) || line.closed() || !COMMA_LIST.matcher(text).matches()) {
      return false;
    }
    long known = line.words().stream().filter(w -> layout.elsewhere(w) > 0).count();
    boolean lostCapital = line.words().stream().anyMatch(layout::isOnlyCapitalised);
    return known * 2 >= line.size() && (lostCapital || text.indexOf('-') > 0);
  }

  /** The last of the short lines below a label such as "Topics", outside the story. */
  private Optional<Line> lastEntry(Layout layout, Line label) {
    String kind = labels.whole(label.plain()).map(Cues.Match::kind).orElse("");
    if (kind.isEmpty() || !isOutside(layout, label) || label.isListed()) {
      return Optional.empty();
    }
    Optional<Line> last = Optional.empty();
    int entries = 0;
    int known = 0;
    for (int i = label.index() + 1; i < layout.lines().size(); i++) {
      Line line = layout.lines().get(i);
      if (line.prose() || line.closed() || line.size() > LONGEST_TAG || line.words().isEmpty()) {
        break;
      }
      entries++;
      known += line.words().stream().anyMatch(w -> layout.elsewhere(w) > 0) ? 1 : 0;
      last = Optional.of(line);
    }
    return entries >= 2 && (known > 0 || kind.equals("tags")) ? last : Optional.empty();
  }

  /**
   * Keywords in one line with commas, bars or points between them and no label, in any case: short
   * names of things most of which the story speaks of.
   */
  private static boolean isSeparated(Layout layout, Line line, String text) {
    if (!layout.isBelowProse(line)
        || layout.isScholarly()
        || line.closed()
        || line.isListed()
        || line.isQuoted()
        || text.length() > LONGEST_SEPARATED
        || text.chars().anyMatch(c -> ":()\"\u201c".indexOf(c) >= 0)) {
      return false;
    }
    String[] entries = SEPARATOR.split(text.strip());
    if (entries.length < FEWEST_TAGS) {
      return false;
    }
    int known = 0;
    for (String entry : entries) {
      List<String> words = WordClasses.words(entry.toLowerCase(Locale.ROOT));
      if (words.isEmpty()
          || words.size() > LONGEST_TAG - 1
          || words.stream().anyMatch(w -> Layout.isSmallWord(w) && !w.equals("of"))) {
        return false;
      }
      known += words.stream().anyMatch(w -> layout.elsewhere(w) > 0) ? 1 : 0;
    }
    return known * 10 >= entries.length * 7L;
  }

  /**
   * Categories above the story, as a page prints them beside its headline: each with a capital,
   * though the story writes them small. In a list of a sentence only the first has one, and names
   * keep theirs.
   */
  private static boolean isCategories(Layout layout, Line line, String text) {
    if (!layout.isAboveProse(line)
        || layout.isScholarly()
        || line.closed()
        || line.isQuoted()
        || text.length() > LONGEST_SEPARATED
        || !CATEGORIES.matcher(text).matches()) {
      return false;
    }
    int known = 0;
    String[] entries = text.split(", ?");
    for (String entry : entries) {
      List<String> words = WordClasses.words(entry.toLowerCase(Locale.ROOT));
      boolean name = words.stream().anyMatch(layout::isOnlyCapitalised);
      boolean small =
          words.stream().anyMatch(w -> layout.elsewhere(w) > 0 && !layout.isOnlyCapitalised(w));
      known += small && !name ? 1 : 0;
    }
    return known > 1 && known * 2 >= entries.length;
  }

  private boolean isLabelled(Layout layout, Line line) {
    int colon = line.plain().indexOf(':');
    if (colon < 0 || colon > LONGEST_LABEL || line.size() > LONGEST_LIST || line.closed()) {
      return false;
    }
    String kind = labels.whole(line.plain().substring(0, colon)).map(Cues.Match::kind).orElse("");
    if (kind.equals("topics")) {
      boolean several = line.plain().indexOf(' ', colon + 2) > 0;
      return several && isOutside(layout, line);
    }
    boolean keywords = line.plain().startsWith("key");
    return kind.equals("tags") && !(keywords && layout.isScholarly());
  }
}
