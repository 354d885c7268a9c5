package org.copydesk.check;

import java.util.List;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;

/** Reads the numbers of a sentence, those that count something and all others. */
@FunctionalInterface
public interface NumberReader {

  /** The numbers in order of place, without overlap; names of models and addresses left out. */
  List<WrittenNumber> numbers(Article article, Sentence sentence);
}
