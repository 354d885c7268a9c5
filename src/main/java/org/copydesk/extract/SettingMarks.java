package org.copydesk.extract;

import java.util.Locale;
import org.copydesk.text.Setting;
import org.copydesk.text.Zone;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The attributes by which a parser says in its XHTML what the source says of a passage. Each holds
 * for all that is inside the element, until an inner element says otherwise:
 *
 * <ul>
 *   <li>{@code copydesk-zone}: the name of a {@link Zone}
 *   <li>{@code copydesk-view}: the name of a {@link Setting.Extraction}
 *   <li>{@code copydesk-named}: {@code true} or {@code false}, for furniture by its name
 * </ul>
 *
 * <p>They are the parser's word and never the author's: a parser that hands on the attributes of
 * its source leaves these out.
 */
final class SettingMarks {

  static final String ZONE = "copydesk-zone";
  static final String VIEW = "copydesk-view";
  static final String NAMED = "copydesk-named";

  private SettingMarks() {}

  /** Whether an attribute of a source would pass for a parser's word. */
  static boolean isMark(String attribute) {
    return attribute.toLowerCase(Locale.ROOT).startsWith("copydesk-");
  }

  /** Writes what an inner setting says otherwise than the outer one. */
  static void write(Setting outer, Setting inner, AttributesImpl attributes) {
    if (inner.zone() != outer.zone()) {
      add(attributes, ZONE, inner.zone().name());
    }
    if (inner.extraction() != outer.extraction()) {
      add(attributes, VIEW, inner.extraction().name());
    }
    if (inner.namedFurniture() != outer.namedFurniture()) {
      add(attributes, NAMED, Boolean.toString(inner.namedFurniture()));
    }
  }

  /** The setting inside an element. */
  static Setting read(Setting outer, Attributes attributes) {
    String zone = attributes.getValue(ZONE);
    String view = attributes.getValue(VIEW);
    String named = attributes.getValue(NAMED);
    if (zone == null && view == null && named == null) {
      return outer;
    }
    return new Setting(
        value(Zone.class, zone, outer.zone()),
        value(Setting.Extraction.class, view, outer.extraction()),
        named == null ? outer.namedFurniture() : Boolean.parseBoolean(named));
  }

  private static void add(AttributesImpl attributes, String name, String value) {
    attributes.addAttribute("", name, name, "CDATA", value);
  }

  private static <E extends Enum<E>> E value(Class<E> type, @Nullable String name, E otherwise) {
    return name == null ? otherwise : Enum.valueOf(type, name);
  }
}
