package org.copydesk.check.statistics;

import org.copydesk.finding.Support;
import org.jspecify.annotations.Nullable;

/** A figure on its way into the register, open until somebody is found to vouch for it. */
final class OpenFigure {

  private final NumberExpression number;
  private final Judgement judgement;
  private final int sentence;
  private final int token;
  private @Nullable Support support;
  private String source = "";
  private @Nullable SourceCue cue;

  /**
   * A figure that nobody vouches for yet.
   *
   * @param sentence index of its sentence in the article
   * @param token where it begins, counted in the words of its sentence
   */
  OpenFigure(NumberExpression number, Judgement judgement, int sentence, int token) {
    this.number = number;
    this.judgement = judgement;
    this.sentence = sentence;
    this.token = token;
  }

  NumberExpression number() {
    return number;
  }

  String kind() {
    return judgement.kind();
  }

  int sentence() {
    return sentence;
  }

  int token() {
    return token;
  }

  boolean isMarket() {
    return judgement.kind().equals("market");
  }

  /** Whether nobody vouches for it so far. */
  boolean isOpen() {
    return support == null;
  }

  boolean isAttributed() {
    return support == Support.ATTRIBUTED;
  }

  Support support() {
    return support == null ? Support.UNSUPPORTED : support;
  }

  String source() {
    return source;
  }

  boolean restsOn(SourceCue other) {
    return other.equals(cue);
  }

  void support(Support grade, String words) {
    support = grade;
    source = words;
  }

  void support(SourceCue by, String words) {
    support(by.support(), words);
    cue = by;
  }

  /** Equal for figures that are likely to be the same one told twice. */
  String identity() {
    return judgement.kind() + " " + number.value();
  }

  /** Whether an equal identity means the same figure: a rough size or a half may be anything. */
  boolean isDistinct() {
    return !isMarket()
        && (number.form() == NumberExpression.Form.DIGITS
            || number.kind() == NumberKind.PERCENT
            || judgement.reasons().contains(Judgement.TOLL));
  }
}
