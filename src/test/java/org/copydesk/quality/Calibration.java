package org.copydesk.quality;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.finding.Level;

/**
 * Whether findings are as often right as their confidence says.
 *
 * @param byBand lower end of a band of confidence, in tenths, to the findings that are right
 * @param byLevel level to the findings that are right
 */
record Calibration(Map<Integer, Share> byBand, Map<Level, Share> byLevel) {

  static final int LOWEST = 5;
  static final int HIGHEST = 9;

  private Calibration() {
    this(new TreeMap<>(), new TreeMap<>());
  }

  /** Findings of names and spelling. */
  static Calibration ofSpelling(List<AuditedText> texts) {
    Calibration calibration = new Calibration();
    for (AuditedText text : texts) {
      List<Flag> right = text.rightSpellingFlags();
      text.spellingFlags().forEach(f -> calibration.add(f, right.contains(f)));
    }
    return calibration;
  }

  /** Findings of figures; one that touches none but optional labels is not counted. */
  static Calibration ofFigures(List<AuditedText> texts) {
    Calibration calibration = new Calibration();
    for (AuditedText text : texts) {
      for (Flag flag : text.suspectFlags()) {
        RuleScore.byFigures(flag, text.labelled()).ifPresent(right -> calibration.add(flag, right));
      }
    }
    return calibration;
  }

  private void add(Flag flag, boolean isRight) {
    // One bit more than the tenth itself, for .9 is a little less than .9 to a computer.
    int tenth = (int) Math.floor(flag.confidence() * 10 + 1e-9);
    int band = Math.max(LOWEST, Math.min(HIGHEST, tenth));
    Share one = Share.NONE.plus(isRight);
    byBand.merge(band, one, Share::plus);
    byLevel.merge(flag.level(), one, Share::plus);
  }

  /** A band in words; the lowest holds whatever is less sure. */
  static String bandInWords(int band) {
    return band == HIGHEST ? ".9 to 1" : String.format(Locale.ROOT, ".%d to .%d", band, band + 1);
  }
}
