package org.copydesk.extract;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * How much running text stands in each element of a page: stretches too long for a label, outside
 * links.
 */
final class PageProse {

  /** A shorter stretch may be a label or a headline. */
  private static final int SHORTEST_STRETCH = 50;

  /** Where the prose outside furniture is shorter, the furniture is not what it says it is. */
  private static final int LEAST = 300;

  private static final double LEAST_SHARE = 0.05;

  private final Map<Element, Integer> prose = new IdentityHashMap<>();
  private final int all;

  private PageProse(Document page, Predicate<Element> left) {
    all = count(page, left);
  }

  /**
   * Counts the prose of a page.
   *
   * @param furniture elements whose prose does not count, unless there is little else
   */
  static PageProse of(Document page, Predicate<Element> furniture) {
    PageProse outside = new PageProse(page, furniture);
    PageProse everywhere = new PageProse(page, e -> false);
    return outside.all >= LEAST && outside.all >= LEAST_SHARE * everywhere.all
        ? outside
        : everywhere;
  }

  /** The share of the page's prose that stands in an element, from 0 to 1. */
  double shareOf(Element element) {
    return all == 0 ? 0 : in(element) / (double) all;
  }

  /** Characters of prose in an element. */
  int in(Element element) {
    return prose.getOrDefault(element, 0);
  }

  /** Whether a stretch of text is long enough to be prose. */
  static boolean isProse(TextNode text) {
    return text.getWholeText().length() >= SHORTEST_STRETCH
        && text.text().strip().length() >= SHORTEST_STRETCH;
  }

  private int count(Document page, Predicate<Element> left) {
    NodeVisitor counting =
        new NodeVisitor() {
          private @Nullable Node outside;

          @Override
          public void head(Node node, int depth) {
            if (outside == null && node instanceof Element e && (isSilent(e) || left.test(e))) {
              outside = e;
            } else if (outside == null && node instanceof TextNode t && isProse(t)) {
              add(t.parent(), t.text().strip().length());
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node == outside) {
              outside = null;
            } else if (outside == null && node instanceof Element e && prose.containsKey(e)) {
              add(e.parent(), in(e));
            }
          }
        };
    NodeTraversor.traverse(counting, page);
    return in(page);
  }

  private void add(@Nullable Node to, int characters) {
    if (to instanceof Element e) {
      prose.merge(e, characters, Integer::sum);
    }
  }

  private static boolean isSilent(Element element) {
    String name = element.normalName();
    return name.equals("a")
        || name.equals("button")
        || ElementKinds.isUnseen(name, a -> element.hasAttr(a) ? element.attr(a) : null);
  }
}
