package org.copydesk.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.copydesk.audit.StoryRow;
import org.copydesk.finding.Level;
import org.copydesk.text.Block;
import org.copydesk.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {

  private static final String RULE = "spelling/misspelled-word";

  @Test
  void putsBracketsAroundWordsInTheMiddleOfALine() {
    StoryFixture story = new StoryFixture("a.txt", "They recieved it.");
    assertThat(read(story.finding(Level.ERROR, RULE, "recieved")))
        .isEqualTo("They [recieved]1 it.");
  }

  @Test
  void keepsNeighboursApart() {
    StoryFixture story = new StoryFixture("a.txt", "one two");
    story.finding(Level.ERROR, RULE, "one").finding(Level.ERROR, RULE, " two");
    assertThat(read(story)).isEqualTo("[one]1[ two]2");
  }

  @Test
  void nestsWhatLiesInsideAndCrossesWhatOverlaps() {
    StoryFixture story = new StoryFixture("a.txt", "one two three four");
    story.finding(Level.NOTE, RULE, 0, 13).finding(Level.ERROR, RULE, 4, 7);
    story.finding(Level.WARNING, RULE, 8, 18);
    assertThat(read(story)).isEqualTo("[one [two]2 [three]1 four]3");
  }

  @Test
  void runsOnOverSeveralBlocksAndClosesOnce() {
    StoryFixture story = new StoryFixture("a.txt", "one two\nthree\nfour five");
    story.finding(Level.ERROR, RULE, "two\nthree\nfour");
    assertThat(read(story)).isEqualTo("one [two/three/four]1 five");
  }

  @Test
  void closesAtTheLastWordWhenAFindingEndsInWhiteSpace() {
    StoryFixture story = new StoryFixture("a.txt", "one two \n\n three");
    story.finding(Level.ERROR, RULE, "two \n\n ");
    assertThat(read(story)).isEqualTo("one [two]1/three");
  }

  @Test
  void explainsAFindingThatStandsInNoBlock() {
    StoryFixture story = new StoryFixture("a.txt", "one  \n\n  two");
    story.finding(Level.ERROR, RULE, 4, 7);
    List<Integer> beside = new ArrayList<>();
    new MarkedText(story.story())
        .eachPassage(p -> p.findings().forEach(f -> beside.add(f.number())));
    assertThat(beside).containsExactly(1);
    assertThat(read(story)).isEqualTo("one/two");
  }

  @Test
  void putsBlocksWithoutFindingsBesideTheExplanationsAboveThem() {
    StoryFixture story = new StoryFixture("a.txt", "a\nb bad\nc\nd\ne bad");
    story.finding(Level.ERROR, RULE, 4, 7).finding(Level.ERROR, RULE, 14, 17);
    List<String> passages = new ArrayList<>();
    new MarkedText(story.story())
        .eachPassage(p -> passages.add(p.blocks().size() + " with " + p.findings().size()));
    assertThat(passages).containsExactly("1 with 0", "3 with 1", "1 with 1");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void holdsExactlyTheWordsOfEveryFindingWhereverTheyLie(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append(random.nextInt(7) == 0 ? "\n" : random.nextInt(4) == 0 ? " " : "word");
    }
    StoryFixture fixture = new StoryFixture("a.txt", text.toString());
    for (int i = 0; i < 40; i++) {
      int begin = random.nextInt(text.length() - 1);
      int end = begin + 1 + random.nextInt(Math.min(60, text.length() - begin - 1) + 1);
      fixture.finding(Level.NOTE, RULE, begin, Math.min(end, text.length()));
    }
    StoryRow story = fixture.story();
    for (int number = 1; number <= story.findings().size(); number++) {
      int wanted = number;
      StringBuilder held = new StringBuilder();
      int[] edges = new int[2];
      new MarkedText(story)
          .eachPassage(
              passage ->
                  passage.blocks().stream()
                      .flatMap(block -> block.pieces().stream())
                      .forEach(
                          piece -> {
                            if (piece.holders().stream().anyMatch(f -> f.number() == wanted)) {
                              held.append(piece.text());
                            }
                            edges[0] += count(piece.opening(), wanted);
                            edges[1] += count(piece.closing(), wanted);
                          }));
      Span span = story.findings().get(number - 1).located().finding().span();
      String inBlocks =
          story.blocks().stream()
              .map(Block::span)
              .filter(block -> block.overlaps(span))
              .map(b -> new Span(Math.max(b.begin(), span.begin()), Math.min(b.end(), span.end())))
              .map(part -> part.in(story.text()))
              .collect(Collectors.joining());
      assertThat(held.toString()).isEqualTo(inBlocks);
      assertThat(edges[0]).isEqualTo(edges[1]).isEqualTo(inBlocks.isEmpty() ? 0 : 1);
    }
  }

  private static int count(List<MarkedText.Numbered> findings, int number) {
    return (int) findings.stream().filter(f -> f.number() == number).count();
  }

  /** The story with a stroke between blocks. */
  private static String read(StoryFixture fixture) {
    List<String> blocks = new ArrayList<>();
    new MarkedText(fixture.story())
        .eachPassage(passage -> passage.blocks().forEach(block -> blocks.add(read(block))));
    return String.join("/", blocks);
  }

  private static String read(MarkedText.MarkedBlock block) {
    StringBuilder text = new StringBuilder();
    for (MarkedText.Piece piece : block.pieces()) {
      piece.closing().forEach(f -> text.append(']').append(f.number()));
      piece.opening().forEach(f -> text.append('['));
      text.append(piece.text());
    }
    return text.toString();
  }
}
