package org.copydesk.check.fragments.furniture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.AskedEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.check.fragments.layout.Stem;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * A text as its lines stand to one another: which belong to the story for certain, how far a line
 * is from them, in which run of other lines it stands, which words it shares with them. Everything
 * is worked out once, in time linear in the text.
 */
final class Page {

  /** No such line. */
  static final int NONE = -1;

  private static final Set<String> PAPER_PARTS =
      DataFile.beside(Page.class, "paper-parts.txt").words();

  /** Kinds of wording that a paragraph of a story has no use for. */
  private static final Set<WordingKind> FOREIGN_TO_STORIES =
      EnumSet.of(
          WordingKind.COOKIE,
          WordingKind.NEWSLETTER,
          WordingKind.LEGAL,
          WordingKind.COMMENTS,
          WordingKind.ORIGIN);

  /** Kinds of wording that say little on their own. */
  private static final Set<WordingKind> WEAK =
      EnumSet.of(WordingKind.ORDER, WordingKind.AUTHOR, WordingKind.ORIGIN, WordingKind.RELATED);

  /** A line of more words that points elsewhere heads no list. */
  private static final int LONGEST_HEADER = 8;

  private static final int LONGEST_PREFIX = 32;

  private static final double NEARLY_TOLD = 0.8;

  /** A label that stands in a text so often is no part of the story. */
  private static final int OFTEN = 3;

  /** So much of the story stands before the comments of its readers. */
  private static final double COMMENTED = 0.4;

  private static final int SHORTEST_HEADLINE = 5;

  /** So many headings of a paper's parts make a paper. */
  private static final int FEWEST_PARTS = 3;

  /** Kinds of lines by length, see {@link #lengthOf}. */
  private static final int[] LENGTHS = {0, 1, 3, 5, 9, 16, 30, 60};

  private final Article article;
  private final Layout layout;
  private final AskedEvidence evidence;
  private final List<Line> lines;
  private final Markup markup;
  private final BitSet named;
  private final BitSet ofPage;
  private final BitSet story = new BitSet();
  private final List<Wordings.Found> wordings = new ArrayList<>();
  private final BitSet speaking = new BitSet();
  private final List<Set<String>> meanings = new ArrayList<>();
  private final Map<String, Integer> storyStems = new HashMap<>();
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final BitSet again = new BitSet();
  private final Set<String> titleStems;
  private final int[] storyBefore;
  private final int[] storyAfter;
  private final int[] header;
  private final int[] runBegin;
  private final int[] runEnd;
  private final int[] told;
  private final int[] kind;
  private final int[] alike;
  private final int[] paragraphs;
  private final int[] speakingOfRun;
  private final BitSet namedRuns = new BitSet();
  private final int[] sureOfRun;
  private final BitSet tail = new BitSet();
  private final BitSet linkPrefixes = new BitSet();
  private final Set<String> nameLines = new HashSet<>();
  private final int subHeadings;
  private final @Nullable RowKind[] rows;
  private final int[] signsBefore;
  private final int headline;
  private final boolean paper;
  private final int commentHead;

  /**
   * @param context the text and what the batch knows of it
   * @param settled what the rules that know a fragment by its name say of it
   * @param book the wordings of furniture
   */
  Page(CheckContext context, Settled settled, Wordings book) {
    this.article = context.article();
    this.layout = Layout.of(context);
    this.evidence = context.evidence();
    this.lines = layout.lines();
    this.named = settled.lines();
    this.ofPage = settled.ofPage();
    int size = lines.size();
    this.paper =
        layout.isScholarly()
            || lines.stream()
                    .filter(l -> PAPER_PARTS.contains(String.join(" ", l.words())))
                    .limit(FEWEST_PARTS)
                    .count()
                == FEWEST_PARTS;
    for (Line line : lines) {
      // "Discussion" heads comments on a page, and a part of a paper.
      Wordings.Found found = book.in(headsPaperPart(line) ? List.of() : line.words());
      wordings.add(found);
      Set<String> stems = new HashSet<>();
      Layout.contentWords(line).forEach(w -> stems.add(Stem.of(w)));
      meanings.add(stems);
      if (!line.plain().isEmpty()) {
        again.set(line.index(), occurrences.merge(line.plain(), 1, Integer::sum) > 1);
      }
      if (line.prose() && !named.get(line.index()) && !isForeignToStories(found)) {
        story.set(line.index());
        stems.forEach(s -> storyStems.merge(s, 1, Integer::sum));
      }
      if (speaks(line, found)) {
        speaking.set(line.index());
      }
      if (isLinkPrefix(line, book)) {
        linkPrefixes.set(line.index());
      }
      nameLine(line);
    }
    this.titleStems = layout.title().map(t -> meanings.get(t.index())).orElse(Set.of());
    this.storyBefore = new int[size];
    this.storyAfter = new int[size];
    this.header = new int[size];
    this.runBegin = new int[size];
    this.runEnd = new int[size];
    this.told = new int[size + 1];
    this.paragraphs = new int[size + 1];
    this.speakingOfRun = new int[size];
    this.sureOfRun = new int[size];
    this.kind = new int[size];
    this.alike = new int[size];
    this.rows = new RowKind[size];
    this.signsBefore = new int[size + 1];
    measure();
    compare();
    readRows();
    this.headline = findHeadline();
    this.commentHead = findCommentHead();
    findTail();
    int headings = 0;
    for (int i = 0; i < size; i++) {
      headings += isSubHeading(i) ? 1 : 0;
    }
    this.subHeadings = headings;
    this.markup = new Markup(article, lines, this::known);
  }

