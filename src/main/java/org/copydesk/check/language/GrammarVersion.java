package org.copydesk.check.language;

import org.languagetool.JLanguageTool;

/** Which grammar engine this is. */
public final class GrammarVersion {

  private GrammarVersion() {}

  /** Name and version: "LanguageTool 6.8". */
  public static String words() {
    return "LanguageTool " + JLanguageTool.VERSION;
  }
}
