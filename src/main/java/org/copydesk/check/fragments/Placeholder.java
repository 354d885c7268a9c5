package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.check.fragments.markup.TechnicalTalk;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Span;

/**
 * A gap that was never filled: a bracketed instruction, a variable, filler text, a numbered slot.
 */
@Rule(
    id = "fragments/placeholder",
    level = Level.ERROR,
    summary = "Placeholder never filled in",
    why =
        "Something was to be put here and never was. Readers would see the gap, and what was to"
            + " stand in it is missing.",
    fix = "Put in what is missing, or delete the placeholder and what depends on it.",
    flags =
        """
        The museum opened its doors in May. ⟦[Insert quote from the director]⟧ Entry is free.
        """,
    accepts =
        """
        "He [the director] told us in May," she wrote [sic], and the court kept the note [3].
        """,
    blocking = true,
    inAnyLanguage = true)
public final class Placeholder implements NamedFragment {

  private static final Pattern BRACKETS =
      Pattern.compile(
          "\\[([^\\[\\]\\n]{1,120}+)\\]|\\(([^()\\n]{2,120}+)\\)"
              + "|<{1,2}+([^<>\\n]{2,120}+)>{1,2}+|\\{([^{}\\n]{2,60}+)\\}|\u00ab([^\u00ab\u00bb\\n]{2,60}+)\u00bb");

  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.&'-])\\p{Lu}{2,20}+(?: \\p{Lu}{2,20}+){1,4}+(?![\\p{L}\\p{N}&'-])");

  private static final Pattern FILLER =
      Pattern.compile("lorem ipsum dolor", Pattern.CASE_INSENSITIVE);

  /** A line with so many words of scrambled Latin, and no fewer than half, is filler. */
  private static final int FEWEST_LATIN = 5;

  /** A worksheet has blanks to fill in; a story has one at most by mistake. */
  private static final Pattern BLANK =
      Pattern.compile("(?<![\\p{L}\\p{N}_])_{4,60}+(?![\\p{L}\\p{N}_])");

  private static final int MOST_BLANKS = 2;

  private static final int LONGEST_SLOT = 40;

  private static final String NO_STORY = "a slot with nothing of the story in it";

  private final Cues brackets = Cues.read(Placeholder.class, "placeholder-bracket.tsv");
  private final Cues wordings = Cues.read(Placeholder.class, "placeholder-line.tsv");
  private final SlotWords slots = new SlotWords();
  private final SlotForms forms = new SlotForms();
  private final Set<String> latin = DataFile.beside(Placeholder.class, "latin-words.txt").words();
  private final Set<String> ofBlanks =
      DataFile.beside(Placeholder.class, "blank-words.txt").words();

  /** How surely something is a slot. */
  private enum Sureness {
    SURE(Level.ERROR, 0.95),
    LIKELY(Level.WARNING, 0.8);

    private final Level level;
    private final double confidence;

    Sureness(Level level, double confidence) {
      this.level = level;
      this.confidence = confidence;
    }
  }

  /**
   * A slot found.
   *
   * @param span where it stands in its line
   * @param evidence what speaks for it
   */
  private record Slot(Span span, String evidence, Sureness sureness) {}

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    Layout layout = Layout.of(context);
    List<Finding> findings = new ArrayList<>();
    // A text about templates shows them.
    boolean technical = TechnicalTalk.of(context).present();
    boolean fewBlanks =
        !layout.proseUsesAnyOf(ofBlanks)
            && BLANK.matcher(article.text()).results().limit(3).count() <= MOST_BLANKS;
    for (Line line : layout.lines()) {
      String text = article.textOf(line.block());
      Optional<Slot> whole = whole(line, text);
      if (whole.isPresent()) {
        findings.add(finding(article, line, whole.get()));
        continue;
      }
      List<Slot> found = new ArrayList<>(bracketed(line, text, technical));
      if (!technical && !isAllCapitals(text)) {
        capitals(text, found);
      }
      for (SlotForms.Slot slot : forms.in(text)) {
        boolean barred =
            (technical && slot.kind().isShownByTechnicalTexts())
                || (layout.isScholarly() && slot.kind().isOfFigures())
                || isTalkedAbout(text, slot.span());
        boolean doubtful = slot.kind() == SlotForms.Kind.DOUBTFUL;
        if (slot.kind() == SlotForms.Kind.FILE) {
          if (!barred && !line.prose()) {
            found.add(
                new Slot(new Span(0, text.length()), slot.kind().evidence(), Sureness.LIKELY));
          }
          continue;
        }
        if (!barred && !(doubtful && isInQuotation(text, slot.span().begin()))) {
          found.add(
              new Slot(
                  slot.span(),
                  slot.kind().evidence(),
                  doubtful || slot.kind() == SlotForms.Kind.NOBODY
                      ? Sureness.LIKELY
                      : Sureness.SURE));
        }
      }
      if (fewBlanks
          && quotes(text, 0, text.length()) == 0
          && !line.plain().endsWith("?")
          && text.chars().anyMatch(Character::isLetter)) {
        Matcher m = BLANK.matcher(text);
        while (m.find()) {
          found.add(
              new Slot(new Span(m.start(), m.end()), "a blank to be filled in", Sureness.LIKELY));
        }
      }
      withoutOverlap(found).forEach(slot -> findings.add(finding(article, line, slot)));
    }
    return findings;
  }

  private Finding finding(Article article, Line line, Slot slot) {
    Span span = slot.span().shift(line.span().begin());
    return card()
        .finding(article, span)
        .level(slot.sureness().level)
        .message(
            "\u201c"
                + Excerpt.of(article, span).words()
                + "\u201d was never filled in. Put in what is missing, or delete it.")
        .evidence(List.of(slot.evidence()))
        .confidence(slot.sureness().confidence)
        .done();
  }

  /** Of slots that overlap, the one that begins first or is longer. */
  private static List<Slot> withoutOverlap(List<Slot> found) {
    List<Slot> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparing((Slot s) -> s.span().begin())
            .thenComparing(s -> -s.span().length())
            .thenComparing(Slot::sureness));
    List<Slot> kept = new ArrayList<>();
    for (Slot slot : sorted) {
      if (kept.isEmpty() || !kept.get(kept.size() - 1).span().overlaps(slot.span())) {
        kept.add(slot);
      }
    }
    return kept;
  }

  private List<Slot> bracketed(Line line, String text, boolean technical) {
    List<Slot> found = new ArrayList<>();
    Matcher m = BRACKETS.matcher(text);
    int from = 0;
    long quotes = 0;
    while (m.find()) {
      quotes += quotes(text, from, m.start());
      from = m.start();
      int group = 1;
      while (m.group(group) == null) {
        group++;
      }
      String inside = m.group(group).strip();
      SlotWords.Bracket bracket =
          switch (group) {
            case 1 -> SlotWords.Bracket.SQUARE;
            case 2 -> SlotWords.Bracket.ROUND;
            default -> SlotWords.Bracket.CODE;
          };
      boolean square = bracket == SlotWords.Bracket.SQUARE;
      boolean mayBeCredit = m.end() == text.length() && m.start() > 0 && !line.prose();
      boolean told = group <= 3 && isGap(inside, square, mayBeCredit);
      boolean open = bracket == SlotWords.Bracket.ROUND && isToCome(inside);
      if (open && !line.prose()) {
        // Lists of fixtures and programmes say so to their readers.
        continue;
      }
      boolean barred =
          (technical && bracket == SlotWords.Bracket.CODE)
              || brackets.at(inside.toLowerCase(Locale.ROOT), 0).stream()
                  .anyMatch(n -> n.kind().equals("never"))
              || (group == 5 && !inside.equals(inside.toUpperCase(Locale.ROOT)))
              || (mayBeCredit && inside.indexOf(' ') < 0)
              || (inside.startsWith("the ") && quotes(text, 0, text.length()) > 0)
              || isLinked(text, m.end());
      if (told || (!barred && slots.isGap(inside, bracket, quotes % 2 == 1))) {
        boolean asks = bracket == SlotWords.Bracket.ROUND || inside.endsWith("?");
        found.add(
            new Slot(
                new Span(m.start(), m.end()),
                "the words in brackets tell a writer what to put in",
                (told && !open) || !asks ? Sureness.SURE : Sureness.LIKELY));
      }
    }
    return found;
  }

  /** Words in capitals that name what is missing: "COMPANY NAME built the arches". */
  private void capitals(String text, List<Slot> found) {
    Matcher m = CAPITALS.matcher(text);
    while (m.find()) {
      if (slots.isNamedInCapitals(m.group())) {
        found.add(
            new Slot(
                new Span(m.start(), m.end()),
                "words in capitals that name what is missing",
                Sureness.LIKELY));
      }
    }
  }

  /** Whether the brackets hold the words of a link in Markdown. */
  private static boolean isLinked(String text, int end) {
    return end < text.length() && text.charAt(end) == '(';
  }

  private static long quotes(String text, int from, int to) {
    return text.substring(from, to)
        .chars()
        .filter(c -> c == '"' || c == '\u201c' || c == '\u201d')
        .count();
  }

  private boolean isLatin(Line line) {
    long known = line.words().stream().filter(latin::contains).count();
    long telling =
        line.words().stream().filter(w -> w.length() > 3 && latin.contains(w)).distinct().count();
    return telling >= FEWEST_LATIN && known * 10 >= 6L * line.size();
  }

  /** Whether a slot, and nothing else, stands in quotation marks: then it is talked about. */
  private static boolean isTalkedAbout(String text, Span span) {
    return span.begin() > 0
        && span.end() < text.length()
        && "\"\u201c\u2018'".indexOf(text.charAt(span.begin() - 1)) >= 0
        && "\"\u201d\u2019',.".indexOf(text.charAt(span.end())) >= 0;
  }

  private static boolean isToCome(String inside) {
    return inside.length() == 3 && inside.startsWith("TB");
  }

  private static boolean isInQuotation(String text, int at) {
    return quotes(text, 0, at) % 2 == 1;
  }

  /**
   * Whether the wording in brackets tells a writer what to put in.
   *
   * @param atEndOfHeadline where "[VIDEO]" tells readers what to expect
   */
  private boolean isGap(String inside, boolean square, boolean atEndOfHeadline) {
    if (inside.isEmpty()) {
      return false;
    }
    String plain = inside.toLowerCase(Locale.ROOT);
    Optional<Cues.Match> ask = brackets.at(plain, 0).filter(m -> m.kind().startsWith("ask"));
    if (ask.isPresent()) {
      boolean instructed =
          ask.get().kind().equals("ask") || Character.isUpperCase(inside.codePointAt(0));
      return instructed && (square || plain.endsWith(" here") || isMarked(plain));
    }
    String whole = brackets.whole(plain).map(Cues.Match::kind).orElse("");
    return square
        && (whole.equals("tiny")
            || (whole.equals("caps") && isAllCapitals(inside) && !atEndOfHeadline));
  }

  private static boolean isAllCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** Whether it says "to come" in so many letters; round brackets hold that too. */
  private static boolean isMarked(String plain) {
    return plain.endsWith("tbd")
        || plain.endsWith("tk")
        || plain.endsWith("tbc")
        || plain.startsWith("insert ")
        || plain.startsWith("your name");
  }

  /** The slot that is all there is to say about a line. */
  private Optional<Slot> whole(Line line, String text) {
    Span all = new Span(0, text.length());
    if (line.plain().isEmpty()) {
      return Optional.empty();
    }
    if (isLatin(line)) {
      return Optional.of(new Slot(all, "filler text of designers and printers", Sureness.SURE));
    }
    if (!line.isQuoted()) {
      Matcher filler = FILLER.matcher(text);
      if (filler.find()) {
        return Optional.of(
            new Slot(
                new Span(filler.start(), text.length()),
                "filler text of designers and printers",
                Sureness.SURE));
      }
      if (slots.isNote(line.plain())) {
        return Optional.of(new Slot(all, "a note from one editor to another", Sureness.LIKELY));
      }
    }
    if (line.prose()) {
      return Optional.empty();
    }
    Optional<Cues.Match> worded = wordings.whole(line.plain());
    if (worded.isPresent()) {
      boolean bare = worded.get().kind().equals("line") || !line.isListed();
      if (bare || line.plain().startsWith("key ") || line.block().kind() == BlockKind.TABLE_ROW) {
        return Optional.of(new Slot(all, NO_STORY, Sureness.SURE));
      }
    }
    if (!line.isListed()
        && !line.isQuoted()
        && (slots.isSlotLine(line.plain()) || slots.isInstruction(text))) {
      return Optional.of(new Slot(all, NO_STORY, Sureness.LIKELY));
    }
    return labelled(line, text).map(span -> new Slot(span, NO_STORY, Sureness.SURE));
  }

  /** A numbered slot such as "Key Fact 1" in front of its content: the label alone. */
  private Optional<Span> labelled(Line line, String text) {
    Optional<Cues.Match> slot =
        wordings
            .at(line.plain(), 0)
            .filter(m -> m.kind().equals("slot") && line.plain().startsWith("key "));
    if (slot.isEmpty()) {
      return Optional.empty();
    }
    int end = -1;
    for (int i = 1; i < Math.min(text.length(), LONGEST_SLOT); i++) {
      if ("|:\t".indexOf(text.charAt(i)) >= 0) {
        end = i + 1;
        break;
      }
    }
    String rest = line.plain().substring(slot.get().end()).strip();
    boolean alone = rest.startsWith("|") || rest.startsWith(":") || text.indexOf('\t') > 0;
    return alone && end > 0 ? Optional.of(new Span(0, end)) : Optional.empty();
  }
}
