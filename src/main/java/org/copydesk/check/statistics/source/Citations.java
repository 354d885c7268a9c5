package org.copydesk.check.statistics.source;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.statistics.claim.Claim;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Link;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/** A link or note that says where a figure is from without a word in its sentence. */
final class Citations {

  private static final List<String> NO_SOURCES =
      DataFile.beside(Citations.class, "sharing-links.tsv").rows().stream()
          .map(r -> r.get(0).toLowerCase(Locale.ROOT))
          .toList();

  /** A mark in brackets, a raised figure, an author with a year, "(Source: …)", Markdown. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\[\\d{1,3}(?:[,–-] ?\\d{1,3}){0,5}\\]|[¹²³⁴⁵⁶⁷⁸⁹]"
              + "|\\([A-Z][^()]{1,60}, (?:19|20)\\d\\d\\w?\\)|\\([Ss]ources?: [^()]{2,80}\\)"
              + "|\\[\\^[\\w-]{1,40}\\]|\\]\\[[\\w -]{1,40}\\]");

  /** An address in plain text or Markdown, and the words it is put on. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\[([^\\[\\]]{1,200})\\]\\()?(https?://[^\\s<>()\\[\\]]{4,500})");

  /** A mark between the end of one sentence and the next: it belongs to the one before. */
  private static final Pattern MARK_AFTER_STOP =
      Pattern.compile(
          "(?<=[.!?]|[.!?][”\"’)])(?:\\[\\^?[\\w,–-]{1,40}\\]|[¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?=\\s+[\\p{Lu}“\"])");

  /** What a note's mark looks like. */
  private static final Pattern NOTE_MARK =
      Pattern.compile("[\\[(]?(?:\\d{1,3}|[ivx]{1,4}|[a-z]|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]{1,3})[\\])]?");

  private static final String NOTE = "#note";

  /** A longer source is cut, in characters. */
  private static final int LONGEST = 80;

  private final Article article;
  private final TreeMap<Integer, Link> links = new TreeMap<>();

  Citations(Article article) {
    this.article = article;
    for (Link link : article.links()) {
      if (isSource(link)) {
        links.putIfAbsent(link.span().begin(), link);
      }
    }
  }

  /** What is put on a figure, if anything. */
  @Nullable Citation on(Claim claim) {
    Sentence sentence = article.sentences().get(claim.sentence());
    Span part = part(sentence, claim.number().span().begin());
    Citation linked = link(part);
    if (linked != null) {
      return linked;
    }
    String text = article.text();
    Matcher mark = MARK.matcher(text).region(part.begin(), part.end());
    if (mark.find()) {
      String words = mark.group().startsWith("][") ? mark.group().substring(1) : mark.group();
      return new Citation(words, "the citation “" + words + "” in this sentence");
    }
    Matcher address = ADDRESS.matcher(text).region(part.begin(), part.end());
    while (address.find()) {
      if (isSource(address.group(2))) {
        String host = host(address.group(2));
        return new Citation(host, "a link to " + host + " in this sentence");
      }
    }
    return null;
  }

  private @Nullable Citation link(Span part) {
    // A link that began before the sentence may reach into it.
    Integer first = links.floorKey(part.begin());
    for (Link link :
        links.subMap(first == null ? part.begin() : first, true, part.end(), false).values()) {
      if (link.span().overlaps(part)) {
        String words = line(article.textOf(link.span()));
        if (isNote(link)) {
          return new Citation("note on “" + words + "”", "a note on “" + words + "”");
        }
        String host = host(link.target());
        return host.isEmpty()
            ? new Citation("link on “" + words + "”", "a link on “" + words + "”")
            : new Citation(host, "a link to " + host + " on “" + words + "”");
      }
    }
    return null;
  }

  /** The part of a sentence between the marks that close others before and after it. */
  private Span part(Sentence sentence, int offset) {
    int begin = sentence.span().begin();
    Matcher stop =
        MARK_AFTER_STOP
            .matcher(article.text())
            .region(begin, sentence.span().end())
            .useTransparentBounds(true);
    while (stop.find()) {
      if (stop.start() > offset) {
        return new Span(begin, stop.end());
      }
      begin = stop.end();
    }
    return new Span(begin, sentence.span().end());
  }

  // --- links

  private static boolean isNote(Link link) {
    return link.target().equals(NOTE);
  }

  private boolean isSource(Link link) {
    if (isNote(link)) {
      return true;
    }
    if (link.target().startsWith("#")) {
      return NOTE_MARK.matcher(article.textOf(link.span())).matches() && !opensItsBlock(link);
    }
    return isSource(link.target()) && !fillsItsBlock(link);
  }

  private static boolean isSource(String target) {
    String address = withoutScheme(target).toLowerCase(Locale.ROOT);
    return NO_SOURCES.stream().noneMatch(address::startsWith);
  }

  /** The way back from a note, which stands before or behind its words. */
  private boolean opensItsBlock(Link link) {
    return article
        .blockAt(link.span().begin())
        .map(b -> b.span().begin() == link.span().begin())
        .orElse(false);
  }

  /** A block that is one link leads on to another story. */
  private boolean fillsItsBlock(Link link) {
    return article
        .blockAt(link.span().begin())
        .map(b -> b.kind() != BlockKind.TABLE_ROW && link.span().equals(b.span()))
        .orElse(false);
  }

  private static String withoutScheme(String target) {
    int from = target.startsWith("//") ? 2 : 0;
    int scheme = target.indexOf("://");
    if (scheme > 0 && scheme < 6) {
      from = scheme + 3;
    }
    return target.startsWith("www.", from) ? target.substring(from + 4) : target.substring(from);
  }

  /** The host of an address; empty for a link inside one site. */
  private static String host(String target) {
    if (!target.startsWith("//") && !target.contains("://")) {
      return "";
    }
    String address = withoutScheme(target);
    int end = 0;
    while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return line(address.substring(0, end));
  }

  private static String line(String words) {
    String line = words.replaceAll("\\s++", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