  private boolean headsPaperPart(Line line) {
    return paper && PAPER_PARTS.contains(String.join(" ", line.words()));
  }

  private static boolean isForeignToStories(Wordings.Found found) {
    return found.at(Wordings.Where.ANY).stream().anyMatch(FOREIGN_TO_STORIES::contains);
  }

  private static boolean speaks(Line line, Wordings.Found found) {
    return isStrong(found, Wordings.Where.WHOLE)
        || (line.size() <= LENGTHS[6]
            && (isStrong(found, Wordings.Where.ANY) || isStrong(found, Wordings.Where.START)));
  }

  /** Whether a wording stands there; on their own, weak kinds must be the whole line. */
  private static boolean isStrong(Wordings.Found found, Wordings.Where where) {
    return found.at(where).stream()
        .anyMatch(
            k -> k != WordingKind.EITHER && (where == Wordings.Where.WHOLE || !WEAK.contains(k)));
  }

  private void measure() {
    int size = lines.size();
    int before = NONE;
    int head = NONE;
    for (int i = 0; i < size; i++) {
      told[i + 1] = told[i] + (story.get(i) ? lines.get(i).size() : 0);
      paragraphs[i + 1] = paragraphs[i] + (story.get(i) ? 1 : 0);
      storyBefore[i] = before;
      header[i] = head;
      if (story.get(i)) {
        before = i;
        head = NONE;
      } else if (isHeader(i)) {
        head = i;
      }
      runBegin[i] = i > 0 && !story.get(i) && !story.get(i - 1) ? runBegin[i - 1] : i;
    }
    int after = NONE;
    for (int i = size - 1; i >= 0; i--) {
      storyAfter[i] = after;
      after = story.get(i) ? i : after;
      runEnd[i] = i + 1 < size && !story.get(i) && !story.get(i + 1) ? runEnd[i + 1] : i;
      if (ofPage.get(i)) {
        namedRuns.set(runBegin[i]);
      }
      sureOfRun[runBegin[i]] += isSure(i) ? 1 : 0;
      speakingOfRun[runBegin[i]] += speaking.get(i) || ofPage.get(i) ? 1 : 0;
    }
  }

  /**
   * Finds what follows the page's own words once nearly all of the story is told; three paragraphs
   * in a row are the story again.
   */
  private void findTail() {
    boolean inTail = false;
    for (int i = 0; i < size(); i++) {
      if (isStory(i) && isStory(i - 1) && isStory(i - 2)) {
        inTail = false;
        tail.clear(i - 2, i);
      }
      if (inTail) {
        tail.set(i);
      }
      inTail |= told(i) >= NEARLY_TOLD && (speaking.get(i) || ofPage.get(i) || isHeader(i));
    }
  }

  /** Reads the shapes of rows, and counts the signs of a page. */
  private void readRows() {
    for (int i = 0; i < size(); i++) {
      signsBefore[i + 1] = signsBefore[i] + (isSignOfPage(i) ? 1 : 0);
      if (!speaking.get(i) && !linkPrefixes.get(i) && !named.get(i)) {
        rows[i] = RowKind.of(lines.get(i), text(i), i + 1 < size() ? text(i + 1) : "");
      }
    }
  }

