package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.StoryText;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;

/** A story as one rule looks at it. */
public final class ScopedText {

  private final HouseText text;
  private final Scope scope;

  ScopedText(StoryText story, Scope scope) {
    this.text = HouseText.of(story);
    this.scope = scope;
  }

  /**
   * What is looked at as one.
   *
   * @param parts stretches of text in order, at least one; a pattern reaches no further than one
   */
  record Passage(List<Span> parts) {

    Passage {
      parts = List.copyOf(parts);
    }

    int begin() {
      return parts.get(0).begin();
    }
  }

  HouseText text() {
    return text;
  }

  Article article() {
    return text.article();
  }

  /** The passages that the rule looks at; where it looks at all as one, one or none. */
  List<Passage> passages() {
    if (scope.unit() == Unit.WHOLE) {
      Span whole = new Span(0, text.text().length()).trim(text.text());
      return whole.isEmpty() ? List.of() : List.of(new Passage(List.of(whole)));
    }
    List<Span> parts = new ArrayList<>();
    for (Block block : blocks()) {
      if (scope.unit() == Unit.SENTENCE) {
        for (Sentence sentence : article().sentencesOf(block)) {
          parts.add(sentence.span());
        }
      } else {
        parts.add(block.span());
      }
    }
    if (scope.unit() == Unit.TEXT) {
      return parts.isEmpty() ? List.of() : List.of(new Passage(parts));
    }
    return parts.stream().map(p -> new Passage(List.of(p))).toList();
  }

  /** The blocks that the rule looks at, in order, those too of which a part is not the story. */
  List<Block> blocks() {
    return article().blocks().stream().filter(b -> scope.takes(b, text)).toList();
  }

  /** Whether a stretch of text is all story. */
  boolean isStory(Span span) {
    return text.story().holds(span);
  }

  /** What stands in a passage and is the rule's business. */
  List<Found> find(Terms terms, Passage passage) {
    List<Found> found = new ArrayList<>();
    for (Span part : passage.parts()) {
      for (Found each : terms.in(text, part)) {
        if (concerns(each.span())) {
          found.add(each);
        }
      }
    }
    return found;
  }

  /** Whether words are the rule's business: part of the story, quoted or not as it wants. */
  boolean concerns(Span span) {
    if (!isStory(span)) {
      return false;
    }
    return switch (scope.quoted()) {
      case IN -> true;
      case OUT -> !text.isQuoted(span);
      case ONLY -> text.isQuoted(span);
    };
  }

  String words(Span span) {
    return article().textOf(span);
  }

  /** The sentence that begins a stretch of text, or all of it where it has none. */
  Span firstSentence(Span span) {
    Span sentence =
        article()
            .sentenceAt(span.trim(text.text()).begin())
            .map(Sentence::span)
            .orElse(span.trim(text.text()));
    return new Span(sentence.begin(), Math.min(sentence.end(), span.end()));
  }

  /** Where something is said that stands nowhere: the first line of the text. */
  List<Span> firstLine() {
    return article().blocks().stream().limit(1).map(b -> firstSentence(b.span())).toList();
  }
}
