package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.TestDesk;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/**
 * Pages with furniture around a story, each against its own story alone: whoever cleans a page must
 * see its score rise.
 */
final class PagePairs {

  /** Fewer lines of junk and page and story are nearly the same text. */
  private static final int JUNK_LINES = 2;

  /**
   * A page and its story.
   *
   * @param name the page's file
   * @param junk how many lines of it are not the story
   * @param page score of the page
   * @param story score of its story lines alone
   */
  record Pair(String name, int junk, double page, double story) {

    boolean isOrdered() {
      return page < story;
    }
  }

  private PagePairs() {}

  /** Prints the pairs of a folder that are in the wrong order. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<Pair> pairs =
        of(LabelledSet.read(folder, folder.resolve("docs")), TestDesk.bean(Auditor.class));
    System.out.println("Page below its story: " + ordered(pairs).inWords());
    pairs.stream()
        .filter(p -> !p.isOrdered())
        .forEach(
            p ->
                System.out.printf(
                    Locale.ROOT,
                    "%s, %d junk lines: page %.1f, story %.1f%n",
                    p.name(),
                    p.junk(),
                    p.page(),
                    p.story()));
  }

  static Share ordered(List<Pair> pairs) {
    return new Share((int) pairs.stream().filter(Pair::isOrdered).count(), pairs.size());
  }

  static List<Pair> of(LabelledSet set, Auditor auditor) {
    List<Article> articles = new ArrayList<>();
    Map<String, Integer> junk = new HashMap<>();
    for (LabelledText text : set.texts()) {
      Set<Integer> lines = new HashSet<>();
      for (Mark mark : text.marks()) {
        if (mark.isLine() && mark.label().equals("junk")) {
          lines.add(mark.line());
        }
      }
      if (lines.size() >= JUNK_LINES) {
        junk.put(text.name(), lines.size());
        articles.add(TestDesk.article(text.name(), text.text()));
        articles.add(TestDesk.article(text.name(), without(text, lines)));
      }
    }
    List<Audit> audits =
        SetAudit.audits(articles, articles.stream().map(a -> BatchEvidence.NONE).toList(), auditor);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < audits.size(); i += 2) {
      Audit page = audits.get(i);
      pairs.add(
          new Pair(
              page.document(),
              junk.getOrDefault(page.document(), 0),
              page.score().value(),
              audits.get(i + 1).score().value()));
    }
    return pairs;
  }

  private static String without(LabelledText text, Set<Integer> lines) {
    StringBuilder story = new StringBuilder();
    int number = 0;
    for (Span line : text.lines()) {
      number++;
      if (!lines.contains(number)) {
        story.append(text.text(), line.begin(), line.end()).append('\n');
      }
    }
    return story.toString();
  }
}