  /** The longest line above the story that could be its headline, or {@link #NONE}. */
  private int findHeadline() {
    int found = NONE;
    for (int i = 0; i < size() && isAbove(i); i++) {
      Line line = lines.get(i);
      if (line.size() >= SHORTEST_HEADLINE
          && !speaking.get(i)
          && !named.get(i)
          && !line.closed()
          && (found == NONE || line.size() > lines.get(found).size())) {
        found = i;
      }
    }
    return found;
  }

  private int findCommentHead() {
    for (int i = 0; i < size(); i++) {
      if (told(i) >= COMMENTED
          && wordings.get(i).at(Wordings.Where.WHOLE).contains(WordingKind.COMMENTS)) {
        return i;
      }
    }
    return NONE;
  }

  private static boolean isLinkPrefix(Line line, Wordings book) {
    int colon = line.plain().indexOf(':');
    if (colon <= 0 || colon > LONGEST_PREFIX || colon == line.plain().length() - 1) {
      return false;
    }
    String prefix = line.plain().substring(0, colon).replace("[", "").replace("(", "").strip();
    List<String> words = List.of(prefix.split(" "));
    Wordings.Found found = book.in(words);
    return found.at(Wordings.Where.WHOLE).contains(WordingKind.HEADER)
        || found.at(Wordings.Where.START).contains(WordingKind.HEADER)
        || found.at(Wordings.Where.ANY).contains(WordingKind.RELATED);
  }

  /** Keeps what may be the author's name: a line of two or three words, "by" aside. */
  private void nameLine(Line line) {
    List<String> words = line.words();
    int from = words.size() > 2 && words.get(0).equals("by") ? 1 : 0;
    if (words.size() - from >= 2
        && words.size() <= 4
        && line.capitals() >= words.size() - from
        && !line.closed()) {
      nameLines.add(words.get(from) + " " + words.get(from + 1));
    }
  }

  /** Counts for each line how many of its run look like it. */
  private void compare() {
    int size = lines.size();
    for (int i = 0; i < size; i++) {
      kind[i] = kindOf(lines.get(i));
    }
    int begin = 0;
    while (begin < size) {
      int end = runEnd[begin];
      Map<Integer, Integer> kinds = new HashMap<>();
      for (int i = begin; i <= end; i++) {
        kinds.merge(kind[i], 1, Integer::sum);
      }
      for (int i = begin; i <= end; i++) {
        alike[i] = kinds.getOrDefault(kind[i], 1) - 1;
      }
      begin = end + 1;
    }
  }

  private static int kindOf(Line line) {
    boolean title = line.size() > 1 && line.capitals() * 3 >= line.size() * 2;
    return lengthOf(line.size()) * 8
        + (line.closed() ? 4 : 0)
        + (title ? 2 : 0)
        + (line.isListed() ? 1 : 0);
  }

  /** The class of a number of words: 0, 1, 2-3, 4-5, 6-9, 10-16, 17-30, 31-60, more. */
  static int lengthOf(int words) {
    int at = Arrays.binarySearch(LENGTHS, words);
    return at >= 0 ? at : -at - 1;
  }

  private boolean isHeader(int i) {
    Line line = lines.get(i);
    Wordings.Found found = wordings.get(i);
    return found.at(Wordings.Where.WHOLE).contains(WordingKind.HEADER)
        || (line.size() <= LONGEST_HEADER
            && !line.closed()
            && !linkPrefixes.get(i)
            && (found.at(Wordings.Where.ANY).contains(WordingKind.RELATED)
                || found.at(Wordings.Where.START).contains(WordingKind.HEADER)));
  }

  Article article() {
    return article;
  }

  Layout layout() {
    return layout;
  }

  /** What the source says of the lines beside their words. */
  Markup markup() {
    return markup;
  }

  int size() {
    return lines.size();
  }

  Line line(int i) {
    return lines.get(i);
  }

  String text(int i) {
    return article.textOf(lines.get(i).block());
  }

  /** Whether a rule knows the line by its name. */
  boolean isNamed(int i) {
    return i >= 0 && i < size() && named.get(i);
  }

  /** Whether a rule knows the line, by its name, as something that only a page shows. */
  boolean isOfPage(int i) {
    return i >= 0 && i < size() && ofPage.get(i);
  }

