package org.copydesk.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.copydesk.ExternalTools;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.SampleRun;
import org.copydesk.audit.StoryRow;
import org.copydesk.report.AlteredRun;
import org.copydesk.report.CrowdedRun;
import org.copydesk.report.CrowdedRun.Fault;
import org.copydesk.report.RunWords;
import org.copydesk.report.ScoreWords;
import org.copydesk.report.html.HtmlReport.OnePage;
import org.copydesk.text.BlockKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page as Chromium shows it. */
class HtmlPageTest {

  private static final AuditRun RUN = SampleRun.typical();

  /** Held on to, for a logger that nobody holds forgets its level. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  @TempDir private static Path folder;

  private static ChromeDriver browser;
  private static HttpServer server;
  private static String address = "";
  private static final ConcurrentLinkedQueue<String> REQUESTS = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void open() throws IOException {
    // It warns that it does not know this Chromium's protocol, which only one command needs.
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(ExternalTools.chromium().toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    // A driver that is named is not looked for anywhere else.
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(ExternalTools.chromeDriver().toFile())
            .build();
    browser = new ChromeDriver(service, options);
    new HtmlReport().write(RUN, folder);
    new HtmlReport(new OnePage(0, 0, 0)).write(RUN, Files.createDirectory(folder.resolve("many")));
    new HtmlReport().write(SampleRun.partial(), Files.createDirectory(folder.resolve("partial")));
    new HtmlReport()
        .write(withStories(overlapping()), Files.createDirectory(folder.resolve("overlapping")));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          REQUESTS.add(exchange.getRequestURI().getPath());
          Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
          byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(Files.exists(file) ? 200 : 404, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.stop(0);
    }
  }

  @BeforeEach
  void standardScreen() {
    show(1280, false);
    browser.manage().logs().get(LogType.BROWSER);
    REQUESTS.clear();
  }

  private static void show(int width, boolean dark) {
    show(width, dark, "reduce");
  }

  private static void show(int width, boolean dark, String motion) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                // What still scrolls cannot be clicked on.
                Map.of("name", "prefers-reduced-motion", "value", motion))));
  }

  private static void load(String page) {
    // A page whose address differs in the part after # alone is not loaded again.
    browser.get("about:blank");
    browser.get(address + page);
  }

  private static Object script(String script, Object... arguments) {
    return browser.executeScript(script, arguments);
  }

  private static List<String> texts(String selector) {
    @SuppressWarnings("unchecked")
    List<String> texts =
        (List<String>)
            script(
                "return [...document.querySelectorAll(arguments[0])]"
                    + ".filter(e => e.checkVisibility()).map(e => e.textContent)",
                selector);
    return texts;
  }

  private static List<String> shownDocuments() {
    return texts("#documents-table tbody th > :first-child, #documents-table tbody th:not(:has(*))")
        .stream()
        .map(String::strip)
        .toList();
  }

  private static void choose(String field, String label) {
    new Select(browser.findElement(By.id(field))).selectByVisibleText(label);
  }

  @Test
  void asksNothingOfAnyMachineAndComplainsOfNothing() {
    for (String page : List.of("report.html", "many/report.html", storyPage())) {
      REQUESTS.clear();
      load(page);
      script("return document.body.offsetHeight");
      assertThat(script("return performance.getEntriesByType('resource').length")).isEqualTo(0L);
      assertThat(REQUESTS).containsOnly("/" + page);
      assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }
  }

  @Test
  void refusesAScriptThatIsNotItsOwn() {
    load("report.html");
    script(
        "const s = document.createElement('script'); s.textContent = 'window.hurt = true';"
            + "document.body.append(s);"
            + "const i = document.createElement('img'); i.src = '/pixel.png';"
            + "document.body.append(i)");
    assertThat(script("return window.hurt === undefined")).isEqualTo(true);
    assertThat(REQUESTS).doesNotContain("/pixel.png");
  }

  @Test
  void canBeReadWithoutItsScript() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      load("report.html");
      assertThat(browser.findElement(By.tagName("h1")).getText())
          .isEqualTo(RunWords.answer(RUN.totals()));
      assertThat(browser.findElement(By.id("filter")).isDisplayed()).isFalse();
      assertThat(browser.findElements(By.cssSelector("#documents-table tbody tr")))
          .hasSize(RUN.totals().found());
      assertThat(browser.findElement(By.cssSelector("#stories .text")).getText())
          .contains("New bridge halves the way to [Rejkjavik]");
      WebElement link = browser.findElement(By.cssSelector("#documents-table tbody a"));
      link.sendKeys(Keys.ENTER);
      assertThat(browser.getCurrentUrl()).contains("#s-");
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void saysTheSameTotalsAsTheRun() {
    load("report.html");
    RunTotals totals = RUN.totals();
    assertThat(texts(".tile .figure"))
        .containsExactly(
            "" + totals.fail(),
            "" + totals.review(),
            "" + totals.pass(),
            "" + totals.notAudited(),
            ScoreWords.tenth(totals.averageScore().orElseThrow()),
            "" + totals.counted());
    assertThat(texts("#all-findings")).containsExactly("" + totals.counted());
    for (org.copydesk.finding.Level level : org.copydesk.finding.Level.values()) {
      assertThat(browser.findElements(By.cssSelector(counted(level)))).hasSize(totals.count(level));
      assertThat(texts("#all-" + level.word() + "s")).containsExactly("" + totals.count(level));
    }
    assertThat(browser.findElements(By.cssSelector("li.finding.stand"))).hasSize(totals.letStand());
    List<String> documents = new ArrayList<>();
    RUN.eachDocument(Order.WORST_FIRST, row -> documents.add(PageText.name(row.document())));
    assertThat(shownDocuments()).containsExactlyElementsOf(documents);
    assertThat(texts("#not-audited tbody tr")).hasSize(totals.notAudited());
  }

  private static String counted(org.copydesk.finding.Level level) {
    return "li.finding[data-l=" + level.word() + "]:not(.stand)";
  }

  @Test
  void marksExactlyTheWordsOfEveryFinding() {
    load("report.html");
    List<FindingRow> findings = new ArrayList<>();
    RUN.eachRaised(Order.WORST_FIRST, findings::add);
    assertThat(findings).hasSizeGreaterThan(12);
    findings.forEach(HtmlPageTest::assertMarked);
  }

  @Test
  void marksWordsThatLieInEachOtherOrRunOverSeveralParagraphs() {
    load("overlapping/report.html");
    overlapping().findings().forEach(HtmlPageTest::assertMarked);
    assertThat(texts("#stories .text p"))
        .containsExactly(
            "The [very [first]▲2 [paragraph]■1 is", "followed by another.", "And]○3 one more.");
  }

  private static StoryRow overlapping() {
    String text = "The very first paragraph is\nfollowed by another.\nAnd one more.";
    return new StoryFixture("overlapping.txt", text, BlockKind.PARAGRAPH)
        .finding(org.copydesk.finding.Level.ERROR, "names/misspelled-name", "very first paragraph")
        .finding(org.copydesk.finding.Level.WARNING, "language/some-rule", "first")
        .finding(
            org.copydesk.finding.Level.NOTE,
            "style/stock-phrases",
            "paragraph is\nfollowed by another.\nAnd")
        .story();
  }

  /** The words between a finding's marks are its words, and it stands beside them. */
  private static void assertMarked(FindingRow row) {
    String key = row.located().fingerprint().value().substring(3);
    Object words =
        script(
            "const note = document.getElementById('f-' + arguments[0]);"
                + "return [...note.closest('.story').querySelectorAll('mark')]"
                + ".filter(m => m.dataset.f.split(' ').includes(note.dataset.f))"
                + ".map(m => m.textContent).join('')",
            key);
    String wanted = row.located().finding().text();
    assertThat(plain(String.valueOf(words))).isEqualTo(plain(PageText.flowing(wanted)));
    assertThat(script("return document.getElementById('m-' + arguments[0]) !== null", key))
        .isEqualTo(true);
  }

