package org.copydesk.quality;

import java.util.List;

/**
 * How well figures without a source are found. Every labelled figure that a finding touches is a
 * prediction; a finding that touches no labelled figure is a false one.
 *
 * @param precision suspect figures flagged, of all flagged
 * @param recall suspect figures flagged, of those that must be
 * @param fourWay figures of which the register says the same as the label
 */
record StatisticsScore(Share precision, Share recall, Share fourWay) {

  static StatisticsScore of(List<AuditedText> texts) {
    int wrong = 0;
    Share suspect = Share.NONE;
    Share fourWay = Share.NONE;
    for (AuditedText text : texts) {
      List<Mark> figures = text.labelled().marks().stream().filter(Mark::isFigure).toList();
      List<Flag> flags = text.suspectFlags();
      wrong +=
          (int)
              flags.stream()
                  .filter(f -> figures.stream().noneMatch(m -> m.span().overlaps(f.span())))
                  .count();
      for (Mark figure : figures) {
        if (!figure.must()) {
          continue;
        }
        boolean isFlagged = flags.stream().anyMatch(f -> f.span().overlaps(figure.span()));
        if (figure.isSuspect()) {
          suspect = suspect.plus(isFlagged);
        } else if (isFlagged) {
          wrong++;
        }
        String said =
            text.figures().stream()
                .filter(r -> r.span().overlaps(figure.span()))
                .map(AuditedText.RegisteredFigure::support)
                .findFirst()
                .orElse("not-a-statistic");
        fourWay = fourWay.plus(said.equals(figure.label()));
      }
    }
    return new StatisticsScore(new Share(suspect.part(), suspect.part() + wrong), suspect, fourWay);
  }

  double f() {
    return Share.f(1, precision.ratio(), recall.ratio());
  }
}
