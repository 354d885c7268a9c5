package org.copydesk.check.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Rule;
import org.copydesk.check.UnknownWords;
import org.copydesk.check.UnknownWords.Unknown;
import org.copydesk.check.spelling.WordReading.Meant;
import org.copydesk.check.spelling.WordReading.Reading;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Token;

/** A word no dictionary knows, a slip of the keys away from one that all know. */
@Rule(
    id = "spelling/misspelled-word",
    level = Level.ERROR,
    summary = "Misspelled word",
    why = "A misspelled word tells the reader that nobody read the text before it was published.",
    fix = "Correct the spelling, or add the word to the desk's dictionary if it is right.",
    flags = "The two sides agreed to ⟦recieve⟧ observers next week.",
    accepts = "The two sides agreed to receive observers at the theatre next week.")
public final class MisspelledWord implements ArticleCheck {

  private static final double SURE = 0.85;

  /** Less likely than not is no reason to disturb an editor. */
  private static final double LIKELY = 0.5;

  private static final double OF_CONTRACTION = 0.9;
  private static final int MOST_SUGGESTIONS = 3;

  private final WordKnowledge knowledge;
  private final Map<String, String> contractions = new HashMap<>();

  public MisspelledWord(Lexicon lexicon) {
    this.knowledge = WordKnowledge.with(lexicon);
    DataFile.beside(getClass(), "contractions.tsv")
        .rows()
        .forEach(row -> contractions.put(row.get(0), row.get(1)));
  }

  @Override
  public List<Finding> check(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    WordReading words = WordReading.of(context, knowledge);
    for (Reading reading : words.readings()) {
      List<Meant> meant = reading.likelyMeant();
      if (!meant.isEmpty() && meant.get(0).confidence() >= LIKELY) {
        findings.add(finding(context, reading.unknown(), meant));
      }
    }
    for (Token token : context.article().tokens()) {
      String right = contractions.get(token.text().toLowerCase(Locale.ENGLISH));
      if (right != null
          && !token.isAllCapitals()
          && !words.isNotEnglish(token.span())
          && !UnknownWords.isSetApart(token, context.article())) {
        findings.add(contraction(context, token, inCaseOf(token.text(), right)));
      }
    }
    return findings;
  }

  private Finding finding(CheckContext context, Unknown unknown, List<Meant> meant) {
    String word = unknown.word();
    Meant best = meant.get(0);
    List<String> evidence = new ArrayList<>();
    evidence.add("“%s” is in no dictionary of English".formatted(word));
    if (best.clues().usesOfMeant() > 0) {
      evidence.add("“%s” stands elsewhere in this text".formatted(best.word()));
    }
    return card()
        .finding(context.article(), unknown.span())
        .level(best.confidence() >= SURE ? Level.ERROR : Level.WARNING)
        .message(
            "“%s” is in no dictionary of English. Did you mean “%s”?"
                .formatted(word, inCaseOf(word, best.word())))
        .suggestions(
            meant.stream().limit(MOST_SUGGESTIONS).map(m -> inCaseOf(word, m.word())).toList())
        .evidence(evidence)
        .confidence(best.confidence())
        .done();
  }

  private Finding contraction(CheckContext context, Token token, String right) {
    return card()
        .finding(context.article(), token.span())
        .message("“%s” lacks its apostrophe. Did you mean “%s”?".formatted(token.text(), right))
        .suggestions(List.of(right))
        .evidence(List.of("“%s” is no word without an apostrophe".formatted(token.text())))
        .confidence(OF_CONTRACTION)
        .done();
  }

  private static String inCaseOf(String model, String word) {
    return Character.isUpperCase(model.charAt(0))
        ? word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1)
        : word;
  }
}
