package org.copydesk.report.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.FindingRow;
import org.copydesk.finding.Finding;
import org.copydesk.report.VisibleText;
import org.copydesk.review.Decision;
import org.copydesk.review.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The names a run doubts, each rule and spelling once, however often it stands in the texts. They
 * are counted in one pass over the findings; beyond a limit, further spellings are only counted
 * together, so that memory stays bounded.
 */
final class NameTally {

  private static final String AREA = "names";
  private static final int LONGEST_WORDS = 300;
  private static final int LONGEST_SUGGESTION = 160;
  private static final int MOST_SUGGESTIONS = 3;
  private static final int LONGEST_EVIDENCE = 260;
  private static final int MOST_EVIDENCE = 2;

  private static final Comparator<Name> MOST_DOCUMENTS_FIRST =
      Comparator.comparingInt(Name::documents)
          .thenComparingInt(Name::times)
          .reversed()
          .thenComparing(Name::words)
          .thenComparing(Name::rule)
          .thenComparing(Name::key);

  private final int most;
  private final Map<String, Entry> entries = new HashMap<>();
  private String document = "";
  private int place;
  private long beyond;

  private NameTally(int most) {
    this.most = most;
  }

  /**
   * Counts the names of a run.
   *
   * @param run the run
   * @param most how many spellings are told apart
   */
  static NameTally of(AuditRun run, int most) {
    NameTally tally = new NameTally(most);
    if (run.totals().findings().stream().anyMatch(c -> c.rule().startsWith(AREA + "/"))) {
      run.eachFinding(Order.WORST_FIRST, tally::add);
    }
    return tally;
  }

  /** The spellings, those of most documents first. */
  List<Name> names() {
    List<Name> names = new ArrayList<>(entries.size());
    entries.forEach((key, entry) -> names.add(entry.name(key)));
    names.sort(MOST_DOCUMENTS_FIRST);
    return names;
  }

  int spellings() {
    return entries.size();
  }

  /** Findings of spellings that came when there was no room for more. */
  long beyond() {
    return beyond;
  }

  private void add(FindingRow row) {
    if (!row.document().equals(document)) {
      document = row.document();
      place++;
    }
    Finding finding = row.located().finding();
    if (!finding.rule().area().equals(AREA)) {
      return;
    }
    String key = row.keys().anywhere().value();
    Entry entry = entries.get(key);
    if (entry == null) {
      if (entries.size() >= most) {
        beyond++;
        return;
      }
      entry = new Entry(finding);
      entries.put(key, entry);
    }
    entry.add(row, place);
  }

  /**
   * One doubted spelling; all texts are safe for a cell.
   *
   * @param words as it is written where it was found first
   * @param meant what it probably should be, alternatives parted by strokes; empty when unknown
   * @param rule the rule that doubts it
   * @param times how often
   * @param documents in how many submissions
   * @param confidence the highest of its findings
   * @param evidence what speaks for that one, in short
   * @param answer what an editor said of it everywhere; empty when nobody did
   * @param comment the editor's words
   * @param key its identity in every submission
   */
  record Name(
      String words,
      String meant,
      String rule,
      int times,
      int documents,
      double confidence,
      String evidence,
      String answer,
      String comment,
      String key) {}

  /** What is known of one spelling so far. */
  private static final class Entry {
    private final String words;
    private final String rule;
    private String meant = "";
    private String evidence = "";
    private double confidence = -1;
    private int times;
    private int documents;
    private int lastPlace;
    private @Nullable Decision decision;

    Entry(Finding first) {
      this.words = CellText.of(VisibleText.oneLine(first.text()), LONGEST_WORDS);
      this.rule = first.rule().value();
    }

    void add(FindingRow row, int place) {
      Finding finding = row.located().finding();
      times++;
      if (place != lastPlace) {
        documents++;
        lastPlace = place;
      }
      if (finding.confidence() > confidence) {
        confidence = finding.confidence();
        meant = meant(finding);
        evidence = evidence(finding);
      }
      Decision said = row.decision();
      if (said != null && said.scope() == Scope.EVERYWHERE) {
        decision = said;
      }
    }

    private static String meant(Finding finding) {
      return finding.suggestions().stream()
          .filter(s -> !s.isBlank())
          .limit(MOST_SUGGESTIONS)
          .map(s -> CellText.of(VisibleText.oneLine(s), LONGEST_SUGGESTION))
          .distinct()
          .collect(Collectors.joining(" / "));
    }

    private static String evidence(Finding finding) {
      String said =
          finding.evidence().isEmpty()
              ? finding.message()
              : finding.evidence().stream().limit(MOST_EVIDENCE).collect(Collectors.joining(" "));
      return CellText.of(VisibleText.oneLine(said), LONGEST_EVIDENCE);
    }

    Name name(String key) {
      Decision said = decision;
      return new Name(
          words,
          meant,
          rule,
          times,
          documents,
          confidence,
          evidence,
          said == null ? "" : said.answer().label(),
          said == null ? "" : CellText.comment(said.comment()),
          key);
    }
  }
}
