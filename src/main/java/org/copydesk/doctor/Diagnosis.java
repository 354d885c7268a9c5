package org.copydesk.doctor;

/**
 * What one examination found.
 *
 * @param what what was looked at, a few words
 * @param state how it is
 * @param words what was seen, in a sentence without a full stop
 * @param advice what to do; empty where there is nothing to do
 */
public record Diagnosis(String what, State state, String words, String advice) {

  /** How something is. */
  public enum State {
    /** As it should be. */
    OK("ok"),
    /** An audit works, and somebody should look at this all the same. */
    LOOK("look"),
    /** An audit would not work. */
    BROKEN("broken");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The word for it. */
    public String word() {
      return word;
    }
  }

  static Diagnosis ok(String what, String words) {
    return new Diagnosis(what, State.OK, words, "");
  }

  static Diagnosis look(String what, String words, String advice) {
    return new Diagnosis(what, State.LOOK, words, advice);
  }

  static Diagnosis broken(String what, String words, String advice) {
    return new Diagnosis(what, State.BROKEN, words, advice);
  }
}
