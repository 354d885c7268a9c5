package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.AskedEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.BlockKind;

/** The lines of one text that other texts of its batch share, and what their form says of them. */
final class SharedLines {

  private static final Cues PUBLISHER = Cues.read(SharedLine.class, "shared-line-publisher.tsv");
  private static final Cues STANDING = Cues.read(SharedLine.class, "shared-line-standing.tsv");
  private static final Set<String> DATE_WORDS =
      DataFile.beside(SharedLine.class, "date-words.txt").words();
  private static final Set<String> PUBLISHERS_OWN = Set.of("our", "us", "we");

  /** So many texts are no chance, even of a line that could be a story's own. */
  private static final int MANY = 5;

  /** A name, or the name of a section. */
  private static final int LONGEST_NAME = 4;

  /** A byline with office, place and date has fewer lines than a bar of navigation. */
  private static final int NAVIGATION = 5;

  private static final int LONGEST_MARK = 4;
  private static final int LONGEST_SHORT_WORD = 3;

  private final Layout layout;
  private final Article article;
  private final AskedEvidence evidence;
  private final int firstOwnProse;
  private final int lastOwnProse;

  private SharedLines(Layout layout, CheckContext context) {
    this.layout = layout;
    this.article = context.article();
    this.evidence = context.evidence();
    int first = -1;
    int last = -1;
    for (Line line : layout.lines()) {
      if (line.prose() && texts(line) == 0) {
        first = first < 0 ? line.index() : first;
        last = line.index();
      }
    }
    this.firstOwnProse = first;
    this.lastOwnProse = last;
  }

  static SharedLines of(Layout layout, CheckContext context) {
    return new SharedLines(layout, context);
  }

  /** In how many texts of the batch the line stands; 0 when in fewer than three. */
  int texts(Line line) {
    // A line is kept up to a length; of a longer one there is nothing to ask.
    return line.plain().isEmpty() ? 0 : evidence.submissionsWithLine(article.textOf(line.block()));
  }

  /** Whether the line is shared and nothing in its form says that it may be so by right. */
  boolean mayBeFurniture(Line line) {
    if (texts(line) == 0 || line.words().isEmpty()) {
      return false;
    }
    if (isSpokenByPublisher(line)) {
      return true;
    }
    return !line.isQuoted()
        && !line.prose()
        && line.block().kind() != BlockKind.TABLE_ROW
        && !isDate(line)
        && !isTableHead(line)
        && !isMark(line)
        && STANDING.whole(line.plain()).isEmpty()
        && !isHeading(line)
        && (!line.closed() || speaksOfUs(line));
  }

  /** Whether it is worded as pages speak to their visitors, and stands where that may be. */
  boolean isSpokenByPublisher(Line line) {
    if (line.isQuoted() || (line.prose() && !isOutsideStory(line) && texts(line) < MANY)) {
      return false;
    }
    String plain = line.plain();
    boolean edge = true;
    for (int i = 0; i < plain.length(); i++) {
      if (edge) {
        Optional<Cues.Match> cue = PUBLISHER.at(plain, i);
        if (cue.filter(c -> isInPlace(c, line)).isPresent()) {
          return true;
        }
      }
      edge = !Character.isLetterOrDigit(plain.charAt(i)) && plain.charAt(i) != '\'';
    }
    return false;
  }

  private boolean isInPlace(Cues.Match cue, Line line) {
    return switch (cue.kind()) {
      case "anywhere" -> true;
      case "start" -> cue.begin() == 0 && !isTitle(line);
      default -> PUBLISHER.whole(line.plain()).isPresent();
    };
  }

  /**
   * Of adjoining lines that may be furniture those that are, from the first to the last: with a
   * publisher's wording among them, or below the story and often enough, or a bar of navigation.
   */
  List<Line> furnitureOf(List<Line> run) {
    if (run.size() >= NAVIGATION
        && isOutsideStory(run.get(0))
        && run.stream().allMatch(l -> texts(l) >= MANY)) {
      return run;
    }
    // A name at the edge may be the byline above a prompt, or below it.
    int from = 0;
    int to = run.size();
    while (from < to && isName(run.get(from))) {
      from++;
    }
    while (to > from && isName(run.get(to - 1))) {
      to--;
    }
    List<Line> lines = new ArrayList<>(run.subList(from, to));
    if (lines.isEmpty() || lines.stream().anyMatch(this::isSpokenByPublisher)) {
      return lines;
    }
    boolean below = isBelowStory(lines.get(0));
    boolean often = lines.size() > 1 || texts(lines.get(0)) >= MANY;
    return below && often && lines.stream().anyMatch(l -> l.size() > 1) ? lines : List.of();
  }

  /** Whether all paragraphs that are this text's own stand above the line. */
  boolean isBelowStory(Line line) {
    return lastOwnProse >= 0 && line.index() > lastOwnProse;
  }

  private boolean isOutsideStory(Line line) {
    return lastOwnProse >= 0 && (line.index() > lastOwnProse || line.index() < firstOwnProse);
  }

  private boolean isTitle(Line line) {
    return layout.title().equals(Optional.of(line));
  }

  /** A heading over a paragraph of this text: series have standing ones. */
  private boolean isHeading(Line line) {
    return line.isLabel()
        && layout.after(line).filter(next -> next.prose() && texts(next) == 0).isPresent();
  }

  private boolean speaksOfUs(Line line) {
    return isBelowStory(line) && line.words().stream().anyMatch(PUBLISHERS_OWN::contains);
  }

  private static boolean isDate(Line line) {
    return line.words().stream()
        .allMatch(w -> DATE_WORDS.contains(w) || Character.isDigit(w.codePointAt(0)));
  }

  private static boolean isTableHead(Line line) {
    long shortWords = line.words().stream().filter(w -> w.length() <= LONGEST_SHORT_WORD).count();
    return line.size() > 2
        && shortWords * 2 > line.size()
        && !Layout.contentWords(line).isEmpty()
        && line.words().stream().noneMatch(Layout::isSmallWord);
  }

  /** "Q:", "The chair:", "Ingredients:". */
  private static boolean isMark(Line line) {
    return line.plain().endsWith(":") && line.size() <= LONGEST_MARK;
  }

  private boolean isName(Line line) {
    return !isSpokenByPublisher(line)
        && line.size() <= LONGEST_NAME
        && line.capitals() + line.words().stream().filter(Layout::isSmallWord).count()
            >= line.size();
  }
}
