package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.WordRoles;
import org.copydesk.check.consistency.NumberedSentence.Counted;

/** Fewer people than none: "a crowd of -12 people". */
final class NegativeCount implements Implausibility {

  private final WordRoles roles;

  NegativeCount(WordRoles roles) {
    this.roles = roles;
  }

  @Override
  public List<Impossible> in(NumberedSentence sentence) {
    List<Impossible> found = new ArrayList<>();
    for (Counted count : sentence.numbers()) {
      String text = count.number().text();
      if ((text.startsWith("-") || text.startsWith("−"))
          && count.isCount()
          && sentence.words().isWord(count.first() - 1)
          && !sentence.noun(count.after(), roles, "individual").isEmpty()
          && !sentence.words().anyIs(roles, "net", 0, sentence.words().size())) {
        found.add(
            new Impossible(
                count.span(),
                "“%s” counts fewer than nobody. Check the sign.".formatted(text),
                List.of("below zero", "a count of people")));
      }
    }
    return found;
  }
}
