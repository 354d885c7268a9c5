package org.copydesk.check.language.chunking;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.chunking.Chunker;

/**
 * Compares the tags of LanguageTool's chunker and ours over the text files of folders and times
 * them by turns in one thread, each over every sentence once, after a tenth of the files to warm
 * up: {@code ChunkerSpeed FOLDER...}.
 */
final class ChunkerSpeed {

  private ChunkerSpeed() {}

  public static void main(String[] args) throws IOException {
    BothChunkers both = new BothChunkers();
    List<Path> files = new ArrayList<>();
    for (String folder : args) {
      try (Stream<Path> found = Files.walk(Path.of(folder))) {
        found.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(files::add);
      }
    }
    List<List<AnalyzedTokenReadings>> sentences = new ArrayList<>();
    int warm = 0;
    for (Path file : files) {
      if (files.indexOf(file) == files.size() / 10) {
        warm = sentences.size();
      }
      sentences.addAll(
          both.sentences(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
    }
    for (int round = 0; round < 5; round++) {
      chunk(both.theirs(), sentences.subList(0, warm));
      chunk(both.ours(), sentences.subList(0, warm));
    }
    long theirs = 0;
    long ours = 0;
    for (int from = warm; from < sentences.size(); from += 50) {
      List<List<AnalyzedTokenReadings>> some =
          sentences.subList(from, Math.min(from + 50, sentences.size()));
      theirs += chunk(both.theirs(), some);
      ours += chunk(both.ours(), some);
    }
    long tokens = 0;
    long words = 0;
    long inexact = 0;
    List<String> differences = new ArrayList<>();
    for (List<AnalyzedTokenReadings> sentence : sentences) {
      tokens += sentence.size();
      differences.addAll(both.differences(sentence));
      Word[] some = both.ours().words(sentence);
      words += some.length;
      int[] tags = BeamSearch.quick(both.ours().tags().decisions(some));
      if (tags == null || BeamSearch.quick(both.ours().phrases().decisions(some, tags)) == null) {
        inexact++;
      }
    }
    differences.forEach(System.out::println);
    System.out.printf(
        "%,d files, %,d sentences, %,d tokens of LanguageTool's, %,d of OpenNLP's: %,d tags differ%n",
        files.size(), sentences.size(), tokens, words, differences.size());
    System.out.printf("%,d sentences were searched again by the exact search%n", inexact);
    System.out.printf(
        "LanguageTool's chunker %.2f s, ours %.2f s of CPU: %.1f times faster%n",
        theirs / 1e9, ours / 1e9, (double) theirs / ours);
  }

  /** Nanoseconds of CPU. */
  private static long chunk(Chunker chunker, List<List<AnalyzedTokenReadings>> sentences) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    sentences.forEach(chunker::addChunkTags);
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }
}
