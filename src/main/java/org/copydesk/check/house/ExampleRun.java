package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.StoryText;
import org.copydesk.finding.Finding;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;

/** Asks a rule of the house whether it does what its examples say. */
public final class ExampleRun {

  private static final int LONGEST_QUOTE = 80;

  private final SentenceSplitter splitter;

  public ExampleRun(SentenceSplitter splitter) {
    this.splitter = splitter;
  }

  /**
   * An example that does not come true.
   *
   * @param place where the example stands
   * @param what what is wrong with it, in a sentence
   */
  public record Fault(String place, String what) {}

  /** What is wrong with the examples of a rule; nothing where all of them come true. */
  public List<Fault> faults(HouseRule rule) {
    List<Fault> faults = new ArrayList<>();
    HouseCheck check = new HouseCheck(rule);
    for (Example example : rule.flags()) {
      List<Finding> found = found(check, example);
      if (example.marks().isEmpty() && found.isEmpty()) {
        faults.add(
            new Fault(
                example.place(),
                "“%s” is to be flagged, but nothing of it is".formatted(quoted(example.text()))));
      } else if (!example.marks().isEmpty()) {
        compare(example, found, faults);
      }
    }
    for (Example example : rule.accepts()) {
      for (Finding finding : found(check, example)) {
        faults.add(
            new Fault(
                example.place(),
                "“%s” is to be accepted, but “%s” is flagged"
                    .formatted(quoted(example.text()), quoted(finding.text()))));
      }
    }
    return faults;
  }

  private static void compare(Example example, List<Finding> found, List<Fault> faults) {
    for (Example.Mark mark : example.marks()) {
      String words = mark.span().in(example.text());
      List<Finding> hits = found.stream().filter(f -> f.span().equals(mark.span())).toList();
      if (hits.isEmpty()) {
        faults.add(
            new Fault(
                example.place(),
                "“%s” is marked as flagged, but is not%s"
                    .formatted(quoted(words), instead(found))));
      } else if (!mark.suggestion().isEmpty()
          && hits.stream()
              .noneMatch(h -> h.suggestions().stream().anyMatch(mark.suggestion()::equals))) {
        faults.add(
            new Fault(
                example.place(),
                "“%s” is to suggest “%s”, but suggests %s"
                    .formatted(
                        quoted(words),
                        quoted(mark.suggestion()),
                        hits.get(0).suggestions().isEmpty()
                            ? "nothing"
                            : "“" + String.join("”, “", hits.get(0).suggestions()) + "”")));
      }
    }
    for (Finding finding : found) {
      if (example.marks().stream().noneMatch(m -> m.span().equals(finding.span()))
          && example.marks().stream().noneMatch(m -> m.span().overlaps(finding.span()))) {
        faults.add(
            new Fault(
                example.place(),
                "“%s” is flagged, but not marked".formatted(quoted(finding.text()))));
      }
    }
  }

  private static String instead(List<Finding> found) {
    return found.isEmpty()
        ? ""
        : "; flagged is “"
            + String.join("”, “", found.stream().map(f -> quoted(f.text())).toList())
            + "”";
  }

  private List<Finding> found(HouseCheck check, Example example) {
    Article article = Article.ofPlainText("example.txt", example.text(), splitter);
    CheckContext context = new CheckContext(article, BatchEvidence.NONE, a -> List.of());
    return check.check(new StoryText(context, new BitSet()));
  }

  private static String quoted(String text) {
    String line = text.strip().replaceAll("\\s++", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 1) + "…";
  }
}
