package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.CheckContext;
import org.copydesk.check.fragments.PageWording.Clue;
import org.copydesk.check.fragments.PageWording.Reach;
import org.copydesk.check.fragments.PageWording.Strength;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of an article are parts of a page rather than of the story, by their wording and
 * place. What is sure is settled first; then what stands outside the running text, what comes in a
 * row, and what stands beside a line already settled. The rules for single parts share one reading,
 * as the parts vouch for each other: "Email" between "Share" and "3 comments" is no heading.
 */
final class PageReading {

  /** Why a line is taken for a part of a page. */
  enum Ground {
    WORDING,
    OUTSIDE,
    ROW,
    NEIGHBOUR,
    HEADED
  }

  /** Lines in a row that belong to one part. */
  record Run(List<Line> lines, List<Ground> grounds, Reach reach) {

    Run {
      lines = List.copyOf(lines);
      grounds = List.copyOf(grounds);
    }

    Span span() {
      return Layout.across(lines.get(0), lines.get(lines.size() - 1));
    }

    /** What speaks for it, in words. */
    List<String> evidence() {
      List<String> evidence = new ArrayList<>();
      evidence.add(
          lines.size() > 1
              ? lines.size() + " lines in a row with the wording of a page"
              : switch (reach) {
                case FILLS -> "the line holds nothing but the wording of a page";
                case BEGINS -> "the line begins as such lines of a page do";
                case STANDS_IN -> "the line holds the wording of a page";
              });
      if (grounds.contains(Ground.OUTSIDE)) {
        evidence.add("it stands outside the running text");
      }
      if (grounds.contains(Ground.ROW)) {
        evidence.add("several such words stand in a row");
      }
      if (grounds.contains(Ground.NEIGHBOUR)) {
        evidence.add("it stands beside other parts of a page");
      }
      if (grounds.contains(Ground.HEADED)) {
        evidence.add("it stands below the head of such a list");
      }
      return evidence;
    }

    double confidence() {
      return grounds.contains(Ground.WORDING) ? 0.96 : grounds.contains(Ground.HEADED) ? 0.88 : 0.9;
    }
  }

  private static final PageWording[] PARTS = PageWording.values();

  /** The fillings of all parts, for a line that mixes them. */
  private static final Cues MIXED = mixed();

  private static final int ROW = 3;
  private static final int FEWEST_MIXED = 3;

  /** Labels of sections above a headline are few. */
  private static final int FIRST_LINES = 4;

  /** A list under its head is no longer, unless it runs to the end of the text. */
  private static final int LONGEST_LIST = 16;

  /** In the story, lines of fewer words below the head of a list may be headings of the story. */
  private static final int FEWEST_HEADLINE_WORDS = 5;

  private static final int LONGEST_HEADLINE = 24;

  private static final Set<String> COOKIES = Set.of("cookie", "cookies");
  private static final int FEWEST_ON_COOKIES = 2;

  private static final Pattern TIME =
      Pattern.compile(
          "[0-9]{1,2}[:.h][0-9]{2}(?:[:.][0-9]{2})?(?: ?[ap]\\.?m\\.?)?(?: [a-z]{2,4})?");
  private static final int FEWEST_POSTS = 2;

  /** The parts whose wordings are requests, as headings may be. */
  private static final Set<PageWording> BUTTONS =
      EnumSet.of(
          PageWording.SHARE_BAR,
          PageWording.READER_PROMPT,
          PageWording.COMMENT_FORM,
          PageWording.COOKIE_NOTICE);

  private static final Pattern NUMBERED = Pattern.compile("^\\p{Nd}{1,2}[.)] ");

  /** Jane Roe is, Jane Roe covers: how a note on a writer begins. */
  private static final Pattern WRITER =
      Pattern.compile(
          "^(?:By )?(?:(?:Dr|Prof|Professor|Sir|Rev)\\.? )?((?:\\p{Lu}[\\p{L}.'\u2019-]{0,30}+)"
              + "(?: (?:\\p{Lu}[\\p{L}.'\u2019-]{0,30}+|de|van|von|bin|al|der|la)){1,4}),?"
              + "(?: (?:also|currently))?"
              + " (is|was|has|works|writes|covers|reports|joined|teaches|serves|specialises"
              + "|specializes|lives|holds|contributed) ");

  private static final Set<String> ROLES =
      DataFile.beside(PageReading.class, "bio-roles.txt").words();

  private static final int ROLE_AMONG = 30;

  private final Article article;
  private final Layout layout;
  private final List<Line> lines;
  private final List<List<Clue>> clues = new ArrayList<>();
  private final @Nullable PageWording[] settled;
  private final Ground[] grounds;
  private final Reach[] reaches;
  private int firstStory;
  private int lastStory;