  /** Whether the line reads like a paragraph of the story. */
  boolean isStory(int i) {
    return i >= 0 && i < size() && story.get(i);
  }

  boolean hasStory() {
    return !story.isEmpty() || markup.showsStory();
  }

  /** The last line of the story before this one, or {@link #NONE}. */
  int storyBefore(int i) {
    return storyBefore[i];
  }

  /** The first line of the story after this one, or {@link #NONE}. */
  int storyAfter(int i) {
    return storyAfter[i];
  }

  boolean isAbove(int i) {
    return !story.get(i) && storyBefore[i] == NONE && storyAfter[i] != NONE;
  }

  boolean isBelow(int i) {
    return !story.get(i) && storyAfter[i] == NONE && storyBefore[i] != NONE;
  }

  boolean isWithin(int i) {
    return !story.get(i) && storyAfter[i] != NONE && storyBefore[i] != NONE;
  }

  /** The share of the story's words that stand before this line, 0 to 1. */
  double told(int i) {
    return told[size()] == 0 ? 0 : told[i] / (double) told[size()];
  }

  /** How many paragraphs of the story follow this line. */
  int paragraphsAfter(int i) {
    return paragraphs[size()] - paragraphs[i + 1];
  }

  /** Whether the story has not gone on since the page's own words near its end. */
  boolean isInTail(int i) {
    return tail.get(i);
  }

  /** Whether a word before a colon makes the line a link to something else. */
  boolean isLinkPrefix(int i) {
    return linkPrefixes.get(i);
  }

  /** Whether the line opens with a name that stands on a line of its own. */
  boolean opensWithNameOfLine(int i) {
    List<String> words = lines.get(i).words();
    return words.size() > 4 && nameLines.contains(words.get(0) + " " + words.get(1));
  }

  /** The share of the lines of the run that speak to the visitor of a page, this one aside. */
  double speakingShare(int i) {
    int others = runLength(i) - 1;
    int speakingOthers = speakingOfRun[runBegin[i]] - (speaking.get(i) || ofPage.get(i) ? 1 : 0);
    return others == 0 ? 0 : speakingOthers / (double) others;
  }

  /** The first line of the run of other lines that holds this one; itself in the story. */
  int runBegin(int i) {
    return runBegin[i];
  }

  int runEnd(int i) {
    return runEnd[i];
  }

  int runLength(int i) {
    return runEnd[i] - runBegin[i] + 1;
  }

  /** Whether a rule knows a line of the run as a part of a page. */
  boolean runHoldsNamed(int i) {
    return namedRuns.get(runBegin[i]);
  }

  /** The header of a list of links since which the story has not gone on, or {@link #NONE}. */
  int header(int i) {
    return header[i];
  }

  /** How many other lines of the run look like this one. */
  int alike(int i) {
    return alike[i];
  }

  /** Whether two lines look alike by length, end and capitals. */
  boolean lookAlike(int i, int j) {
    return i >= 0 && j >= 0 && i < size() && j < size() && kind[i] == kind[j];
  }

  Wordings.Found wordings(int i) {
    return wordings.get(i);
  }

  /**
   * Whether a rule knows the line as a part of a page, or it is nothing but something that pages
   * say.
   */
  boolean isSure(int i) {
    return isOfPage(i) || (i >= 0 && i < size() && (isWholeLineSpeaking(i) || isLinkPrefix(i)));
  }

  /** Whether the line shows that the text was copied from a page. */
  boolean isSignOfPage(int i) {
    Line line = lines.get(i);
    return isOfPage(i)
        || linkPrefixes.get(i)
        || (speaking.get(i) && !line.prose())
        || isHeader(i)
        || (line.isLabel() && isAgain(i) && occurrences(i) >= OFTEN)
        || (!line.prose() && Marks.hasCopyright(line.plain()));
  }

  /** How many other lines show that the text was copied from a page. */
  int signsElsewhere(int i) {
    return signsBefore[size()] - (isSignOfPage(i) ? 1 : 0);
  }

  /** How many other lines do so among so many before and after this one. */
  int signsNear(int i, int reach) {
    return signsBefore[Math.min(size(), i + reach + 1)]
        - signsBefore[Math.max(0, i - reach)]
        - (isSignOfPage(i) ? 1 : 0);
  }

  /** The longest line above the story that could be its headline, or {@link #NONE}. */
  int headline() {
    return headline;
  }

