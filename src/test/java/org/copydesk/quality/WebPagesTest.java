package org.copydesk.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Web pages as sites of several makes send them: the story stays, the rest is found. */
class WebPagesTest {

  /** A card within the story that shows another one: by its words a sub-heading and a sentence. */
  private static final Set<String> KNOWN_GAPS =
      Set.of(
          "The town that paved its creek", "And what it cost to dig it up again.", "Block & Basin");

  /** The share of the lines of furniture on a page that has to be found. */
  private static final double FOUND = 0.9;

  static Stream<LabelledWebPage> pages() throws IOException {
    return LabelledWebPage.read(Path.of("src/test/resources/pages")).stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void flagsTheFurnitureAndNoLineOfTheStory(LabelledWebPage page) {
    FragmentLines flagged = FragmentLines.of(page.page());
    List<String> story = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (Block block : page.page().blocks()) {
      char label = page.labels().get(block.index());
      String line = page.page().textOf(block);
      if (label == 'c' && flagged.holds(block)) {
        story.add(line);
      } else if (label == 'j' && !flagged.holds(block) && !KNOWN_GAPS.contains(line)) {
        missed.add(line);
      }
    }
    long furniture = page.labels().stream().filter(l -> l == 'j').count();

    assertThat(story).isEmpty();
    assertThat(missed).hasSizeLessThanOrEqualTo((int) ((1 - FOUND) * furniture));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void leavesTheHeadline(LabelledWebPage page) {
    FragmentLines flagged = FragmentLines.of(page.page());
    Block first = page.page().blocks().get(page.labels().indexOf('c'));
    List<Block> headings =
        page.page().blocks().stream()
            .filter(b -> b.index() < first.index() && page.labels().get(b.index()) == 'n')
            .filter(b -> b.kind() == BlockKind.HEADING)
            .limit(1)
            .toList();

    assertThat(headings).hasSize(1).noneMatch(flagged::holds);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void findsMoreOfAPageThanOfTheSameLinesAsText(LabelledWebPage page) {
    assertThat(found(page)).isGreaterThanOrEqualTo(found(page.asText()));
  }

  private static long found(LabelledWebPage page) {
    FragmentLines flagged = FragmentLines.of(page.page());
    return page.page().blocks().stream()
        .filter(b -> page.labels().get(b.index()) == 'j' && flagged.holds(b))
        .count();
  }
}
