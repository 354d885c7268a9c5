package org.copydesk.check.fragments.furniture;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the clues and labels of the lines of labelled sets as a table, to look for what is
 * missing. Arguments: the file, then pairs of a set folder and the folder of its texts.
 */
public final class LineClueDump {

  private LineClueDump() {}

  public static void main(String[] args) throws Exception {
    LineReader reader = new LineReader();
    NamedRules rules = new NamedRules();
    List<LabelledPage> pages = new ArrayList<>();
    for (int i = 1; i + 1 < args.length; i += 2) {
      pages.addAll(LabelledPage.read(Path.of(args[i]), Path.of(args[i + 1]), reader, rules));
    }
    try (PrintWriter out = new PrintWriter(args[0], StandardCharsets.UTF_8)) {
      StringBuilder head = new StringBuilder("set\tdoc\tline\tlabel\tnamed\twords\tprose\ttext");
      for (LineClue clue : LineClue.values()) {
        head.append('\t').append(clue.group()).append('.').append(clue);
      }
      out.println(head);
      for (LabelledPage page : pages) {
        for (int i = 0; i < page.size(); i++) {
          StringBuilder row = new StringBuilder();
          row.append(page.set()).append('\t').append(page.name()).append('\t').append(i);
          row.append('\t').append(page.labels().get(i)).append('\t');
          row.append(page.page().isNamed(i) ? 1 : 0).append('\t');
          row.append(page.page().line(i).size()).append('\t');
          row.append(page.page().isStory(i) ? 1 : 0).append('\t');
          String text = page.page().text(i).replaceAll("\\s+", " ").replace('"', '\'');
          row.append(text, 0, Math.min(100, text.length()));
          for (LineClue clue : LineClue.values()) {
            row.append('\t').append(page.clues().get(i).contains(clue) ? 1 : 0);
          }
          out.println(row);
        }
      }
    }
  }
}
