package org.copydesk.check.fragments.furniture;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.text.Article;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Setting;
import org.copydesk.text.Setting.Extraction;
import org.copydesk.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What the markup of a web page says of its lines. It is believed most where two hints agree: pages
 * put key points into side boxes, and reader views leave out pull quotes and captions.
 */
final class Markup {

  /** A line with a greater share of linked characters is nothing but links. */
  private static final double ALL_LINKED = 0.6;

  private static final double PARTLY_LINKED = 0.25;

  /** A line of fewer words may be without a link by chance. */
  private static final int SEVERAL_WORDS = 4;

  /** A shorter line that ends with a full stop is no sentence. */
  private static final int SENTENCE_WORDS = 5;

  /** A reader view that shows less of the prose of a page than this is not believed. */
  private static final double VIEW_SHARE = 0.6;

  private static final int HEADLINE_WORDS = 3;
  private static final double TOLD_BY_STORY = 0.4;

  /** A byline, a date and a standfirst hardly take more lines. */
  private static final int MOST_UNDER_HEADLINE = 6;

  /** Fewer words that a reader view shows may not be a story. */
  private static final int STORY_WORDS = 60;

  private final Article article;
  private final List<Line> lines;
  private final IntToDoubleFunction known;
  private final boolean tells;
  private final boolean viewTrusted;
  private final int first;
  private final int last;
  private final int headline;

  /**
   * @param article a submission of any kind
   * @param lines its lines
   * @param known the share of the meaning words of a line that the story holds, 0 to 1
   */
  Markup(Article article, List<Line> lines, IntToDoubleFunction known) {
    this.article = article;
    this.lines = lines;
    this.known = known;
    this.tells = lines.stream().anyMatch(l -> isOfPage(l.block().setting()));
    this.viewTrusted = showsMostProse();
    int begin = lines.size();
    int end = Page.NONE;
    for (Line line : lines) {
      if (tells && isParagraph(line)) {
        begin = Math.min(begin, line.index());
        end = line.index();
      }
    }
    this.first = begin;
    this.last = end;
    this.headline = headline();
  }

  /** A reader view that shows another part of the page than the one with the prose is mistaken. */
  private boolean showsMostProse() {
    int shown = 0;
    int all = 0;
    for (Line line : lines) {
      Setting setting = line.block().setting();
      boolean furniture = isFurniture(setting.zone()) || setting.namedFurniture();
      if (line.prose() && !furniture && linked(line) <= ALL_LINKED) {
        all += line.size();
        shown += setting.extraction() == Extraction.KEPT ? line.size() : 0;
      }
    }
    return shown >= VIEW_SHARE * all;
  }

  /** The first heading above the story that speaks of what the story tells. */
  private int headline() {
    for (int i = 0; i < Math.min(first, lines.size()); i++) {
      if (isHeadline(i)) {
        return i;
      }
    }
    return Page.NONE;
  }

  private boolean isHeadline(int i) {
    Line line = lines.get(i);
    return i < first
        && line.block().kind() == BlockKind.HEADING
        && line.size() >= HEADLINE_WORDS
        && hints(line) <= (isLeftOut(line) ? 1 : 0)
        && known.applyAsDouble(i) >= TOLD_BY_STORY;
  }

  /** The line that the story begins with: its headline, where the page has it, as a heading. */
  private int begin() {
    return headline == Page.NONE ? first : headline;
  }

  /** Whether the source is a web page that says anything of its lines. */
  boolean tells() {
    return tells;
  }

  /** Whether the reader view shows a story, though none of its lines may read like a paragraph. */
  boolean showsStory() {
    return viewTrusted
        && lines.stream()
                .filter(l -> l.block().setting().extraction() == Extraction.KEPT && hints(l) == 0)
                .mapToInt(Line::size)
                .sum()
            >= STORY_WORDS;
  }

