package org.copydesk.report.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.FindingRow;
import org.copydesk.finding.Finding;
import org.copydesk.review.Decision;
import org.copydesk.review.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The names a run doubts, each rule and spelling once, however often it stands in the texts. One
 * pass over the findings is enough until there are more spellings than have room; then they are
 * counted first, and those that most documents hold are kept. The findings of the others are only
 * counted together, so that memory stays bounded.
 */
final class NameTally {

  /** So many times the spellings that have room are counted to choose among. */
  private static final int CANDIDATES = 10;

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

  private final Predicate<String> hasRoom;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Count.Place here = new Count.Place();
  private long beyond;

  private NameTally(int most) {
    this.hasRoom = key -> entries.size() < most;
  }

  private NameTally(Set<String> chosen) {
    this.hasRoom = chosen::contains;
  }

  /**
   * Counts the names of a run.
   *
   * @param run the run
   * @param most how many spellings have room
   */
  static NameTally of(AuditRun run, int most) {
    NameTally tally = new NameTally(most);
    if (run.totals().findings().stream().anyMatch(c -> c.rule().startsWith(AREA + "/"))) {
      run.eachFinding(Order.WORST_FIRST, tally::add);
    }
    if (tally.beyond > 0) {
      tally = new NameTally(inMostDocuments(run, most));
      run.eachFinding(Order.WORST_FIRST, tally::add);
    }
    return tally;
  }

  /** The keys of the spellings that stand in most documents. */
  private static Set<String> inMostDocuments(AuditRun run, int most) {
    Map<String, Count> counts = new HashMap<>();
    Count.Place here = new Count.Place();
    run.eachFinding(
        Order.WORST_FIRST,
        row -> {
          int place = here.of(row);
          if (isName(row)) {
            String key = row.keys().anywhere().value();
            if (counts.size() < CANDIDATES * most || counts.containsKey(key)) {
              counts.computeIfAbsent(key, k -> new Count()).add(place);
            }
          }
        });
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Count>comparingByValue(
                    Comparator.comparingInt((Count c) -> c.documents)
                        .thenComparingInt(c -> c.times)
                        .reversed())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean isName(FindingRow row) {
    return row.located().finding().rule().area().equals(AREA);
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

  /** Findings of spellings that had no room. */
  long beyond() {
    return beyond;
  }

  private void add(FindingRow row) {
    int place = here.of(row);
    if (!isName(row)) {
      return;
    }
    String key = row.keys().anywhere().value();
    Entry entry = entries.get(key);
    if (entry == null) {
      if (!hasRoom.test(key)) {
        beyond++;
        return;
      }
      entry = new Entry(row.located().finding());
      entries.put(key, entry);
    }
    entry.add(row, place);
  }

  /** How often a spelling was found, and in how many documents. */
  private static final class Count {
    private int times;
    private int documents;
    private int lastPlace;

    void add(int place) {
      times++;
      if (place != lastPlace) {
        documents++;
        lastPlace = place;
      }
    }

    /** Numbers the documents from 1 in the order their findings come. */
    static final class Place {
      private String document = "";
      private int number;

      int of(FindingRow row) {
        if (number == 0 || !row.document().equals(document)) {
          document = row.document();
          number++;
        }
        return number;
      }
    }
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
    private final Count count = new Count();
    private @Nullable Decision decision;

    Entry(Finding first) {
      this.words = CellText.line(first.text(), LONGEST_WORDS);
      this.rule = first.rule().value();
    }

    void add(FindingRow row, int place) {
      Finding finding = row.located().finding();
      count.add(place);
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
          .map(s -> CellText.line(s, LONGEST_SUGGESTION))
          .distinct()
          .collect(Collectors.joining(" / "));
    }

    private static String evidence(Finding finding) {
      String said =
          finding.evidence().stream()
              .limit(MOST_EVIDENCE)
              .map(
                  phrase ->
                      phrase.endsWith(".") ? phrase.substring(0, phrase.length() - 1) : phrase)
              .collect(Collectors.joining("; "));
      return CellText.line(said.isEmpty() ? finding.message() : said, LONGEST_EVIDENCE);
    }

    Name name(String key) {
      Decision said = decision;
      return new Name(
          words,
          meant,
          rule,
          count.times,
          count.documents,
          confidence,
          evidence,
          said == null ? "" : said.answer().label(),
          said == null ? "" : CellText.comment(said.comment()),
          key);
    }
  }
}
