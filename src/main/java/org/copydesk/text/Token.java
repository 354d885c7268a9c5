package org.copydesk.text;

/**
 * A word, number, address or sign.
 *
 * @param index number of the token in its article, from 0
 * @param sentence index of the sentence that holds it
 * @param kind what it is by its characters
 * @param span where it stands
 * @param text what stands there
 */
public record Token(int index, int sentence, TokenKind kind, Span span, String text) {

  public boolean isWord() {
    return kind == TokenKind.WORD;
  }

  public boolean isCapitalised() {
    return isWord() && Character.isUpperCase(text.codePointAt(0));
  }

  /** Two letters or more, all of them capitals. */
  public boolean isAllCapitals() {
    return isWord()
        && text.length() > 1
        && text.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
  }
}
