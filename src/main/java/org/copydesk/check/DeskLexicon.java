package org.copydesk.check;

import java.util.Locale;
import java.util.Set;

/** A lexicon that knows a desk's own words and names besides those of another. */
public final class DeskLexicon extends LexiconBehind {

  private final DeskWords words;
  private final Set<String> wrongForms;

  /**
   * @param listed what is known without the desk
   * @param words what the desk calls right
   * @param wrongForms what the desk calls wrong. Such a form is known too: there is nothing left to
   *     find out about it, and the rule that reports it needs no likeness to go by
   */
  public DeskLexicon(Lexicon listed, DeskWords words, Set<String> wrongForms) {
    super(listed);
    this.words = words;
    this.wrongForms = Set.copyOf(wrongForms);
  }

  @Override
  public boolean knows(String word) {
    return words.accept(word) || wrongForms.contains(word) || behind().knows(word);
  }

  @Override
  public boolean knowsLowerCase(String word) {
    return words.accept(word.toLowerCase(Locale.ENGLISH)) || behind().knowsLowerCase(word);
  }
}
