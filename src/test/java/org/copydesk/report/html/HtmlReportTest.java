package org.copydesk.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.SampleRun;
import org.copydesk.audit.StoryRow;
import org.copydesk.finding.Level;
import org.copydesk.report.AlteredRun;
import org.copydesk.report.ScoreWords;
import org.copydesk.report.html.HtmlReport.OnePage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  private static final OnePage NEVER = new OnePage(0, 0, 0);
  private static final Pattern LINK = Pattern.compile(" href=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  @TempDir private Path folder;

  @Test
  void writesTheSameBytesTwice() throws IOException {
    Path again = Files.createDirectory(folder.resolve("again"));
    for (HtmlReport report : List.of(new HtmlReport(), new HtmlReport(NEVER))) {
      report.write(SampleRun.typical(), folder);
      report.write(SampleRun.typical(), again);
      assertThat(contents(again)).isEqualTo(contents(folder));
      remove(again.resolve("documents"));
      remove(folder.resolve("documents"));
    }
  }

  @Test
  void keepsASmallRunInOneFile() throws IOException {
    assertThat(new HtmlReport().write(SampleRun.typical(), folder))
        .containsExactly(folder.resolve("report.html"));
    assertThat(contents(folder)).containsOnlyKeys("report.html");
  }

  @Test
  void comparesTheAverageWithTheRunThatTheRestIsComparedWith() throws IOException {
    AuditRun typical = SampleRun.typical();
    // A run with other rules came in between.
    PastRun compared =
        new PastRun("r", Instant.EPOCH, 1, 0, 0, 0, OptionalDouble.of(1.5), 0, 0, 0, 0, true);
    AuditRun run = AlteredRun.of(typical, Map.of("before", a -> Optional.of(compared)));
    new HtmlReport().write(run, folder);
    double by = typical.totals().averageScore().orElseThrow() - 1.5;
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains(ScoreWords.difference(by) + " since the last run");
  }

  @Test
  void saysOfAPartialRunWhatItLeftOutAndComparesNoSums() throws IOException {
    Document page = page(SampleRun.partial());
    assertThat(page.select(".scope p").eachText())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("Only files that changed since origin/main (1a2b3c4d) were audited.");
    assertThat(page.select(".tile .remark").eachText())
        .noneMatch(remark -> remark.contains("since the last run"));
    assertThat(page(SampleRun.typical()).select(".scope")).isEmpty();
  }

  @Test
  void saysOfEachConditionWhoAndWhatDecidesItAndWhatWouldHelp() throws IOException {
    List<String> conditions = page(SampleRun.partial()).select(".conditions > li").eachText();
    assertThat(conditions).hasSize(4);
    assertThat(conditions.get(0))
        .isEqualTo(
            "■ submissions with the verdict FAIL: 1, allowed: 0 (Not kept) decided by"
                + " monday/bridge.txt monday/bridge.txt, the headline: error, Misspelled name:"
                + " “Rejkjavik” → Would pass if these were mended: 1 error of"
                + " names/misspelled-name in monday/bridge.txt (score then 79.5).");
    assertThat(conditions.get(3)).endsWith("there is no earlier run to say what is new.");
  }

  @Test
  void givesTheGateTheWholeWidthBelowTheAnswer() throws IOException {
    Element gate = page(SampleRun.partial()).select("section[aria-labelledby=gate-title]").get(0);
    assertThat(gate.parent().id()).isEqualTo("overview");
    assertThat(gate.nextElementSibling().attr("aria-labelledby")).isEqualTo("worst-title");
  }

  @Test
  void showsInTheStoryWhyAFindingDoesNotCount() throws IOException {
    Document page = page(SampleRun.partial());
    assertThat(page.select("li.finding.stand .badge").eachText())
        .containsExactlyInAnyOrder(
            "◇ Let stand",
            "◇ Let stand",
            "◇ Let stand",
            "◇ Let stand",
            "◇ In the baseline",
            "◇ In the baseline",
            "◇ In the baseline");
    assertThat(page.select("li.finding.stand .decision").eachText())
        .contains(
            "It was there when the desk began.",
            "Let stand by a mark in the text: “Two people.”",
            "Let stand by the desk's suppressions by A. Editor until 31 December 2026: “=The"
                + " harbour's column has this heading.”");
    assertThat(page.select(".story .notice").eachText())
        .contains("▲ Its name was monday/quay.txt before.");
  }

  @Test
  void listsTheDesksSuppressionsAndTheBaselineByKind() throws IOException {
    Element section = page(SampleRun.partial()).selectFirst("#let-stand");
    assertThat(section.select("tbody th").eachText())
        .containsSubsequence(
            "=The harbour's column has this heading.",
            "Sport writes as it speaks.",
            "The passport says so.",
            "Statistic without a source",
            "Grammar or punctuation",
            "Worn phrase");
    assertThat(section.select("td .badge").eachText())
        .containsExactly("● In use", "● Not met in these files", "▲ Expired");
    assertThat(section.select("#all-in-baseline").text()).isEqualTo("3");
  }

  private Document page(AuditRun run) throws IOException {
    new HtmlReport().write(run, folder);
    return Jsoup.parse(Files.readString(folder.resolve("report.html")));
  }

  @Test
  void givesEachStoryOfALargeRunAPageUnderASafeName() throws IOException {
    new HtmlReport(NEVER).write(SampleRun.typical(), folder);
    Map<String, String> files = contents(folder);
    files.remove("report.html");
    assertThat(files).hasSize(6);
    assertThat(files.keySet()).allMatch(name -> name.matches("documents/d-[0-9a-f]{16}\\.html"));
    assertThat(files.values()).noneMatch(page -> page.contains("<script"));
  }

  @Test
  void leadsSomewhereWithEveryLink() throws IOException {
    for (HtmlReport report : List.of(new HtmlReport(), new HtmlReport(NEVER))) {
      report.write(SampleRun.typical(), folder);
      Map<String, String> files = contents(folder);
      files.forEach(
          (name, page) -> {
            Matcher link = LINK.matcher(page);
            while (link.find()) {
              assertLeadsSomewhere(files, name, link.group(1));
            }
          });
    }
  }

  private static void assertLeadsSomewhere(Map<String, String> files, String from, String link) {
    String[] parts = link.split("#", 2);
    String target =
        parts[0].isEmpty() ? from : Path.of(from).resolveSibling(parts[0]).normalize().toString();
    assertThat(files).as("%s in %s", link, from).containsKey(target);
    if (parts.length == 2) {
      assertThat(files.get(target)).as("%s in %s", link, from).contains(" id=\"" + parts[1] + "\"");
    }
  }

  @Test
  void givesEveryFindingAnAnchorMadeOfItsKeyAndNoAnchorTwice() throws IOException {
    new HtmlReport().write(SampleRun.typical(), folder);
    String page = Files.readString(folder.resolve("report.html"));
    List<String> ids = new ArrayList<>();
    Matcher id = ID.matcher(page);
    while (id.find()) {
      ids.add(id.group(1));
    }
    assertThat(ids).doesNotHaveDuplicates();
    SampleRun.typical()
        .eachRaised(
            Order.BY_NAME,
            finding ->
                assertThat(ids)
                    .contains("f-" + finding.located().fingerprint().value().substring(3)));
  }

  @Test
  void lastsThroughFindingsWithOneKey() throws IOException {
    StoryRow story =
        new StoryFixture("a.txt", "bad bad")
            .finding(Level.ERROR, "spelling/misspelled-word", "bad")
            .story();
    StoryRow twice =
        new StoryRow(
            story.document(),
            story.text(),
            story.blocks(),
            List.of(story.findings().get(0), story.findings().get(0)));
    new HtmlReport().write(withStory(twice), folder);
    String key = story.findings().get(0).located().fingerprint().value().substring(3);
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("id=\"f-" + key + "\"", "id=\"f-" + key + "-2\"");
  }

  @Test
  void removesPagesOfAnEarlierRunAndNobodyElses() throws IOException {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Path theirs = Files.writeString(documents.resolve("d-0123456789abcdef.html"), "<p>mine</p>");
    Path other = Files.writeString(documents.resolve("notes.html"), Page.GENERATOR);
    new HtmlReport(NEVER).write(SampleRun.typical(), folder);
    Path page;
    try (Stream<Path> pages = Files.list(documents)) {
      page = pages.filter(p -> !p.equals(theirs) && !p.equals(other)).findFirst().orElseThrow();
    }
    Path stale = Files.copy(page, documents.resolve("d-ffffffffffffffff.html"));
    new HtmlReport(NEVER).write(SampleRun.typical(), folder);
    assertThat(stale).doesNotExist();
    assertThat(page).exists();
    new HtmlReport().write(SampleRun.typical(), folder);
    assertThat(documents)
        .isDirectoryContaining(theirs::equals)
        .isDirectoryContaining(other::equals);
    assertThat(page).doesNotExist();
  }

  @Test
  void leavesNoEmptyFolderBehind() throws IOException {
    new HtmlReport(NEVER).write(SampleRun.typical(), folder);
    new HtmlReport().write(SampleRun.typical(), folder);
    assertThat(contents(folder)).containsOnlyKeys("report.html");
    assertThat(folder.resolve("documents")).doesNotExist();
  }

  @Test
  void leavesTheLastReportAsItWasWhenWritingFails() throws IOException {
    for (HtmlReport report : List.of(new HtmlReport(), new HtmlReport(NEVER))) {
      report.write(SampleRun.typical(), folder);
      Map<String, String> before = contents(folder);
      AuditRun failing =
          AlteredRun.of(
              SampleRun.typical(),
              Map.of(
                  "eachDecision",
                  arguments -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                  }));
      assertThatThrownBy(() -> report.write(failing, folder))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("there is no room in " + folder);
      assertThat(contents(folder)).isEqualTo(before);
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("."));
      }
    }
  }

  @Test
  void letsNoSenderWriteMarkup() throws IOException {
    String hostile =
        "</mark></p></script><script>alert(1)</script> <img src=x onerror=alert(1)> \" ' ` = &amp;"
            + " {{answer}} {{{style}}} <!-- ]]>";
    StoryRow story =
        new StoryFixture("a\"><script>.txt", hostile)
            .finding(Level.ERROR, "spelling/misspelled-word", "<img src=x onerror=alert(1)>")
            .story();
    new HtmlReport().write(withStory(story), folder);
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page.split("<script", -1)).hasSize(2);
    assertThat(page.split("</script", -1)).hasSize(2);
    assertThat(page).doesNotContain("<img").contains("{{answer}} {{{style}}}", "&lt;img src");
  }

  @Test
  void hasRoomForAMillionCharactersAndThousandsOfFindingsInOneLine() throws IOException {
    StringBuilder text = new StringBuilder("word ".repeat(200_000));
    StoryFixture story = new StoryFixture("long.txt", text.toString());
    for (int i = 0; i < 5_000; i++) {
      story.finding(Level.NOTE, "spelling/misspelled-word", i * 150, i * 150 + 4);
    }
    new HtmlReport().write(withStory(story.story()), folder);
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page.split("<mark class=\"note\"", -1)).hasSize(5_001);
  }

  /** The sample run with another story in place of its own. */
  private static AuditRun withStory(StoryRow story) {
    return AlteredRun.of(
        SampleRun.typical(),
        Map.of(
            "eachStory",
            arguments -> {
              @SuppressWarnings("unchecked")
              Consumer<StoryRow> consumer = (Consumer<StoryRow>) arguments[1];
              consumer.accept(story);
              return null;
            }));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!folder.relativize(file).startsWith("again")) {
          contents.put(
              folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    return contents;
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
