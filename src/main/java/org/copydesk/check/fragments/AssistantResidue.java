package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.check.fragments.layout.WordClasses;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * What a writing assistant says to the person who ordered the text. It is known by whom it
 * addresses: not the reader, but somebody who wants a version, a tone, a number of words.
 */
@Rule(
    id = "fragments/assistant-residue",
    level = Level.ERROR,
    summary = "Words of a writing assistant",
    why =
        "These words are addressed to the person who ordered the text, not to its readers. They show"
            + " that a machine wrote it and that nobody read it since.",
    fix = "Delete them, and check every fact of the text: nobody may have done so yet.",
    flags =
        """
        ⟦Sure! Here's a rewritten version of the story:⟧

        The town library will open on Sundays from March, the council said on Tuesday.
        """,
    accepts =
        """
        The chatbot replied: "Sure! Here's a rewritten version of the story." Teachers were amused.
        """,
    blocking = true)
public final class AssistantResidue implements NamedFragment {

  /** Only the sentences at the ends of a block are looked at; an aside stands at an end. */
  private static final int AT_EDGE = 2;

  private static final int LONGEST_SENTENCE = 400;

  /** Words that weigh so much are no story where they stand alone among its paragraphs. */
  private static final double ENOUGH = 3.0;

  /** Words that weigh so much are no story above it, below it, or near its ends. */
  private static final double ENOUGH_AT_EDGE = 2.25;

  private static final int NEAR_END = 2;

  /** What it adds that no word of the line has to do with the story. */
  private static final double FOREIGN = 0.6;

  private static final int LONGEST_COUNT = 5;

  private static final int FEWEST_POLITE = 4;

  private static final int LONGEST_HEADLINE = 10;

  /** How many fields in a row may stand between one and another that is sure. */
  private static final int LONGEST_RUN = 8;

  private static final String TASK = "task";
  private static final String APART = "apart";
  private static final String EDGE = "edge";
  private static final String PROMPT = "prompt";
  private static final String TERMS = "terms";
  private static final String POLITE = "polite";

