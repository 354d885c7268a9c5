package org.copydesk.check.language.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.rules.CompoundRuleData;

/**
 * Whether a sentence has two words that begin one of the compounds that LanguageTool's list wants
 * joined. Its rule builds and looks up every run of up to five words of every sentence instead.
 */
final class CompoundWords {

  /** Stands for any number, as in the list. */
  private static final String NUMBER = "\\d";

  private final Map<String, Set<String>> secondByFirst = new HashMap<>();

  CompoundWords(CompoundRuleData data) {
    for (String compound : data.getIncorrectCompounds()) {
      List<String> pieces = new ArrayList<>();
      cut(compound.replace("\\d+", " 0 "), pieces);
      String second = pieces.size() > 1 ? pieces.get(1) : pieces.get(0);
      secondByFirst.computeIfAbsent(pieces.get(0), p -> new HashSet<>()).add(second);
    }
  }

  boolean mayStandIn(AnalyzedSentence sentence) {
    List<String> pieces = new ArrayList<>();
    cut(sentence.getText(), pieces);
    // Tokens may end inside a word ("can|not", "3|D"), and have no soft hyphens.
    for (AnalyzedTokenReadings token : sentence.getTokensWithoutWhitespace()) {
      cut(token.getToken(), pieces);
    }
    addUncapitalized(pieces);
    Set<String> all = null;
    for (String piece : pieces) {
      Set<String> seconds = secondByFirst.get(piece);
      if (seconds != null) {
        all = all == null ? new HashSet<>(pieces) : all;
        for (String second : seconds.size() < all.size() ? seconds : all) {
          if (seconds.contains(second) && all.contains(second)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Runs of letters and digits, numbers as one. */
  private static void cut(String text, List<String> pieces) {
    int begin = -1;
    boolean isNumber = true;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        isNumber = begin < 0 ? Character.isDigit(c) : isNumber && Character.isDigit(c);
        begin = begin < 0 ? i : begin;
      } else if (begin >= 0) {
        pieces.add(isNumber ? NUMBER : text.substring(begin, i));
        begin = -1;
      }
    }
  }

  /** The first word of a sentence is looked up with a small letter. */
  private static void addUncapitalized(List<String> pieces) {
    int count = pieces.size();
    for (int i = 0; i < count; i++) {
      String piece = pieces.get(i);
      if (Character.isUpperCase(piece.charAt(0))) {
        pieces.add(Character.toLowerCase(piece.charAt(0)) + piece.substring(1));
      }
    }
  }
}
