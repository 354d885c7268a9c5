package org.copydesk.check.statistics.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.statistics.claim.Claim;
import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.words.ArticleWords;
import org.copydesk.finding.Support;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Backs a headline, a lead or a repeat where the same figure has a source elsewhere. A precise
 * figure is the same wherever it stands; a short or rounded one ("12%", "a third", "nearly 47,000")
 * only where both sentences are about one thing.
 */
final class SameFigure {

  /** A figure of so many digits is hardly a chance. */
  private static final int PRECISE = 3;

  /** A rounded figure has no more digits. */
  private static final int ROUNDED = 3;

  /** So many words both sentences share when a short figure is to be the same. */
  private static final int ONE_THING = 3;

  private static final double HUNDREDTH = 0.01;

  /** The last sentence of a lead, counted from 0 and with the headline. */
  private static final int LEAD = 3;

  /** So many of the figures with a value are looked at. */
  private static final int MOST = 8;

  private final ArticleWords words;
  private final PathRecord record;
  private final Map<String, List<OpenFigure>> byIdentity = new HashMap<>();
  private final Map<String, List<OpenFigure>> byRounded = new HashMap<>();
  private final Map<Integer, Set<String>> topics = new HashMap<>();

  SameFigure(ArticleWords words, PathRecord record, List<OpenFigure> figures) {
    this.words = words;
    this.record = record;
    for (OpenFigure figure : figures) {
      if (!figure.isOpen()
          && figure.way() != SupportPath.SAME_FIGURE
          && !figure.claim().isMarket()) {
        if (figure.claim().isDistinct()) {
          keep(byIdentity, figure.claim().identity(), figure);
        }
        for (int digits = 1; digits <= ROUNDED; digits++) {
          keep(byRounded, rounded(figure.claim(), shareOf(figure.claim()), digits), figure);
        }
      }
    }
  }

  private static void keep(Map<String, List<OpenFigure>> figures, String key, OpenFigure figure) {
    List<OpenFigure> like = figures.computeIfAbsent(key, k -> new java.util.ArrayList<>());
    if (like.size() < MOST) {
      like.add(figure);
    }
  }

  /** Gives a figure the source of its like; a named source is better than a vague one. */
  void support(OpenFigure figure) {
    if (figure.isAttributed() || figure.claim().isMarket()) {
      return;
    }
    OpenFigure other = like(figure, Support.ATTRIBUTED);
    if (other == null && figure.isOpen()) {
      other = like(figure, Support.VAGUE);
    }
    if (other != null) {
      int paragraph = words.article().sentences().get(other.claim().sentence()).block() + 1;
      figure.support(
          other.support(),
          other.source(),
          SupportPath.SAME_FIGURE,
          SupportPath.SAME_FIGURE.words(paragraph),
          record.of(SupportPath.SAME_FIGURE) * other.probability());
    }
  }

  /** Whether a figure stands where a text sums itself up: in its lead or in a list. */
  boolean isSummary(OpenFigure figure) {
    Sentence sentence = words.article().sentences().get(figure.claim().sentence());
    Block block = words.article().blockOf(sentence);
    return sentence.index() <= LEAD || SentenceTrace.isListItem(block, words.article());
  }

  private @Nullable OpenFigure like(OpenFigure figure, Support support) {
    Claim claim = figure.claim();
    if (claim.isDistinct()) {
      for (OpenFigure other : byIdentity.getOrDefault(claim.identity(), List.of())) {
        if (other.support() == support && (isPrecise(claim) || isOneThing(claim, other.claim()))) {
          return other;
        }
      }
    }
    for (String key : roughly(claim)) {
      for (OpenFigure other : byRounded.getOrDefault(key, List.of())) {
        if (other.support() == support && isOneThing(claim, other.claim())) {
          return other;
        }
      }
    }
    return null;
  }

  /** The rounded values that a rough figure may stand for; none for a figure that is not rough. */
  private static List<String> roughly(Claim claim) {
    boolean word =
        claim.number().form() == NumberExpression.Form.FRACTION
            || claim.number().form() == NumberExpression.Form.FACTOR;
    if (word) {
      // "A third" may stand for 33% as well as for 34%.
      double value = claim.number().value();
      return List.of(
          rounded(claim, value, 2),
          rounded(claim, value - HUNDREDTH, 2),
          rounded(claim, value + HUNDREDTH, 2));
    }
    int digits = digits(claim);
    return digits >= 1 && digits <= ROUNDED && isRough(claim)
        ? List.of(rounded(claim, shareOf(claim), digits))
        : List.of();
  }

  private static boolean isPrecise(Claim claim) {
    boolean share = claim.kind().equals("percent") || claim.kind().equals("multiple");
    return digits(claim) >= (share || claim.number().value() < 100 ? PRECISE : PRECISE - 1);
  }

  /** Whether a figure is said to be rounded, or is one of those that always are. */
  private static boolean isRough(Claim claim) {
    return claim.number().form() == NumberExpression.Form.VAGUE_SIZE
        || Math.abs(claim.number().value()) >= 100
        || claim.kind().equals("percent");
  }

  private boolean isOneThing(Claim one, Claim other) {
    if (one.sentence() == other.sentence()) {
      return false;
    }
    Set<String> shared = new HashSet<>(topics(one.sentence()));
    shared.retainAll(topics(other.sentence()));
    boolean lead = Math.min(one.sentence(), other.sentence()) <= LEAD;
    return shared.size() >= (lead ? 1 : ONE_THING);
  }

  private Set<String> topics(int sentence) {
    return topics.computeIfAbsent(sentence, words::topics);
  }

  /** The share or value cut to so many significant digits, for comparison. */
  private static String rounded(Claim claim, double value, int digits) {
    boolean share = claim.kind().equals("percent") || claim.kind().equals("multiple");
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return "none";
    }
    double scale = Math.pow(10, digits - 1 - Math.floor(Math.log10(Math.abs(value))));
    return (share ? "share" : claim.kind())
        + " "
        + digits
        + " "
        + Math.round(value * scale) / scale;
  }

  /** The value, of a percentage as a part of one. */
  private static double shareOf(Claim claim) {
    double value = claim.number().value();
    return claim.kind().equals("percent") ? value / 100 : value;
  }

  /** How many significant digits a figure is given to. */
  private static int digits(Claim claim) {
    double value = Math.abs(claim.number().value());
    if (value == 0) {
      return 0;
    }
    String digits =
        new java.math.BigDecimal(Double.toString(value))
            .stripTrailingZeros()
            .unscaledValue()
            .toString();
    return digits.length();
  }
}
