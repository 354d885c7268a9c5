package org.copydesk.check.fragments;

import java.util.List;
import java.util.Optional;
import org.copydesk.check.fragments.layout.Cues;

/**
 * The parts of a page that give themselves away by their wording, each with its file of {@link
 * Cues}. The kinds in the files say how a wording counts:
 *
 * <ul>
 *   <li>wordings that fill a line: {@code sure} anywhere; {@code edge} above or below the running
 *       text, or beside another part of the page; {@code part} only beside another part or in a
 *       row; {@code weak} the same, but never within the story; {@code list} and {@code edge-list}
 *       are sure or edge and head the lines below them;
 *   <li>wordings that begin a line, whatever follows: {@code lead} anywhere, {@code open-lead} when
 *       the line does not go on as a sentence, {@code edge-lead} above or below the running text;
 *   <li>wordings anywhere in a line: {@code hint} and {@code edge-hint}.
 * </ul>
 */
enum PageWording {
  COMMENT_FORM("comment-form.tsv"),
  SHARE_BAR("share-bar.tsv"),
  READER_PROMPT("reader-prompt.tsv"),
  PAGE_MARK("page-mark.tsv"),
  RELATED_LINK("related-link.tsv"),
  COOKIE_NOTICE("cookie-notice.tsv"),
  LEGAL_LINE("legal-line.tsv"),
  HOUSE_NOTE("house-note.tsv"),
  NAVIGATION("navigation.tsv");

  /** How much a wording says by itself. */
  enum Strength {
    WEAK,
    PART,
    EDGE,
    SURE;

    boolean isAtLeast(Strength other) {
      return compareTo(other) >= 0;
    }

    Strength or(Strength other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  /** Where in a line the wording stands. */
  enum Reach {
    FILLS,
    BEGINS,
    STANDS_IN
  }

  /**
   * What a line's wording says.
   *
   * @param wording the part of a page it speaks for
   * @param strength how much it says by itself
   * @param reach where in the line it stands
   * @param heads whether it is the head of the lines below
   */
  record Clue(PageWording wording, Strength strength, Reach reach, boolean heads) {

    /** The same with another strength. */
    Clue as(Strength other) {
      return new Clue(wording, other, reach, heads);
    }
  }

  private static final int ROW = 3;

  /** Names of sections are words like any other; three of them may be a sentence's remainder. */
  private static final int ROW_OF_WEAK = 4;

  /** A headline with its label is no longer than this. */
  private static final int LONGEST_OPEN = 30;

  private static final int LONGEST_LEAD = 70;

  private final Cues filling;
  private final Cues leads;
  private final Cues openLeads;
  private final Cues edgeLeads;
  private final Cues hints;
  private final Cues edgeHints;

  PageWording(String file) {
    Cues all = Cues.read(PageWording.class, file);
    this.filling = all.only("sure", "list", "edge", "edge-list", "part", "weak", "anywhere");
    this.leads = all.only("lead");
    this.openLeads = all.only("open-lead");
    this.edgeLeads = all.only("edge-lead");
    this.hints = all.only("hint");
    this.edgeHints = all.only("edge-hint");
  }

  /** The wordings that fill lines. */
  Cues filling() {
    return filling;
  }

  /** What the text of a line says by the wordings of this part alone. */
  Optional<Clue> fills(String plain) {
    List<Cues.Match> found = filling.filling(plain);
    // A question is a heading as often as a button, unless a wording is one itself.
    boolean asks = plain.endsWith("?");
    if (found.isEmpty() || (asks && found.get(found.size() - 1).end() < plain.length())) {
      return Optional.empty();
    }
    Strength strength = Strength.WEAK;
    boolean heads = false;
    int row = 0;
    for (Cues.Match match : found) {
      strength = strength.or(strength(match.kind()));
      heads |= match.kind().endsWith("list");
      row += isNumber(plain, match) ? 0 : 1;
    }
    if (row >= ROW && strength.isAtLeast(Strength.PART)) {
      strength = strength.or(this == SHARE_BAR ? Strength.SURE : Strength.EDGE);
    } else if (row >= ROW_OF_WEAK) {
      strength = strength.or(Strength.EDGE);
    }
    return Optional.of(new Clue(this, strength, Reach.FILLS, heads && found.size() == 1));
  }

  /** What the text of a line says by how it begins or what stands in it. */
  Optional<Clue> leads(String plain, int words, boolean sentence) {
    if (plain.isEmpty() || words > LONGEST_LEAD) {
      return hints(plain);
    }
    if (leads.at(plain, 0).isPresent()
        || (!sentence && words <= LONGEST_OPEN && openLeads.at(plain, 0).isPresent())) {
      return Optional.of(new Clue(this, Strength.SURE, Reach.BEGINS, false));
    }
    Optional<Clue> hint = hints(plain);
    if (hint.filter(c -> c.strength() == Strength.SURE).isEmpty()
        && edgeLeads.at(plain, 0).isPresent()) {
      return Optional.of(new Clue(this, Strength.EDGE, Reach.BEGINS, false));
    }
    return hint;
  }

  private Optional<Clue> hints(String plain) {
    if (hints.within(plain).isPresent()) {
      return Optional.of(new Clue(this, Strength.SURE, Reach.STANDS_IN, false));
    }
    if (edgeHints.within(plain).isPresent()) {
      return Optional.of(new Clue(this, Strength.EDGE, Reach.STANDS_IN, false));
    }
    return Optional.empty();
  }

  private static boolean isNumber(String plain, Cues.Match match) {
    return plain.substring(match.begin(), match.end()).chars().noneMatch(Character::isLetter);
  }

  private static Strength strength(String kind) {
    return switch (kind) {
      case "sure", "list", "anywhere" -> Strength.SURE;
      case "edge", "edge-list" -> Strength.EDGE;
      case "part" -> Strength.PART;
      default -> Strength.WEAK;
    };
  }
}
