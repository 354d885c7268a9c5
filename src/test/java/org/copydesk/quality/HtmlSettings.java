package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.check.language.SrxSentenceSplitter;
import org.copydesk.extract.Reading;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Setting;

/**
 * Prints what web pages say of their blocks, and how well each hint alone tells furniture from
 * content.
 *
 * <p>Arguments: a folder of {@code NAME.html}; with {@code -v} every line is printed. Labels lie
 * beside a page in {@code NAME.txt}: rows such as {@code 1-40 j}, {@code 41 n}, {@code 42-60 c} for
 * junk, neutral and content, by number of the line. The lines are the page's blocks, or those in
 * {@code NAME.lines} where the page was labelled as another version of the reader cut it.
 */
public final class HtmlSettings {

  private static final class Tally {
    int junk;
    int content;
    int neutral;
  }

  private final Map<String, Tally> hints = new LinkedHashMap<>();
  private final boolean verbose;

  private HtmlSettings(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] args) throws IOException {
    HtmlSettings settings = new HtmlSettings(args.length > 1 && args[1].equals("-v"));
    SubmissionReader reader = SubmissionReader.inProcess(new SrxSentenceSplitter());
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith("html")) {
          long begin = System.nanoTime();
          for (Reading reading : reader.read(file, file.getFileName().toString())) {
            long millis = (System.nanoTime() - begin) / 1_000_000;
            if (reading.submission() instanceof Article article) {
              System.out.printf(
                  Locale.ENGLISH,
                  "== %s: %d blocks, %d ms%n",
                  article.name(),
                  article.blocks().size(),
                  millis);
              settings.add(article, labels(file, article));
            } else {
              System.out.printf(Locale.ENGLISH, "== %s, %d ms%n", reading.submission(), millis);
            }
          }
        }
      }
    }
    settings.print();
  }

  private void add(Article article, List<Character> labels) {
    for (Block block : article.blocks()) {
      Setting setting = block.setting();
      char label = labels.isEmpty() ? ' ' : labels.get(block.index());
      double linked = article.linkedShare(block);
      if (verbose) {
        System.out.printf(
            Locale.ENGLISH,
            "%4d %c %-11s %-7s %-5s %3.0f%% %-10s %.90s%n",
            block.index() + 1,
            label,
            setting.zone(),
            setting.extraction(),
            setting.namedFurniture() ? "named" : "",
            100 * linked,
            block.kind(),
            article.textOf(block));
      }
      if (label != ' ') {
        boolean furniture =
            switch (setting.zone()) {
              case UNTOLD, STORY -> false;
              default -> true;
            };
        int hinting =
            (furniture ? 1 : 0)
                + (setting.namedFurniture() ? 1 : 0)
                + (setting.extraction() == Setting.Extraction.DROPPED ? 1 : 0)
                + (linked > 0.6 ? 1 : 0);
        count("all lines", label);
        count("zone " + setting.zone(), label);
        count(furniture ? "zone of furniture" : "zone untold or story", label);
        count(setting.namedFurniture() ? "named furniture" : "not named", label);
        count("view " + setting.extraction(), label);
        count(
            linked > 0.9
                ? "linked > 90 %"
                : linked > 0.6 ? "linked > 60 %" : linked > 0.3 ? "linked > 30 %" : "linked less",
            label);
        count("hints: " + hinting, label);
      }
    }
  }

  private void count(String hint, char label) {
    Tally tally = hints.computeIfAbsent(hint, h -> new Tally());
    switch (label) {
      case 'j' -> tally.junk++;
      case 'c' -> tally.content++;
      default -> tally.neutral++;
    }
  }

  private void print() {
    Tally all = hints.get("all lines");
    if (all == null) {
      return;
    }
    System.out.printf(
        "%-22s %6s %7s %7s %12s %10s %9s%n",
        "hint", "junk", "content", "neutral", "junk share", "of junk", "of content");
    hints.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e ->
                System.out.printf(
                    Locale.ENGLISH,
                    "%-22s %6d %7d %7d %11.3f %10.3f %9.3f%n",
                    e.getKey(),
                    e.getValue().junk,
                    e.getValue().content,
                    e.getValue().neutral,
                    share(e.getValue().junk, e.getValue().junk + e.getValue().content),
                    share(e.getValue().junk, all.junk),
                    share(e.getValue().content, all.content)));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }

  /** A label for each block; none where the page is not labelled. */
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
      char first = here.isEmpty() ? 'n' : here.charAt(0);
      moved.add(here.chars().allMatch(c -> c == first) ? first : 'n');
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
