package org.copydesk.extract;

import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Which elements of a page a reader view shows. Every element of a copy of the page bears its
 * number while Readability makes its view, so that the same words twice on a page are no riddle,
 * and nothing has to be searched.
 */
final class ReaderView {

  /** A view of fewer letters is no story. */
  private static final int SHORTEST = 200;

  /** A view that shows less of the page's prose than this has missed the story. */
  private static final double SMALLEST_SHARE = 0.1;

  /** Elements of the largest page that is tried. */
  private static final int MOST_ELEMENTS = 40_000;

  /** Children of one element; each that is taken out may cost as much as there are. */
  private static final int MOST_CHILDREN = 4_000;

  /**
   * Characters of the page, each counted as often as there are elements around it: Readability asks
   * every element for all its text.
   */
  private static final long MOST_CHARACTERS = 30_000_000;

  /**
   * Elements of the page, counted likewise; a long page of today comes to a few hundred thousand.
   */
  private static final long MOST_DESCENDANTS = 1_000_000;

  /** A line that is looked at for the headline is not longer. */
  private static final int LONGEST_TITLE = 300;

  private static final String NUMBER = "copydesk-number";

  /** Links have to be resolved against something. */
  private static final String ADDRESS = "https://page.invalid/";

  /** What Readability would have to do for a page. */
  private static final class Burden implements NodeVisitor {
    private long characters;
    private long descendants;
    private int elements;
    private int widest;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        characters += (long) depth * length(text);
      } else if (node instanceof Element) {
        descendants += depth;
        elements++;
        widest = Math.max(widest, node.childNodeSize());
      }
    }

    boolean isBearable() {
      return characters <= MOST_CHARACTERS
          && descendants <= MOST_DESCENDANTS
          && elements <= MOST_ELEMENTS
          && widest <= MOST_CHILDREN;
    }
  }

  private final Set<Element> shown;

  private ReaderView(Set<Element> shown) {
    this.shown = shown;
  }

  /** The view of a page, which is left as it is. */
  static ReaderView of(Document page) {
    if (!isBearable(page)) {
      return new ReaderView(Set.of());
    }
    try {
      return read(page);
    } catch (Exception | StackOverflowError e) {
      // A second opinion that a strange page does not get; the page itself is read all the same.
      return new ReaderView(Set.of());
    }
  }

  /** Whether there is no view, or one too small to be the story. */
  boolean isEmpty() {
    return shown.isEmpty();
  }

  /** Whether the view shows an element's own text. */
  boolean shows(Element element) {
    return shown.contains(element);
  }

  private static ReaderView read(Document page) {
    Document copy = page.clone();
    Elements copied = copy.getAllElements();
    for (int i = 0; i < copied.size(); i++) {
      copied.get(i).attr(NUMBER, Integer.toString(i));
    }
    Article article = new Readability4J(ADDRESS, copy).parse();
    Element content = article.getArticleContent();
    if (content == null) {
      return new ReaderView(Set.of());
    }
    int letters = content.text().length();
    if (letters < SHORTEST || letters < SMALLEST_SHARE * proseOf(page)) {
      return new ReaderView(Set.of());
    }
    BitSet numbers = new BitSet();
    for (Element element : content.getElementsByAttribute(NUMBER)) {
      numbers.set(Integer.parseInt(element.attr(NUMBER)));
    }
    Set<Element> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    Elements elements = page.getAllElements();
    for (int i = 0; i < elements.size(); i++) {
      if (numbers.get(i)) {
        shown.add(elements.get(i));
      }
    }
    showHeadline(page, article.getTitle(), shown);
    return new ReaderView(shown);
  }

  /** A reader view takes the headline from its place and sets it above the story. */
  private static void showHeadline(Document page, String title, Set<Element> shown) {
    String headline = plain(title == null ? "" : title);
    if (headline.isEmpty() || headline.length() > LONGEST_TITLE) {
      return;
    }
    for (Element heading : page.select("h1, h2")) {
      if (plain(heading.text()).equals(headline)) {
        shown.addAll(heading.getAllElements());
        return;
      }
    }
  }

  private static String plain(String s) {
    return s.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]++", " ").strip();
  }

  private static int proseOf(Document page) {
    int[] prose = new int[1];
    NodeTraversor.traverse(
        (node, depth) ->
            prose[0] += node instanceof TextNode t && PageProse.isProse(t) ? length(t) : 0,
        page);
    return prose[0];
  }

  private static boolean isBearable(Document page) {
    Burden burden = new Burden();
    NodeTraversor.traverse(burden, page);
    return burden.isBearable();
  }

  private static int length(TextNode text) {
    return text.getWholeText().length();
  }
}
