package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;

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

  private final Cues cues = Cues.read(AssistantResidue.class, "assistant.tsv");
  private final Set<String> quoting =
      DataFile.beside(AssistantResidue.class, "quoting-words.txt").words();

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    Layout layout = Layout.of(context);
    List<Finding> findings = new ArrayList<>();
    for (Line line : layout.lines()) {
      if (line.isQuoted()) {
        continue;
      }
      if (isParticular(layout, line)) {
        findings.add(particulars(article, line.span()));
        continue;
      }
      List<Sentence> sentences = article.sentencesOf(line.block());
      boolean mayAsk = line.index() <= 1 || layout.isBelowProse(line);
      asides(article, line, sentences, mayAsk, findings);
    }
    return findings;
  }

  /** Whether the line tells something about the order: its keywords, its number of words. */
  private boolean isParticular(Layout layout, Line line) {
    if (line.prose() && !line.plain().startsWith("meta")) {
      return false;
    }
    Optional<Cues.Match> particular = cues.at(unbracketed(line.plain()), 0);
    if (particular.filter(p -> p.kind().equals("count")).isPresent()) {
      return isBracketed(line) && line.size() == 2;
    }
    String kind = particular.map(Cues.Match::kind).orElse("");
    return kind.equals("label")
        || (kind.equals("field") && !layout.isScholarly() && isOutside(layout, line));
  }

  private static boolean isOutside(Layout layout, Line line) {
    return layout.isAboveProse(line) || layout.isBelowProse(line);
  }

  private static boolean isBracketed(Line line) {
    return line.plain().startsWith("(") || line.plain().startsWith("[");
  }

  private void asides(
      Article article,
      Line line,
      List<Sentence> sentences,
      boolean mayAsk,
      List<Finding> findings) {
    int size = sentences.size();
    int begin = -1;
    boolean task = false;
    boolean polite = false;
    boolean handover = false;
    for (int i = 0; i <= size; i++) {
      String kind = i < size && isAtEdge(i, size) ? kind(article, sentences.get(i)) : "";
      if (kind.isEmpty()) {
        if (begin >= 0
            && (task || (handover && (polite || isOpening(line))))
            && !followsQuoting(article, line, sentences, begin)) {
          findings.add(
              aside(article, sentences.get(begin).span().union(sentences.get(i - 1).span()), line));
        }
        begin = -1;
        task = false;
        polite = false;
        handover = false;
      } else {
        begin = begin < 0 ? i : begin;
        task |= kind.equals("task") || (kind.equals("prompt") && mayAsk);
        polite |= kind.equals("polite");
        handover |= kind.equals("handover");
      }
    }
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

  private String kind(Article article, Sentence sentence) {
    if (sentence.span().length() > LONGEST_SENTENCE) {
      return "";
    }
    String plain = unbracketed(Fingerprint.normalise(article.textOf(sentence)));
    if (plain.startsWith("\"") || plain.startsWith("'") || isQuoting(article, sentence)) {
      return "";
    }
    return cues.at(plain, 0)
        .map(Cues.Match::kind)
        .filter(k -> !k.equals("label") && !k.equals("field") && !k.equals("count"))
        .orElse("");
  }

  /** Whether somebody is said to say it: then it is part of a story about assistants. */
  private boolean isQuoting(Article article, Sentence sentence) {
    return article.tokensOf(sentence).stream()
        .anyMatch(t -> t.isWord() && quoting.contains(t.text().toLowerCase(Locale.ROOT)));
  }

  private static String unbracketed(String plain) {
    int from = 0;
    while (from < plain.length() && "*_#[(> ".indexOf(plain.charAt(from)) >= 0) {
      from++;
    }
    return plain.substring(from);
  }

  private Finding aside(Article article, Span span, Line line) {
    Span whole = line.span().length() - span.length() <= 2 ? line.span() : span;
    return card()
        .finding(article, whole)
        .message(
            "\u201c"
                + Excerpt.of(article, whole).words()
                + "\u201d speaks to whoever ordered the text, not to its readers. Delete it.")
        .evidence(List.of("addressed to the person who ordered the text"))
        .confidence(0.96)
        .done();
  }

  private Finding particulars(Article article, Span span) {
    return card()
        .finding(article, span)
        .message(
            "\u201c"
                + Excerpt.of(article, span).words()
                + "\u201d belongs to the order or the publishing system, not to the story. Delete"
                + " it.")
        .evidence(List.of("particulars of the text, not part of it"))
        .confidence(0.94)
        .done();
  }
}
