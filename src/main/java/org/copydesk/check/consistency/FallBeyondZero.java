package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.WordRoles;
import org.copydesk.check.consistency.NumberedSentence.Counted;

/** A fall by more than there was: "burglaries fell 130%". */
final class FallBeyondZero implements Implausibility {

  /** Words between a verb that lowers and its figure: "cut the number of raids by 130%". */
  private static final int REACH = 7;

  /** Words around the figure that may name what can fall below nothing. */
  private static final int SUBJECT = 14;

  private final WordRoles roles;

  FallBeyondZero(WordRoles roles) {
    this.roles = roles;
  }

  @Override
  public List<Impossible> in(NumberedSentence sentence) {
    List<Impossible> found = new ArrayList<>();
    for (Counted share : sentence.numbers()) {
      if (share.isShare()
          && share.value() > 100
          && (isFallenBy(share, sentence) || isFall(share, sentence))
          && !sentence
              .words()
              .anyIs(roles, "below-zero", share.first() - SUBJECT, share.after() + SUBJECT)) {
        found.add(
            new Impossible(
                share.span(),
                "Nothing can fall by %s: after 100 %% nothing is left. Check the figure, or say how many times smaller it is."
                    .formatted(share.number().text()),
                List.of("more than 100 %", "said of something that fell or was lowered")));
      }
    }
    return found;
  }

  /** "fell 130%", "fell by nearly 130%", "cut burglaries by 130%". */
  private boolean isFallenBy(Counted share, NumberedSentence sentence) {
    String next = sentence.word(share.after());
    if (next.equals("short") || next.equals("of") || next.equals("below")) {
      return false;
    }
    int at = share.first() - 1;
    boolean by = false;
    while (at >= 0 && roles.is("filler", sentence.word(at))) {
      by |= sentence.word(at).equals("by");
      at--;
    }
    if (roles.is("falls", sentence.word(at))) {
      return true;
    }
    for (int i = at; by && i > at - REACH && isOfPhrase(i, sentence); i--) {
      if (roles.is("falls", sentence.word(i)) || roles.is("lowers", sentence.word(i))) {
        return true;
      }
      if (roles.is("small", sentence.word(i)) && !sentence.word(i).equals("of")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isOfPhrase(int i, NumberedSentence sentence) {
    return sentence.words().isWord(i) || sentence.word(i).equals("-");
  }

  /** "a 130% drop", "130% fewer". */
  private boolean isFall(Counted share, NumberedSentence sentence) {
    return roles.is("fall", sentence.word(share.after()))
        || roles.is("fewer", sentence.word(share.after()));
  }
}
