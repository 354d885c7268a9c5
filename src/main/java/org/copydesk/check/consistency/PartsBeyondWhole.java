package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.check.WordRoles;
import org.copydesk.check.consistency.NumberedSentence.Counted;

/**
 * Shares that are said to be parts of one whole and come to more than it: the answers of one
 * question, or some parts and "the remaining 30%".
 */
final class PartsBeyondWhole implements Implausibility {

  /** Each rounded share may be half a hundredth too much. */
  private static final double ROUNDING = 0.5;

  /** What the parts must come to at least, beyond rounding. */
  private static final double SURPLUS = 1;

  /** Words between a share and the answer it belongs to. */
  private static final int ANSWER = 5;

  /** Words between an answer and the next share of the same question. */
  private static final int APART = 12;

  private final WordRoles roles;

  PartsBeyondWhole(WordRoles roles) {
    this.roles = roles;
  }

  @Override
  public List<Impossible> in(NumberedSentence sentence) {
    List<Counted> shares = sentence.numbers().stream().filter(Counted::isShare).toList();
    if (shares.size() < 2) {
      return List.of();
    }
    List<Impossible> found = new ArrayList<>();
    answers(shares, sentence, found);
    if (found.isEmpty()) {
      leftover(shares, sentence, found);
    }
    return found;
  }

  private void answers(List<Counted> shares, NumberedSentence sentence, List<Impossible> found) {
    Map<String, Counted> byAnswer = new LinkedHashMap<>();
    int last = -1;
    for (Counted share : shares) {
      int at = answerAt(share, sentence);
      if (at < 0) {
        return;
      }
      boolean another = last >= 0;
      if (another
          && (share.first() - last > APART
              || sentence.words().anyIs(roles, "parting", last + 1, share.after() + 1)
              || !isAlone(at, sentence))) {
        return;
      }
      if (byAnswer.put(answer(sentence.word(at)), share) != null) {
        return;
      }
      last = at;
    }
    List<Counted> parts = List.copyOf(byAnswer.values());
    if (isTooMuch(parts)) {
      found.add(
          finding(
              parts,
              "the answers of one question",
              "Who was asked gives one answer, yet the shares come to"));
    }
  }

  /** Where the answer stands that a share belongs to, or -1. */
  private int answerAt(Counted share, NumberedSentence sentence) {
    for (int i = share.after(); i < share.after() + ANSWER; i++) {
      if (!answer(sentence.word(i)).isEmpty()) {
        return i;
      }
      if (!roles.is("of-answer", sentence.word(i)) && !isQuotationMark(sentence.word(i))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isQuotationMark(String word) {
    return word.length() == 1 && "\"“”‘’'".contains(word);
  }

  private String answer(String word) {
    for (String answer : List.of("yes", "no", "unsure")) {
      if (roles.is(answer, word)) {
        return answer;
      }
    }
    return "";
  }

  /** Whether nothing follows an answer that would make it one to another question. */
  private static boolean isAlone(int at, NumberedSentence sentence) {
    String next = sentence.word(at + 1);
    return !sentence.words().isWord(at + 1)
        || next.equals("it")
        || next.equals("and")
        || next.equals("while")
        || next.equals("with");
  }

  private void leftover(List<Counted> shares, NumberedSentence sentence, List<Impossible> found) {
    for (int i = 1; i < shares.size(); i++) {
      Counted rest = shares.get(i);
      if (!roles.is("leftover", sentence.word(rest.first() - 1))) {
        continue;
      }
      List<Counted> parts = shares.subList(0, i + 1);
      if (isTooMuch(parts)
          && !endsInAWhole(parts)
          && !sentence.words().anyIs(roles, "change", 0, sentence.words().size())) {
        found.add(
            finding(
                parts,
                "“" + sentence.word(rest.first() - 1) + "” says that these are all the parts",
                "The parts come to"));
      }
      return;
    }
  }

  private static boolean isTooMuch(List<Counted> parts) {
    return parts.size() > 1 && sum(parts) > 100 + SURPLUS + ROUNDING * parts.size();
  }

  /** Whether the last parts are a whole by themselves: a part of a part. */
  private static boolean endsInAWhole(List<Counted> parts) {
    for (int from = parts.size() - 2; from > 0; from--) {
      if (Math.abs(sum(parts.subList(from, parts.size())) - 100) <= 3) {
        return true;
      }
    }
    return false;
  }

  private static double sum(List<Counted> parts) {
    return parts.stream().mapToDouble(Counted::value).sum();
  }

  private static Impossible finding(List<Counted> parts, String why, String so) {
    double sum = Math.round(sum(parts) * 10) / 10.0;
    String total = sum == Math.rint(sum) ? String.valueOf((long) sum) : String.valueOf(sum);
    String all = parts.stream().map(p -> p.number().text()).collect(Collectors.joining(" + "));
    return new Impossible(
        parts.get(parts.size() - 1).span(),
        "%s %s %%: %s. Check each of them, or say that several answers were allowed."
            .formatted(so, total, all),
        List.of(why, "together more than 100 %, rounding allowed for"));
  }
}
