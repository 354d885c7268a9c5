package org.copydesk.report.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.RunHeader;
import org.copydesk.audit.RunTotals;
import org.copydesk.finding.Level;
import org.copydesk.report.ChangeWords;
import org.copydesk.report.GateWords;
import org.copydesk.report.Kinds;
import org.copydesk.report.RunWords;
import org.copydesk.report.ScopeWords;
import org.copydesk.report.VisibleText;
import org.copydesk.score.GateResult;
import org.copydesk.score.Score;
import org.copydesk.score.Verdict;
import org.copydesk.score.VerdictLimit;
import org.copydesk.text.UnreadableReason;

/**
 * A run as two suites. In the first a submission that fails is a failed test, a file that should
 * have been audited and was not is an error, any other file that was not audited is skipped. In the
 * second each condition of the gate is a test, but for the one that submissions with the verdict
 * FAIL break: those are failed tests already.
 */
final class TestSuite {

  /** GitLab refuses a file of 30 MB (its documentation, "Unit test reports"). */
  private static final long BYTES = 28_000_000;

  /** What a test without findings takes, generously. */
  private static final long BYTES_A_TEST = 250;

  /** A parser of XML may refuse a text node of 10 MB, and no reader goes through more lines. */
  private static final int LINES = 200;

  private static final int LONGEST_REASON = 300;

  private static final String GATE = "quality gate";

  /** The condition whose deciding submissions are failed tests themselves. */
  private static final String VERDICT_FAIL = "submissions with " + VerdictLimit.FAIL.inWords();

  private final AuditRun run;
  private final RunTotals totals;
  private final Kinds kinds;
  private final FindingSpool findings;

  /** How many bytes are left for lines that list findings. */
  private long room;

  TestSuite(AuditRun run, FindingSpool findings) {
    this.run = run;
    this.totals = run.totals();
    this.kinds = new Kinds(run.rules());
    this.findings = findings;
    this.room = BYTES - BYTES_A_TEST * totals.found();
  }

  void write(Writer out) throws XMLStreamException {
    // The platform's own, whatever else is on the class path: the bytes have to be the same.
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    RunHeader header = run.header();
    begin(
        xml,
        "Copydesk",
        totals.found(),
        totals.fail(),
        totals.notAuditedCounted(),
        totals.notAudited() - totals.notAuditedCounted(),
        String.format(Locale.ROOT, "%.3f", header.worked().toMillis() / 1000.0));
    properties(xml, header);
    try {
      run.eachDocument(Order.BY_NAME, row -> writeTest(xml, row));
    } catch (Unwritable e) {
      throw e.cause;
    }
    end(xml);
    writeGate(xml);
    end(xml);
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.close();
  }

