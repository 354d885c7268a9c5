package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.check.TestDesk;
import org.copydesk.extract.Reading;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.SentenceSplitter;

/**
 * A web page whose lines people have labelled.
 *
 * <p>Labels lie beside a page in {@code NAME.txt}: rows such as {@code 1-40 j}, {@code 41 n},
 * {@code 42-60 c} for junk, neutral and content, by number of the line. The lines are the page's
 * blocks, or those in {@code NAME.lines} where the page was labelled as another version of the
 * reader cut it; labels then move letter by letter.
 *
 * @param page as it is read
 * @param labels of its blocks, {@code j}, {@code n} or {@code c}; empty where nobody labelled it
 */
public record LabelledWebPage(Article page, List<Character> labels) {

  /** Lines of a page before the first and after the last of the story that count as its part. */
  private static final int BEFORE = 3;

  private static final int AFTER = 12;

  /** Reads every {@code .html} of a folder, in order of their names. */
  public static List<LabelledWebPage> read(Path folder) throws IOException {
    SubmissionReader reader = SubmissionReader.inProcess(TestDesk.bean(SentenceSplitter.class));
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith("html")).sorted().toList();
    }
    List<LabelledWebPage> pages = new ArrayList<>();
    for (Path file : files) {
      for (Reading reading : reader.read(file, file.getFileName().toString())) {
        if (reading.submission() instanceof Article article) {
          pages.add(new LabelledWebPage(article, labels(file, article)));
        }
      }
    }
    return pages;
  }

  /** The same lines as plain text, which says nothing beside its words. */
  public LabelledWebPage asText() {
    List<String> lines =
        page.blocks().stream().map(b -> page.textOf(b).replaceAll("\\s+", " ")).toList();
    Article article = TestDesk.article(page.name(), String.join("\n", lines));
    return new LabelledWebPage(article, labels.isEmpty() ? labels : moved(labels, lines, article));
  }

  /**
   * Whether the line stands where the story does: from three lines before its first to twelve after
   * its last.
   */
  public boolean isNearStory(int line) {
    return line >= labels.indexOf('c') - BEFORE && line <= labels.lastIndexOf('c') + AFTER;
  }

  /** Whether the line stands between the first and the last of the story. */
  public boolean isWithinStory(int line) {
    return line > labels.indexOf('c') && line < labels.lastIndexOf('c');
  }

  private static List<Character> labels(Path page, Article article) throws IOException {
    Path labels = beside(page, ".txt");
    if (!Files.exists(labels)) {
      return List.of();
    }
    List<Character> ofLines = new ArrayList<>();
    for (String row : Files.readAllLines(labels)) {
      if (!row.isBlank()) {
        String[] columns = row.strip().split("\\s+");
        String[] range = columns[0].split("-");
        int last = Integer.parseInt(range[range.length - 1]);
        while (ofLines.size() < last) {
          ofLines.add(columns[1].charAt(0));
        }
      }
    }
    Path lines = beside(page, ".lines");
    return Files.exists(lines) ? moved(ofLines, Files.readAllLines(lines), article) : ofLines;
  }

  /** Labels of other lines of the same text, letter by letter; mixed blocks are neutral. */
  private static List<Character> moved(
      List<Character> labels, List<String> lines, Article article) {
    StringBuilder ofLetters = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      ofLetters.append(labels.get(i).toString().repeat(letters(lines.get(i))));
    }
    List<Character> moved = new ArrayList<>();
    int at = 0;
    for (Block block : article.blocks()) {
      int end = at + letters(article.textOf(block));
      if (end > ofLetters.length()) {
        throw new IllegalStateException(
            article.name() + " was labelled with another text, see block " + block.index());
      }
      String here = ofLetters.substring(at, end);
      moved.add(
          here.chars().mapToObj(c -> (char) c).collect(Collectors.toSet()).size() == 1
              ? here.charAt(0)
              : 'n');
      at = end;
    }
    return moved;
  }

  private static int letters(String s) {
    return (int) s.chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  private static Path beside(Path page, String extension) {
    String name = page.getFileName().toString();
    return page.resolveSibling(name.substring(0, name.lastIndexOf('.')) + extension);
  }
}
