package org.copydesk.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.audit.SampleRun;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.report.ChangedRun;
import org.copydesk.score.GateResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the test pages of Jenkins and GitLab are given. */
class JunitReportTest {

  @TempDir Path folder;

  private final AuditRun run = SampleRun.typical();

  @ParameterizedTest
  @ValueSource(strings = {"surefire-test-report.xsd", "jenkins-junit.xsd"})
  void keepsToTheSchemaThat(String reader) throws Exception {
    write(run);
    validate(reader);
    write(SampleRun.partial());
    validate(reader);
  }

  /** Surefire's schema is that of one suite; Jenkins knows a file of several. */
  private void validate(String reader) throws Exception {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(JunitReportTest.class.getResource(reader))
            .newValidator();
    if (reader.startsWith("jenkins")) {
      validator.validate(new StreamSource(folder.resolve("junit.xml").toFile()));
    } else {
      for (Element suite : elements(read(), "testsuite")) {
        validator.validate(new DOMSource(suite));
      }
    }
  }

  @Test
  void failsATestForEveryConditionThatNoSubmissionSpeaksFor() throws Exception {
    write(SampleRun.partial());
    Element gate = elements(read(), "testsuite").get(1);
    assertThat(gate.getAttribute("name")).isEqualTo("quality gate");
    List<Element> tests = elements(gate, "testcase");
    assertThat(gate.getAttribute("tests")).isEqualTo(Integer.toString(tests.size()));
    assertThat(gate.getAttribute("failures"))
        .isEqualTo(Integer.toString(elements(gate, "failure").size()));
    assertThat(gate.getAttribute("skipped"))
        .isEqualTo(Integer.toString(elements(gate, "skipped").size()));
    assertThat(tests)
        .extracting(t -> t.getAttribute("name"))
        .doesNotContain("submissions with the verdict FAIL")
        .contains("submissions with new errors > 0");
    assertThat(elements(test(gate, "submissions with new errors > 0"), "skipped").get(0))
        .extracting(Element::getTextContent)
        .asString()
        .startsWith("Not asked: there is no earlier run");
    long broken =
        SampleRun.partial().gate().conditions().stream()
            .filter(c -> !c.passed() && !c.name().contains("the verdict FAIL"))
            .count();
    assertThat(broken).isPositive();
    assertThat(elements(gate, "failure"))
        .hasSize((int) broken)
        .allSatisfy(
            failure -> {
              assertThat(failure.getAttribute("message")).contains(", allowed: ");
              assertThat(failure.getTextContent()).contains("decided by ").contains("Would pass");
            });
  }

  @Test
  void hasNoSuiteForAGateThatSubmissionsSpeakForAlone() throws Exception {
    write(run);
    List<String> names = run.gate().conditions().stream().map(GateResult.Condition::name).toList();
    assertThat(elements(read(), "testsuite"))
        .hasSize(names.equals(List.of("submissions with the verdict FAIL")) ? 1 : 2);
  }

  @Test
  void hasATestForEveryFileAndCountsThemRight() throws Exception {
    Element suite = write(run);
    List<Element> tests = elements(suite, "testcase");
    assertThat(tests).hasSize(run.totals().found());
    assertThat(suite.getAttribute("tests")).isEqualTo(Integer.toString(tests.size()));
    assertThat(suite.getAttribute("failures"))
        .isEqualTo(Integer.toString(elements(suite, "failure").size()))
        .isEqualTo(Integer.toString(run.totals().fail()));
    assertThat(suite.getAttribute("errors"))
        .isEqualTo(Integer.toString(elements(suite, "error").size()))
        .isEqualTo(Integer.toString(run.totals().notAuditedCounted()));
    assertThat(suite.getAttribute("skipped"))
        .isEqualTo(Integer.toString(elements(suite, "skipped").size()))
        .isEqualTo("1");
    assertThat(property(suite, "run")).isEqualTo(run.header().runId());
    assertThat(property(suite, "ruleSet")).isEqualTo(run.header().ruleSet());
    assertThat(property(suite, "findings")).isEqualTo(Integer.toString(run.totals().counted()));
    assertThat(property(suite, "errors"))
        .isEqualTo(Integer.toString(run.totals().count(Level.ERROR)));
  }

