package org.copydesk.check.statistics.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Tells an editor in words where the source of a figure was found, or where it was looked for and
 * what stands there instead.
 */
final class SearchTrail {

  /** A source further away than this, in sentences, is none that a reader would think of. */
  private static final int SIGHT = 12;

  /** A longer one is quoted by its beginning, in characters. */
  private static final int LONGEST_QUOTE = 60;

  private final SourceReading reading;
  private final Article article;
  private final TreeSet<Integer> named = new TreeSet<>();

  SearchTrail(SourceReading reading) {
    this.reading = reading;
    this.article = reading.article();
    for (Sentence sentence : article.sentences()) {
      SourceCue cue = nameable(sentence.index());
      if (cue != null && !isPronoun(cue)) {
        named.add(sentence.index());
      }
    }
  }

  /** The phrases for one figure, the most telling first. */
  List<String> of(OpenFigure figure) {
    int sentence = figure.claim().sentence();
    return switch (figure.support()) {
      case ATTRIBUTED -> List.of(figure.path());
      case VAGUE -> List.of(figure.path(), instead(sentence));
      case UNSUPPORTED -> unsupported(sentence);
    };
  }

  private List<String> unsupported(int sentence) {
    List<String> path = new ArrayList<>();
    SourceCue here = nameable(sentence);
    path.add(
        here == null
            ? "no source in this sentence"
            : quote(here) + " stands in this sentence, but speaks for another part of it");
    path.add(beside(sentence));
    if (here == null) {
      path.add(introduced(sentence));
    }
    path.add("no quotation marks, link, note or citation on it");
    return path;
  }

  /** What stands in the sentences before and after. */
  private String beside(int sentence) {
    SourceCue before = nameable(sentence - 1);
    SourceCue after = nameable(sentence + 1);
    if (before != null) {
      return quote(before) + " in the sentence before does not run on to it";
    }
    return after == null
        ? "none in the one before or after"
        : quote(after) + " in the sentence after tells of something else";
  }

  /** Whoever else could have been introduced as its source. */
  private String introduced(int sentence) {
    Integer earlier = named.lower(sentence - 1);
    if (earlier != null && sentence - earlier <= SIGHT) {
      SourceCue nearest = nameable(earlier);
      boolean heading = hasHeading(earlier, sentence);
      return (nearest == null ? "a source" : quote(nearest))
          + " stands "
          + (sentence - earlier)
          + " sentences before"
          + (heading ? ", above a heading" : ", and its report had ended");
    }
    return "nobody in the text is introduced as a source for it";
  }

  /** For a figure that rests on hearsay: whom its own and the next sentences name instead. */
  private String instead(int sentence) {
    for (int at : new int[] {sentence, sentence - 1, sentence + 1}) {
      SourceCue cue = nameable(at);
      if (cue != null) {
        return quote(cue)
            + (at == sentence
                ? " in this sentence speaks for another part of it"
                : " in the sentence "
                    + (at < sentence ? "before" : "after")
                    + " is not its source");
      }
    }
    return "nobody is named in this sentence, the one before or after";
  }

  private boolean hasHeading(int from, int to) {
    int first = article.sentences().get(from).block();
    int last = article.sentences().get(to).block();
    return article.blocks().subList(first, last).stream()
        .skip(1)
        .anyMatch(b -> b.kind() == BlockKind.HEADING);
  }

  /** Somebody in a sentence whom a reader could ask. */
  private @Nullable SourceCue nameable(int sentence) {
    if (sentence < 0 || sentence >= article.sentences().size()) {
      return null;
    }
    for (SourceCue cue : reading.cues(sentence)) {
      if (cue.support() == Support.ATTRIBUTED) {
        return cue;
      }
    }
    return null;
  }

  /** "They said" introduces nobody. */
  private boolean isPronoun(SourceCue cue) {
    for (String word : reading.textOf(cue).toLowerCase(Locale.ROOT).split("\\s++", 3)) {
      if (Vocabulary.SOURCES.is("pronoun", word)) {
        return cue.anaphoric();
      }
    }
    return false;
  }

  private String quote(SourceCue cue) {
    return "“" + shortened(reading.textOf(cue)) + "”";
  }

  private static String shortened(String words) {
    String line = words.replaceAll("\\s+", " ");
    if (line.length() <= LONGEST_QUOTE) {
      return line;
    }
    int cut = line.lastIndexOf(' ', LONGEST_QUOTE);
    return line.substring(0, cut > 0 ? cut : LONGEST_QUOTE) + "…";
  }
}
