package org.copydesk.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Link;
import org.copydesk.text.Locator;
import org.copydesk.text.PlainText;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Setting;
import org.copydesk.text.Span;
import org.copydesk.text.Zone;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes blocks of XHTML events. The audited text is the blocks, parted by one line feed, with each
 * run of white space inside a block as one blank; the cells of a table row are parted by a tab.
 * What no reader sees (the head, scripts, hidden elements) is left out. State instead of recursion:
 * a page may nest as deep as it likes.
 */
final class BlockCollector extends DefaultHandler {

  /** Thrown when the text grows longer than allowed. */
  static final class TooMuchText extends SAXException {
    private static final long serialVersionUID = 1;
  }

  private static final Set<String> UNSEEN =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "canvas",
          "object",
          "applet",
          "iframe",
          "audio",
          "video",
          "map",
          "select",
          "datalist",
          "textarea");

  private static final Set<String> UNSEEN_CLASSES =
      Set.of("annotation", "slide-notes", "slide-master-content", "embedded", "comment_reference");

  private static final Set<String> CAPTION_CLASSES =
      Set.of("caption", "caption-text", "wp-caption-text");

  /** Where a link leads that stands for a footnote or endnote. */
  static final String NOTE = "#note";

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "img",
          "ins",
          "kbd",
          "label",
          "mark",
          "meter",
          "nobr",
          "output",
          "picture",
          "progress",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "source",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "input",
          "link",
          "meta",
          "track");

  /** Part of a row or a block of its own: what stood between two borders of block elements. */
  private record Chunk(
      BlockKind kind, String raw, List<Link> links, int page, int cell, Zone zone) {}

  private static final class Row {
    final List<Chunk> chunks = new ArrayList<>();
    int cells;
    boolean layout;
  }

  private final int longest;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private StringBuilder raw = new StringBuilder();
  private List<Link> rawLinks = new ArrayList<>();
  private @Nullable String target;
  private int targetBegin;
  private int raisedBegin = -1;

  private @Nullable StringBuilder suspended;
  private List<Link> suspendedLinks = new ArrayList<>();
  private final List<Chunk> deferred = new ArrayList<>();
  private int noteDepth;

  private final Deque<Row> rows = new ArrayDeque<>();
  private final Deque<Boolean> captions = new ArrayDeque<>();
  private final MailZones mail = new MailZones();
  private int unseen;
  private int headings;
  private int listItems;
  private int quotes;
  private int openCaptions;
  private int page;
  private long received;

  /**
   * @param longest how many characters are taken before {@link TooMuchText}
   */
  BlockCollector(int longest) {
    this.longest = longest;
  }

  /** The article of what was collected; whatever is still open is closed. */
  Article article(String name, SentenceSplitter splitter) {
    close();
    return Article.of(name, text.toString(), blocks, links, splitter);
  }

  /** The text so far. */
  String text() {
    close();
    return text.toString();
  }

  /** Whether there was more text than allowed; a parser may have kept that to itself. */
  boolean isCut() {
    return received > longest;
  }

  private void close() {
    flush();
    resume();
    flush();
    while (!rows.isEmpty()) {
      endRow();
    }
    flush();
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    String element = nameOf(localName, qName);
    if (unseen > 0 || isUnseen(element, attributes)) {
      unseen++;
      return;
    }
    if (element.equals("br")) {
      raw.append('\n');
      return;
    }
    if (element.equals("a")) {
      endLink();
      target = attributes.getValue("href");
      targetBegin = raw.length();
      return;
    }
    if (INLINE.contains(element)) {
      if (hasClass(attributes, "note-reference")) {
        noteReference();
      } else if (element.equals("sup")) {
        raisedBegin = raw.length();
      }
      return;
    }
    if (suspended == null && hasClass(attributes, "note") && !isBlank(raw)) {
      suspend();
    }
    noteDepth += suspended == null ? 0 : 1;
    flush();
    mail.start(element, attributes);
    boolean caption = isCaption(element, attributes);
    captions.push(caption);
    openCaptions += caption ? 1 : 0;
    count(element, 1);
    switch (element) {
      case "tr" -> startRow();
      case "td", "th" -> {
        if (!rows.isEmpty()) {
          rows.peek().cells++;
        }
      }
      case "div" -> {
        if (hasClass(attributes, "page") || hasClass(attributes, "slide-content")) {
          page++;
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    if (unseen > 0) {
      unseen--;
      return;
    }
    String element = nameOf(localName, qName);
    if (element.equals("br")) {
      return;
    }
    if (element.equals("a")) {
      endLink();
      return;
    }
    if (INLINE.contains(element)) {
      if (element.equals("sup")) {
        endRaised();
      }
      return;
    }
    flush();
    if (element.equals("tr") && !rows.isEmpty()) {
      endRow();
    }
    count(element, -1);
    mail.end();
    if (!captions.isEmpty() && captions.pop()) {
      openCaptions--;
    }
    if (suspended != null && --noteDepth == 0) {
      resume();
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    if (unseen > 0) {
      return;
    }
    received += length;
    if (received > longest) {
      throw new TooMuchText();
    }
    raw.append(ch, start, length);
  }

  /** A note stands for a source of the word before it, as a link does. */
  private void noteReference() {
    int end = raw.length();
    int begin = end;
    while (begin > 0 && !isSpace(raw.charAt(begin - 1))) {
      begin--;
    }
    if (begin < end) {
      rawLinks.add(new Link(new Span(begin, end), NOTE));
    }
  }

  /** A note inside a sentence: the sentence goes on when the note is over. */
  private void suspend() {
    noteReference();
    suspended = raw;
    suspendedLinks = rawLinks;
    raw = new StringBuilder();
    rawLinks = new ArrayList<>();
  }

  private void resume() {
    if (suspended != null) {
      raw = suspended;
      rawLinks = suspendedLinks;
      suspended = null;
    }
  }

  private void count(String element, int by) {
    switch (element) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> headings += by;
      case "li", "dt", "dd" -> listItems += by;
      case "blockquote" -> quotes += by;
      default -> {}
    }
  }

  private BlockKind kind() {
    if (headings > 0) {
      return BlockKind.HEADING;
    }
    if (openCaptions > 0) {
      return BlockKind.CAPTION;
    }
    if (listItems > 0) {
      return BlockKind.LIST_ITEM;
    }
    return quotes > 0 ? BlockKind.QUOTE : BlockKind.PARAGRAPH;
  }

  /** A raised number that no unit or power bears is the mark of a note, linked or not. */
  private void endRaised() {
    int begin = raisedBegin;
    raisedBegin = -1;
    if (begin > 0 && begin < raw.length() && NoteMarks.isRaisedMark(raw, begin)) {
      raw.setLength(begin);
      noteReference();
    }
  }

  private void endLink() {
    if (target != null && NoteMarks.isLinkedMark(raw, targetBegin, target)) {
      raw.setLength(targetBegin);
      noteReference();
    } else if (target != null && !target.isBlank() && raw.length() > targetBegin) {
      rawLinks.add(new Link(new Span(targetBegin, raw.length()), target.strip()));
    }
    target = null;
  }

  /** Ends the chunk that is being written; a link that goes on goes on in the next one. */
  private void flush() {
    String open = target;
    endLink();
    if (!isBlank(raw) && suspended != null) {
      deferred.add(new Chunk(BlockKind.PARAGRAPH, raw.toString(), rawLinks, page, 0, mail.zone()));
    } else if (!isBlank(raw)) {
      Row row = rows.peek();
      Chunk chunk =
          new Chunk(
              kind(), raw.toString(), rawLinks, page, row == null ? 0 : row.cells, mail.zone());
      if (row == null || row.layout) {
        emit(chunk);
      } else {
        row.chunks.add(chunk);
      }
    }
    if (suspended == null && rows.isEmpty() && !deferred.isEmpty()) {
      deferred.forEach(this::emit);
      deferred.clear();
    }
    raw = new StringBuilder();
    rawLinks = new ArrayList<>();
    target = open;
    targetBegin = 0;
    raisedBegin = raisedBegin < 0 ? -1 : 0;
  }

  /** A row inside a row: the outer one only lays out the page. */
  private void startRow() {
    Row outer = rows.peek();
    if (outer != null) {
      outer.layout = true;
      outer.chunks.forEach(this::emit);
      outer.chunks.clear();
    }
    rows.push(new Row());
  }

  private void endRow() {
    Row row = rows.pop();
    long filled = row.chunks.stream().mapToInt(Chunk::cell).distinct().count();
    if (row.layout || filled < 2 || filled < row.chunks.size()) {
      row.chunks.forEach(this::emit);
      return;
    }
    int begin = beginBlock();
    for (Chunk chunk : row.chunks) {
      if (text.length() > begin) {
        text.append('\t');
      }
      append(chunk, new Span(0, chunk.raw().length()));
    }
    endBlock(BlockKind.TABLE_ROW, begin, row.chunks.get(0));
  }

  private void emit(Chunk chunk) {
    boolean lines = chunk.kind() != BlockKind.HEADING && chunk.raw().strip().indexOf('\n') >= 0;
    if (!lines) {
      emit(chunk, chunk.kind(), new Span(0, chunk.raw().length()));
      return;
    }
    for (Block block : PlainText.blocks(chunk.raw())) {
      emit(chunk, chunk.kind() == BlockKind.PARAGRAPH ? block.kind() : chunk.kind(), block.span());
    }
  }

  /**
   * A list mark that the format kept as a sign: Word's, and its symbol font's in the private area.
   */
  private static final Pattern BULLET =
      Pattern.compile("^\\s*+[\u00B7\u2022\u2023\u25AA\u25CF\u25E6\uF0A7\uF0B7\uF0D8]\\s++(?=\\S)");

  private void emit(Chunk chunk, BlockKind whole, Span block) {
    Matcher bullet = BULLET.matcher(chunk.raw()).region(block.begin(), block.end());
    boolean marked = bullet.find();
    Span part = marked ? new Span(bullet.end(), block.end()) : block;
    BlockKind kind = marked && whole == BlockKind.PARAGRAPH ? BlockKind.LIST_ITEM : whole;
    int begin = beginBlock();
    append(chunk, part);
    endBlock(kind, begin, chunk);
  }

  private int beginBlock() {
    if (text.length() > 0) {
      text.append('\n');
    }
    return text.length();
  }

  private void endBlock(BlockKind kind, int begin, Chunk chunk) {
    blocks.add(
        new Block(
            blocks.size(),
            kind,
            new Span(begin, text.length()),
            new Locator(chunk.page(), blocks.size() + 1),
            chunk.zone() == Zone.UNTOLD ? Setting.UNTOLD : Setting.in(chunk.zone())));
  }

  /** Appends a part of a chunk with its white space collapsed and its links moved along. */
  private void append(Chunk chunk, Span part) {
    int[] moved = new int[chunk.links().isEmpty() ? 0 : part.length() + 1];
    int begin = text.length();
    boolean blank = true;
    for (int i = part.begin(); i < part.end(); i++) {
      char c = chunk.raw().charAt(i);
      boolean space = isSpace(c);
      if (moved.length > 0) {
        moved[i - part.begin()] = text.length();
      }
      if (!space) {
        text.append(c);
      } else if (!blank) {
        text.append(' ');
      }
      blank = space;
    }
    if (text.length() > begin && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    for (Link link : chunk.links()) {
      if (link.span().overlaps(part)) {
        int from = moved[Math.max(link.span().begin(), part.begin()) - part.begin()];
        int to =
            link.span().end() >= part.end()
                ? text.length()
                : moved[link.span().end() - part.begin()];
        Span span =
            new Span(Math.min(from, text.length()), Math.min(Math.max(from, to), text.length()))
                .trim(text);
        if (!span.isEmpty()) {
          links.add(new Link(span, link.target()));
        }
      }
    }
  }

  private static boolean isUnseen(String element, Attributes attributes) {
    if (UNSEEN.contains(element) || attributes.getValue("hidden") != null) {
      return true;
    }
    String style = attributes.getValue("style");
    if (style != null) {
      String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
      if (plain.contains("display:none") || plain.contains("visibility:hidden")) {
        return true;
      }
    }
    return hasClass(attributes, UNSEEN_CLASSES::contains);
  }

  private static boolean isCaption(String element, Attributes attributes) {
    return switch (element) {
      case "figcaption", "caption" -> true;
      case "p", "div" -> hasClass(attributes, CAPTION_CLASSES::contains);
      default -> false;
    };
  }

  private static boolean hasClass(Attributes attributes, String name) {
    return hasClass(attributes, name::equals);
  }

  private static boolean hasClass(Attributes attributes, Predicate<String> wanted) {
    String classes = attributes.getValue("class");
    if (classes == null) {
      return false;
    }
    for (String c : classes.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (wanted.test(c)) {
        return true;
      }
    }
    return false;
  }

  private static String nameOf(String localName, String qName) {
    return (localName.isEmpty() ? qName : localName).toLowerCase(Locale.ROOT);
  }

  private static boolean isBlank(CharSequence s) {
    for (int i = 0; i < s.length(); i++) {
      if (!isSpace(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
