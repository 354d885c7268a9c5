package org.copydesk.report.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingHistory;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.audit.Measures;
import org.copydesk.audit.StoryRow;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.score.PriceList;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Locator;
import org.copydesk.text.Place;
import org.copydesk.text.Span;

/** A story put together for a test: a block a line, and findings wherever the test wants them. */
final class StoryFixture {

  private final String name;
  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private final List<FindingRow> findings = new ArrayList<>();

  StoryFixture(String name, String text) {
    this(name, text, BlockKind.PARAGRAPH);
  }

  StoryFixture(String name, String text, BlockKind kind) {
    this.name = name;
    this.text = text;
    int begin = 0;
    for (String line : text.split("\n", -1)) {
      Span span = new Span(begin, begin + line.length()).trim(text);
      if (!span.isEmpty()) {
        blocks.add(new Block(blocks.size(), kind, span, new Locator(0, blocks.size() + 1)));
      }
      begin += line.length() + 1;
    }
  }

  StoryFixture finding(Level level, String rule, int begin, int end) {
    Span span = new Span(begin, end);
    String words = span.in(text);
    Finding finding =
        new Finding(
            new RuleId(rule),
            level,
            span,
            words,
            "Look at this: is it right?",
            List.of("something else"),
            List.of("it looks odd"),
            0.8);
    Fingerprint key = Fingerprint.of(finding.rule(), name, words, words, findings.size());
    LocatedFinding located =
        new LocatedFinding(
            finding, key, new Place(1, begin + 1), "paragraph 1", new Excerpt("", words, ""));
    findings.add(new FindingRow(name, name, located, FindingHistory.NEW, null, null));
    return this;
  }

  /** Flags words at their first place. */
  StoryFixture finding(Level level, String rule, String words) {
    int at = text.indexOf(words);
    return finding(level, rule, at, at + words.length());
  }

  StoryRow story() {
    Score score = new ScoreFormula(PriceList.standard(), rule -> false).score(List.of(), 100);
    List<FindingRow> sorted =
        findings.stream()
            .sorted(
                (a, b) -> Finding.BY_PLACE.compare(a.located().finding(), b.located().finding()))
            .toList();
    DocumentRow document =
        new DocumentRow(
            name,
            name,
            Verdict.PASS,
            score,
            "Headline",
            100,
            "en",
            count(Level.ERROR),
            count(Level.WARNING),
            count(Level.NOTE),
            0,
            0,
            "",
            Measures.NONE,
            List.of(),
            null,
            "",
            1_000,
            "text/plain",
            "",
            null);
    return new StoryRow(document, text, blocks, sorted);
  }

  private int count(Level level) {
    return (int) findings.stream().filter(f -> f.located().finding().level() == level).count();
  }
}
