package org.copydesk.text;

/**
 * What the source of a text says of a block beside its words. It is a hint, not a verdict: pages
 * mark their furniture as carelessly as everything else.
 *
 * @param zone the part of the page or message it stands in
 * @param extraction what a reader view of the page does with it
 * @param namedFurniture whether an element around it bears a name such as {@code share-bar} or
 *     {@code related}
 */
public record Setting(Zone zone, Extraction extraction, boolean namedFurniture) {

  /** What a reader view makes of a block. */
  public enum Extraction {
    /** There is no reader view, or it found no story. */
    UNTOLD,
    /** The reader view shows it as part of the story. */
    KEPT,
    /** The reader view leaves it out. */
    DROPPED
  }

  /** Of plain text, which says nothing beside its words. */
  public static final Setting UNTOLD = new Setting(Zone.UNTOLD, Extraction.UNTOLD, false);

  /** Of a source that tells the zone and nothing more. */
  public static Setting in(Zone zone) {
    return new Setting(zone, Extraction.UNTOLD, false);
  }
}