  private static void begin(
      XMLStreamWriter xml,
      String name,
      long tests,
      long failures,
      long errors,
      long skipped,
      String time)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", Long.toString(tests));
    xml.writeAttribute("failures", Long.toString(failures));
    xml.writeAttribute("errors", Long.toString(errors));
    xml.writeAttribute("skipped", Long.toString(skipped));
    xml.writeAttribute("time", time);
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  /** The conditions that no failed submission speaks for; no suite where there are none. */
  private void writeGate(XMLStreamWriter xml) throws XMLStreamException {
    List<GateResult.Condition> conditions =
        run.gate().conditions().stream().filter(c -> !c.name().equals(VERDICT_FAIL)).toList();
    if (conditions.isEmpty()) {
      return;
    }
    begin(
        xml,
        GATE,
        conditions.size(),
        conditions.stream().filter(c -> !c.passed()).count(),
        0,
        conditions.stream().filter(c -> c.passed() && !c.notAsked().isEmpty()).count(),
        "0");
    for (GateResult.Condition condition : conditions) {
      xml.writeCharacters("\n");
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", GATE);
      xml.writeAttribute("name", VisibleText.line(condition.name(), LONGEST_REASON));
      xml.writeAttribute("time", "0");
      if (!condition.passed()) {
        String told = GateWords.amounts(condition);
        xml.writeStartElement("failure");
        xml.writeAttribute("message", told);
        xml.writeAttribute("type", "GATE");
        xml.writeCharacters(told + "\n");
        for (String line : explained(condition)) {
          xml.writeCharacters(withoutAttachments(line) + "\n");
        }
        xml.writeEndElement();
      } else if (!condition.notAsked().isEmpty()) {
        xml.writeStartElement("skipped");
        xml.writeCharacters(GateWords.remedy(condition, LONGEST_REASON));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    end(xml);
  }

  private void properties(XMLStreamWriter xml, RunHeader header) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("properties");
    property(xml, "run", header.runId());
    property(xml, "started", header.started().toString());
    property(xml, "version", header.version());
    property(xml, "engine", header.engine());
    property(xml, "ruleSet", header.ruleSet());
    property(xml, "gate", run.gate().passed() ? "passed" : "failed");
    property(xml, "pass", Integer.toString(totals.pass()));
    property(xml, "review", Integer.toString(totals.review()));
    property(xml, "fail", Integer.toString(totals.fail()));
    property(xml, "notAudited", Integer.toString(totals.notAudited()));
    property(xml, "findings", Integer.toString(totals.counted()));
    for (Level level : Level.values()) {
      property(xml, level.word() + "s", Integer.toString(totals.count(level)));
    }
    property(xml, "suppressed", Integer.toString(totals.letStand()));
    property(xml, "baseline", Integer.toString(totals.inBaseline()));
    property(xml, "blocking", Integer.toString(run.gate().counts().blocking()));
    List<String> scope = ScopeWords.of(run.scope());
    property(xml, "scope", scope.isEmpty() ? "all files" : String.join(" ", scope));
    property(xml, "changes", ChangeWords.opening(run));
    int number = 0;
    for (GateResult.Condition condition : run.gate().conditions()) {
      property(xml, "gate." + ++number, gate(condition));
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private static void property(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEmptyElement("property");
    xml.writeAttribute("name", name);
    xml.writeAttribute("value", VisibleText.line(value));
  }

  /** A condition in one line: whether it is kept, by how much, who decides it, what would help. */
  private String gate(GateResult.Condition condition) {
    List<String> parts = new ArrayList<>();
    parts.add(
        GateWords.label(condition).word()
            + ": "
            + VisibleText.line(condition.name(), LONGEST_REASON)
            + ": "
            + GateWords.amounts(condition));
    parts.addAll(explained(condition));
    return withoutAttachments(String.join("; ", parts));
  }

  /** Who decides a condition, by what, and what would help. */
  private List<String> explained(GateResult.Condition condition) {
    List<String> parts = new ArrayList<>();
    if (!condition.deciding().isEmpty()) {
      parts.add("decided by " + GateWords.deciding(condition, LONGEST_REASON));
    }
    condition.findings().forEach(f -> parts.add(GateWords.finding(f, kinds, LONGEST_REASON)));
    String remedy = GateWords.remedy(condition, 2 * LONGEST_REASON);
    if (!remedy.isEmpty()) {
      parts.add(remedy);
    }
    return parts;
  }

  private void writeTest(XMLStreamWriter xml, DocumentRow row) {
    try {
      test(xml, row);
    } catch (XMLStreamException e) {
      throw new Unwritable(e);
    }
  }

  private void test(XMLStreamWriter xml, DocumentRow row) throws XMLStreamException {
    int slash = row.document().lastIndexOf('/');
    xml.writeCharacters("\n");
    xml.writeStartElement("testcase");
    xml.writeAttribute(
        "classname", slash < 0 ? "Copydesk" : VisibleText.of(row.document().substring(0, slash)));
    xml.writeAttribute("name", VisibleText.of(row.document().substring(slash + 1)));
    xml.writeAttribute("time", "0");
    UnreadableReason reason = row.reason();
    Score score = row.score();
    if (reason != null) {
      notAudited(xml, row, reason);
    } else if (score != null) {
      audited(xml, row, score);
    }
    xml.writeEndElement();
  }

  private static void notAudited(XMLStreamWriter xml, DocumentRow row, UnreadableReason reason)
      throws XMLStreamException {
    String told = RunWords.unread(reason, VisibleText.line(row.detail()));
    if (reason.counted()) {
      xml.writeStartElement("error");
      xml.writeAttribute("message", told);
      xml.writeAttribute("type", reason.name());
      xml.writeCharacters(told + "\n" + reason.advice());
    } else {
      xml.writeStartElement("skipped");
      xml.writeCharacters(told);
    }
    xml.writeEndElement();
  }

  private void audited(XMLStreamWriter xml, DocumentRow row, Score score)
      throws XMLStreamException {
    String reason = VisibleText.line(row.mainReason(), LONGEST_REASON);
    String told =
        "Score "
            + RunWords.plain(score.value())
            + " of 100"
            + (reason.isEmpty() ? "" : ". " + reason);
    if (row.verdict() == Verdict.FAIL) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", told);
      xml.writeAttribute("type", row.verdict().name());
      // GitLab shows the text and not the attribute.
      xml.writeCharacters(told + "\n");
      list(xml, row);
      xml.writeEndElement();
    } else if (row.verdict() == Verdict.REVIEW) {
      xml.writeStartElement("system-out");
      xml.writeCharacters("REVIEW. " + told + "\n");
      list(xml, row);
      xml.writeEndElement();
    } else {
      while (findings.has(row.document())) {
        findings.next();
      }
    }
  }

  /** What was found, a line each; where there is no room for all, how many more there are. */
  private void list(XMLStreamWriter xml, DocumentRow row) throws XMLStreamException {
    for (String check : row.shortfallSentences()) {
      xml.writeCharacters("Audited only in part: " + VisibleText.line(check) + "\n");
    }
    int listed = 0;
    int left = 0;
    while (findings.has(row.document())) {
      String line = findings.next();
      if (listed < LINES && left == 0 && room > 0) {
        xml.writeCharacters(withoutAttachments(line) + "\n");
        room -= 3L * line.length();
        listed++;
      } else {
        left++;
      }
    }
    if (left > 0) {
      xml.writeCharacters(
          RunWords.count(left, "further finding is", "further findings are")
              + " not listed here; findings.jsonl (--format jsonl) holds all of them.\n");
    }
  }

  /** GitLab takes {@code [[ATTACHMENT|path]]} for a picture to show; a text may not say so. */
  private static String withoutAttachments(String line) {
    return line.replace("[[ATTACHMENT|", "[ [ATTACHMENT|");
  }

  /** Carries a failure out of the rows. */
  private static final class Unwritable extends UncheckedIOException {
    private static final long serialVersionUID = 1L;
    private final transient XMLStreamException cause;

    Unwritable(XMLStreamException cause) {
      super(new IOException(cause));
      this.cause = cause;
    }
  }
}
