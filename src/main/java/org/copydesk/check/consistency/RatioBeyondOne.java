package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.WordRoles;
import org.copydesk.check.consistency.NumberedSentence.Counted;
import org.copydesk.text.Span;

/** A ratio of people with more of them than there are: "seven in five voters". */
final class RatioBeyondOne implements Implausibility {

  /** Ratios are told of small round wholes; others are counts in something. */
  private static final int LARGEST_ODD_WHOLE = 12;

  private final WordRoles roles;

  RatioBeyondOne(WordRoles roles) {
    this.roles = roles;
  }

  @Override
  public List<Impossible> in(NumberedSentence sentence) {
    List<Impossible> found = new ArrayList<>();
    for (int i = 0; i + 1 < sentence.numbers().size(); i++) {
      Counted part = sentence.numbers().get(i);
      Counted whole = sentence.numbers().get(i + 1);
      if (part.isCount()
          && whole.isCount()
          && part.value() > whole.value()
          && isWhole(whole.value())
          && isRatio(part, whole, sentence)
          && !sentence.noun(whole.after(), roles, "person").isEmpty()) {
        Span span = part.span().union(whole.span());
        found.add(
            new Impossible(
                span,
                "%s %s %s is more than all of them. Check both numbers."
                    .formatted(
                        capitalised(part.number().text()),
                        sentence.word(part.after()).equals("in") ? "in" : "out of",
                        whole.number().text()),
                List.of("the part is larger than the whole", "said of people")));
      }
    }
    return found;
  }

  private static boolean isWhole(double value) {
    return value >= 2 && value <= LARGEST_ODD_WHOLE || value == 20 || value == 100 || value == 1000;
  }

  private static boolean isRatio(Counted part, Counted whole, NumberedSentence sentence) {
    String joint = "";
    for (int i = part.after(); i < whole.first() && i < part.after() + 4; i++) {
      joint += sentence.word(i) + " ";
    }
    return switch (joint) {
      case "in ", "in every ", "out of ", "out of every " -> true;
      default -> false;
    };
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
