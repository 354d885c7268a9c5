package org.copydesk.check.statistics.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.statistics.claim.Claim;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Link;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What on the page says where a figure is from without a word in its sentence: a link or note on
 * it, and the line that names the source of a table or a list of facts.
 */
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

  /** The line that names the source of what stands above it. */
  private static final Pattern SOURCE_LINE =
      Pattern.compile(
          "^[|*_\\s(]*+(?:Sources?|SOURCES?|Data)(?: and notes)?:\\**+\\s*+(\\p{L}.{1,200})",
          Pattern.DOTALL);

  /** The same inside a caption. */
  private static final Pattern SOURCE_IN_CAPTION =
      Pattern.compile("\\b(?:Sources?|SOURCES?|Data):\\s*+(\\p{L}.{1,200})", Pattern.DOTALL);

  private static final String NOTE = "#note";

  /** A paragraph of more words than this is no cell of a table that lost its lines. */
  private static final int CELL_WORDS = 12;

  /** A longer source is cut, in characters. */
  private static final int LONGEST = 80;

  private final Article article;
  private final TreeMap<Integer, Link> links = new TreeMap<>();
  private final Map<Integer, Citation> byBlock = new HashMap<>();

  Citations(Article article) {
    this.article = article;
    for (Link link : article.links()) {
      if (isSource(link)) {
        links.putIfAbsent(link.span().begin(), link);
      }
    }
    readSourceLines();
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
      return Citation.note(words, "the citation “" + words + "” in this sentence");
    }
    Matcher address = ADDRESS.matcher(text).region(part.begin(), part.end());
    while (address.find()) {
      if (isSource(address.group(2))) {
        String host = host(address.group(2));
        return Citation.note(host, "a link to " + host + " in this sentence");
      }
    }
    return byBlock.get(sentence.block());
  }

  private @Nullable Citation link(Span part) {
    // A link that began before the sentence may reach into it.
    Integer first = links.floorKey(part.begin());
    for (Link link :
        links.subMap(first == null ? part.begin() : first, true, part.end(), false).values()) {
      if (link.span().overlaps(part)) {
        String words = line(article.textOf(link.span()));
        if (isNote(link)) {
          return Citation.note("note on “" + words + "”", "a note on “" + words + "”");
        }
        String host = host(link.target());
        return host.isEmpty()
            ? Citation.note("link on “" + words + "”", "a link on “" + words + "”")
            : Citation.note(host, "a link to " + host + " on “" + words + "”");
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

  // --- the source of a table or list

  private void readSourceLines() {
    List<Block> blocks = article.blocks();
    for (Block block : blocks) {
      String text = article.textOf(block);
      Matcher line = SOURCE_LINE.matcher(text);
      if (line.find()) {
        Citation citation = citation(line.group(1));
        above(block.index()).forEach(b -> byBlock.putIfAbsent(b, citation));
      } else if (isTitle(block)) {
        Matcher caption = SOURCE_IN_CAPTION.matcher(text);
        if (caption.find()) {
          Citation citation = citation(caption.group(1));
          byBlock.putIfAbsent(block.index(), citation);
          below(block.index()).forEach(b -> byBlock.putIfAbsent(b, citation));
        }
      }
    }
  }

  private boolean isTitle(Block block) {
    int next = block.index() + 1;
    return block.kind() == BlockKind.CAPTION
        || block.kind() != BlockKind.TABLE_ROW
            && next < article.blocks().size()
            && article.blocks().get(next).kind() == BlockKind.TABLE_ROW;
  }

  private static Citation citation(String named) {
    String name = line(named).replaceAll("[)|*_\\s]++$", "");
    return Citation.line(name);
  }

  /** The rows, items, captions and cells above a source line. */
  private List<Integer> above(int line) {
    List<Integer> above = new ArrayList<>();
    int i = line - 1;
    while (i >= 0 && isPart(article.blocks().get(i))) {
      above.add(i--);
    }
    return above;
  }

  private List<Integer> below(int title) {
    List<Integer> below = new ArrayList<>();
    int i = title + 1;
    while (i < article.blocks().size() && article.blocks().get(i).kind() == BlockKind.TABLE_ROW) {
      below.add(i++);
    }
    return below;
  }

  /** Whether a block may belong to a table or list, rather than to the story. */
  private boolean isPart(Block block) {
    return switch (block.kind()) {
      case TABLE_ROW, LIST_ITEM, CAPTION -> !SOURCE_LINE.matcher(article.textOf(block)).find();
      case PARAGRAPH -> isCell(block);
      case HEADING, QUOTE -> false;
    };
  }

  /** Few words without a full stop: a cell of a table whose lines the format did not keep. */
  private boolean isCell(Block block) {
    String text = article.textOf(block);
    char last = text.charAt(text.length() - 1);
    return article.wordsOf(block) <= CELL_WORDS
        && ".!?:”\"".indexOf(last) < 0
        && !SOURCE_LINE.matcher(text).find();
  }

  private static String line(String words) {
    String line = words.replaceAll("\\s++", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
