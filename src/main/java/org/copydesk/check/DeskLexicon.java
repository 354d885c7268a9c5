package org.copydesk.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A lexicon that knows a desk's own words and names besides those of another. */
public final class DeskLexicon implements Lexicon {

  private final Lexicon listed;
  private final DeskWords words;
  private final Set<String> wrongForms;

  /**
   * @param listed what is known without the desk
   * @param words what the desk calls right
   * @param wrongForms what the desk calls wrong. Such a form is known too: there is nothing left to
   *     find out about it, and the rule that reports it needs no likeness to go by
   */
  public DeskLexicon(Lexicon listed, DeskWords words, Set<String> wrongForms) {
    this.listed = listed;
    this.words = words;
    this.wrongForms = Set.copyOf(wrongForms);
  }

  @Override
  public boolean knows(String word) {
    return words.accept(word) || wrongForms.contains(word) || listed.knows(word);
  }

  @Override
  public boolean knowsLowerCase(String word) {
    return words.accept(word.toLowerCase(Locale.ENGLISH)) || listed.knowsLowerCase(word);
  }

  @Override
  public int frequency(String word) {
    return listed.frequency(word);
  }

  @Override
  public List<String> near(String word, int distance) {
    return listed.near(word, distance);
  }

  @Override
  public boolean isNamePart(String token) {
    return listed.isNamePart(token);
  }

  @Override
  public Set<String> firstNamesOf(String surname) {
    return listed.firstNamesOf(surname);
  }

  @Override
  public Set<String> surnamesOf(String firstName) {
    return listed.surnamesOf(firstName);
  }

  @Override
  public List<String> nameParts(String token, int distance) {
    return listed.nameParts(token, distance);
  }

  @Override
  public int listings(String token) {
    return listed.listings(token);
  }

  @Override
  public double surprise(String word) {
    return listed.surprise(word);
  }
}
