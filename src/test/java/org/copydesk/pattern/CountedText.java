package org.copydesk.pattern;

/** A text that counts how often a character of it is looked at, and gives up at a limit. */
final class CountedText implements CharSequence {

  private final String text;
  private final long limit;
  private long looks;

  /**
   * @param limit looks after which {@link TooManyLooks} is thrown
   */
  CountedText(String text, long limit) {
    this.text = text;
    this.limit = limit;
  }

  /** A pattern looked at the text more often than it was allowed to. */
  static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyLooks() {
      super("too many looks", null, false, false);
    }
  }

  long looks() {
    return looks;
  }

  @Override
  public char charAt(int index) {
    if (++looks > limit) {
      throw new TooManyLooks();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
