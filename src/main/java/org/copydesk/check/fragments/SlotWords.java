package org.copydesk.check.fragments;

import java.util.List;
import java.util.Locale;
import org.copydesk.check.fragments.layout.WordClasses;
import org.copydesk.check.fragments.layout.WordClasses.Hit;

/**
 * Tells by the kinds of words in it whether a pair of brackets, or a line, waits to be filled: what
 * goes there, who is to put it in, that it is still to come.
 */
final class SlotWords {

  /** How brackets look; the rounder they are, the more else they may hold. */
  enum Bracket {
    SQUARE,
    ROUND,
    /** Angle and curly brackets, which prose has no use for. */
    CODE
  }

  private static final int LONGEST_SLOT = 12;
  private static final int LONGEST_ROUND = 9;
  private static final int LONGEST_QUESTION = 4;
  private static final int LONGEST_LINE = 12;

  private final WordClasses words = WordClasses.read(SlotWords.class, "placeholder-words.tsv");

  /**
   * Whether brackets hold a slot.
   *
   * @param inside what stands between them
   * @param bracket which they are
   * @param quoted whether they stand in a quotation, where editors put words in brackets by right
   */
  boolean isGap(String inside, Bracket bracket, boolean quoted) {
    String plain =
        inside.toLowerCase(Locale.ROOT).replace('_', ' ').replace('\u2019', '\'').strip();
    if (isSigns(inside) && bracket != Bracket.ROUND) {
      return true;
    }
    List<String> all = WordClasses.words(plain);
    if (all.isEmpty() || all.size() > 2 * LONGEST_SLOT) {
      return false;
    }
    List<Hit> hits = words.in(all);
    boolean code = bracket == Bracket.CODE;
    boolean capitals = isCapitals(inside);
    if (begins(hits, "note")) {
      return true;
    }
    if (all.size() > LONGEST_SLOT) {
      return false;
    }
    boolean published = has(hits, "pub");
    boolean named = published || has(hits, "slot");
    boolean square = bracket != Bracket.ROUND;
    boolean told = square && begins(hits, "tell");
    if ((begins(hits, "ask") || told) && hits.size() > 1) {
      boolean asked =
          square
              ? named || (capitals && has(hits, "pend")) || all.contains("your")
              : published && all.size() <= LONGEST_ROUND && !speaksToReader(all);
      if (asked && (!quoted || published)) {
        return true;
      }
    }
    if (plain.endsWith("?")) {
      boolean filled = words.fills(all) && all.size() <= LONGEST_QUESTION;
      return filled && (has(hits, "question") || (square && published)) && !quoted;
    }
    boolean pending = has(hits, "pend");
    if (square && pending && (named || words.fills(all)) && isLast(hits, all, "pend")) {
      return !quoted || capitals;
    }
    if (!square) {
      boolean strong = has(hits, "strong") && (isLast(hits, all, "strong") || begins(hits, "pub"));
      return strong && published && all.size() <= LONGEST_ROUND && !speaksToReader(all);
    }
    boolean numbered = all.size() > 1 && WordClasses.isFigure(all.get(1));
    if (begins(hits, "pub") && (numbered || (capitals && all.size() > 1)) && !quoted) {
      return true;
    }
    if (bracket == Bracket.SQUARE && !quoted && has(hits, "question") && words.fills(all)) {
      return true;
    }
    boolean edged = begins(hits, "pub") || isLast(hits, all, "pub");
    if (bracket == Bracket.SQUARE && !quoted && edged && all.size() > 1 && !isCredit(inside)) {
      return true;
    }
    if (!named || !words.fills(all)) {
      return false;
    }
    if (code) {
      return true;
    }
    if (all.size() == 1) {
      return !quoted && has(hits, "single");
    }
    if (inside.indexOf(',') > 0 && hits.stream().allMatch(h -> h.is("slot")) && !quoted) {
      return true;
    }
    // "[State Department]" is an office; "[Company Name]" and "[the date of the fair]" are slots.
    boolean lower = Character.isLowerCase(inside.codePointAt(0));
    boolean slotted = has(hits, "core") || published || (lower && isLast(hits, all, "slot"));
    return slotted && (!quoted || !lower);
  }

