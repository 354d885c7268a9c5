package org.copydesk.check.fragments;

import java.util.ArrayList;
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
    blocking = true)
public final class Placeholder implements NamedFragment {

  private static final Pattern BRACKETS =
      Pattern.compile(
          "\\[([^\\[\\]\\n]{1,120}+)\\]|\\(([^()\\n]{2,120}+)\\)"
              + "|<{1,2}+([^<>\\n]{2,120}+)>{1,2}+|\\{([^{}\\n]{2,60}+)\\}|\u00ab([^\u00ab\u00bb\\n]{2,60}+)\u00bb");

  /** Variables of template engines and publishing systems. */
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\{\\{[^{}\\n]{1,80}+\\}\\}|\\{%[^{}\\n]{1,80}+%\\}|\\$\\{[\\p{L}_.]{1,60}+\\}"
              + "|%%[\\p{L}_]{2,40}+%%|<%[^<>\\n]{1,80}+%>|\\*\\|[\\p{L}_:]{2,40}+\\|\\*"
              + "|(?<![\\p{L}\\p{N}%])%(?:[A-Z]{2,20}+_?+){1,4}%|(?<![\\p{L}\\p{N}_])__(?:[A-Z]{2,20}+_?){1,4}_(?![\\p{L}\\p{N}])");

  /** "To come", as editors write it, where it can be nothing else. */
  private static final Pattern TO_COME =
      Pattern.compile(
          "\\b(?:TKTK|TK TK|TK%|TK percent)"
              + "|(?<![\\p{L}\\p{N}.] ?)\\bTKs?(?=[,;)%]| \\p{Ll}|\\.$)"
              + "|(?<= )TKs?(?=[.,;)]| \\p{Ll}|$)");

  /** Letters and signs that stand where digits belong. */
  private static final Pattern UNKNOWN_FIGURE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_/#.,-])(?:"
              + "[$\u00a3\u20ac]\\s?+(?:X{1,4}+|N{1,3}+|#{1,4}+|_{2,20}+)(?:[.,](?:X{1,3}+|#{1,3}+|0{1,3}+))?+"
              + "(?:\\s?+(?:[mkM]|bn|million|billion|trillion))?+"
              + "|(?:X{2,3}+|#{2,4}+|_{2,20}+|\\[X\\]|N{2,3}+)(?:[.,](?:X{1,3}+|#{1,3}+))?+\\s?+"
              + "(?:%|(?:per ?cent|million|billion|trillion|thousand|percentage points)\\b)"
              + "|X(?:\\.X)?+ ?%|X\\.X|XX\\.X{1,2}+|X{1,3}+,XXX|#{1,3}+,###|XX:XX|#+:##|N\\.N ?%"
              + "|X{2}/X{2}/(?:X{2,4}|20XX|20\\d\\d)|20XX|199X|X{4,12}+"
              + "|(?:X{2}|00|DD|##|TK|_{2,4}+) (?:Month|MONTH|January|February|March|April|May|June|July|August"
              + "|September|October|November|December)(?: (?:XXXX|0000|YYYY|20XX|20\\d\\d))?+"
              + "|(?:Month|January|February|March|April|May|June|July|August|September|October|November"
              + "|December) (?:X{2}|00|DD|##|TK|_{2,4}+)(?:, ?(?:XXXX|0000|YYYY|20XX|20\\d\\d))?+"
              + "|(?:XXX|000|###)-(?:XXX|000|###)-(?:XXXX|0000|####)|\\(?(?:XXX|000)\\) (?:XXX|000)-(?:XXXX|0000)"
              + "|0{1,3}+,000(?:,000)?+|0000 000 ?000|[$\u00a3\u20ac]00+(?:\\.00)?+|XX-year-old"
              + "|X{2,4}+(?= (?:said|told|added|people|years|days|months|weeks|hours|minutes|miles|km"
              + "|kilomet|met(?:re|er)|square|jobs|homes|votes|members|employees|residents|deaths|cases"
              + "|points|goals|tonnes|tons|acres|pupils|students|passengers|visitors|times)\\w{0,5}+)"
              + "|(?<=\\b(?:said|told|by|from|with|named|called|aged|in|at|on|to|of) )(?:X{2,4}+|TBC|TBD|TBA)(?=[ ,.;])"
              + "|(?<=(?:^|[ (])\\p{Ll}{1,12} )(?:X{2,4}+|N{2,3}+)(?= \\p{Ll})(?! (?:century|centuries|chromosome|congress))"
              + "|(?<=\\p{Ll} )0{2,4}+(?= \\p{Ll})(?! (?:hours|gmt|local))"
              + "|(?<= |^)\\?{3,6}+(?=[ ,.;)%]|$)"
              + ")(?![\\p{L}\\p{N}_/-])");

  /** Patterns of a date, which a text about forms may show. */
  private static final Pattern DATE_FORM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:DD[/.-]MM[/.-]YYYY|MM[/.-]DD[/.-]YYYY|Day Month Year)(?![\\p{L}\\p{N}])");

  /** A name as templates write it, where a person does something. */
  private static final Pattern NAME_OF_SLOT =
      Pattern.compile(
          "\\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|Cllr|Sir)\\.? (?:Surname|Last ?[Nn]ame|X{2,4}+|NAME|SURNAME)\\b"
              + "|\\b(?:First ?[Nn]ame|FIRST ?NAME) (?:Last ?[Nn]ame|LAST ?NAME|Surname|SURNAME)\\b|\\b(?:Name|NAME) (?:Surname|SURNAME)\\b"
              + "|\\b(?:City|CITY|Town|TOWN), ?(?:State|STATE|Country|COUNTRY)\\b"
              + "|\\b(?:your\\.?name|name|your\\.?email|email|firstname\\.lastname|user|someone|info)@(?:example|domain"
              + "|yourdomain|yourcompany|company|email|website|yoursite|site)\\.(?:com|org|net|co\\.uk)\\b"
              + "|\\b(?:www\\.)?your(?:website|domain|site|company|link|url)\\.(?:com|org|net|co\\.uk)\\b"
              + "|\\bXYZ (?:Corp|Inc|Ltd|Company|University|School|Street|Hospital|Bank|Group)\\b"
              + "|(?<=\\p{Ll} )(?:University|School|Street|City|Town|Village|County|Hospital|Business|Product|Event|Venue|Company|Source) Name\\b(?! (?:field|box|column|of|and|[A-Z]))"
              + "|, Job Title\\b|\\bMonth Day,? Year\\b"
              + "|#(?:VALUE!|REF!|N/A|NAME\\?|DIV/0!)|\\[object Object\\]"
              + "|\\b(?:Expert|Company|Author|Spokesperson|Spokesman|Spokeswoman|Source|Official|Person|Brand|Analyst"
              + "|Team|Player|Candidate|Organi[sz]ation|Speaker|Client|Witness|CEO|First|First Last)"
              + " Name(?=,| said| says| told| added| explained| noted)");

  private static final Pattern FILLER =
      Pattern.compile("lorem ipsum dolor", Pattern.CASE_INSENSITIVE);

  /** A line with so many words of scrambled Latin, and no fewer than half, is filler. */
  private static final int FEWEST_LATIN = 5;

  /** A worksheet has blanks to fill in; a story has one at most by mistake. */
  private static final Pattern BLANK =
      Pattern.compile("(?<![\\p{L}\\p{N}_])_{4,60}+(?![\\p{L}\\p{N}_])");

  private static final int MOST_BLANKS = 2;

  private static final int LONGEST_SLOT = 40;

  private final Cues brackets = Cues.read(Placeholder.class, "placeholder-bracket.tsv");
  private final Cues wordings = Cues.read(Placeholder.class, "placeholder-line.tsv");
  private final SlotWords slots = new SlotWords();
  private final Set<String> latin = DataFile.beside(Placeholder.class, "latin-words.txt").words();
  private final Set<String> technical =
      DataFile.beside(Placeholder.class, "technical-words.txt").words();

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    Layout layout = Layout.of(context);
    List<Finding> findings = new ArrayList<>();
    // A text about templates shows them.
    boolean technicalText = layout.proseUsesAnyOf(technical);
    boolean fewBlanks = BLANK.matcher(article.text()).results().limit(3).count() <= MOST_BLANKS;
    for (Line line : layout.lines()) {
      Span span = line.span();
      String text = article.textOf(line.block());
      Optional<Span> whole = line(line, text);
      if (whole.isPresent()) {
        findings.add(
            finding(
                article,
                whole.get().shift(span.begin()),
                "a slot with nothing of the story in it",
                0.96));
        continue;
      }
      if (isLatin(line)) {
        findings.add(finding(article, span, "filler text of designers and printers", 0.98));
        continue;
      }
      Matcher filler = FILLER.matcher(text);
      if (!line.isQuoted() && filler.find()) {
        findings.add(
            finding(
                article,
                new Span(span.begin() + filler.start(), span.end()),
                "filler text of designers and printers",
                0.99));
        continue;
      }
      bracketed(article, span, text, technicalText, findings);
      if (!technicalText) {
        matches(article, span, text, VARIABLE, "a variable of a template", findings);
        matches(article, span, text, DATE_FORM, "the form of a date, without the date", findings);
        matches(article, span, text, NAME_OF_SLOT, "a name that nobody bears", findings);
      }
      matches(article, span, text, TO_COME, "the editors' mark for \u201cto come\u201d", findings);
      if (!layout.isScholarly()) {
        matches(
            article, span, text, UNKNOWN_FIGURE, "letters or signs in place of digits", findings);
      }
      if (fewBlanks
          && quotes(text, 0, text.length()) == 0
          && text.chars().anyMatch(Character::isLetter)) {
        matches(article, span, text, BLANK, "a blank to be filled in", findings);
      }
    }
    return findings;
  }

  private Finding finding(Article article, Span span, String evidence, double confidence) {
    return card()
        .finding(article, span)
        .message(
            "\u201c"
                + Excerpt.of(article, span).words()
                + "\u201d was never filled in. Put in what is missing, or delete it.")
        .evidence(List.of(evidence))
        .confidence(confidence)
        .done();
  }

  private void matches(
      Article article,
      Span block,
      String text,
      Pattern pattern,
      String evidence,
      List<Finding> findings) {
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      findings.add(
          finding(article, new Span(m.start(), m.end()).shift(block.begin()), evidence, 0.96));
    }
  }

  private void bracketed(
      Article article, Span block, String text, boolean technicalText, List<Finding> findings) {
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
      boolean square = group == 1;
      SlotWords.Bracket bracket =
          square
              ? SlotWords.Bracket.SQUARE
              : group == 2 ? SlotWords.Bracket.ROUND : SlotWords.Bracket.CODE;
      boolean readAsSlot = group <= 3 && isGap(inside, square);
      boolean barred =
          (technicalText && bracket == SlotWords.Bracket.CODE)
              || brackets.at(inside.toLowerCase(Locale.ROOT), 0).stream()
                  .anyMatch(n -> n.kind().equals("never"))
              || (group == 5 && !inside.equals(inside.toUpperCase(Locale.ROOT)))
              || isLinked(text, m.end());
      if (readAsSlot || (!barred && slots.isGap(inside, bracket, quotes % 2 == 1))) {
        findings.add(
            finding(
                article,
                new Span(m.start(), m.end()).shift(block.begin()),
                "the words in brackets tell a writer what to put in",
                0.95));
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

  private boolean isGap(String inside, boolean square) {
    if (inside.isEmpty()) {
      return false;
    }
    String plain = inside.toLowerCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(inside.codePointAt(0));
    Optional<Cues.Match> ask = brackets.at(plain, 0).filter(m -> m.kind().startsWith("ask"));
    if (ask.isPresent()) {
      boolean instructed = ask.get().kind().equals("ask") || capital;
      return instructed && (square || plain.endsWith(" here") || isMarked(plain));
    }
    String whole = brackets.whole(plain).map(Cues.Match::kind).orElse("");
    if (square && (whole.equals("tiny") || whole.equals("caps") && isAllCapitals(inside))) {
      return true;
    }
    if (!square || !capital) {
      return false;
    }
    List<Cues.Match> words = brackets.filling(plain);
    if (words.isEmpty() || words.stream().anyMatch(w -> w.kind().startsWith("ask"))) {
      return false;
    }
    String last = words.get(words.size() - 1).kind();
    return last.equals("sole") || (last.equals("name") && plain.indexOf(' ') > 0);
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

  /** The part of the line that is an empty slot, relative to it. */
  private Optional<Span> line(Line line, String text) {
    if (line.plain().isEmpty()) {
      return Optional.empty();
    }
    if (!line.isQuoted() && slots.isNote(line.plain())) {
      return Optional.of(new Span(0, text.length()));
    }
    if (line.prose()) {
      return Optional.empty();
    }
    if (!line.isListed()
        && !line.isQuoted()
        && (slots.isSlotLine(line.plain()) || slots.isInstruction(text))) {
      return Optional.of(new Span(0, text.length()));
    }
    Optional<Cues.Match> whole = wordings.whole(line.plain());
    if (whole.isPresent()) {
      boolean bare = whole.get().kind().equals("line") || !line.isListed();
      return bare || line.plain().startsWith("key ") || line.block().kind() == BlockKind.TABLE_ROW
          ? Optional.of(new Span(0, text.length()))
          : Optional.empty();
    }
    return labelled(line, text);
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
