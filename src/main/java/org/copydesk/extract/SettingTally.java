package org.copydesk.extract;

import org.copydesk.text.Setting;
import org.copydesk.text.Zone;

/**
 * The setting of a block whose words stand in several elements: what holds for most of its
 * characters.
 */
final class SettingTally {

  private final int[] zones = new int[Zone.values().length];
  private int kept;
  private int dropped;
  private int named;
  private int all;

  /** Counts so many characters that are not white space. */
  void add(Setting setting, int characters) {
    zones[setting.zone().ordinal()] += characters;
    switch (setting.extraction()) {
      case KEPT -> kept += characters;
      case DROPPED -> dropped += characters;
      case UNTOLD -> {}
    }
    named += setting.namedFurniture() ? characters : 0;
    all += characters;
  }

  Setting setting() {
    Zone zone = Zone.UNTOLD;
    for (Zone other : Zone.values()) {
      zone = zones[other.ordinal()] > zones[zone.ordinal()] ? other : zone;
    }
    Setting.Extraction extraction =
        kept + dropped == 0
            ? Setting.Extraction.UNTOLD
            : kept >= dropped ? Setting.Extraction.KEPT : Setting.Extraction.DROPPED;
    return new Setting(zone, extraction, 2 * named > all);
  }
}
