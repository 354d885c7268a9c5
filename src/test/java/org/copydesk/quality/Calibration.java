package org.copydesk.quality;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.finding.Level;

/**
 * Whether findings of names and spelling are as often right as their confidence says.
 *
 * @param byBand lower end of a band of confidence, in tenths, to the findings that are right
 * @param byLevel level to the findings that are right
 */
record Calibration(Map<Integer, Share> byBand, Map<Level, Share> byLevel) {

  static final int LOWEST = 5;
  static final int HIGHEST = 9;

  static Calibration of(List<AuditedText> texts) {
    Map<Integer, Share> byBand = new TreeMap<>();
    Map<Level, Share> byLevel = new TreeMap<>();
    for (AuditedText text : texts) {
      List<Flag> right = text.rightSpellingFlags();
      for (Flag flag : text.spellingFlags()) {
        // One bit more than the tenth itself, for .9 is a little less than .9 to a computer.
        int tenth = (int) Math.floor(flag.confidence() * 10 + 1e-9);
        int band = Math.max(LOWEST, Math.min(HIGHEST, tenth));
        Share one = Share.NONE.plus(right.contains(flag));
        byBand.merge(band, one, Share::plus);
        byLevel.merge(flag.level(), one, Share::plus);
      }
    }
    return new Calibration(byBand, byLevel);
  }

  static String bandInWords(int band) {
    return band == HIGHEST ? ".9 to 1" : String.format(Locale.ROOT, ".%d to .%d", band, band + 1);
  }
}
