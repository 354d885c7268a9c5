package org.copydesk.score;

import java.util.List;
import java.util.function.Predicate;

/** One condition of the gate while the submissions go by; keeps no more than it will tell. */
abstract class Question {

  private static final String NOTHING_BEFORE =
      "there is no earlier run of the same places and rules to tell what is new";

  private final String name;
  private final Predicate<GateSubject> scope;
  private final boolean ofNew;

  /**
   * @param name what is asked, in words
   * @param scope of which submissions
   * @param ofNew whether it goes by what an earlier run did not have
   */
  Question(String name, Predicate<GateSubject> scope, boolean ofNew) {
    this.name = name;
    this.scope = scope;
    this.ofNew = ofNew;
  }

  String name() {
    return name;
  }

  /** Looks at a submission, unless it is none of those asked. */
  final void look(GateSubject subject) {
    if (scope.test(subject)) {
      take(subject);
    }
  }

  abstract void take(GateSubject subject);

  /**
   * The answer when all have gone by.
   *
   * @param comparable whether there is an earlier run to tell what is new
   */
  final GateResult.Condition answer(boolean comparable) {
    return ofNew && !comparable ? notAsked() : answer();
  }

  abstract GateResult.Condition answer();

  private GateResult.Condition notAsked() {
    return new GateResult.Condition(
        name,
        0,
        0,
        true,
        List.of(),
        List.of(),
        false,
        List.of(),
        "",
        "not asked",
        "–",
        0,
        NOTHING_BEFORE);
  }
}
