package org.copydesk.extract;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.text.Zone;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What one element of a page says of the zone inside it, by its tag, its ARIA role, its schema.org
 * type and its name, in this order. Whether it is to be believed is told by what is around it.
 */
final class ElementZones {

  private static final Map<String, Zone> TAGS =
      Map.of(
          "nav", Zone.NAVIGATION,
          "header", Zone.PAGE_HEADER,
          "footer", Zone.PAGE_FOOTER,
          "aside", Zone.ASIDE,
          "dialog", Zone.ASIDE,
          "form", Zone.FORM,
          "button", Zone.FORM,
          "fieldset", Zone.FORM,
          "main", Zone.STORY,
          "article", Zone.STORY);

  private static final Map<String, Zone> ROLES =
      Map.ofEntries(
          Map.entry("navigation", Zone.NAVIGATION),
          Map.entry("menu", Zone.NAVIGATION),
          Map.entry("menubar", Zone.NAVIGATION),
          Map.entry("banner", Zone.PAGE_HEADER),
          Map.entry("contentinfo", Zone.PAGE_FOOTER),
          Map.entry("complementary", Zone.ASIDE),
          Map.entry("dialog", Zone.ASIDE),
          Map.entry("alertdialog", Zone.ASIDE),
          Map.entry("search", Zone.FORM),
          Map.entry("form", Zone.FORM),
          Map.entry("button", Zone.FORM),
          Map.entry("main", Zone.STORY),
          Map.entry("article", Zone.STORY));

  /** The last part of a schema.org address. */
  private static final Map<String, Zone> TYPES =
      Map.of(
          "sitenavigationelement", Zone.NAVIGATION,
          "breadcrumblist", Zone.NAVIGATION,
          "wpheader", Zone.PAGE_HEADER,
          "wpfooter", Zone.PAGE_FOOTER,
          "wpsidebar", Zone.ASIDE,
          "wpadblock", Zone.ASIDE,
          "comment", Zone.COMMENTS,
          "usercomments", Zone.COMMENTS);

  private static final String ARTICLE_BODY = "articlebody";

  /** A name speaks of the zone only on an element that lays out the page. */
  private static final Set<String> BOXES =
      Set.of("div", "section", "ul", "ol", "table", "tbody", "tr", "td", "center", "menu");

  /** Where builders and testers of pages write names that a machine has not made. */
  private static final List<String> NAMING =
      List.of("id", "data-testid", "data-test-id", "data-component", "data-module", "data-qa");

  /** A longer label is a sentence. */
  private static final int LONGEST_LABEL = 30;

  private final MarkupNames names;
  private final Map<Element, Optional<Zone>> remembered = new IdentityHashMap<>();
  private final Map<String, Optional<Zone>> byNames = new HashMap<>();
  private final Map<String, MarkupNames.Verdict> verdicts = new HashMap<>();

  /**
   * For one page.
   *
   * @param names what names of elements mean
   */
  ElementZones(MarkupNames names) {
    this.names = names;
  }

  /** What the names of an element say. */
  MarkupNames.Verdict verdict(Element element) {
    return verdicts.computeIfAbsent(namesOf(element), names::verdict);
  }

  /** The zone that an element says it is; null where it says nothing. */
  @Nullable Zone said(Element element) {
    return remembered.computeIfAbsent(element, e -> Optional.ofNullable(find(e))).orElse(null);
  }

  private @Nullable Zone find(Element element) {
    Zone byRole = ROLES.get(firstWord(element.attr("role")));
    Zone byTag = byRole != null ? byRole : TAGS.get(element.normalName());
    if (byTag != null) {
      return byTag;
    }
    if (isArticleBody(element)) {
      return Zone.STORY;
    }
    String type = element.attr("itemtype").toLowerCase(Locale.ROOT);
    Zone byType = TYPES.get(type.substring(type.lastIndexOf('/') + 1));
    if (byType != null) {
      return byType;
    }
    if (!BOXES.contains(element.normalName())) {
      return null;
    }
    Zone byName =
        byNames
            .computeIfAbsent(namesOf(element), n -> Optional.ofNullable(names.zone(n)))
            .orElse(null);
    if (byName != null) {
      return byName;
    }
    return verdict(element) == MarkupNames.Verdict.STORY ? Zone.STORY : null;
  }

  /** Whether it is said beyond doubt, by a tag or a role, that the story is elsewhere. */
  boolean isPlainlyApart(Element element) {
    Zone zone = said(element);
    return zone == Zone.NAVIGATION
        || zone == Zone.ASIDE
        || zone == Zone.PAGE_FOOTER
        || zone == Zone.COMMENTS;
  }

  /** The names of an element by which it is styled, found and tested. */
  private static String namesOf(Element element) {
    StringBuilder names = new StringBuilder(element.className());
    for (String attribute : NAMING) {
      String name = element.attr(attribute);
      if (!name.isEmpty()) {
        names.append(' ').append(name);
      }
    }
    String label = element.attr("aria-label");
    if (label.length() <= LONGEST_LABEL && BOXES.contains(element.normalName())) {
      names.append(' ').append(label);
    }
    // The names of custom elements, such as amp-sidebar, speak as classes do.
    if (element.normalName().indexOf('-') > 0) {
      names.append(' ').append(element.normalName());
    }
    return names.toString();
  }

  private static boolean isArticleBody(Element element) {
    for (String word : element.attr("itemprop").toLowerCase(Locale.ROOT).split("\\s+", 8)) {
      if (word.equals(ARTICLE_BODY)) {
        return true;
      }
    }
    return false;
  }

  private static String firstWord(String s) {
    String stripped = s.strip().toLowerCase(Locale.ROOT);
    int blank = stripped.indexOf(' ');
    return blank < 0 ? stripped : stripped.substring(0, blank);
  }
}