  private final Cues cues = Cues.read(AssistantResidue.class, "assistant.tsv");
  private final AssistantVoice voice = new AssistantVoice();
  private final FieldLabel fields = new FieldLabel();
  private final Set<String> quoting =
      DataFile.beside(AssistantResidue.class, "quoting-words.txt").words();

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    Layout layout = Layout.of(context);
    List<Finding> findings = new ArrayList<>();
    boolean aboutWriting = voice.isAboutWriting(layout);
    for (Line line : layout.lines()) {
      if (line.isQuoted()) {
        continue;
      }
      FieldLabel.Sureness field = field(layout, line);
      if (isParticular(line) || field == FieldLabel.Sureness.SURE) {
        findings.add(particulars(article, line.span(), true));
        continue;
      }
      if (field != FieldLabel.Sureness.NONE) {
        findings.add(particulars(article, line.span(), false));
        continue;
      }
      asides(article, layout, line, aboutWriting, findings);
    }
    return findings;
  }

  /** How surely the line is a field of a publishing system, by its name or by its neighbours. */
  private FieldLabel.Sureness field(Layout layout, Line line) {
    FieldLabel.Sureness sureness =
        layout.isScholarly() ? FieldLabel.Sureness.NONE : fields.of(line);
    boolean counts =
        switch (sureness) {
          case NONE, SURE -> true;
          case AT_EDGE ->
              !line.prose()
                  && (isAlone(layout, line)
                      ? layout.isReporting() && !line.closed()
                      : isBesideSureField(layout, line));
          case BESIDE_OTHERS -> !line.prose() && isBesideSureField(layout, line);
        };
    return counts ? sureness : FieldLabel.Sureness.NONE;
  }

  private boolean isBesideSureField(Layout layout, Line line) {
    return isInRunWithSureField(layout, line, -1) || isInRunWithSureField(layout, line, 1);
  }

  /** Whether it stands above or below the story and no other line of a name and a value beside. */
  private static boolean isAlone(Layout layout, Line line) {
    return !layout.isWithinProse(line)
        && layout.before(line).filter(l -> l.plain().indexOf(':') > 0 && !l.prose()).isEmpty()
        && layout.after(line).filter(l -> l.plain().indexOf(':') > 0 && !l.prose()).isEmpty();
  }

  private boolean isInRunWithSureField(Layout layout, Line line, int step) {
    for (int i = 1; i <= LONGEST_RUN; i++) {
      int at = line.index() + i * step;
      if (at < 0 || at >= layout.lines().size()) {
        return false;
      }
      FieldLabel.Sureness sureness = fields.of(layout.lines().get(at));
      if (sureness == FieldLabel.Sureness.NONE || sureness == FieldLabel.Sureness.SURE) {
        return sureness == FieldLabel.Sureness.SURE;
      }
    }
    return false;
  }

  /** Whether the line tells something about the order: its keywords, its number of words. */
  private boolean isParticular(Line line) {
    if (line.prose() && !line.plain().startsWith("meta")) {
      return false;
    }
    Optional<Cues.Match> particular = cues.at(unbracketed(line.plain()), 0);
    if (particular.filter(p -> p.kind().equals("count")).isPresent()) {
      return isBracketed(line) && line.size() <= LONGEST_COUNT;
    }
    return particular.filter(p -> p.kind().equals("label")).isPresent();
  }

  private static boolean isBracketed(Line line) {
    return line.plain().startsWith("(") || line.plain().startsWith("[");
  }

  private void asides(
      Article article, Layout layout, Line line, boolean aboutWriting, List<Finding> findings) {
    List<Sentence> sentences = article.sentencesOf(line.block());
    int size = sentences.size();
    int begin = -1;
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i <= size; i++) {
      String kind = i < size && isAtEdge(i, size) ? kind(article, layout, sentences.get(i)) : "";
      if (aboutWriting
          && (kind.equals(PROMPT)
              || kind.equals(APART)
              || kind.equals(TERMS)
              || kind.equals(EDGE))) {
        kind = "";
      }
      if (!kind.isEmpty()) {
        begin = begin < 0 ? i : begin;
        kinds.add(kind);
        continue;
      }
      if (begin >= 0
          && isAside(layout, line, kinds, begin == 0 && i == size)
          && !followsQuoting(article, line, sentences, begin)) {
        Span span = sentences.get(begin).span().union(sentences.get(i - 1).span());
        findings.add(aside(article, span, line, isPlain(line, kinds)));
      }
      begin = -1;
      kinds.clear();
    }
  }

  private static boolean isNearEnd(Layout layout, Line line) {
    return !layout.isWithinProse(line)
        || line.index() <= NEAR_END
        || line.index() >= layout.lines().size() - 1 - NEAR_END;
  }

  /** "Make it shorter: tailors offer a discount" is said to readers. */
  private static boolean isHeadline(Line line) {
    return line.plain().indexOf(": ") > 0 && !line.closed() && line.size() <= LONGEST_HEADLINE;
  }

  /** Whether sentences of these kinds in a row can be nothing else, wherever they stand. */
  private static boolean isPlain(Line line, Set<String> kinds) {
    return kinds.contains(TASK)
        || (kinds.contains("handover") && (kinds.contains(POLITE) || isOpening(line)));
  }

  /** Whether sentences of these kinds in a row, perhaps the whole of the line, are no story. */
  private static boolean isAside(Layout layout, Line line, Set<String> kinds, boolean whole) {
    if (isPlain(line, kinds)) {
      return true;
    }
    if (!whole
        || line.isListed()
        || (Set.of(PROMPT, EDGE).containsAll(kinds) && isHeadline(line))) {
      return false;
    }
    return kinds.contains(APART)
        || (kinds.contains(EDGE) && isNearEnd(layout, line))
        || kinds.contains(PROMPT)
        || (kinds.contains(POLITE)
            && isOpening(line)
            && layout.hasProse()
            && line.size() >= FEWEST_POLITE);
  }

  /** Whether the words before, in the same block, hand over to somebody who speaks. */
  private boolean followsQuoting(Article article, Line line, List<Sentence> sentences, int begin) {
    if (begin == 0) {
      return false;
    }
    long marks =
        article
            .text()
            .substring(line.span().begin(), sentences.get(begin).span().begin())
            .chars()
            .filter(c -> c == '"' || c == '\u201c' || c == '\u201d')
            .count();
    return marks % 2 == 1 || isQuoting(article, sentences.get(begin - 1));
  }

  /** Whether the line hands something over before the text has begun. */
  private static boolean isOpening(Line line) {
    return line.index() <= 1 && line.plain().endsWith(":");
  }

  private static boolean isAtEdge(int sentence, int of) {
    return sentence < AT_EDGE || sentence >= of - AT_EDGE;
  }

  private String kind(Article article, Layout layout, Sentence sentence) {
    if (sentence.span().length() > LONGEST_SENTENCE) {
      return "";
    }
    String plain = unbracketed(Fingerprint.normalise(article.textOf(sentence)));
    if (plain.startsWith("\"") || plain.startsWith("'") || isQuoting(article, sentence)) {
      return "";
    }
    String wording =
        cues.at(plain, 0)
            .filter(m -> !m.kind().equals("mark") || isRest(plain, m.end()))
            .map(Cues.Match::kind)
            .map(k -> k.equals("mark") ? TASK : k)
            .filter(k -> !k.equals("label") && !k.equals("count"))
            .orElse("");
    if (wording.equals(TASK)) {
      return TASK;
    }
    String weighed = voice.kind(plain);
    if (weighed.isEmpty() || weighed.equals(POLITE) || weighed.equals(TERMS)) {
      double weight = voice.weight(plain) + (isForeign(article, layout, sentence) ? FOREIGN : 0);
      if (weight >= ENOUGH_AT_EDGE) {
        return weight >= ENOUGH ? APART : EDGE;
      }
    }
    return weighed.isEmpty() || (weighed.equals(POLITE) && !wording.isEmpty()) ? wording : weighed;
  }

  /** Whether no word follows. */
  private static boolean isRest(String plain, int end) {
    return plain.substring(end).chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether no word of meaning in it, or a form of it, stands elsewhere in the text. */
  private static boolean isForeign(Article article, Layout layout, Sentence sentence) {
    return WordClasses.words(Fingerprint.normalise(article.textOf(sentence))).stream()
        .filter(w -> w.length() > 3 && !Layout.isSmallWord(w))
        .noneMatch(w -> layout.elsewhere(w) > 0);
  }

  /** Whether somebody is said to say it: then it is part of a story about assistants. */
  private boolean isQuoting(Article article, Sentence sentence) {
    boolean toAssistant = false;
    for (Token token : article.tokensOf(sentence)) {
      if (token.isWord()) {
        String word = token.text().toLowerCase(Locale.ROOT);
        // "As you asked" is said to the assistant, not told of somebody.
        if (quoting.contains(word) && !toAssistant) {
          return true;
        }
        toAssistant = word.equals("you") || word.equals("as");
      }
    }
    return false;
  }

  private static String unbracketed(String plain) {
    int from = 0;
    while (from < plain.length() && "*_#[(> ".indexOf(plain.charAt(from)) >= 0) {
      from++;
    }
    return plain.substring(from);
  }

  private Finding aside(Article article, Span span, Line line, boolean plain) {
    Span whole = line.span().length() - span.length() <= 2 ? line.span() : span;
    return card()
        .finding(article, whole)
        .level(plain ? Level.ERROR : Level.WARNING)
        .message(
            "\u201c"
                + Excerpt.of(article, whole).words()
                + "\u201d speaks to whoever ordered the text, not to its readers. Delete it.")
        .evidence(
            List.of(
                plain
                    ? "addressed to the person who ordered the text"
                    : "a line apart that speaks of writing the text, not of its matter"))
        .confidence(plain ? 0.96 : 0.8)
        .done();
  }

  private Finding particulars(Article article, Span span, boolean sure) {
    return card()
        .finding(article, span)
        .level(sure ? Level.ERROR : Level.WARNING)
        .message(
            "\u201c"
                + Excerpt.of(article, span).words()
                + "\u201d belongs to the order or the publishing system, not to the story. Delete"
                + " it.")
        .evidence(
            List.of(
                sure
                    ? "particulars of the text, not part of it"
                    : "named and placed like a field of a publishing system"))
        .confidence(sure ? 0.94 : 0.8)
        .done();
  }
}
