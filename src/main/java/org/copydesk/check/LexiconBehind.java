package org.copydesk.check;

import java.util.List;
import java.util.Set;

/** A lexicon that answers as another one does, but for what a subclass knows better. */
abstract class LexiconBehind implements Lexicon {

  private final Lexicon behind;

  LexiconBehind(Lexicon behind) {
    this.behind = behind;
  }

  /** The lexicon that is asked. */
  final Lexicon behind() {
    return behind;
  }

  @Override
  public boolean knows(String word) {
    return behind.knows(word);
  }

  @Override
  public boolean knowsLowerCase(String word) {
    return behind.knowsLowerCase(word);
  }

  @Override
  public int frequency(String word) {
    return behind.frequency(word);
  }

  @Override
  public List<String> near(String word, int distance) {
    return behind.near(word, distance);
  }

  @Override
  public List<String> nameParts(String token, int distance) {
    return behind.nameParts(token, distance);
  }

  @Override
  public boolean isNamePart(String token) {
    return behind.isNamePart(token);
  }

  @Override
  public Set<String> firstNamesOf(String surname) {
    return behind.firstNamesOf(surname);
  }

  @Override
  public Set<String> surnamesOf(String firstName) {
    return behind.surnamesOf(firstName);
  }

  @Override
  public int listings(String token) {
    return behind.listings(token);
  }

  @Override
  public double surprise(String word) {
    return behind.surprise(word);
  }
}