  /** The clues of a line that are so or not; none where the source says nothing. */
  Set<MarkupClue> clues(int i) {
    Set<MarkupClue> clues = EnumSet.noneOf(MarkupClue.class);
    if (!tells) {
      return clues;
    }
    Line line = lines.get(i);
    Setting setting = line.block().setting();
    double linked = linked(line);
    boolean shown = viewTrusted && setting.extraction() == Extraction.KEPT;
    boolean leftOut = isLeftOut(line);
    int hints = hints(line);
    clues.add(MarkupClue.BASE);
    MarkupClue zone = ofZone(setting.zone());
    if (zone != null) {
      clues.add(zone);
    }
    add(clues, setting.namedFurniture(), MarkupClue.NAMED);
    add(clues, shown, MarkupClue.SHOWN);
    add(clues, leftOut, MarkupClue.LEFT_OUT);
    add(clues, linked > ALL_LINKED, MarkupClue.LINKED);
    add(clues, linked >= PARTLY_LINKED && linked <= ALL_LINKED, MarkupClue.PARTLY_LINKED);
    add(clues, linked == 0 && line.size() >= SEVERAL_WORDS, MarkupClue.UNLINKED);
    add(clues, hints == 0, MarkupClue.NO_HINT);
    add(clues, hints == 2, MarkupClue.TWO_HINTS);
    add(clues, hints > 2, MarkupClue.THREE_HINTS);
    add(clues, shown && setting.zone() == Zone.STORY, MarkupClue.SHOWN_IN_STORY);
    add(clues, shown && hints == 0 && isSentence(line), MarkupClue.SHOWN_SENTENCE);
    add(clues, leftOut && !isSentence(line), MarkupClue.LEFT_OUT_LABEL);
    add(clues, headsLinks(i), MarkupClue.HEADS_LINKS);
    add(clues, isHeadline(i), MarkupClue.HEADLINE);
    add(clues, isUnderHeadline(i) && hints <= 2, MarkupClue.UNDER_HEADLINE);
    if (i > begin() && i < last) {
      add(clues, setting.namedFurniture(), MarkupClue.NAMED_WITHIN);
      add(clues, leftOut, MarkupClue.LEFT_OUT_WITHIN);
      add(clues, setting.zone() == Zone.ASIDE, MarkupClue.ASIDE_WITHIN);
      add(clues, linked > ALL_LINKED, MarkupClue.LINKED_WITHIN);
      boolean careful = hints == 1 && !setting.namedFurniture();
      add(clues, careful && isPartOfStory(line), MarkupClue.PART_OF_STORY);
      add(clues, careful && linked <= ALL_LINKED && isSentence(line), MarkupClue.SENTENCE_WITHIN);
      add(
          clues,
          setting.namedFurniture() && hints == 1 && line.prose(),
          MarkupClue.NAMED_PARAGRAPH);
    }
    return clues;
  }

  private static void add(Set<MarkupClue> clues, boolean is, MarkupClue clue) {
    if (is) {
      clues.add(clue);
    }
  }

  private boolean isLeftOut(Line line) {
    return viewTrusted && line.block().setting().extraction() == Extraction.DROPPED;
  }

  /** Between the headline and the story, in no part of the page that is furniture. */
  private boolean isUnderHeadline(int i) {
    Setting setting = lines.get(i).block().setting();
    return headline >= 0
        && i > headline
        && i < first
        && i - headline <= MOST_UNDER_HEADLINE
        && !setting.namedFurniture()
        && (setting.zone() == Zone.UNTOLD || setting.zone() == Zone.STORY);
  }

  private double linked(Line line) {
    return article.linkedShare(line.block());
  }

  /** How many kinds of markup speak for the line being furniture. */
  private int hints(Line line) {
    Setting setting = line.block().setting();
    return (isFurniture(setting.zone()) ? 1 : 0)
        + (setting.namedFurniture() ? 1 : 0)
        + (isLeftOut(line) ? 1 : 0)
        + (linked(line) > ALL_LINKED ? 1 : 0);
  }

  /** The zones that a web page tells; other sources have others. */
  private static @Nullable MarkupClue ofZone(Zone zone) {
    return switch (zone) {
      case STORY -> MarkupClue.IN_STORY;
      case PAGE_HEADER -> MarkupClue.IN_HEADER;
      case PAGE_FOOTER -> MarkupClue.IN_FOOTER;
      case NAVIGATION -> MarkupClue.IN_MENU;
      case ASIDE -> MarkupClue.ASIDE;
      case FORM -> MarkupClue.IN_FORM;
      case COMMENTS -> MarkupClue.IN_COMMENTS;
      case UNTOLD, RUNNING_HEAD, RUNNING_FOOT, QUOTED_REPLY, SIGNATURE -> null;
    };
  }

  private static boolean isFurniture(Zone zone) {
    MarkupClue clue = ofZone(zone);
    return clue != null && clue != MarkupClue.IN_STORY;
  }

  private static boolean isOfPage(Setting setting) {
    return setting.namedFurniture()
        || setting.extraction() != Extraction.UNTOLD
        || ofZone(setting.zone()) != null;
  }

  /** Whether it is a paragraph of the story, as far as its markup goes. */
  private boolean isParagraph(Line line) {
    return line.prose() && hints(line) == 0;
  }

  private static boolean isSentence(Line line) {
    return line.prose() || (line.closed() && line.size() >= SENTENCE_WORDS);
  }

  private static boolean isPartOfStory(Line line) {
    BlockKind kind = line.block().kind();
    return switch (kind) {
      case CAPTION, HEADING, QUOTE, LIST_ITEM -> true;
      case PARAGRAPH, TABLE_ROW -> false;
    };
  }

  private boolean headsLinks(int i) {
    Line line = lines.get(i);
    return i + 1 < lines.size()
        && line.isLabel()
        && linked(line) == 0
        && linked(lines.get(i + 1)) > ALL_LINKED
        && lines.get(i + 1).size() > 1;
  }
}
