package org.copydesk.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.data.DataFile;

/**
 * How often a rule was right when it was last measured on texts whose faults are marked. Measured
 * while the product was developed, so it flatters a little; {@code docs/quality.md} says how.
 *
 * @param rule the rule's id
 * @param right findings that mark a true fault; notes count neither way
 * @param raised all its findings, at least one
 * @param recall how many of the marked faults it found; nothing where its kind of fault is not
 *     marked by itself
 * @param measuredOn the texts, in a few words; begins with {@link #BY_HAND} where no text was
 *     marked and somebody read the findings instead
 */
public record MeasuredQuality(
    String rule, int right, int raised, Optional<Recall> recall, String measuredOn) {

  /** How the words on the texts begin where findings were read one by one. */
  public static final String BY_HAND = "judged by hand: ";

  /** Fewer findings than this may all be right, or wrong, by luck. */
  private static final int FEW = 10;

  private static final String FILE = "/copydesk-quality.tsv";

  private static final class Loaded {
    static final Map<String, MeasuredQuality> FIGURES =
        read(DataFile.beside(MeasuredQuality.class, FILE));
  }

  /**
   * What was there to find.
   *
   * @param found faults that the rule found
   * @param marked all faults of its kind, at least one
   */
  public record Recall(int found, int marked) {

    public Recall {
      if (found < 0 || marked < 1 || found > marked) {
        throw new IllegalArgumentException("found " + found + " of " + marked);
      }
    }

    /** The share that was found, 0 to 1. */
    public double share() {
      return (double) found / marked;
    }
  }

  public MeasuredQuality {
    if (right < 0 || raised < 1 || right > raised) {
      throw new IllegalArgumentException(rule + " is right in " + right + " of " + raised);
    }
  }

  /** The figures of the card's rule; nothing where it was never measured. */
  public static Optional<MeasuredQuality> of(RuleCard card) {
    return Optional.ofNullable(Loaded.FIGURES.get(card.id()));
  }

  /** The share of its findings that is right, 0 to 1. */
  public double precision() {
    return (double) right / raised;
  }

  /** The figures of the card's rule as sentences, also where there are none. */
  public static String inWords(RuleCard card) {
    return of(card)
        .map(MeasuredQuality::inWords)
        .orElse(card.isOfDesk() ? "A rule of the desk; not measured." : "Not measured yet.");
  }

  /** Whether it was too few findings to say much. */
  public boolean saysLittle() {
    return raised < FEW;
  }

  /** What it was measured on, as the end of a line: "on …" or "judged by hand: …". */
  public String texts() {
    return measuredOn.startsWith(BY_HAND) ? measuredOn : "on " + measuredOn;
  }

  /** The figures as a sentence. */
  public String inWords() {
    return "%d of %d right (precision %s)%s, %s.%s"
        .formatted(
            right,
            raised,
            share(precision()),
            recall
                .map(
                    r ->
                        "; %d of %d found (recall %s)"
                            .formatted(r.found(), r.marked(), share(r.share())))
                .orElse(""),
            texts(),
            saysLittle() ? " So few say little." : "");
  }

  /** A share as statisticians write it: .92, or 1.00. */
  private static String share(double share) {
    return String.format(Locale.ROOT, "%.2f", share).replaceFirst("^0", "");
  }

  static Map<String, MeasuredQuality> read(DataFile file) {
    Map<String, MeasuredQuality> figures = new HashMap<>();
    for (List<String> row : file.rows()) {
      Optional<Recall> recall =
          row.get(5).isEmpty()
              ? Optional.empty()
              : Optional.of(new Recall(Integer.parseInt(row.get(5)), Integer.parseInt(row.get(6))));
      figures.put(
          row.get(0),
          new MeasuredQuality(
              row.get(0),
              Integer.parseInt(row.get(2)),
              Integer.parseInt(row.get(3)),
              recall,
              row.get(7)));
    }
    return figures;
  }
}
