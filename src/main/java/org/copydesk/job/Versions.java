package org.copydesk.job;

import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.language.GrammarVersion;
import org.copydesk.data.DataFile;

/**
 * What produced a result: runs of unlike versions are not compared.
 *
 * @param product version of Copydesk
 * @param engine name and version of the grammar engine
 * @param ruleSet hash of the rules' cards
 */
public record Versions(String product, String engine, String ruleSet) {

  public static Versions of(RuleCatalogue rules) {
    return new Versions(current(), GrammarVersion.words(), rules.hash());
  }

  /** The version of Copydesk. */
  public static String current() {
    return DataFile.beside(Versions.class, "/copydesk-version.txt").lines().get(0).strip();
  }
}
