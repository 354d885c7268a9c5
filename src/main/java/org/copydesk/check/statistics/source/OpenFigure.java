package org.copydesk.check.statistics.source;

import java.util.List;
import org.copydesk.check.statistics.claim.Claim;
import org.copydesk.finding.Support;
import org.jspecify.annotations.Nullable;

/** A claim on its way into the register, open until somebody is found to vouch for it. */
public final class OpenFigure {

  private final Claim claim;
  private @Nullable Support support;
  private String source = "";
  private SupportPath way = SupportPath.NONE;
  private String path = "";
  private double probability;
  private List<String> trail = List.of();

  /** A claim that nobody vouches for yet. */
  OpenFigure(Claim claim) {
    this.claim = claim;
  }

  public Claim claim() {
    return claim;
  }

  /** Whether nobody vouches for it so far. */
  boolean isOpen() {
    return support == null;
  }

  public boolean isAttributed() {
    return support == Support.ATTRIBUTED;
  }

  /** Who vouches for it. */
  public Support support() {
    return support == null ? Support.UNSUPPORTED : support;
  }

  /** The words that name or hint at the source; empty for none. */
  public String source() {
    return source;
  }

  /** How likely the support is the right one, provided that the number is a statistic; 0 to 1. */
  public double probability() {
    return probability;
  }

  /**
   * How the source was found, in words: {@code a source of its own clause}; of a figure without
   * one, what was looked for in vain.
   */
  public String path() {
    return path;
  }

  /** The same in short phrases for an editor, see {@link SearchTrail}. */
  public List<String> trail() {
    return trail;
  }

  void trail(List<String> phrases) {
    trail = phrases;
  }

  SupportPath way() {
    return way;
  }

  /**
   * Records who vouches for it.
   *
   * @param grade whether a reader could ask them
   * @param words that name them
   * @param by how they were found
   * @param inWords the same for a reader
   * @param sureness how likely this is right, 0 to 1
   */
  void support(Support grade, String words, SupportPath by, String inWords, double sureness) {
    support = grade;
    source = words;
    way = by;
    path = inWords;
    probability = sureness;
  }

  /**
   * Records that nobody vouches for it.
   *
   * @param looked what was looked for, in words
   * @param sureness how likely this is right, 0 to 1
   */
  void leave(String looked, double sureness) {
    path = looked;
    probability = sureness;
  }
}
