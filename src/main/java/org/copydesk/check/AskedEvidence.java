package org.copydesk.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copydesk.check.BatchEvidence.FigureUse;
import org.copydesk.check.BatchEvidence.NameUse;
import org.copydesk.check.BatchEvidence.SpellingUse;
import org.copydesk.check.BatchEvidence.Twin;
import org.copydesk.check.EvidenceQuestion.Kind;
import org.copydesk.finding.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What the batch knows, as the checks of one text ask for it. Every question is kept, for a result
 * may be used again as long as its questions are answered the same: so a check asks late, and never
 * for a number where it needs a yes or no. Used by one thread.
 */
public final class AskedEvidence {

  /** Fewer others may write a name in another way by one slip, or by chance. */
  private static final int FEWEST = 2;

  /** Up to so many submissions are told exactly. */
  private static final int FEW = 5;

  private final BatchEvidence known;
  private final Set<EvidenceQuestion> asked = new HashSet<>();
  private @Nullable Map<String, List<String>> namesByForm;

  public AskedEvidence(BatchEvidence known) {
    this.known = known;
  }

  /** The same, with nothing asked yet. */
  public AskedEvidence afresh() {
    return new AskedEvidence(known);
  }

  /**
   * Another way to write a name, which more submissions use.
   *
   * @param own how many others write it as this text does
   * @param use the other way
   */
  public record Usual(int own, SpellingUse use) {}

  /** How many different texts the batch has, copies of one counted once; 0 when unknown. */
  public int texts() {
    asked.add(new EvidenceQuestion(Kind.TEXTS, ""));
    return known.texts();
  }

  /** In how many different texts of the batch the line stands; 0 when in fewer than three. */
  public int submissionsWithLine(String line) {
    asked.add(new EvidenceQuestion(Kind.LINE, line));
    return known.lines().isEmpty() ? 0 : known.submissionsWithLine(line);
  }

  /** Whether two or more other submissions hold a name. */
  public boolean isHeld(String name) {
    asked.add(new EvidenceQuestion(Kind.HELD, name));
    return known.names().containsKey(name);
  }

  /**
   * Roughly how many other submissions hold a name: 0 for fewer than two, the number itself up to
   * five, then in steps of a third to a half, rounded down. One submission more or less in a large
   * batch so leaves most judgements as they were.
   */
  public int aboutSubmissions(String name) {
    asked.add(new EvidenceQuestion(Kind.ABOUT, name));
    NameUse use = known.names().get(name);
    return use == null ? 0 : rough(use.submissions());
  }

  /** Whether such a number is the number itself. */
  public static boolean isExact(int about) {
    return about <= FEW;
  }

  /** 5, 6, 8, 12, 16, 24 and so on. */
  static int rough(int count) {
    if (count <= FEW) {
      return count;
    }
    int power = Integer.highestOneBit(count);
    return count >= power + power / 2 ? power + power / 2 : power;
  }

  /** The names within a letter of a word that two or more other submissions hold, in order. */
  public Set<String> namesNear(String word) {
    asked.add(new EvidenceQuestion(Kind.NEAR, word));
    if (known.names().isEmpty()) {
      return Set.of();
    }
    Map<String, List<String>> byForm = namesByForm();
    Set<String> near = new TreeSet<>();
    for (String form : forms(word)) {
      for (String name : byForm.getOrDefault(form, List.of())) {
        if (!name.equals(word)
            && Math.abs(name.length() - word.length()) <= 1
            && Slip.letters(lower(name), lower(word)) <= 1) {
          near.add(name);
        }
      }
    }
    return near;
  }

  private Map<String, List<String>> namesByForm() {
    Map<String, List<String>> byForm = namesByForm;
    if (byForm == null) {
      byForm = new HashMap<>();
      for (String name : known.names().keySet()) {
        for (String form : forms(name)) {
          byForm.computeIfAbsent(form, f -> new ArrayList<>(1)).add(name);
        }
      }
      namesByForm = byForm;
    }
    return byForm;
  }

  /** A word and every form of it with one letter left out: words a letter apart share one. */
  public static Set<String> forms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    for (int i = 0; i < word.length(); i++) {
      forms.add(word.substring(0, i) + word.substring(i + 1));
    }
    return forms;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ENGLISH);
  }

  /** The way in which most others write a name, where it is another one than the text's. */
  public Optional<Usual> usualSpelling(String name) {
    asked.add(new EvidenceQuestion(Kind.SPELLING, name));
    List<SpellingUse> uses = known.spellings().getOrDefault(name, List.of());
    int own =
        uses.stream()
            .filter(u -> u.form().equals(name))
            .mapToInt(SpellingUse::submissions)
            .findFirst()
            .orElse(0);
    return uses.stream()
        .filter(u -> !u.form().equals(name) && u.submissions() >= FEWEST)
        .filter(u -> u.submissions() > own + 1)
        .max(Comparator.comparing(SpellingUse::submissions))
        .map(use -> new Usual(own, use));
  }

  /** Whether any figure of the text is told in another submission. */
  public boolean knowsFigures() {
    asked.add(new EvidenceQuestion(Kind.FIGURES, ""));
    return !known.figures().isEmpty();
  }

  /**
   * What other submissions tell under the key of a figure of this text, most told first.
   *
   * @param key see {@link FigureKeys}
   */
  public List<FigureUse> figures(String key) {
    asked.add(new EvidenceQuestion(Kind.FIGURE, key));
    return known.figures().getOrDefault(key, List.of());
  }

  /** The submission of the batch that is most like this text, where one is nearly the same. */
  public Optional<Twin> twin() {
    asked.add(new EvidenceQuestion(Kind.TWIN, ""));
    return known.twin();
  }

  /**
   * What was asked so far, with the answers.
   *
   * @param open tells the questions whose answers hang on the batch; the others are left out
   */
  public EvidenceTrace trace(Predicate<EvidenceQuestion> open) {
    // Two ways to write a line are one line to the batch.
    List<EvidenceQuestion> questions =
        asked.stream()
            .map(
                q ->
                    q.kind() == Kind.LINE
                        ? new EvidenceQuestion(Kind.LINE, Fingerprint.normalise(q.about()))
                        : q)
            .filter(open)
            .distinct()
            .sorted()
            .toList();
    return new EvidenceTrace(questions, answers(questions));
  }

  /** Hash of the answers to some questions, which are not kept as asked. */
  String answers(List<EvidenceQuestion> questions) {
    AskedEvidence once = new AskedEvidence(known);
    return Fingerprint.sha256(
        questions.stream().map(once::answer).collect(Collectors.joining("\u0000")));
  }

  private String answer(EvidenceQuestion question) {
    String about = question.about();
    Object answer =
        switch (question.kind()) {
          case TEXTS -> texts();
          case LINE -> submissionsWithLine(about);
          case HELD -> isHeld(about);
          case ABOUT -> aboutSubmissions(about);
          case NEAR -> namesNear(about);
          case SPELLING -> usualSpelling(about);
          case FIGURES -> knowsFigures();
          case FIGURE -> figures(about);
          case TWIN -> twin();
        };
    return answer.toString();
  }
}
