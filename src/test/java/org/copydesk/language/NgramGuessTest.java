package org.copydesk.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.data.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NgramGuessTest {

  private static final Map<String, String> STORIES =
      DataFile.beside(NgramGuessTest.class, "stories.tsv").rows().stream()
          .collect(Collectors.toMap(r -> r.get(0), r -> r.get(1), (a, b) -> a, TreeMap::new));

  private final NgramGuess guess = new NgramGuess();

  @ParameterizedTest
  @ValueSource(ints = {20, 60, 200})
  void namesTheLanguageOfAStory(int words) {
    Map<String, String> wrong = new TreeMap<>();
    STORIES.forEach(
        (language, story) ->
            windows(story, words)
                .forEach(
                    text -> {
                      String guessed = guess.languageOf(text);
                      if (!guessed.equals(language)) {
                        wrong.put(text, guessed);
                      }
                    }));
    assertThat(wrong).isEmpty();
  }

  @Test
  void knowsAScriptThatNoModelReads() {
    assertThat(guess.languageOf("ქალაქის საბჭომ ორშაბათს საღამოს გადაწყვიტა ხიდის შეკეთება."))
        .isEqualTo("und");
  }

  @Test
  void givesTheSameAnswerEveryTime() {
    String story = STORIES.get("da");
    assertThat(Stream.generate(() -> guess.languageOf(story)).limit(20)).containsOnly("da");
  }

  @Test
  void goesByWhatMostOfTheTextIs() {
    String german = STORIES.get("de");
    String english = STORIES.get("en");
    assertThat(guess.languageOf(german + "\n\n" + english.substring(0, 200))).isEqualTo("de");
    assertThat(guess.languageOf(english + "\n\n" + german.substring(0, 200))).isEqualTo("en");
    assertThat(guess.languageOf(english + "\n" + german.substring(0, english.length() * 3 / 4)))
        .isEqualTo("en");
  }

  @Test
  void findsTheForeignPartOfAnEnglishText() {
    String english = STORIES.get("en");
    String german = STORIES.get("de");
    String text = english + "\n\n" + german.substring(0, 500) + "\n\n" + english;
    assertThat(guess.foreignPassagesOf(text))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.language()).isEqualTo("de");
              assertThat(p.span().in(text).strip()).isEqualTo(german.substring(0, 500).strip());
              assertThat(p.words()).isBetween(60, 90);
            });
    assertThat(guess.foreignPassagesOf(english)).isEmpty();
  }

  @Test
  void takesNamesListsAndProgramsForEnglish() {
    assertThat(
            Stream.of(
                "Jean-Pierre Dubois, Marie Lefèvre, Jacques Moreau, Claire Fontaine, Luc Besson,"
                    + " François Hollande, Édouard Philippe, Élisabeth Borne, Gabriel Attal",
                "Carlos García de la Vega\nMaría José López\nJuan Pablo Fernández\nAna Belén Ruiz\n"
                    + "José Luis Rodríguez Zapatero\nPedro Sánchez Pérez-Castejón\nYolanda Díaz",
                "public static void main(String[] args) { for (int i = 0; i < args.length; i++) {"
                    + " System.out.println(args[i]); } } private final Map<String, List<Integer>> m;",
                "FC Bayern München 3:1 Borussia Dortmund\nReal Madrid 2:0 Atlético de Madrid\n"
                    + "Paris Saint-Germain 1:1 Olympique de Marseille\nJuventus Turin 0:0 AC Milan",
                "12.5 14.7 18.9 22.1 km kg mm 33.4 45.6",
                "…",
                ""))
        .allSatisfy(text -> assertThat(guess.languageOf(text)).isEqualTo("en"));
  }

  @Test
  void takesAnEnglishStoryThatQuotesForEnglish() {
    assertThat(
            guess.languageOf(
                "“Wir haben zu lange gewartet und wollen keine Zeit mehr verlieren,” the mayor told"
                    + " reporters in German. “Es reicht.” She was speaking in the town hall after a"
                    + " vote that most of her party had opposed, and which few had seen coming."))
        .isEqualTo("en");
  }

  @Test
  void seesThroughLettersOfAnotherAlphabet() {
    String story =
        STORIES
            .get("en")
            .replace('a', 'а')
            .replace('o', 'о')
            .replace('c', 'с')
            .replace("i", "i\u200B");
    assertThat(guess.languageOf(story)).isEqualTo("en");
  }

  @Test
  void readsCapitalsAsWell() {
    assertThat(guess.languageOf(STORIES.get("de").toUpperCase(java.util.Locale.GERMAN)))
        .isEqualTo("de");
    assertThat(guess.languageOf(STORIES.get("en").toUpperCase(java.util.Locale.ENGLISH)))
        .isEqualTo("en");
  }

  @Test
  void neverCallsAWholeEnglishTextForeign() throws IOException {
    Path sets = Path.of(System.getProperty("copydesk.eval", "../shared/eval"));
    assumeTrue(Files.isDirectory(sets), "the labelled sets are not beside this project");
    List<String> foreign = new ArrayList<>();
    for (Path file : texts(sets)) {
      String text = Files.readString(file);
      String language = guess.languageOf(text);
      if (!language.equals("en")) {
        foreign.add(file.getFileName() + ": " + language);
      }
      guess
          .foreignPassagesOf(text)
          .forEach(p -> foreign.add(file + ", " + p.language() + ": " + p.span().in(text)));
    }
    assertThat(foreign).isEmpty();
  }

  private static List<Path> texts(Path sets) throws IOException {
    List<Path> texts = new ArrayList<>();
    for (String set :
        List.of("typos-dev", "statistics-dev", "fragments-dev", "residue-dev", "ranking-dev")) {
      Path docs = sets.resolve(set).resolve("docs");
      if (Files.isDirectory(docs)) {
        try (Stream<Path> files = Files.list(docs)) {
          files.filter(f -> f.toString().endsWith(".txt")).forEach(texts::add);
        }
      }
    }
    return texts;
  }

  private static List<String> windows(String story, int words) {
    String[] all = story.split(" ");
    if (all.length <= words || all.length < 20) {
      return List.of(story);
    }
    List<String> windows = new ArrayList<>();
    for (int i = 0; i + words <= all.length; i += words) {
      windows.add(String.join(" ", Arrays.copyOfRange(all, i, i + words)));
    }
    return windows;
  }
}
