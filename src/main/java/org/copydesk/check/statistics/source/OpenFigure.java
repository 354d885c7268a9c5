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
  private @Nullable SourceCue cue;
  private List<String> path = List.of();

  /** A claim that nobody vouches for yet. */
  public OpenFigure(Claim claim) {
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

  public Support support() {
    return support == null ? Support.UNSUPPORTED : support;
  }

  /** The words that name or hint at the source; empty for none. */
  public String source() {
    return source;
  }

  /** How its support was found, or what was looked for in vain: short phrases. */
  public List<String> path() {
    return path;
  }

  void path(List<String> phrases) {
    path = phrases;
  }

  boolean restsOn(SourceCue other) {
    return other.equals(cue);
  }

  /** Records who vouches for it, in these words. */
  public void support(Support grade, String words) {
    support = grade;
    source = words;
  }

  void support(SourceCue by, String words) {
    support(by.support(), words);
    cue = by;
  }
}
