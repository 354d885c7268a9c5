package org.copydesk.check.consistency;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.text.Sentence;

/**
 * A sentence of the story as one that may be told twice.
 *
 * @param place its number among the tellings of the story, from 0
 * @param sentence the sentence
 * @param words its words and numbers in order, folded
 * @param meaning the stems of its content words, and its numbers, each with what is written
 * @param names the folded words among them that are names
 * @param figures its numbers
 * @param role what it is in the text
 */
record Telling(
    int place,
    Sentence sentence,
    List<String> words,
    Map<String, String> meaning,
    Set<String> names,
    Set<String> figures,
    Role role) {

  /** What a sentence may be in a text. */
  enum Role {
    STATEMENT,
    /** Somebody's words in quotation marks, most of it. */
    QUOTATION,
    /** A point of a list or of a box that sums the story up. */
    SUMMARY,
    QUESTION,
    /** Said to be told again, or a piece of a quotation that is discussed. */
    CITED,
    /** A line that does not end as a sentence does: a heading, a caption, a verse. */
    LINE
  }

  Telling {
    words = List.copyOf(words);
    meaning = Map.copyOf(meaning);
    names = Set.copyOf(names);
    figures = Set.copyOf(figures);
  }

  int size() {
    return words.size();
  }

  /** Whether it is said to be read as part of the story: neither a list nor a heading. */
  boolean isRunningText() {
    return role == Role.STATEMENT || role == Role.QUOTATION;
  }

  /** Whether a folded word is a name or a figure: what sets one fact apart from its like. */
  boolean setsApart(String word) {
    return figures.contains(word) || names.contains(word);
  }
}
