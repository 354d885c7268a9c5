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
import org.copydesk.check.fragments.markup.TechnicalTalk;
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
      Pattern.compile("\\[([^\\[\\]\\n]{2,120}+)\\]|\\(([^()\\n]{2,120}+)\\)|<([^<>\\n]{2,120}+)>");

  /** Variables of template engines and publishing systems. */
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\{\\{[^{}\\n]{1,80}+\\}\\}|\\{%[^{}\\n]{1,80}\\}|[$#]\\{[\\p{L}_.]{1,60}+\\}"
              + "|%%[\\p{L}_]{2,40}+%%|<%[^<>\\n]{1,80}>|\\*\\|[A-Z0-9_:]{2,40}+\\|\\*"
              + "|\\[\\[[A-Z][A-Z_ ]{2,40}\\]\\]|(?<![\\p{L}\\p{N}%])%[A-Z][A-Z_]{2,40}%|\\[%[^%\\]\\n]{1,40}+%\\]"
              + "|\\{[A-Za-z]{1,20}+(?:_[A-Za-z]{1,20}+){1,4}+\\}|\\{(?i:name|title|city|date|company|author|keyword|location|price"
              + "|url|first ?name|last ?name|email|product|brand|topic|headline)\\}|<<[\\p{L}_ ]{2,40}+>>"
              + "|@@[\\p{L}_]{2,40}+@@|(?<![\\p{L}\\p{N}%])%(?:\\d\\$)?[sd](?![\\p{L}\\p{N}])|\\[object Object\\]");

  /** Words to choose from, as programs that spin one text into many take them. */
  private static final Pattern CHOICE =
      Pattern.compile("\\{[^{}|\\n]{1,80}+(?:\\|[^{}|\\n]{0,80}+){1,20}+\\}");

  /** Telephone numbers and addresses that belong to nobody. */
  private static final Pattern NOBODYS =
      Pattern.compile(
          "\\(?(?:XXX|xxx|000|555|123|###)\\)?[ .-]{1,2}(?:(?:XXX|xxx|000|555|456|###)[ .-])(?:XXXX|xxxx|0000|5555|7890|####)"
              + "|(?<![\\p{L}\\p{N}.@])(?:[\\w.+-]{1,40}+@|https?://(?:www\\.)?|www\\.)"
              + "(?:example|your-?(?:company|website|domain|site|email|business|brand|name|organization|organisation|school|blog)(?:name)?|companyname|yoursite)"
              + "\\.(?:com|org|net|co\\.uk)(?:/[\\w./-]{0,80}+)?"
              + "|(?<![\\p{L}\\p{N}.])(?:your\\.?(?:name|email)|youremail|name|first\\.?last|firstname\\.lastname)@[a-z]{2,20}+\\.(?:com|org|net)");

  /** "To come", as editors write it, where it can be nothing else. */
  private static final Pattern TO_COME =
      Pattern.compile(
          "\\b(?:TKTK|TK TK|TK%|TB[CD]%)|(?<=[$\u00a3\u20ac])T(?:K|BD|BC)\\b"
              + "|\\b(?:TK|TBD|TBC)(?= (?:years?|people|percent|per cent|million|billion|times|quote|name|date|figures?|page|pounds|dollars|euros)\\b)"
              + "|(?<=[,(] )TK(?=[,)])");

  private static final Pattern UNKNOWN_FIGURE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:[$\u00a3\u20ac](?:X{1,4}+|__+|\\?\\?+)|X{2,3}+ ?%|XX per ?cent|XX+ (?:million|billion|years|people|days))(?![\\p{L}\\p{N}])"
              + "|(?<=\\b(?:by|of|to|from|about|nearly|over|around) )(?:\\[X{1,3}\\]|X) ?%|(?<![\\p{L}\\p{N}?])\\?\\?+ ?%|(?<= )_{3,40}+(?= \\p{Ll})");

  private static final Pattern FILLER =
      Pattern.compile("lorem ipsum dolor", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_SLOT = 40;

  /** Kinds of words that slots are made of, and those of them that may stand alone. */
  private static final Set<String> SLOT_WORDS = Set.of("sole", "name", "word");

  private static final Set<String> NOUNS = Set.of("sole", "name");

  private final Cues brackets = Cues.read(Placeholder.class, "placeholder-bracket.tsv");
  private final Cues wordings = Cues.read(Placeholder.class, "placeholder-line.tsv");

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    Layout layout = Layout.of(context);
    List<Finding> findings = new ArrayList<>();
    // A text about templates shows them.
    boolean technicalText = TechnicalTalk.of(context).present();
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
      bracketed(article, span, text, findings);
      matches(article, span, text, CHOICE, "words to choose from, for a program", findings);
      if (!technicalText) {
        matches(article, span, text, VARIABLE, "a variable of a template", findings);
        matches(
            article, span, text, NOBODYS, "an address or number that belongs to nobody", findings);
      }
      matches(article, span, text, TO_COME, "the editors' mark for \u201cto come\u201d", findings);
      matches(article, span, text, UNKNOWN_FIGURE, "an X in place of the figure", findings);
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

  private void bracketed(Article article, Span block, String text, List<Finding> findings) {
    Matcher m = BRACKETS.matcher(text);
    while (m.find()) {
      boolean square = m.group(1) != null;
      String inside = square ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
      if (isGap(inside.strip(), square)
          || (square && isSlotOfStory(text, m.start(), inside.strip()))) {
        findings.add(
            finding(
                article,
                new Span(m.start(), m.end()).shift(block.begin()),
                "the words in brackets tell a writer what to put in",
                0.95));
      }
    }
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

  /**
   * Whether the brackets hold nothing but the name of what is missing and stand outside quotation
   * marks: inside, editors put such words in for others.
   */
  private boolean isSlotOfStory(String text, int at, String inside) {
    if (isInQuotation(text, at)) {
      return false;
    }
    List<Cues.Match> words = brackets.filling(inside.toLowerCase(Locale.ROOT));
    return !words.isEmpty()
        && words.stream().allMatch(w -> SLOT_WORDS.contains(w.kind()))
        && !isProperName(inside, words)
        && (words.size() > 1 || NOUNS.contains(words.get(0).kind()) || isNamed(inside));
  }

  /** Whether it could be the name of an office: capitals, and no word that waits for a name. */
  private static boolean isProperName(String inside, List<Cues.Match> words) {
    return words.size() > 1
        && Character.isUpperCase(inside.codePointAt(0))
        && !NOUNS.contains(words.get(words.size() - 1).kind());
  }

  private static boolean isNamed(String inside) {
    return Character.isUpperCase(inside.codePointAt(0)) && inside.length() > 2;
  }

  private static boolean isInQuotation(String text, int at) {
    int open = 0;
    for (int i = 0; i < at; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        open = 1 - open;
      } else if (c == '\u201c') {
        open = 1;
      } else if (c == '\u201d') {
        open = 0;
      }
    }
    return open > 0;
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
    if (line.plain().isEmpty() || line.prose()) {
      return Optional.empty();
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
