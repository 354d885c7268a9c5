package org.copydesk.check.statistics.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * Grades a source that only points back as what it points to: "the study also found" is no better a
 * source than the study was when it was introduced.
 */
final class Antecedents {

  /** A pronoun points back over so many sentences, a document over more. */
  private static final int PRONOUN_REACH = 2;

  private static final int DOCUMENT_REACH = 15;

  private final Article article;
  private @Nullable SourceCue last;
  private int lastAt;
  private @Nullable SourceCue document;
  private int documentAt;

  Antecedents(Article article) {
    this.article = article;
  }

  /** The cues of each sentence with the grade of what they point to. */
  List<List<SourceCue>> resolve(List<List<SourceCue>> sentences) {
    List<List<SourceCue>> resolved = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<SourceCue> here = new ArrayList<>();
      for (SourceCue cue : sentences.get(i)) {
        here.add(resolve(cue, i));
      }
      resolved.add(here);
    }
    return resolved;
  }

  private SourceCue resolve(SourceCue cue, int sentence) {
    if (cue.isHearsay()) {
      return cue;
    }
    SourceCue antecedent = cue.anaphoric() ? antecedent(cue, sentence) : null;
    if (antecedent != null) {
      return antecedent.support() == Support.VAGUE ? cue.as(Support.VAGUE) : cue;
    }
    last = cue;
    lastAt = sentence;
    if (cue.document()) {
      document = cue;
      documentAt = sentence;
    }
    return cue;
  }

  private @Nullable SourceCue antecedent(SourceCue cue, int sentence) {
    String[] words = article.textOf(cue.words()).toLowerCase(Locale.ROOT).split("\\s", 4);
    if (Vocabulary.SOURCES.is("pronoun", words[0])) {
      // "She" is one of those who were named, not "analysts" in general.
      boolean one = Vocabulary.SOURCES.is("one-person", words[0]);
      return last != null
              && sentence - lastAt <= PRONOUN_REACH
              && !(one && last.support() == Support.VAGUE && isOfMany(last))
          ? last
          : null;
    }
    boolean follows =
        words.length > 1
            && Vocabulary.SOURCES.is("anaphor", words[0])
            && Vocabulary.SOURCES.is("follower", words[1]);
    return follows && document != null && sentence - documentAt <= DOCUMENT_REACH ? document : null;
  }

  /** Whether a cue opens with a bare plural: "analysts expect". */
  private boolean isOfMany(SourceCue cue) {
    String first = article.textOf(cue.words()).split("\\s", 2)[0];
    return first.endsWith("s");
  }
}