  private PageReading(CheckContext context) {
    this.article = context.article();
    this.layout = Layout.of(context);
    this.lines = layout.lines();
    this.settled = new PageWording[lines.size()];
    this.grounds = new Ground[lines.size()];
    this.reaches = new Reach[lines.size()];
    Set<Line> times = timesOfPosts();
    boolean aboutCookies = isAboutCookies();
    for (Line line : lines) {
      List<Clue> found = times.contains(line) ? List.of() : clues(line);
      clues.add(
          found.stream()
              .filter(c -> !aboutCookies || c.wording() != PageWording.COOKIE_NOTICE)
              .map(c -> inPlace(line, c))
              .toList());
    }
    settleSure();
    findStory();
    settleOutside();
    settleRows();
    settleNeighbours();
    settleHeaded();
    settleNeighbours();
    joinNeighbours();
  }

  /** The reading of the article of this context, made once. */
  static PageReading of(CheckContext context) {
    return context.reading(PageReading.class, PageReading::new);
  }

  /** The runs of lines that belong to this part. */
  List<Run> runs(PageWording part) {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    while (i < settled.length) {
      if (settled[i] != part) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < settled.length && settled[end] == part) {
        end++;
      }
      runs.add(new Run(lines.subList(i, end), Arrays.asList(grounds).subList(i, end), reaches[i]));
      i = end;
    }
    return runs;
  }

  private static Cues mixed() {
    Cues all = PARTS[0].filling();
    for (int i = 1; i < PARTS.length; i++) {
      all = all.and(PARTS[i].filling());
    }
    return all;
  }

  private List<Clue> clues(Line line) {
    List<Clue> found = new ArrayList<>();
    String plain = line.plain();
    if (plain.isEmpty() || line.block().kind() == BlockKind.TABLE_ROW || isSectionLabel(line)) {
      return found;
    }
    boolean sentence = plain.endsWith(".") || plain.endsWith(";");
    boolean mayLead = !line.isQuoted() && !NUMBERED.matcher(plain).find() && !isTitle(line);
    for (PageWording part : PARTS) {
      Optional<Clue> clue = part.fills(plain);
      if (clue.isEmpty() && mayLead) {
        clue = part.leads(plain, line.size(), sentence);
      }
      clue.ifPresent(found::add);
    }
    if (found.isEmpty() && !plain.endsWith("?")) {
      int mixed = MIXED.filling(plain).size();
      if (mixed > 1) {
        Strength strength = mixed >= FEWEST_MIXED ? Strength.EDGE : Strength.PART;
        found.add(new Clue(PageWording.NAVIGATION, strength, Reach.FILLS, false));
      }
    }
    if (mayLead && isNoteOnWriter(line)) {
      found.add(new Clue(PageWording.HOUSE_NOTE, Strength.EDGE, Reach.BEGINS, false));
    }
    return found;
  }

  /** The times that head the posts of a live report; a single one may be a page's own. */
  private Set<Line> timesOfPosts() {
    Set<Line> times = new HashSet<>();
    for (Line line : lines) {
      if (TIME.matcher(line.plain()).matches()
          && layout.after(line).filter(Line::prose).isPresent()) {
        times.add(line);
      }
    }
    return times.size() >= FEWEST_POSTS ? times : Set.of();
  }

  /** Whether the story itself is about cookies: paragraphs that are no notice speak of them. */
  private boolean isAboutCookies() {
    int paragraphs = 0;
    for (Line line : lines) {
      boolean speaks = line.prose() && line.words().stream().anyMatch(COOKIES::contains);
      if (speaks && (line.plain().isEmpty() || noticeIn(line).isEmpty())) {
        paragraphs++;
      }
    }
    boolean titled =
        layout.title().filter(t -> t.words().stream().anyMatch(COOKIES::contains)).isPresent();
    return paragraphs >= (titled ? 1 : FEWEST_ON_COOKIES);
  }

  private static Optional<Clue> noticeIn(Line line) {
    return PageWording.COOKIE_NOTICE.leads(line.plain(), line.size(), line.closed());
  }

  /** What a wording says of a line that may be the title, or the heading of a paragraph. */
  private Clue inPlace(Line line, Clue clue) {
    if (clue.strength() != Strength.SURE || clue.reach() != Reach.FILLS || clue.heads()) {
      return clue;
    }
    boolean precedesProse = layout.after(line).filter(Line::prose).isPresent();
    if (isTitle(line) && precedesProse && clue.wording() == PageWording.COOKIE_NOTICE) {
      return clue.as(Strength.EDGE);
    }
    boolean headsParagraph =
        line.block().kind() == BlockKind.HEADING
            && precedesProse
            && BUTTONS.contains(clue.wording())
            && layout.isWithinProse(line);
    return headsParagraph ? clue.as(Strength.PART) : clue;
  }

  /** The first lines, where they name sections, have a rule of their own. */
  private boolean isSectionLabel(Line line) {
    return lines.subList(0, Math.min(line.index() + 1, FIRST_LINES)).stream()
            .allMatch(layout::namesSection)
        && line.index() < FIRST_LINES;
  }

  private boolean isTitle(Line line) {
    return layout.title().filter(t -> t.index() == line.index()).isPresent();
  }

  /** A note that says who somebody is of whom the story does not speak. */
  private boolean isNoteOnWriter(Line line) {
    Matcher m = WRITER.matcher(article.textOf(line.block()));
    if (!m.find()) {
      return false;
    }
    String name = m.group(1);
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
    boolean isInStory =
        lines.stream()
            .anyMatch(l -> l.prose() && l.index() != line.index() && l.words().contains(last));
    if (isInStory) {
      return false;
    }
    String verb = m.group(2);
    return verb.equals("covers")
        || verb.equals("reports")
        || verb.equals("writes")
        || line.words().stream().limit(ROLE_AMONG).anyMatch(ROLES::contains);
  }

  private void settle(int i, PageWording part, Ground ground, Reach reach) {
    settled[i] = part;
    grounds[i] = ground;
    reaches[i] = reach;
  }

  private void settle(int i, Strength least, Ground ground) {
    Clue best = null;
    for (Clue clue : clues.get(i)) {
      boolean stronger = best == null || clue.strength().compareTo(best.strength()) > 0;
      boolean likeAbove =
          best != null
              && clue.strength() == best.strength()
              && i > 0
              && settled[i - 1] == clue.wording();
      if (clue.strength().isAtLeast(least) && (stronger || likeAbove)) {
        best = clue;
      }
    }
    if (best != null) {
      settle(i, best.wording(), ground, best.reach());
    }
  }

  private boolean isOpen(int i) {
    return settled[i] == null && !clues.get(i).isEmpty();
  }

  /** Of a sentence: what merely stands in it says enough only of notes on texts and writers. */
  private boolean saysNote(int i) {
    return clues.get(i).stream()
        .anyMatch(
            c ->
                c.strength().isAtLeast(Strength.EDGE)
                    && (c.reach() != Reach.STANDS_IN || c.wording() == PageWording.HOUSE_NOTE));
  }

  private void settleSure() {
    for (int i = 0; i < settled.length; i++) {
      settle(i, Strength.SURE, Ground.WORDING);
    }
  }

  /** Where the running text begins and ends when parts of the page are taken away. */
  private void findStory() {
    firstStory = -1;
    lastStory = -1;
    for (Line line : lines) {
      if (line.prose() && settled[line.index()] == null) {
        firstStory = firstStory < 0 ? line.index() : firstStory;
        lastStory = line.index();
      }
    }
    // Notes below the story are sentences as well.
    for (int i = lastStory; i > firstStory; i--) {
      boolean prose = lines.get(i).prose() && settled[i] == null;
      if (prose && !saysNote(i)) {
        break;
      }
      if (prose) {
        settle(i, Strength.EDGE, Ground.OUTSIDE);
      }
      lastStory = i - 1;
    }
    while (lastStory > firstStory
        && (settled[lastStory] != null || !lines.get(lastStory).prose())) {
      lastStory--;
    }
  }

  private boolean isAbove(int i) {
    return firstStory >= 0 && i < firstStory;
  }

  private boolean isBelow(int i) {
    return firstStory >= 0 && i > lastStory;
  }

  private void settleOutside() {
    for (int i = 0; i < settled.length; i++) {
      if (isOpen(i) && (isBelow(i) || (isAbove(i) && !mayBeHeadline(i)))) {
        settle(i, Strength.EDGE, Ground.OUTSIDE);
      }
    }
  }

  /** Above the story, the headline is known where a longer label says nothing of a page. */
  private boolean mayBeHeadline(int i) {
    for (int j = 0; j < firstStory; j++) {
      Line line = lines.get(j);
      if (j != i && line.size() > 2 && clues.get(j).isEmpty() && !line.closed()) {
        return false;
      }
    }
    return true;
  }

  private void settleRows() {
    int i = 0;
    while (i < settled.length) {
      int end = i;
      int lettered = 0;
      while (end < settled.length && (isOpen(end) || (end > i && settled[end] != null))) {
        lettered += lines.get(end).plain().chars().anyMatch(Character::isLetter) ? 1 : 0;
        end++;
      }
      if (end == i) {
        i++;
        continue;
      }
      for (int j = i; j < end; j++) {
        boolean below = isBelow(j);
        boolean outside = below || (isAbove(j) && !mayBeHeadline(j));
        Strength least = outside ? Strength.WEAK : Strength.PART;
        if (isOpen(j) && !lines.get(j).prose() && lettered >= (below ? ROW - 1 : ROW)) {
          settle(j, least, Ground.ROW);
        }
      }
      i = end;
    }
  }

  private void settleNeighbours() {
    for (int i = 1; i < settled.length; i++) {
      settleBeside(i, i - 1);
    }
    for (int i = settled.length - 2; i >= 0; i--) {
      settleBeside(i, i + 1);
    }
  }

  private void settleBeside(int i, int neighbour) {
    if (!isOpen(i) || settled[neighbour] == null || lines.get(i).prose()) {
      return;
    }
    boolean outside = isBelow(i) || (isAbove(i) && !mayBeHeadline(i));
    boolean sameKind = clues.get(i).stream().anyMatch(c -> c.wording() == settled[neighbour]);
    if (outside || (sameKind && firstStory < i) || lastStory < 0) {
      settle(i, outside ? Strength.WEAK : Strength.PART, Ground.NEIGHBOUR);
    }
  }

  /** The titles of other stories below a line such as "Related stories". */
  private void settleHeaded() {
    for (int head = 0; head < settled.length; head++) {
      int at = head;
      boolean heads =
          settled[head] == PageWording.RELATED_LINK
              && clues.get(head).stream()
                  .anyMatch(c -> c.heads() && c.wording() == PageWording.RELATED_LINK);
      if (!heads) {
        continue;
      }
      if (head + 1 < settled.length && settled[head + 1] == null && isOfStory(head + 1)) {
        settled[head] = null;
        clues.set(head, List.of());
        continue;
      }
      int end = head + 1;
      while (end < settled.length && end - head <= LONGEST_LIST && mayBeHeaded(at, end)) {
        end++;
      }
      for (int i = head + 1; i < end; i++) {
        if (settled[i] == null) {
          settle(i, PageWording.RELATED_LINK, Ground.HEADED, Reach.FILLS);
        }
      }
    }
  }

  private boolean mayBeHeaded(int head, int i) {
    if (settled[i] != null) {
      return settled[i] != PageWording.RELATED_LINK || !isHead(i);
    }
    Line line = lines.get(i);
    if (line.prose() || line.block().kind() == BlockKind.TABLE_ROW || line.plain().isEmpty()) {
      return false;
    }
    if (isOfStory(i)) {
      return false;
    }
    if (isBelow(head)) {
      return line.size() <= LONGEST_HEADLINE;
    }
    return isAbove(head)
        ? false
        : !line.plain().endsWith(".")
            && line.size() >= FEWEST_HEADLINE_WORDS
            && line.size() <= LONGEST_HEADLINE
            && !line.isQuoted();
  }

  /**
   * A line of the story below a head that stories have too: "Up next" in a report of a match. It is
   * a sentence about a name the story speaks of; the title of another story is no sentence.
   */
  private boolean isOfStory(int i) {
    Line line = lines.get(i);
    return line.plain().endsWith(".")
        && !line.plain().endsWith("..")
        && !line.prose()
        && !line.isQuoted()
        && !line.isListed()
        && clues.get(i).isEmpty()
        && line.words().stream()
            .anyMatch(
                w ->
                    w.length() > 2
                        && Character.isLetter(w.codePointAt(0))
                        && !Layout.isSmallWord(w)
                        && layout.isOnlyCapitalised(w));
  }

  /** Of parts that have as much for them, the one of the line above or below. */
  private void joinNeighbours() {
    for (int i = 0; i < settled.length; i++) {
      if (settled[i] == null || i > 0 && settled[i - 1] == settled[i]) {
        continue;
      }
      boolean joined = i > 0 && join(i, i - 1);
      boolean stays = i + 1 < settled.length && settled[i + 1] == settled[i];
      if (!joined && !stays && i + 1 < settled.length) {
        join(i, i + 1);
      }
    }
  }

  private boolean join(int i, int neighbour) {
    PageWording other = settled[neighbour];
    Strength own =
        clues.get(i).stream()
            .filter(c -> c.wording() == settled[i])
            .map(Clue::strength)
            .reduce(Strength.WEAK, Strength::or);
    Optional<Clue> tie =
        clues.get(i).stream().filter(c -> c.wording() == other && c.strength() == own).findFirst();
    tie.ifPresent(c -> settle(i, c.wording(), grounds[i], c.reach()));
    return tie.isPresent();
  }

  private boolean isHead(int i) {
    return clues.get(i).stream().anyMatch(Clue::heads);
  }
}
