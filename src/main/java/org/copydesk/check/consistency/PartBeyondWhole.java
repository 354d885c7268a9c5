package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.WordRoles;
import org.copydesk.check.consistency.NumberedSentence.Counted;

/**
 * A part larger than its whole: "600 of its 450 employees", "nine people, including 14 children".
 */
final class PartBeyondWhole implements Implausibility {

  /** Words between a count of people and "including". */
  private static final int NEAR = 5;

  private final WordRoles roles;

  PartBeyondWhole(WordRoles roles) {
    this.roles = roles;
  }

  @Override
  public List<Impossible> in(NumberedSentence sentence) {
    List<Impossible> found = new ArrayList<>();
    for (int i = 0; i + 1 < sentence.numbers().size(); i++) {
      Counted one = sentence.numbers().get(i);
      Counted two = sentence.numbers().get(i + 1);
      if (!one.isCount() || !two.isCount() || two.value() < 1 || one.value() < 1) {
        continue;
      }
      if (one.value() > two.value()
          && (isOf(one, two, sentence) || isOfPeopleThereAre(one, two, sentence))) {
        found.add(larger(one, two));
      } else if (two.value() > one.value() && isIncluded(one, two, sentence)) {
        found.add(larger(two, one));
      }
    }
    return found;
  }

  private static Impossible larger(Counted part, Counted whole) {
    return new Impossible(
        part.span(),
        "“%s” is given as a part of “%s”, which is less. Check both figures."
            .formatted(part.number().text(), whole.number().text()),
        List.of("the part is larger than the whole", "both count the same people or things"));
  }

  /** "600 of its 450 employees"; the whole is said to be all there are. */
  private boolean isOf(Counted part, Counted whole, NumberedSentence sentence) {
    return sentence.word(part.after()).equals("of")
        && switch (sentence.word(part.after() + 1)) {
          case "the", "its", "their", "his", "her", "our", "these", "those", "all" -> true;
          default -> false;
        }
        && (whole.first() == part.after() + 2
            || whole.first() == part.after() + 3
                && roles.is("filler", sentence.word(part.after() + 2)))
        && !sentence.words().isCapitalised(part.first() - 1)
        && !sentence.noun(whole.after(), roles, "whole").isEmpty();
  }

  /** "2.1 million of the country's 500,000 pensioners", "2.1 million of 500,000 people". */
  private boolean isOfPeopleThereAre(Counted part, Counted whole, NumberedSentence sentence) {
    boolean ofAll = whole.first() == part.after() + 1;
    boolean ofOwner =
        sentence.words().isPossessive(whole.first() - 1) && whole.first() <= part.after() + 4;
    return sentence.word(part.after()).equals("of")
        && (ofAll || ofOwner)
        && !sentence.words().isCapitalised(part.first() - 1)
        && !sentence.noun(whole.after(), roles, "individual").isEmpty();
  }

  /** "nine people, including 14 children": nobody else was counted in between. */
  private boolean isIncluded(Counted whole, Counted part, NumberedSentence sentence) {
    int at = part.first() - 1;
    while (at > whole.after() && roles.is("filler", sentence.word(at))) {
      at--;
    }
    boolean including =
        sentence.word(at).equals("including")
            || sentence.word(at).equals("them") && sentence.word(at - 1).equals("among");
    if (!including || at - whole.after() > NEAR || !isOfPeople(whole, sentence)) {
      return false;
    }
    for (int i = whole.after(); i < at; i++) {
      switch (sentence.word(i)) {
        case "and", "others", "more", "other", "or", "hundreds", "dozens", "thousands", "many" -> {
          return false;
        }
        default -> {}
      }
    }
    return !sentence.noun(part.after(), roles, "individual").isEmpty();
  }

  private boolean isOfPeople(Counted whole, NumberedSentence sentence) {
    return !sentence.noun(whole.after(), roles, "individual").isEmpty()
        || roles.is("individual", sentence.word(whole.first() - 1))
        || sentence.word(whole.first() - 1).equals("killing");
  }
}
