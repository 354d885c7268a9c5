package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Setting;

/**
 * Prints what web pages say of their blocks, and how well each hint alone tells furniture from
 * content.
 *
 * <p>Arguments: a folder of pages with their labels, see {@link LabelledWebPage}; with {@code -v}
 * every line is printed.
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
    for (LabelledWebPage page : LabelledWebPage.read(Path.of(args[0]))) {
      Article article = page.page();
      System.out.printf("== %s: %d blocks%n", article.name(), article.blocks().size());
      settings.add(article, page.labels());
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
}
