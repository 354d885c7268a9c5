package org.copydesk.check.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.audit.AwkwardTexts;
import org.junit.jupiter.api.Test;

/** What we leave out of LanguageTool's work changes nothing of what it finds. */
class GrammarToolTest {

  /** Of LanguageTool's own examples, one in so many; {@link BothEngines} compares them all. */
  private static final int ONE_IN = 60;

  private static final BothEngines BOTH = new BothEngines();

  @Test
  void findsTheSameInTheSeeds() throws IOException {
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.sorted().toList()) {
        String text = Files.readString(seed);
        assertThat(BOTH.differences(text)).as(seed.toString()).isEmpty();
        assertThat(BOTH.otherwiseTagged(text)).as(seed.toString()).isEmpty();
      }
    }
  }

  @Test
  void findsTheSameInWhatTheRulesWereWrittenFor() throws IOException {
    List<String> examples = BOTH.examples();
    assertThat(examples).hasSizeGreaterThan(5_000);
    for (int i = 0; i < examples.size(); i += ONE_IN) {
      assertThat(BOTH.differences(examples.get(i))).as(examples.get(i)).isEmpty();
    }
  }

  @Test
  void findsTheSameInTextsThatNobodyWrites() throws IOException {
    for (var text : AwkwardTexts.all().entrySet()) {
      String awkward = text.getValue().apply(300);
      assertThat(BOTH.differences(awkward)).as(text.getKey()).isEmpty();
      assertThat(BOTH.otherwiseTagged(awkward)).as(text.getKey()).isEmpty();
    }
  }

  @Test
  void findsTheSameAroundIgnoredCharactersAndSignsOfAllKinds() throws IOException {
    for (String text :
        List.of(
            "The har\u00adbour was full, and the coun\u00adcil were was told.",
            "\u00adShe goes to to school.",
            "It´s a a test… “I can't”, he's said’s so.",
            "Ⅷ times the the \ud83d\ude00 emoji \ud801\udc00 walked in an house.",
            "Let İstanbul be ıgnored, and the KELVIN \u212a sign an\u0301 other.",
            "  \t\n\n Two  blanks , and a comma\n",
            "",
            "\n",
            "back-end, back end and a 8 ball for a 30 year old full time job",
            "I'm rockin' an' rollin', y'all'd've gonna wanna see it")) {
      assertThat(BOTH.differences(text)).as(text).isEmpty();
      assertThat(BOTH.otherwiseTagged(text)).as(text).isEmpty();
    }
  }

  @Test
  void findsTheSameInSentencesThatAreTooLongForSets() throws IOException {
    String sentence = "the boats was big and ".repeat(20);
    assertThat(BOTH.differences("However " + sentence + "they is gone.")).isEmpty();
  }
}
