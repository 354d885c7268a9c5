package org.copydesk.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The running heads and feet of a PDF: the lines that stand outermost on several pages at the same
 * height with the same words, or with a number that grows with the page. They are the page's and
 * not the writer's, and they stand between the halves of a paragraph that goes on overleaf; so they
 * are taken out of the text, and the reading says which.
 *
 * @param story all other lines, in their order
 * @param left one example of each kind of line that was left out, in order of appearance
 */
record RunningLines(List<PdfLine> story, List<String> left) {

  /** A head or foot is no deeper than this. */
  private static final int DEEPEST = 4;

  /** Lines at one height differ by no more, in points. */
  private static final float SAME_HEIGHT = 3;

  /** A number that grows with the page is no page number in type so much larger than the body. */
  private static final float LARGE = 1.15f;

  /** A head is so far from the text, as a multiple of the usual distance of two lines. */
  private static final float GAP = 1.25f;

  /** Or it is set in type that differs so much, as a share of the body's. */
  private static final float OTHER_SIZE = 0.05f;

  /** A longer line with a number is a sentence. */
  private static final int LONGEST_NUMBERED = 120;

  private static final int MOST_NUMBERS = 6;

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,5}+");

  private static final Pattern ROMAN =
      Pattern.compile("[-\u2013\u2014 ]*+([ivxlc]{1,8}+)[-\u2013\u2014 ]*+");

  /** What numbers a page by its form alone; the groups are the page and how many there are. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?:page |p\\. ?|https?://\\S{4,300}+ )?(?:[-\u2013\u2014\\[(|] ?)?(\\p{Nd}{1,4}+)"
              + "(?: ?(?:of|/) ?(\\p{Nd}{1,4}+))?(?: ?[-\u2013\u2014\\])|])?");

  /** At least one in so many characters of a file is its text. */
  private static final int SMALLEST_STORY = 2;

  RunningLines {
    story = List.copyOf(story);
    left = List.copyOf(left);
  }

  static RunningLines of(List<PdfLine> lines) {
    Map<Integer, List<PdfLine>> pages = new TreeMap<>();
    for (PdfLine line : lines) {
      pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line);
    }
    int last = pages.isEmpty() ? 0 : ((TreeMap<Integer, List<PdfLine>>) pages).lastKey();
    float body = PdfParagraphs.bodySize(lines);
    Finder finder = new Finder(body, GAP * PdfParagraphs.leading(lines, body), last);
    List<List<List<PdfLine>>> edges = new ArrayList<>();
    for (List<PdfLine> page : pages.values()) {
      List<List<PdfLine>> rows = rows(page);
      int deep = Math.min(DEEPEST + 1, rows.size());
      List<List<PdfLine>> feet = new ArrayList<>(rows.subList(rows.size() - deep, rows.size()));
      Collections.reverse(feet);
      edges.add(rows.subList(0, deep));
      edges.add(feet);
    }
    edges.forEach(rows -> rows.forEach(finder::note));
    // What stands apart on one page alone is what it is on the pages where the text comes close.
    edges.forEach(rows -> rows.subList(0, finder.depth(rows)).forEach(finder::prove));
    Map<PdfLine, Boolean> running = new IdentityHashMap<>();
    for (List<List<PdfLine>> rows : edges) {
      rows.subList(0, finder.depth(rows)).forEach(row -> row.forEach(l -> running.put(l, true)));
    }
    return without(running, lines, finder);
  }

  private static RunningLines without(
      Map<PdfLine, Boolean> running, List<PdfLine> lines, Finder finder) {
    List<PdfLine> story = new ArrayList<>();
    Map<String, String> examples = new LinkedHashMap<>();
    Set<String> stayed = new HashSet<>();
    long all = 0;
    long kept = 0;
    for (PdfLine line : lines) {
      all += line.text().length();
      if (running.containsKey(line)) {
        examples.putIfAbsent(finder.kind(line), line.text());
      } else {
        story.add(line);
        stayed.add(finder.place(line));
        kept += line.text().length();
      }
    }
    for (PdfLine line : running.keySet()) {
      if (stayed.contains(finder.place(line))) {
        examples.remove(finder.kind(line));
      }
    }
    // Pages that are alike for the most part are forms or slides; nothing on them is furniture.
    return kept * SMALLEST_STORY < all
        ? new RunningLines(lines, List.of())
        : new RunningLines(story, List.copyOf(examples.values()));
  }

  /** The lines of a page from top to bottom, those at one height together. */
  private static List<List<PdfLine>> rows(List<PdfLine> page) {
    List<PdfLine> sorted = new ArrayList<>(page);
    sorted.sort(Comparator.comparingDouble(PdfLine::y));
    List<List<PdfLine>> rows = new ArrayList<>();
    float y = 0;
    for (PdfLine line : sorted) {
      if (rows.isEmpty() || line.y() - y > SAME_HEIGHT) {
        rows.add(new ArrayList<>());
        y = line.y();
      }
      rows.get(rows.size() - 1).add(line);
    }
    return rows;
  }

  /** Notes what stands at the edges of the pages, then tells what comes back. */
  private static final class Finder {

    /** Words and height of a part of a line to the pages where it stands. */
    private final Map<String, Set<Integer>> pages = new HashMap<>();

    /** Words and height of the parts that stand apart somewhere. */
    private final Set<String> proven = new HashSet<>();

    private final float body;
    private final float gap;
    private final int lastPage;

    Finder(float body, float gap, int lastPage) {
      this.body = body;
      this.gap = gap;
      this.lastPage = lastPage;
    }

    void note(List<PdfLine> row) {
      for (PdfLine line : row) {
        for (PdfLine part : line.cutAt(line.gaps())) {
          for (String key : keys(part)) {
            pages.computeIfAbsent(at(key, height(part)), k -> new TreeSet<>()).add(part.page());
          }
        }
      }
    }

    /** Remembers the parts of a row that was found to be a running one. */
    void prove(List<PdfLine> row) {
      for (PdfLine line : row) {
        for (PdfLine part : line.cutAt(line.gaps())) {
          keys(part).stream()
              .filter(key -> standsOnAnotherPage(key, part))
              .forEach(key -> proven.add(at(key, height(part))));
        }
      }
    }

    private boolean isProven(List<PdfLine> row) {
      return row.stream()
          .flatMap(l -> l.cutAt(l.gaps()).stream())
          .anyMatch(p -> keys(p).stream().anyMatch(key -> isNear(key, p)));
    }

    private boolean isNear(String key, PdfLine part) {
      int height = height(part);
      return IntStream.rangeClosed(height - 1, height + 1)
          .anyMatch(h -> proven.contains(at(key, h)));
    }

    /** How many of these rows, from the edge of the page inwards, are not the text. */
    int depth(List<List<PdfLine>> rows) {
      int depth = 0;
      for (int i = 0; i < Math.min(DEEPEST, rows.size()) && isRunning(rows.get(i)); i++) {
        if (i + 1 == rows.size()
            || standsApart(rows.get(i), rows.get(i + 1))
            || isProven(rows.get(i))) {
          depth = i + 1;
        }
      }
      return depth;
    }

    /** Two pages of verse or of a list may begin alike; a head keeps its distance. */
    private boolean standsApart(List<PdfLine> row, List<PdfLine> inner) {
      return Math.abs(row.get(0).y() - inner.get(0).y()) > gap
          || row.stream().allMatch(l -> l.furniture() || numbersItsPage(l))
          || Math.abs(row.get(0).size() - inner.get(0).size()) > OTHER_SIZE * body;
    }

    /** One recurring part makes a row a running one: the rest is a title or number that changes. */
    boolean isRunning(List<PdfLine> row) {
      return row.stream().allMatch(PdfLine::furniture)
          || row.stream()
              .flatMap(l -> l.cutAt(l.gaps()).stream())
              .anyMatch(p -> comesBack(p) || numbersItsPage(p))
          || row.stream().anyMatch(this::numbersItsPage);
    }

    private boolean comesBack(PdfLine part) {
      return keys(part).stream().anyMatch(k -> standsOnAnotherPage(k, part));
    }

    private boolean standsOnAnotherPage(String key, PdfLine part) {
      for (int height = height(part) - 1; height <= height(part) + 1; height++) {
        Set<Integer> found = pages.getOrDefault(at(key, height), Set.of());
        if (found.size() > 1 || (found.size() == 1 && !found.contains(part.page()))) {
          return true;
        }
      }
      return false;
    }

    private boolean numbersItsPage(PdfLine line) {
      Matcher m = PAGE_NUMBER.matcher(folded(line));
      if (!m.matches() || isLarge(line)) {
        return false;
      }
      String total = m.group(2);
      return Integer.parseInt(m.group(1)) == line.page()
          && (total == null
              ? m.end(1) - m.start(1) < line.text().length() || lastPage > 1
              : Integer.parseInt(total) == lastPage);
    }

    /** What two lines share that differ by their page alone. */
    private List<String> keys(PdfLine part) {
      String text = folded(part);
      List<String> keys = new ArrayList<>();
      if (text.codePoints().anyMatch(Character::isLetter)) {
        keys.add(text);
      }
      if (text.length() > LONGEST_NUMBERED || isLarge(part)) {
        return keys;
      }
      Matcher roman = ROMAN.matcher(text);
      if (roman.matches()) {
        keys.add("roman " + (roman(roman.group(1)) - part.page()));
        return keys;
      }
      Matcher m = NUMBER.matcher(text);
      for (int i = 0; i < MOST_NUMBERS && m.find(); i++) {
        int offset = Integer.parseInt(m.group()) - part.page();
        keys.add(text.substring(0, m.start()) + "#" + offset + text.substring(m.end()));
      }
      return keys;
    }

    private boolean isLarge(PdfLine line) {
      return line.size() > LARGE * body;
    }

    /** The words of a line whatever its numbers are. */
    String kind(PdfLine line) {
      String text = folded(line);
      return ROMAN.matcher(text).matches() ? "#" : NUMBER.matcher(text).replaceAll("#");
    }

    /** The words of a line whatever its numbers are, with its height. */
    String place(PdfLine line) {
      return at(kind(line), height(line));
    }

    private static String folded(PdfLine line) {
      return line.text().toLowerCase(Locale.ROOT).strip();
    }

    private static int height(PdfLine line) {
      return Math.round(line.y() / SAME_HEIGHT);
    }

    private static String at(String key, int height) {
      return height + " " + key;
    }

    private static int roman(String numeral) {
      int value = 0;
      int before = 0;
      for (int i = numeral.length() - 1; i >= 0; i--) {
        int digit =
            switch (numeral.charAt(i)) {
              case 'i' -> 1;
              case 'v' -> 5;
              case 'x' -> 10;
              case 'l' -> 50;
              default -> 100;
            };
        value += digit < before ? -digit : digit;
        before = Math.max(before, digit);
      }
      return value;
    }
  }

  /** What an editor is told of it, a sentence; nothing where nothing was left out. */
  String remark() {
    return left.isEmpty()
        ? ""
        : "The running heads, feet and page numbers of its pages are not part of the text: "
            + Quoted.some(left)
            + ".";
  }
}
