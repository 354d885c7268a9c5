package org.copydesk.check.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.check.Lexicon;
import org.junit.jupiter.api.Test;

class LanguageToolLexiconTest {

  private final Lexicon lexicon = new LanguageToolLexicon();

  @Test
  void knowsTheSpellingsOfEveryVariety() {
    assertThat(List.of("centre", "center", "labour", "labor", "The", "Moscow"))
        .allMatch(lexicon::knows);
    assertThat(List.of("moscow", "teh", "momentumdespite")).noneMatch(lexicon::knows);
  }

  @Test
  void ranksCommonWordsAboveRareOnes() {
    assertThat(lexicon.frequency("the")).isGreaterThan(lexicon.frequency("Moscow"));
    assertThat(lexicon.frequency("Moscow")).isGreaterThan(lexicon.frequency("Kursk"));
    assertThat(lexicon.frequency("Hegseth")).isZero();
  }

  @Test
  void findsNearWordsNearestFirst() {
    assertThat(lexicon.near("Korsk", 1)).contains("Kursk");
    assertThat(lexicon.near("recieve", 1)).first().isEqualTo("receive");
    assertThat(lexicon.near("parliment", 2)).first().isEqualTo("parliament");
  }

  @Test
  void countsASwapOfNeighboursAsOneSlip() {
    assertThat(lexicon.near("tihs", 1)).contains("this");
  }

  @Test
  void knowsThePartsOfListedNames() {
    assertThat(lexicon.isNamePart("Witkoff")).isTrue();
    assertThat(lexicon.firstNamesOf("Hegseth")).contains("Pete");
    assertThat(lexicon.surnamesOf("Keith")).contains("Kellogg");
    assertThat(lexicon.nameParts("Higseth", 1)).contains("Hegseth");
  }

  @Test
  void findsStrangeSpellingsMoreSurprisingThanNames() {
    assertThat(lexicon.surprise("Yrok")).isGreaterThan(lexicon.surprise("York"));
    assertThat(lexicon.surprise("Tsinghhua")).isGreaterThan(lexicon.surprise("Tsinghua"));
  }

  @Test
  void givesTheSameAnswersToManyThreads() {
    List<String> words = List.of("goverment", "Kellog", "seperate", "Zelenski", "occured");
    List<List<String>> alone = words.stream().map(w -> lexicon.near(w, 2)).toList();
    List<Boolean> same =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> lexicon.near(words.get(i % 5), 2).equals(alone.get(i % 5)))
            .toList();
    assertThat(same).containsOnly(true);
  }

  @Test
  void answersForAnythingThatLooksLikeAWord() {
    for (String odd : List.of("", "é", "x".repeat(10_000), "'", "Ünïcödé")) {
      assertThat(lexicon.near(odd, 2)).doesNotContain(odd);
      assertThat(lexicon.frequency(odd)).isNotNegative();
    }
  }
}
