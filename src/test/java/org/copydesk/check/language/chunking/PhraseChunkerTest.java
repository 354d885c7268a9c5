package org.copydesk.check.language.chunking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.audit.AwkwardTexts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.chunking.ChunkTag;

class PhraseChunkerTest {

  private static BothChunkers both;

  @BeforeAll
  static void load() {
    both = new BothChunkers();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\t ",
        "a",
        "?",
        "The small boats of the harbour town were counted by its mayor on Monday.",
        "All day he watched half Nelson holds, such love, and all Saints that Day.",
        "Ten books and a magazine lie on the tables of the reading rooms.",
        "She said: “I’ll be there by 5 p.m., won’t I?” and left.",
        "He paid $1,250.50 (about €1,150) for the 'old' well-known state-of-the-art engine's parts.",
        "a=b w0=y w_1=ofw0=the t_2=DT p_1=B-NPw0=of x=y=z bos eos *SB* *SE* null",
        "&amp; &quot; &#160; R&D; & ;",
        "\uFEFFBegin here and\uFEFFthere \uFEFF \uFEFF\uFEFF end\uFEFF.",
        "Zero\u200Bwidth \u200B\u200D joiner soft\u00ADhyphen and no\u00A0break\u202Fspaces.",
        "A \uD83D\uDE00 smile \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 and a lone \uD83D one",
        "Der Bürgermeister zählte am Montag 212 Boote im inneren Becken.",
        "Мэр посчитал лодки в понедельник. 市长星期一数了船。 عد رئيس البلدية القوارب",
        "\u0000\u0001\u001f control \u007f characters\u0085 here\u2028and\u2029there",
        "@mayor #harbour http://example.org/a?b=c&d=e mayor@example.org 3/4 50% 1st --- ... ''' ``",
        "PRP VBP RP VB PDT DT NNP NN -LRB- -RRB- $ # `` ''"
      })
  void tagsWhatLanguageToolTags(String text) {
    assertThat(both.differences(both.sentence(text))).isEmpty();
  }

  @Test
  void tagsTheSeedsAsLanguageToolDoes() throws IOException {
    List<List<AnalyzedTokenReadings>> sentences = sentences(Path.of("seeds"));

    assertThat(sentences).hasSizeGreaterThan(50);
    assertThat(sentences).allSatisfy(s -> assertThat(both.differences(s)).isEmpty());
  }

  @Test
  void tagsTheLabelledSetsAsLanguageToolDoes() throws IOException {
    Path sets = Path.of(System.getProperty("copydesk.eval", "../shared/eval"));
    assumeTrue(Files.isDirectory(sets), "the labelled sets are not present in " + sets);
    for (String set : List.of("typos-dev", "statistics-dev", "fragments-dev", "residue-dev")) {
      List<List<AnalyzedTokenReadings>> sentences = sentences(sets.resolve(set).resolve("docs"));
      Collections.shuffle(sentences, new Random(11));

      assertThat(sentences.subList(0, 100))
          .allSatisfy(s -> assertThat(both.differences(s)).isEmpty());
    }
  }

  @Test
  void tagsTextsThatNobodyWritesAsLanguageToolDoes() {
    for (Map.Entry<String, IntFunction<String>> text : AwkwardTexts.all().entrySet()) {
      assertThat(both.differences(both.sentence(text.getValue().apply(600))))
          .as(text.getKey())
          .isEmpty();
    }
  }

  /** Words at random make sentences in which many sequences are about as likely as the best. */
  @Test
  void tagsWordsInAnyOrderAsLanguageToolDoes() throws IOException {
    List<String> words =
        sentences(Path.of("seeds")).stream()
            .flatMap(List::stream)
            .map(AnalyzedTokenReadings::getToken)
            .filter(word -> !word.isBlank())
            .collect(Collectors.toList());
    Random random = new Random(5);
    for (int i = 0; i < 150; i++) {
      String sentence =
          random
              .ints(1 + i % 30, 0, words.size())
              .mapToObj(words::get)
              .collect(Collectors.joining(i % 5 == 0 ? "" : " "));

      assertThat(both.differences(both.sentence(sentence))).isEmpty();
    }
  }

  /** The exact search is what decides where rounding could, so it has to agree as well. */
  @Test
  void bothSearchesFindTheSameSequence() throws IOException {
    int quick = 0;
    List<List<AnalyzedTokenReadings>> sentences = sentences(Path.of("seeds"));
    for (List<AnalyzedTokenReadings> sentence : sentences) {
      Word[] words = both.ours().words(sentence);
      int[] tags = ExactBeamSearch.best(both.ours().tags().decisions(words));
      int[] labels = ExactBeamSearch.best(both.ours().phrases().decisions(words, tags));
      int[] quickTags = BeamSearch.quick(both.ours().tags().decisions(words));
      int[] quickLabels = BeamSearch.quick(both.ours().phrases().decisions(words, tags));
      if (quickTags != null && quickLabels != null) {
        assertThat(quickTags).isEqualTo(tags);
        assertThat(quickLabels).isEqualTo(labels);
        quick++;
      }
    }

    assertThat(quick).isGreaterThan(sentences.size() * 9 / 10);
  }

  @Test
  void aSentenceTooLongForTheQuickSearchIsTaggedAsWell() {
    String sentence = "The boats of the harbour and ".repeat(180) + "quays.";

    assertThat(both.differences(both.sentence(sentence))).isEmpty();
  }

  @Test
  void oneInstanceServesManyThreads() throws Exception {
    List<List<AnalyzedTokenReadings>> sentences = sentences(Path.of("seeds"));
    List<List<List<ChunkTag>>> expected =
        sentences.stream().map(s -> BothChunkers.tags(both.ours(), s)).toList();
    PhraseChunker fresh = PhraseChunker.load();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<List<List<ChunkTag>>>>> tasks = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        List<List<AnalyzedTokenReadings>> own = sentences(Path.of("seeds"));
        tasks.add(() -> own.stream().map(s -> BothChunkers.tags(fresh, s)).toList());
      }
      for (Future<List<List<List<ChunkTag>>>> done : threads.invokeAll(tasks)) {
        assertThat(done.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aTokenThatIsCutElsewhereKeepsItsTags() {
    List<AnalyzedTokenReadings> sentence = both.sentence("I'll go.");
    List<ChunkTag> before = List.of(new ChunkTag("X"));
    sentence.forEach(token -> token.setChunkTags(before));

    both.ours().addChunkTags(sentence);

    assertThat(
            IntStream.range(0, sentence.size())
                .filter(i -> sentence.get(i).getChunkTags() == before))
        .isNotEmpty();
    assertThat(sentence.get(0).getChunkTags())
        .extracting(ChunkTag::getChunkTag)
        .contains("B-NP-singular");
  }

  private static List<List<AnalyzedTokenReadings>> sentences(Path folder) throws IOException {
    List<List<AnalyzedTokenReadings>> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        sentences.addAll(
            both.sentences(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
      }
    }
    return sentences;
  }
}
