package org.copydesk.check.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.CorrectExample;
import org.languagetool.rules.IncorrectExample;
import org.languagetool.rules.Rule;

/**
 * LanguageTool and our way of running it, side by side over the same texts, both without spellers.
 * As a program it compares whole folders and every example of every rule, and tells how long each
 * took; arguments: folders.
 */
final class BothEngines {

  private final JLanguageTool theirs;
  private final JLanguageTool ours;
  private long theirNanos;
  private long ourNanos;

  BothEngines() {
    Language language = Languages.getLanguageForShortCode("en-US");
    this.theirs = withoutSpellers(new JLanguageTool(language));
    this.ours = withoutSpellers(new GrammarTool(language, SharedAnalysis.english()));
  }

  private static JLanguageTool withoutSpellers(JLanguageTool tool) {
    for (Rule rule : tool.getAllRules()) {
      if (GrammarEngine.isSpeller(rule)) {
        tool.disableRule(rule.getId());
      }
    }
    return tool;
  }

  /** What LanguageTool's own authors wrote down as wrong and as right for each rule that runs. */
  List<String> examples() {
    List<String> examples = new ArrayList<>();
    for (Rule rule : theirs.getAllActiveRules()) {
      for (IncorrectExample example : rule.getIncorrectExamples()) {
        examples.add(withoutMarkup(example.getExample()));
      }
      for (CorrectExample example : rule.getCorrectExamples()) {
        examples.add(withoutMarkup(example.getExample()));
      }
    }
    return examples;
  }

  private static String withoutMarkup(String example) {
    return example.replaceAll("</?marker>", "");
  }

  /** A line for each match that only one of the two finds, or that they tell differently. */
  List<String> differences(String text) throws IOException {
    long begin = System.nanoTime();
    List<String> expected = matches(theirs, text);
    long between = System.nanoTime();
    List<String> actual = matches(ours, text);
    theirNanos += between - begin;
    ourNanos += System.nanoTime() - between;
    List<String> differences = new ArrayList<>();
    expected.stream()
        .filter(m -> !actual.contains(m))
        .map("only theirs: "::concat)
        .forEach(differences::add);
    actual.stream()
        .filter(m -> !expected.contains(m))
        .map("only ours: "::concat)
        .forEach(differences::add);
    if (differences.isEmpty() && !expected.equals(actual)) {
      differences.add("another order: " + expected + ", not " + actual);
    }
    return differences;
  }

  private static List<String> matches(JLanguageTool tool, String text) throws IOException {
    return tool.check(text).stream().map(LanguageMatch::of).map(LanguageMatch::toString).toList();
  }

  /** A line for each sentence whose tokens, readings or phrases differ. */
  List<String> otherwiseTagged(String text) throws IOException {
    List<String> differences = new ArrayList<>();
    for (String sentence : theirs.sentenceTokenize(text)) {
      String expected = theirs.getAnalyzedSentence(sentence).toString();
      String actual = ours.getAnalyzedSentence(sentence).toString();
      if (!expected.equals(actual)) {
        differences.add(actual + ", not " + expected);
      }
    }
    return differences;
  }

  public static void main(String[] args) throws IOException {
    BothEngines both = new BothEngines();
    int differences = 0;
    long characters = 0;
    List<String> texts = both.examples();
    int examples = texts.size();
    for (String folder : args) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    for (String text : texts) {
      characters += text.length();
      for (String difference : both.differences(text)) {
        differences++;
        System.out.println(difference);
      }
      for (String difference : both.otherwiseTagged(text)) {
        differences++;
        System.out.println(difference);
      }
    }
    System.out.printf(
        "%d examples and %d texts, %d characters: %d differences; %.1f s theirs, %.1f s ours%n",
        examples,
        texts.size() - examples,
        characters,
        differences,
        both.theirNanos / 1e9,
        both.ourNanos / 1e9);
  }
}
