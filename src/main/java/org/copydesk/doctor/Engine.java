package org.copydesk.doctor;

import org.copydesk.check.Lexicon;
import org.copydesk.check.language.GrammarVersion;
import org.copydesk.check.language.LanguageToolLexicon;

/** The grammar engine and its dictionaries. */
final class Engine {

  private static final String WHAT = "grammar engine";

  private Engine() {}

  static Diagnosis examine() {
    try {
      Lexicon lexicon = new LanguageToolLexicon();
      return lexicon.knows("newspaper") && !lexicon.knows("newspapre")
          ? Diagnosis.ok(WHAT, GrammarVersion.words() + ", its dictionaries answer")
          : Diagnosis.broken(
              WHAT, "its dictionaries do not know plain words", "install Copydesk again");
    } catch (RuntimeException | LinkageError e) {
      return Diagnosis.broken(
          WHAT,
          "cannot be started (" + e.getClass().getSimpleName() + ")",
          "install Copydesk again");
    }
  }
}
