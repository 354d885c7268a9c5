package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * How much of something a passage may or has to have. A passage that is partly no story is not
 * counted.
 *
 * @param of what is counted
 * @param what what it is counted in, for the message: "sentence"
 * @param least the fewest, 0 for no such limit
 * @param most the most; {@link Integer#MAX_VALUE} for no such limit
 */
public record Limit(Counted of, String what, int least, int most) implements Detection {

  /** What can be counted. */
  public enum Counted {
    WORDS,
    CHARACTERS,
    SENTENCES,
    PARAGRAPHS;

    /** The word in a rule: {@code words}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public List<Hit> hits(ScopedText text) {
    List<Hit> hits = new ArrayList<>();
    for (ScopedText.Passage passage : text.passages()) {
      List<Span> parts = passage.parts().stream().filter(text::isStory).toList();
      if (parts.isEmpty()) {
        continue;
      }
      long count = parts.stream().mapToLong(p -> count(text, p)).sum();
      if (count > most || count < least) {
        long limit = count > most ? most : least;
        hits.add(
            new Hit(
                text.firstSentence(parts.get(0)),
                List.of(Long.toString(count), Long.toString(limit)),
                List.of()));
      }
    }
    return hits;
  }

  private long count(ScopedText text, Span part) {
    return switch (of) {
      case CHARACTERS -> part.in(text.text().text()).codePoints().count();
      case PARAGRAPHS -> text.article().blockAt(part.begin()).map(Block::index).isPresent() ? 1 : 0;
      case SENTENCES -> sentences(text, part).size();
      case WORDS ->
          sentences(text, part).stream()
              .mapToLong(s -> text.article().tokensOf(s).stream().filter(Token::isWord).count())
              .sum();
    };
  }

  private static List<Sentence> sentences(ScopedText text, Span part) {
    return text.article().blockAt(part.begin()).stream()
        .flatMap(b -> text.article().sentencesOf(b).stream())
        .filter(s -> part.contains(s.span()))
        .toList();
  }

  @Override
  public String standardMessage() {
    return "This "
        + what
        + " has %s "
        + of.word()
        + "; the house wants "
        + (most == Integer.MAX_VALUE ? "at least" : "at most")
        + " %s.";
  }

  @Override
  public int values() {
    return 2;
  }
}
