package org.copydesk.check.sourcing.attribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.text.Article;
import org.copydesk.text.Link;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;

/** Marks that lead to a source: a number in brackets, an author with a year, a link, an address. */
final class References {

  private static final Pattern MARK =
      Pattern.compile(
          "\\[\\d{1,3}(?:[,–-] ?\\d{1,3}){0,5}\\]"
              + "|\\([^()\\n]{0,80}\\p{Lu}[^()\\n]{1,80}?,? (?:19|20)\\d\\d[a-z]?(?:[,;:] ?[^()\\n]{0,80})?\\)"
              + "|\\b\\p{Lu}[\\p{L}’'-]{1,30}(?: et al\\.?| (?:and|&) \\p{Lu}[\\p{L}’'-]{1,30})? \\((?:19|20)\\d\\d[a-z]?\\)"
              + "|\\([Ss]ources?: [^()\\n]{2,80}\\)"
              + "|\\bet al\\.|\\bdoi:|\\bdoi\\.org/|\\[\\^[\\w-]{1,40}\\]");

  /** A line that names its source: "Source: Eurostat". */
  private static final Pattern SOURCE_LINE =
      Pattern.compile("(?m)^[ \\t]*(?:Sources?|Via|Reference|References):[ \\t]*+(?=\\S)");

  private References() {}

  /** Adds the references of an article. */
  static void read(Article article, List<Attribution> found) {
    String text = article.text();
    for (Sentence sentence : article.sentences()) {
      Matcher mark = MARK.matcher(text).region(sentence.span().begin(), sentence.span().end());
      while (mark.find()) {
        add(new Span(mark.start(), mark.end()), sentence, article, found);
      }
    }
    Matcher line = SOURCE_LINE.matcher(text);
    while (line.find()) {
      Span span = new Span(line.start(), line.end()).trim(text);
      article.sentenceAt(span.begin()).ifPresent(s -> add(span, s, article, found));
    }
    for (Link link : article.links()) {
      if (leadsAway(link, article)) {
        article.sentenceAt(link.span().begin()).ifPresent(s -> add(link.span(), s, article, found));
      }
    }
  }

  /** A link to another site, or a note, inside a paragraph. */
  private static boolean leadsAway(Link link, Article article) {
    if (link.span().isEmpty()) {
      return false;
    }
    boolean note = link.target().equals("#note");
    return note
        || link.target().startsWith("http")
            && article
                .blockAt(link.span().begin())
                .map(b -> article.linkedShare(b) < 0.5)
                .orElse(false);
  }

  private static void add(Span span, Sentence sentence, Article article, List<Attribution> found) {
    found.add(
        new Attribution(span, span, SourceKind.REFERENCE, article.textOf(span), sentence.index()));
  }
}