  @Test
  void tellsInItsPropertiesWhyTheGateDecidedAndWhatWasAudited() throws Exception {
    Element suite = write(SampleRun.partial());
    assertThat(property(suite, "gate")).isEqualTo("failed");
    assertThat(property(suite, "gate.1"))
        .isEqualTo(
            "Not kept: submissions with the verdict FAIL: 1, allowed: 0; decided by"
                + " monday/bridge.txt; monday/bridge.txt, the headline: error, Misspelled name:"
                + " “Rejkjavik”; Would pass if these were mended: 1 error of names/misspelled-name"
                + " in monday/bridge.txt (score then 79.5).");
    assertThat(property(suite, "gate.4"))
        .isEqualTo(
            "Not asked: submissions with new errors > 0: not asked; Not asked: there is no earlier"
                + " run to say what is new.");
    assertThat(property(suite, "scope")).startsWith("Only files that changed since origin/main ");
    assertThat(property(write(run), "scope")).isEqualTo("all files");
  }

  @Test
  void failsATextWithItsScoreAndWhatWasFound() throws Exception {
    Element bridge = test(write(run), "bridge.txt");
    assertThat(bridge.getAttribute("classname")).isEqualTo("monday");
    Element failure = elements(bridge, "failure").get(0);
    assertThat(failure.getAttribute("message")).startsWith("Score ").contains(" of 100. ");
    assertThat(failure.getTextContent())
        .startsWith(failure.getAttribute("message"))
        .contains("line 1: error: Misspelled name: “Rejkjavik” is no place we know.");
    assertThat(failure.getTextContent().lines().filter(l -> l.startsWith("line "))).hasSize(6);
  }

  @Test
  void saysOfATextToLookAtWhatWasFoundAndLetsItPass() throws Exception {
    Element suite = write(run);
    List<Element> looked = elements(suite, "system-out");
    assertThat(looked).hasSize(run.totals().review());
    Element harbour = test(suite, "harbour.txt");
    assertThat(harbour.getTextContent())
        .contains("REVIEW. Score ")
        .contains("Audited only in part: Worn phrases could not be looked for here.")
        .contains("heading of a template")
        .doesNotContain("groundbefore");
  }

  @Test
  void saysWhatToDoAboutAFileThatCouldNotBeAudited() throws Exception {
    Element error = elements(test(write(run), "scan.pdf"), "error").get(0);
    assertThat(error.getAttribute("type")).isEqualTo("NO_TEXT");
    assertThat(error.getTextContent()).contains("ask for the text itself");
  }

  @Test
  void showsWhatXmlCannotHold() throws Exception {
    AuditRun hostile = withMessage("a\u0000b\u0007c\uD800d\uFFFEe ]]> <b>&amp; 😀 \u202Eturned");
    String text = write(hostile).getTextContent();
    assertThat(text).contains("a␀b␇c\uFFFDd\uFFFDe ]]> <b>&amp; 😀 ‹U+202E›turned");
  }

  @Test
  void asksForNoAttachment() throws Exception {
    write(withMessage("see [[ATTACHMENT|../../secret.png]]"));
    assertThat(Files.readString(folder.resolve("junit.xml"))).doesNotContain("[[ATTACHMENT|");
  }

  @Test
  void isTheSameTwiceAndLeavesNothingElseBehind() throws Exception {
    write(run);
    byte[] first = Files.readAllBytes(folder.resolve("junit.xml"));
    write(SampleRun.typical());
    assertThat(Files.readAllBytes(folder.resolve("junit.xml"))).isEqualTo(first);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  private AuditRun withMessage(String message) {
    return ChangedRun.of(
        run,
        row -> row,
        row -> {
          LocatedFinding located = row.located();
          Finding finding = located.finding();
          return new FindingRow(
              row.document(),
              row.path(),
              new LocatedFinding(
                  new Finding(
                      finding.rule(),
                      finding.level(),
                      finding.span(),
                      finding.text(),
                      message,
                      List.of(),
                      finding.evidence(),
                      finding.confidence()),
                  located.fingerprint(),
                  located.place(),
                  located.where(),
                  located.excerpt()),
              row.history(),
              row.suppression(),
              row.decision());
        });
  }

  private Element write(AuditRun what) throws Exception {
    new JunitReport().write(what, folder);
    return elements(read(), "testsuite").get(0);
  }

  private Element read() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text())))
        .getDocumentElement();
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve("junit.xml"));
  }

  private static Element test(Element suite, String name) {
    return elements(suite, "testcase").stream()
        .filter(t -> t.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String property(Element suite, String name) {
    return elements(suite, "property").stream()
        .filter(p -> p.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow()
        .getAttribute("value");
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