  /** Whether the line stands below the head of the readers' comments. */
  boolean isBelowCommentHead(int i) {
    return commentHead != NONE && i > commentHead;
  }

  /** The shape of a row that the line has; nothing where it has none. */
  @Nullable RowKind row(int i) {
    return i < 0 || i >= size() ? null : rows[i];
  }

  /** Whether another line of the run is sure to be no part of the story. */
  boolean runHoldsSure(int i) {
    return !story.get(i) && sureOfRun[runBegin[i]] - (isSure(i) ? 1 : 0) > 0;
  }

  /** Whether the line is nothing but something that pages say. */
  boolean isWholeLineSpeaking(int i) {
    return isStrong(wordings.get(i), Wordings.Where.WHOLE);
  }

  /** Whether the line holds the wording of a note on an author. */
  boolean isAboutSomebody(int i) {
    Wordings.Found found = wordings.get(i);
    return found.at(Wordings.Where.ANY).contains(WordingKind.AUTHOR)
        || found.at(Wordings.Where.START).contains(WordingKind.AUTHOR);
  }

  /** How many kinds of wording the line holds anywhere that say much on their own. */
  int strongKinds(int i) {
    return (int)
        wordings.get(i).at(Wordings.Where.ANY).stream().filter(k -> !WEAK.contains(k)).count();
  }

  /** Whether the line speaks to the visitor of a page. */
  boolean isSpeaking(int i) {
    return i >= 0 && i < size() && speaking.get(i);
  }

  /** What the words of the line that carry meaning come from. */
  Set<String> meanings(int i) {
    return meanings.get(i);
  }

  /** The share of the words that carry meaning that other lines of the story hold, 0 to 1. */
  double known(int i) {
    Set<String> own = meanings.get(i);
    return own.isEmpty()
        ? 0
        : own.stream().filter(s -> isKnown(s, i)).count() / (double) own.size();
  }

  /** Whether a line of the story other than this one holds the stem. */
  boolean isKnown(String stem, int i) {
    return storyStems.getOrDefault(stem, 0) > (story.get(i) ? 1 : 0);
  }

  /** The share of the words that carry meaning that stand in the title, 0 to 1. */
  double inTitle(int i) {
    Set<String> own = meanings.get(i);
    return own.isEmpty()
        ? 0
        : own.stream().filter(titleStems::contains).count() / (double) own.size();
  }

  /** How often the line stands in the text. */
  int occurrences(int i) {
    return occurrences.getOrDefault(lines.get(i).plain(), 1);
  }

  /** Whether the line stood in the text before. */
  boolean isAgain(int i) {
    return again.get(i);
  }

  /** Whether the line names the story or its author: above the story, the headline or "by". */
  boolean isMasthead(int i) {
    Line line = lines.get(i);
    boolean title = layout.title().filter(t -> t.index() == i).isPresent();
    return isAbove(i)
        && (title || (line.size() > 1 && line.size() < 8 && line.words().get(0).equals("by")));
  }

  /** Whether the line is drawn of signs to part what is above it from what is below. */
  boolean isRule(int i) {
    return lines.get(i).size() == 0 && lines.get(i).plain().isEmpty();
  }

  /** In how many submissions of the batch it stands. */
  int submissions(int i) {
    return evidence.submissionsWithLine(text(i));
  }

  /** Whether the line stands alone between two paragraphs, as a sub-heading does. */
  boolean isSubHeading(int i) {
    Line line = lines.get(i);
    return !line.prose() && !line.closed() && line.size() <= 16 && isStory(i - 1) && isStory(i + 1);
  }

  /** How many lines stand alone between two paragraphs. */
  int subHeadings() {
    return subHeadings;
  }

  /** Whether the line could be the headline of a story: some words, no full stop, a capital. */
  boolean isHeadlineLike(int i) {
    Line line = lines.get(i);
    if (line.size() < 5 || line.size() > 20 || line.prose() || line.isListed()) {
      return false;
    }
    String text = text(i);
    char last = text.charAt(text.length() - 1);
    int first = text.codePointAt(0);
    return (!line.closed() || last == '?' || last == '!')
        && last != ':'
        && !Character.isLowerCase(first);
  }

  /** Whether the line is a label: a few words without a full stop. */
  boolean isLabelLike(int i) {
    Line line = lines.get(i);
    return line.size() < 5 && !line.closed();
  }
}