  /**
   * Blanks fall away between paragraphs, and fences around turned letters are set piece by piece.
   */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\u2066-\\u2069]+", "");
  }

  @Test
  void showsTheDocumentsOfAVerdictAndSaysHowMany() {
    load("report.html");
    choose("by-verdict", "● PASS");
    List<String> wanted = new ArrayList<>();
    RUN.eachDocument(
        Order.WORST_FIRST,
        row -> {
          if (row.verdict() == org.copydesk.score.Verdict.PASS) {
            wanted.add(PageText.name(row.document()));
          }
        });
    assertThat(shownDocuments()).containsExactlyElementsOf(wanted);
    assertThat(texts(".story .name")).containsExactlyElementsOf(wanted);
    WebElement said = browser.findElement(By.id("shown"));
    assertThat(said.getText()).isEqualTo("4 of 9 documents fit.");
    assertThat(said.getDomAttribute("aria-live")).isEqualTo("polite");
  }

  @Test
  void showsTheFindingsOfALevelAndKindAlone() {
    load("report.html");
    choose("by-level", "▲ Warning");
    choose("by-kind", "Statistic without a source");
    assertThat(shownDocuments()).containsExactly("monday/harbour.txt");
    assertThat(texts("li.finding .kind strong")).containsExactly("Statistic without a source");
    assertThat(texts("#stories .text .ref")).hasSize(1);
    browser.findElement(By.cssSelector("#filter button")).sendKeys(Keys.ENTER);
    assertThat(shownDocuments()).hasSize(RUN.totals().found());
    assertThat(texts("li.finding")).hasSize(RUN.totals().counted() + RUN.totals().letStand());
  }

  @Test
  void findsWordsOfAStoryAndKeepsThemInTheAddress() {
    load("report.html");
    browser.findElement(By.id("by-text")).sendKeys("GALE force");
    waitFor(() -> shownDocuments().size() == 1);
    assertThat(shownDocuments()).containsExactly("tuesday/weather.txt");
    String kept = browser.getCurrentUrl();
    assertThat(kept).endsWith("#?q=GALE+force");
    browser.get("about:blank");
    browser.get(kept);
    assertThat(shownDocuments()).containsExactly("tuesday/weather.txt");
    browser.findElement(By.id("by-text")).sendKeys(" nowhere");
    waitFor(() -> shownDocuments().isEmpty());
    assertThat(texts("#none")).containsExactly("No document fits.");
  }

  private static void waitFor(java.util.function.BooleanSupplier condition) {
    new WebDriverWait(browser, Duration.ofSeconds(10), Duration.ofMillis(20))
        .until(b -> condition.getAsBoolean());
  }

  @Test
  void showsAFindingThatIsLinkedToWhateverIsFiltered() {
    load("report.html#?verdict=PASS");
    assertThat(shownDocuments()).hasSize(4);
    String key = findingIn("monday/bridge.txt");
    script("location.hash = arguments[0]", "f-" + key);
    waitFor(() -> shownDocuments().size() == RUN.totals().found());
    assertThat(script("return document.querySelector(':target').checkVisibility()"))
        .isEqualTo(true);
  }

  private static String findingIn(String document) {
    List<String> keys = new ArrayList<>();
    RUN.eachRaised(
        Order.WORST_FIRST,
        row -> {
          if (row.document().equals(document)) {
            keys.add(row.located().fingerprint().value().substring(3));
          }
        });
    return keys.get(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void bringsALinkedStoryIntoViewWhereverItStands(int width) throws IOException {
    Path crowded = Files.createDirectory(folder.resolve("crowded-" + width));
    new HtmlReport()
        .write(
            CrowdedRun.of(
                30,
                new Fault(
                    "spelling/misspelled-word",
                    org.copydesk.finding.Level.ERROR,
                    60,
                    "It is misspelled.")),
            crowded);
    show(width, false, "no-preference");
    load(crowded.getFileName() + "/report.html");
    String page = crowded.getFileName() + "/report.html";
    for (int story : new int[] {12, 29}) {
      load(page);
      WebElement link =
          browser.findElements(By.cssSelector("#documents-table tbody a[href^='#s-']")).get(story);
      link.sendKeys(Keys.ENTER);
      String address = browser.getCurrentUrl();
      assertThat(address).contains("#s-");
      assertThat(placeOfTarget()).as("after a click").isBetween(0.0, 150.0);
      load(page + address.substring(address.indexOf('#')));
      assertThat(placeOfTarget()).as("from elsewhere").isBetween(0.0, 150.0);
    }
  }

  /** How far below the upper edge of the screen the linked element comes to stand. */
  private static double placeOfTarget() {
    Object place =
        browser.executeAsyncScript(
            """
            const done = arguments[0];
            const target = document.getElementById(location.hash.slice(1));
            let last = NaN;
            let calm = 0;
            const look = () => {
              const now = target.getBoundingClientRect().y;
              calm = now === last ? calm + 1 : 0;
              last = now;
              if (calm === 10) done(now); else setTimeout(look, 50);
            };
            look();
            """);
    return ((Number) place).doubleValue();
  }

  @Test
  void sortsByAColumnWithTheKeyboardAndBackAgain() {
    load("report.html");
    List<String> byName = new ArrayList<>();
    RUN.eachDocument(Order.BY_NAME, row -> byName.add(PageText.name(row.document())));
    List<String> worstFirst = shownDocuments();
    WebElement head = browser.findElement(By.cssSelector("th[data-key=name]"));
    WebElement button = head.findElement(By.tagName("button"));
    button.sendKeys(Keys.ENTER);
    assertThat(shownDocuments()).containsExactlyElementsOf(byName.stream().sorted().toList());
    assertThat(head.getDomAttribute("aria-sort")).isEqualTo("ascending");
    button.sendKeys(Keys.ENTER);
    assertThat(head.getDomAttribute("aria-sort")).isEqualTo("descending");
    assertThat(shownDocuments().get(0)).startsWith("tuesday/weather");
    choose("by-order", "most errors");
    List<Integer> errors = new ArrayList<>();
    RUN.eachDocument(Order.WORST_FIRST, row -> errors.add(row.errors()));
    assertThat(texts("#documents-table td[data-label=Errors]").stream().limit(6))
        .containsExactlyElementsOf(Stream.of(4, 1, 1, 0, 0, 0).map(String::valueOf).toList());
    choose("by-order", "worst first");
    assertThat(shownDocuments()).isEqualTo(worstFirst);
  }

  @Test
  void sortsByTheBaselineWhereThereIsOne() {
    load("report.html");
    assertThat(browser.findElements(By.cssSelector("th[data-key=baseline]"))).isEmpty();
    load("partial/report.html");
    browser.findElement(By.cssSelector("th[data-key=baseline] button")).sendKeys(Keys.ENTER);
    assertThat(texts("#documents-table td[data-label='In the baseline']"))
        .containsExactly("1", "1", "1", "0");
    assertThat(texts("#shown")).containsExactly("Sorted by In the baseline.");
  }

  @Test
  void offersTheContentFirstToWhoeverUsesTheKeyboardAndShowsWhereTheyAre() {
    load("report.html");
    browser.findElement(By.tagName("body")).sendKeys(Keys.TAB);
    WebElement skip = browser.switchTo().activeElement();
    assertThat(skip.getText()).isEqualTo("Skip to the content");
    assertThat(skip.getRect().getX()).isNotNegative();
    skip.sendKeys(Keys.ENTER);
    browser.switchTo().activeElement().sendKeys(Keys.TAB);
    WebElement next = browser.switchTo().activeElement();
    assertThat(next.getTagName()).isEqualTo("a");
    assertThat(next.getCssValue("outline-style")).isEqualTo("solid");
  }

  @Test
  void printsEverythingButTheControls() {
    load("report.html");
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      assertThat(texts("#filter, .contents, .skip")).isEmpty();
      assertThat(texts(".story")).hasSize(RUN.totals().audited());
      assertThat(script("return getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgba(0, 0, 0, 0)");
    } finally {
      browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "screen"));
    }
  }

  @Test
  void filtersTheIndexOfALargeBatchToo() {
    load("many/report.html");
    choose("by-kind", "Misspelled word");
    List<String> wanted = new ArrayList<>();
    RUN.eachFinding(
        Order.WORST_FIRST,
        row -> {
          boolean misspelled =
              row.located().finding().rule().value().equals("spelling/misspelled-word");
          if (misspelled && !wanted.contains(PageText.name(row.document()))) {
            wanted.add(PageText.name(row.document()));
          }
        });
    assertThat(shownDocuments()).containsExactlyElementsOf(wanted);
    browser.findElement(By.linkText("monday/bridge.txt")).sendKeys(Keys.ENTER);
    assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("monday/bridge.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "report.html, 1280, false",
    "report.html, 1280, true",
    "report.html, 390, false",
    "report.html, 390, true",
    "partial/report.html, 1280, false",
    "partial/report.html, 390, true",
    "page, 1280, true",
    "page, 390, false"
  })
  void isAccessibleOnAnyScreen(String page, int width, boolean dark) {
    show(width, dark);
    load(page.equals("page") ? storyPage() : page);
    script(
        "document.querySelectorAll('.story').forEach(s => s.style.contentVisibility = 'visible');"
            + "document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(script("const e = document.documentElement; return e.scrollWidth - e.clientWidth"))
        .isEqualTo(0L);
    List<Rule> violations = new AxeBuilder().setLegacyMode(true).analyze(browser).getViolations();
    assertThat(violations).as(() -> String.valueOf(violations)).isEmpty();
  }

  /** The page of the worst story. */
  private static String storyPage() {
    List<DocumentRow> rows = new ArrayList<>();
    RUN.eachDocument(Order.WORST_FIRST, rows::add);
    return "many/documents/" + StoryPages.name(rows.get(0).document());
  }

  private static AuditRun withStories(StoryRow... stories) {
    return AlteredRun.of(
        RUN,
        Map.of(
            "eachStory",
            arguments -> {
              @SuppressWarnings("unchecked")
              Consumer<StoryRow> consumer = (Consumer<StoryRow>) arguments[1];
              List.of(stories).forEach(consumer);
              return Map.of();
            }));
  }
}
