package org.copydesk.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.copydesk.text.Article;
import org.copydesk.text.BlockKind;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Setting;
import org.copydesk.text.Zone;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes blocks of XHTML events. What no reader sees (the head, scripts, hidden elements) is left
 * out; what a parser says of a passage by {@link SettingMarks} becomes the setting of its blocks.
 * State instead of recursion: a page may nest as deep as it likes.
 */
final class BlockCollector extends DefaultHandler {

  /** Thrown when the text grows longer than allowed. */
  static final class TooMuchText extends SAXException {
    private static final long serialVersionUID = 1;
  }

  private final int longest;
  private final ArticleText text = new ArticleText();
  private final TableRows rows = new TableRows(text);
  private Passage passage = new Passage();

  private @Nullable Passage suspended;
  private final List<Chunk> deferred = new ArrayList<>();
  private int noteDepth;

  private final Deque<Setting> settings = new ArrayDeque<>();
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
    return text.article(name, splitter);
  }

  /** The text so far. */
  String text() {
    close();
    return text.text();
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
      rows.end();
    }
    flush();
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    String element = nameOf(localName, qName);
    if (unseen > 0 || ElementKinds.isUnseen(element, attributes::getValue)) {
      unseen++;
      return;
    }
    if (element.equals("br")) {
      passage.breakLine();
      return;
    }
    settings.push(SettingMarks.read(setting(), attributes));
    if (element.equals("a")) {
      passage.startLink(attributes.getValue("href"));
    } else if (ElementKinds.isInline(element)) {
      startInline(element, attributes);
    } else {
      startBlock(element, attributes);
    }
  }

  private void startInline(String element, Attributes attributes) {
    if (ElementKinds.hasClass(attributes::getValue, "note-reference")) {
      passage.refer();
    } else if (element.equals("sup")) {
      passage.startRaised();
    }
  }

  private void startBlock(String element, Attributes attributes) {
    if (suspended == null
        && ElementKinds.hasClass(attributes::getValue, "note")
        && !passage.isBlank()) {
      suspend();
    }
    noteDepth += suspended == null ? 0 : 1;
    flush();
    mail.start(element, attributes);
    boolean caption = ElementKinds.isCaption(element, attributes::getValue);
    captions.push(caption);
    openCaptions += caption ? 1 : 0;
    count(element, 1);
    switch (element) {
      case "tr" -> rows.start();
      case "td", "th" -> rows.startCell();
      case "div" -> {
        if (ElementKinds.hasClass(attributes::getValue, "page")
            || ElementKinds.hasClass(attributes::getValue, "slide-content")) {
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
      passage.endLink();
    } else if (element.equals("sup")) {
      passage.endRaised();
    } else if (!ElementKinds.isInline(element)) {
      endBlock(element);
    }
    settings.poll();
  }

  private void endBlock(String element) {
    flush();
    if (element.equals("tr")) {
      rows.end();
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
    passage.append(ch, start, length, setting());
  }

  private Setting setting() {
    Setting told = settings.peek();
    Setting setting = told == null ? Setting.UNTOLD : told;
    Zone zone = mail.zone();
    return zone == Zone.UNTOLD
        ? setting
        : new Setting(zone, setting.extraction(), setting.namedFurniture());
  }

  /** A note inside a sentence: the sentence goes on when the note is over. */
  private void suspend() {
    passage.refer();
    suspended = passage;
    passage = passage.next();
  }

  private void resume() {
    if (suspended != null) {
      passage = suspended;
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

  /** Ends the passage that is being read. */
  private void flush() {
    Passage next = passage.next();
    passage.endLink();
    if (!passage.isBlank() && suspended != null) {
      deferred.add(passage.chunk(BlockKind.PARAGRAPH, page, 0));
    } else if (!passage.isBlank()) {
      rows.add(passage.chunk(kind(), page, rows.cell()));
    }
    if (suspended == null && rows.isEmpty() && !deferred.isEmpty()) {
      deferred.forEach(text::add);
      deferred.clear();
    }
    passage = next;
  }

  private static String nameOf(String localName, String qName) {
    return (localName.isEmpty() ? qName : localName).toLowerCase(Locale.ROOT);
  }
}
