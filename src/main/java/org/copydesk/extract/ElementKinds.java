package org.copydesk.extract;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an element is by its name and its attributes: seen or not, inside a line or a block of its
 * own. Attributes come as a function from a name to a value, null where there is none.
 */
final class ElementKinds {

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

  private ElementKinds() {}

  /** Whether an element stands inside a line. */
  static boolean isInline(String element) {
    return INLINE.contains(element);
  }

  /** Whether no reader sees what is in an element. */
  static boolean isUnseen(String element, UnaryOperator<@Nullable String> attributes) {
    if (UNSEEN.contains(element) || attributes.apply("hidden") != null) {
      return true;
    }
    String style = attributes.apply("style");
    if (style != null) {
      String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
      if (plain.contains("display:none") || plain.contains("visibility:hidden")) {
        return true;
      }
    }
    return hasClass(attributes, UNSEEN_CLASSES::contains);
  }

  /** Whether an element holds the words below a picture or table. */
  static boolean isCaption(String element, UnaryOperator<@Nullable String> attributes) {
    return switch (element) {
      case "figcaption", "caption" -> true;
      case "p", "div" -> hasClass(attributes, CAPTION_CLASSES::contains);
      default -> false;
    };
  }

  static boolean hasClass(UnaryOperator<@Nullable String> attributes, String name) {
    return hasClass(attributes, name::equals);
  }

  private static boolean hasClass(
      UnaryOperator<@Nullable String> attributes, Predicate<String> wanted) {
    String classes = attributes.apply("class");
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
}
