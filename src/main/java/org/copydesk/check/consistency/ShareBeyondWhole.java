package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.WordRoles;
import org.copydesk.check.consistency.NumberedSentence.Counted;

/** More than 100 % of the people there are: "120% of voters". */
final class ShareBeyondWhole implements Implausibility {

  /** Words behind the people that may make them a yardstick: "of the visitors of last year". */
  private static final int YARDSTICK = 8;

  private final WordRoles roles;

  ShareBeyondWhole(WordRoles roles) {
    this.roles = roles;
  }

  @Override
  public List<Impossible> in(NumberedSentence sentence) {
    List<Impossible> found = new ArrayList<>();
    for (Counted share : sentence.numbers()) {
      if (!share.isShare() || share.value() <= 100 || !sentence.word(share.after()).equals("of")) {
        continue;
      }
      String whole = sentence.noun(share.after() + 1, roles, "person");
      if (!whole.isEmpty()
          && !sentence.words().anyIs(roles, "measured", share.after(), share.after() + YARDSTICK)
          && sentence.numbers().stream()
              .noneMatch(n -> n.first() > share.first() && n.first() < share.after() + YARDSTICK)) {
        found.add(
            new Impossible(
                share.span(),
                "“%s of %s” is more than all of them. Check the figure, or say what it is a share of."
                    .formatted(share.number().text(), whole),
                List.of("more than 100 %", "a share of people, no level or target")));
      }
    }
    return found;
  }
}
