package org.copydesk.check.house;

import java.util.List;
import org.copydesk.check.RuleCard;
import org.copydesk.text.PathGlob;

/**
 * A rule that a desk wrote.
 *
 * @param card all that is said about it
 * @param detection what it looks for
 * @param scope where
 * @param message what it says where it finds it
 * @param most how often it speaks in one text
 * @param files the files it is for, told from the folder of the file it stands in; empty for all
 * @param source where the house says so, for evidence; empty when it is not told
 * @param flags texts that it flags
 * @param accepts texts that it leaves alone
 * @param place where it stands, {@code house.yml:12}
 */
public record HouseRule(
    RuleCard card,
    Detection detection,
    Scope scope,
    MessageTemplate message,
    int most,
    List<PathGlob> files,
    String source,
    List<Example> flags,
    List<Example> accepts,
    String place) {

  /** A text with more than so many of one kind is not mended one by one. */
  public static final int MOST_FINDINGS = 500;

  public HouseRule {
    files = List.copyOf(files);
    flags = List.copyOf(flags);
    accepts = List.copyOf(accepts);
    most = Math.min(most, MOST_FINDINGS);
  }

  public String id() {
    return card.id();
  }
}
