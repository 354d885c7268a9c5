package org.copydesk.extract;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.copydesk.text.Setting;
import org.copydesk.text.Zone;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The setting of each element of a page, told while the page is walked through. Elements say what
 * they are by their tags and names; what they say is weighed by where the prose of the page is, for
 * a form may be wrapped around a whole page, a layout may be named after its side bar, and the
 * teaser of another story is an {@code article} as well.
 *
 * <p>The innermost element that tells wins. Three rules stand above that: an element with much of
 * the page's prose is no furniture; a story inside furniture is a teaser; a header or footer that
 * is not the page's says nothing, not even that it is the story.
 */
final class PageSettings {

  /** An element with this share of the page's prose holds the story, whatever it is called. */
  private static final double WRAPPER_SHARE = 0.4;

  /** An element that says it is the story must have this share of the page's prose. */
  private static final double STORY_SHARE = 0.25;

  /** An element that says it is the story gives way to one inside it with this share of its own. */
  private static final double INNER_SHARE = 0.7;

  /** A heading with fewer words in the head of a page is the name of the site. */
  private static final int HEADLINE_WORDS = 4;

  /** Elements of the largest page whose settings are told. */
  private static final int MOST_ELEMENTS = 300_000;

  private static final Set<String> SECTIONS = Set.of("article", "section", "main", "aside", "nav");

  private record State(Zone zone, boolean named, boolean inSection) {}

  private final ElementZones zones;
  private final PageProse prose;
  private final ReaderView view;
  private final Set<Element> stories;
  private final Deque<State> states = new ArrayDeque<>();

  private PageSettings(MarkupNames names, Document page, ReaderView view) {
    this.zones = new ElementZones(names);
    this.view = view;
    this.prose = PageProse.of(page, zones::isPlainlyApart);
    this.stories = stories(page);
  }

  /**
   * Reads what a page says.
   *
   * @param names what names of elements mean
   * @param page left as it is
   * @param view what a reader view shows of it
   */
  static PageSettings of(MarkupNames names, Document page, ReaderView view) {
    return new PageSettings(names, page, view);
  }

  /** Whether a page has so many elements that nothing should be told of them. */
  static boolean isTooLarge(Document page) {
    int[] elements = new int[1];
    NodeTraversor.traverse((node, depth) -> elements[0] += node instanceof Element ? 1 : 0, page);
    return elements[0] > MOST_ELEMENTS;
  }

  /** The setting of an element's own text; to be asked for in the order of the page. */
  Setting enter(Element element) {
    State outer = states.peek();
    State state = state(outer == null ? new State(Zone.UNTOLD, false, false) : outer, element);
    states.push(state);
    return new Setting(state.zone, extraction(element), state.named);
  }

  /** Leaves the element that was entered last. */
  void leave() {
    states.pop();
  }

  private Setting.Extraction extraction(Element element) {
    if (view.isEmpty()) {
      return Setting.Extraction.UNTOLD;
    }
    return view.shows(element) ? Setting.Extraction.KEPT : Setting.Extraction.DROPPED;
  }

  private State state(State outer, Element element) {
    String tag = element.normalName();
    if (tag.equals("html") || tag.equals("body") || element instanceof Document) {
      return outer;
    }
    boolean wrapper = prose.shareOf(element) >= WRAPPER_SHARE;
    Zone zone = zone(outer, element, wrapper);
    boolean furniture = !wrapper && zones.verdict(element) == MarkupNames.Verdict.FURNITURE;
    boolean inSection = outer.inSection || SECTIONS.contains(tag) || stories.contains(element);
    return zone == outer.zone && furniture == outer.named && inSection == outer.inSection
        ? outer
        : new State(zone, outer.named || furniture, inSection);
  }

  private Zone zone(State outer, Element element, boolean wrapper) {
    Zone said = zones.said(element);
    if (said == null) {
      return outer.zone;
    }
    boolean inFurniture = outer.zone != Zone.UNTOLD && outer.zone != Zone.STORY;
    if (said == Zone.STORY) {
      return inFurniture
          ? outer.zone
          : stories.contains(element) ? Zone.STORY : silent(outer, element);
    }
    if (wrapper) {
      return outer.zone;
    }
    boolean ofPage = said == Zone.PAGE_HEADER || said == Zone.PAGE_FOOTER;
    if (ofPage && inFurniture) {
      return outer.zone;
    }
    if (ofPage && (outer.inSection || (said == Zone.PAGE_HEADER && hasHeadline(element)))) {
      return Zone.UNTOLD;
    }
    return said;
  }

  /** A card in the story is not the story; a story in parts still is. */
  private Zone silent(State outer, Element element) {
    boolean card = outer.zone == Zone.STORY && element.normalName().equals("article");
    return card ? Zone.UNTOLD : outer.zone;
  }

  private static boolean hasHeadline(Element header) {
    Element heading = header.selectFirst("h1");
    return heading != null && heading.text().split(" ", -1).length >= HEADLINE_WORDS;
  }

  /** The elements that say they are the story and may well be. */
  private Set<Element> stories(Document page) {
    Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<int[]> inner = new ArrayDeque<>();
    inner.push(new int[1]);
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (isClaim(node)) {
              inner.push(new int[1]);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (!isClaim(node)) {
              return;
            }
            Element element = (Element) node;
            int best = inner.pop()[0];
            int own = prose.in(element);
            if (prose.shareOf(element) >= STORY_SHARE && best < INNER_SHARE * own) {
              found.add(element);
            }
            int[] outer = inner.element();
            outer[0] = Math.max(outer[0], Math.max(own, best));
          }
        },
        page);
    return found;
  }

  private boolean isClaim(Node node) {
    return node instanceof Element e && zones.said(e) == Zone.STORY;
  }
}
