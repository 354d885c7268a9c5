package org.copydesk.check.language;

import java.util.Optional;
import org.copydesk.finding.Level;

/**
 * What a desk makes of one rule of LanguageTool.
 *
 * @param level the level of its findings; empty when they are not raised at all
 * @param sight what of a text the rule judges, and so what can mislead it
 * @param confidence estimated share of its findings that are right, 0 to 1
 */
record Grade(Optional<Level> level, Sight sight, double confidence) {

  /** What of a text a rule judges. */
  enum Sight {
    /** The words themselves: a doubled word, "could of", a wrong set phrase. */
    WORDS,
    /** How a name is written. */
    NAME,
    /**
     * Signs and spaces. Such slips go through a whole text, by a habit or a broken extraction: the
     * first is raised, the others a level lower.
     */
    KEYING,
    /** The grammar of a whole sentence, which a heading or a list item is not. */
    SENTENCE,
    /** Subject and verb, which names and verbs such as "let" and "demand" disguise. */
    AGREEMENT,
    /** What careful prose avoids and speech is free to do. */
    USAGE
  }
}