  /** Whether a whole line waits to be filled. */
  boolean isSlotLine(String plain) {
    List<String> all = WordClasses.words(plain);
    if (all.isEmpty() || all.size() > LONGEST_LINE) {
      return false;
    }
    List<Hit> hits = words.in(all);
    if (has(hits, "pub") && has(hits, "plain")) {
      return true;
    }
    if (begins(hits, "dummy") && hits.size() > 1 && hits.get(1).is("pub")) {
      return hits.get(1).begin() == hits.get(0).end();
    }
    if (!words.fills(all)) {
      return false;
    }
    // "[chart]" in a line of its own stands where a chart was to stand.
    boolean bracketed = plain.startsWith("[") && plain.endsWith("]");
    if (bracketed && has(hits, "pub") && all.size() <= 3) {
      return true;
    }
    boolean figure = WordClasses.isFigure(all.get(all.size() - 1)) && all.size() > 1;
    if (figure && hits.size() == 1 && begins(hits, "generic")) {
      return true;
    }
    boolean nobody = hits.stream().allMatch(h -> h.is("namesake"));
    if (nobody && all.size() >= 2) {
      return hits.size() > 1 || all.get(0).startsWith("firstname") || all.contains("author");
    }
    if (begins(hits, "show") && hits.size() > 1 && all.size() > 2 && has(hits, "core")) {
      return true;
    }
    // "Name, Title, Company"
    if (hits.size() > 1 && hits.stream().allMatch(h -> h.is("core")) && plain.indexOf(',') > 0) {
      return true;
    }
    boolean named = has(hits, "pub") || has(hits, "core");
    return named && (isLast(hits, all, "strong") || isLast(hits, all, "openend"));
  }

  /**
   * Whether a line tells a writer what to put in: in capitals, or with the place or time of it.
   *
   * @param text the line as it stands
   */
  boolean isInstruction(String text) {
    List<String> all = WordClasses.words(text.toLowerCase(Locale.ROOT));
    if (all.size() < 2 || all.size() > LONGEST_SLOT) {
      return false;
    }
    List<Hit> hits = words.in(all);
    boolean named = has(hits, "pub") || has(hits, "slot");
    return begins(hits, "ask")
        && named
        && (isCapitals(text)
            || (has(hits, "pub")
                && (all.get(0).equals("insert") || has(hits, "strong") || has(hits, "openend"))));
  }

  /**
   * Whether words in capitals within a sentence name what is missing: none of them says anything
   * else, and one is the word "name" or the like.
   */
  boolean isNamedInCapitals(String capitals) {
    List<String> all = WordClasses.words(capitals.toLowerCase(Locale.ROOT));
    return all.size() > 1
        && words.fills(all)
        && (all.contains("name") || all.contains("surname") || all.contains("title"));
  }

  /** Whether a line is a note that one editor leaves for another. */
  boolean isNote(String plain) {
    List<String> all = WordClasses.words(plain);
    List<Hit> hits = words.in(all.subList(0, Math.min(all.size(), LONGEST_LINE)));
    return all.size() > 1 && all.size() <= 3 * LONGEST_SLOT && begins(hits, "note");
  }

  private static boolean begins(List<Hit> hits, String name) {
    for (int i = 0; i < Math.min(2, hits.size()); i++) {
      Hit hit = hits.get(i);
      if (hit.begin() != (i == 0 ? 0 : hits.get(0).end())) {
        return false;
      }
      if (hit.is(name)) {
        return true;
      }
      if (!hit.is("glue")) {
        return false;
      }
    }
    return false;
  }

  private static boolean has(List<Hit> hits, String name) {
    return hits.stream().anyMatch(h -> h.is(name));
  }

  private static boolean isLast(List<Hit> hits, List<String> all, String name) {
    return !hits.isEmpty()
        && hits.get(hits.size() - 1).is(name)
        && hits.get(hits.size() - 1).end() == all.size();
  }

  /** "[Photo: Agency]" names who took it. */
  private static boolean isCredit(String inside) {
    return inside.indexOf(':') > 0 || Character.isUpperCase(inside.codePointAt(0));
  }

  /** Guides tell their readers what to do in round brackets. */
  private static boolean speaksToReader(List<String> all) {
    return all.contains("you") || all.contains("your") || all.contains("if");
  }

  private static boolean isCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT)) && text.chars().anyMatch(Character::isLetter);
  }

  /** Whether nothing but the signs that stand for letters and digits is in it. */
  private static boolean isSigns(String inside) {
    boolean several = inside.length() > 1 || "%$\u00a3\u20ac#X_".contains(inside);
    return several
        && inside.chars().allMatch(c -> "xX#_0?%$\u00a3\u20ac,. ".indexOf(c) >= 0)
        && inside.chars().anyMatch(c -> "xX#_%$".indexOf(c) >= 0 || c == '?')
        && !inside.strip().equals("x")
        && inside.chars().filter(c -> c == '?').count() != 1;
  }
}
