package org.copydesk.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.copydesk.check.AskedEvidence;
import org.copydesk.check.EvidenceQuestion;

/**
 * What a text holds that a batch may know something of: by it the batch is asked.
 *
 * @param lines its lines as they are compared
 * @param names its capitalised words with how often they stand
 * @param fullNames its full names that can be written in several ways, with how often they stand
 * @param variants those of its words that can be
 * @param figures the keys of its figures, each with the values it has under it
 * @param twin whether it is asked which text is like it
 */
public record TextTerms(
    Set<String> lines,
    Map<String, Integer> names,
    Map<String, Integer> fullNames,
    Set<String> variants,
    Map<String, Set<String>> figures,
    boolean twin) {

  /** Tells the questions whose answers hang on the batch; to all others it says no. */
  public Predicate<EvidenceQuestion> open() {
    // The batch knows a name of others where a word of the text shares a form with it.
    Set<String> reach = new HashSet<>();
    names.keySet().forEach(name -> reach.addAll(AskedEvidence.forms(name)));
    return question -> {
      String about = question.about();
      return switch (question.kind()) {
        case LINE -> lines.contains(about);
        case HELD, ABOUT -> AskedEvidence.forms(about).stream().anyMatch(reach::contains);
        case SPELLING -> variants.contains(about) || fullNames.containsKey(about);
        case FIGURE -> figures.containsKey(about);
        case TEXTS, NEAR, FIGURES, TWIN -> true;
      };
    };
  }

  /**
   * As little of it as it takes to answer some questions as all of it would.
   *
   * @param spellings finds the ways to write a name
   */
  TextTerms cut(List<EvidenceQuestion> questions, SpellingStore spellings) {
    Set<String> keptLines = new TreeSet<>();
    Set<String> askedForms = new HashSet<>();
    Set<String> keptNames = new TreeSet<>();
    Set<String> keptFull = new TreeSet<>();
    Set<String> keptVariants = new TreeSet<>();
    boolean allNames = false;
    boolean allFigures = false;
    boolean keepTwin = false;
    for (EvidenceQuestion question : questions) {
      String about = question.about();
      switch (question.kind()) {
        case LINE -> keptLines.add(about);
        case HELD, ABOUT -> askedForms.addAll(AskedEvidence.forms(about));
        case NEAR -> {
          askedForms.addAll(AskedEvidence.forms(about));
          // Other words of the text may lead to the names near a word that is none of its names.
          allNames |= !names.containsKey(about);
        }
        case SPELLING -> {
          if (variants.contains(about)) {
            keptVariants.add(about);
            keptNames.addAll(spellings.listedForms(about));
            keptNames.add(about);
          }
          if (fullNames.containsKey(about)) {
            Set<String> keys = spellings.keys(about);
            fullNames.keySet().stream()
                .filter(name -> spellings.keys(name).stream().anyMatch(keys::contains))
                .forEach(keptFull::add);
          }
        }
        case FIGURES, FIGURE -> allFigures = true;
        case TWIN -> keepTwin = true;
        case TEXTS -> {}
      }
    }
    keptLines.retainAll(lines);
    Map<String, Integer> own = new TreeMap<>();
    for (Map.Entry<String, Integer> name : names.entrySet()) {
      if (allNames
          || keptNames.contains(name.getKey())
          || AskedEvidence.forms(name.getKey()).stream().anyMatch(askedForms::contains)) {
        own.put(name.getKey(), name.getValue());
      }
    }
    Map<String, Integer> full = new TreeMap<>(fullNames);
    full.keySet().retainAll(keptFull);
    return new TextTerms(
        keptLines, own, full, keptVariants, allFigures ? figures : Map.of(), keepTwin);
  }
}
