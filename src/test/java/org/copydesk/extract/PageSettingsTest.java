package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Setting;
import org.copydesk.text.Setting.Extraction;
import org.copydesk.text.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages of several makes say of their blocks. */
class PageSettingsTest {

  private static final String FIRST =
      "The ferry to Saltmere ran for the last time on Sunday, with a brass band on the upper deck, two"
          + " hundred passengers, and a captain who said that he would rather not talk about it.";
  private static final String SECOND =
      "Since the tunnel opened in March, fewer than forty people a day have taken the boat. The county"
          + " paid nine dollars for each of them, the auditors found, and the council had enough.";
  private static final String THIRD =
      "“My father worked on this boat, and his father before him,” said Nora Quist, who sells coffee at"
          + " the pier. She will close her stall in June, she said, and move to her sister’s.";
  private static final String TEASER =
      "Marsh farmers want a second dyke before winter, and the ministry says that it has no money.";
  private static final String REMARK =
      "I took that boat every week for thirty years, and nobody from the council ever asked me about it.";

  @TempDir Path folder;
  private ReaderOnDisk reader;

  @BeforeEach
  void prepare() {
    reader = new ReaderOnDisk(folder);
  }

  private Article read(String page) throws Exception {
    return reader.article("page.html", StoryFiles.utf8(page));
  }

  /** The setting of each block, by its text. */
  private Map<String, Setting> settings(String page) throws Exception {
    Article article = read(page);
    Map<String, Setting> settings = new LinkedHashMap<>();
    for (Block block : article.blocks()) {
      settings.put(article.textOf(block), block.setting());
    }
    return settings;
  }

  private static String p(String... paragraphs) {
    return "<p>" + String.join("</p>\n<p>", paragraphs) + "</p>\n";
  }

  private static final String SEMANTIC =
      """
      <html><head><title>Last ferry leaves Saltmere - The Shore</title></head><body class="has-sidebar no-comments">
      <header><a href="/">The Shore</a><nav><ul><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
      <main>
      <div class="ticker">Tunnel toll rises</div>
      <article class="story">
      <header><h1>Last ferry leaves Saltmere</h1><p class="byline">By Ada Finn</p></header>
      <div itemprop="articleBody">%s<aside><p>Opinion: what the pier needs</p></aside>%s
      <article><h3>Herring are back</h3></article></div>
      <footer><p>Ada Finn covers the coast</p></footer>
      </article>
      <section><h2>More</h2><article><h3>Dykes are failing</h3><p>%s</p></article></section>
      </main>
      <section id="comments"><h2>Two remarks</h2><article><p>%s</p></article></section>
      <form><p>Your address</p><button>Send it</button></form>
      <footer><div>All rights reserved</div><nav>Imprint</nav></footer>
      </body></html>
      """
          .formatted(p(FIRST, SECOND), p(THIRD), TEASER, REMARK);

  @Test
  void readsTheZonesOfAPageThatNamesThem() throws Exception {
    Map<String, Setting> settings = settings(SEMANTIC);

    assertThat(zone(settings, "The Shore")).isEqualTo(Zone.PAGE_HEADER);
    assertThat(zone(settings, "World")).isEqualTo(Zone.NAVIGATION);
    assertThat(zone(settings, FIRST)).isEqualTo(Zone.STORY);
    assertThat(zone(settings, THIRD)).isEqualTo(Zone.STORY);
    assertThat(zone(settings, "Opinion: what the pier needs")).isEqualTo(Zone.ASIDE);
    assertThat(zone(settings, REMARK)).isEqualTo(Zone.COMMENTS);
    assertThat(zone(settings, "Your address")).isEqualTo(Zone.FORM);
    assertThat(zone(settings, "Send it")).isEqualTo(Zone.FORM);
    assertThat(zone(settings, "All rights reserved")).isEqualTo(Zone.PAGE_FOOTER);
    assertThat(zone(settings, "Imprint")).isEqualTo(Zone.NAVIGATION);
  }

  @Test
  void takesTheHeaderAndFooterOfAnArticleForNeitherThePagesNorTheStorys() throws Exception {
    Map<String, Setting> settings = settings(SEMANTIC);

    assertThat(zone(settings, "By Ada Finn")).isEqualTo(Zone.UNTOLD);
    assertThat(zone(settings, "Ada Finn covers the coast")).isEqualTo(Zone.UNTOLD);
  }

  @Test
  void takesATeaserForNoStoryThoughItIsAnArticle() throws Exception {
    Map<String, Setting> settings = settings(SEMANTIC);

    assertThat(zone(settings, TEASER)).isEqualTo(Zone.UNTOLD);
    assertThat(zone(settings, "Herring are back")).isEqualTo(Zone.UNTOLD);
  }

  @Test
  void believesTheBodyOfTheArticleBeforeTheMainPartOfThePage() throws Exception {
    assertThat(zone(settings(SEMANTIC), "Tunnel toll rises")).isEqualTo(Zone.UNTOLD);
  }

  @Test
  void readsTheRolesOfAPageOfDivisions() throws Exception {
    Map<String, Setting> settings =
        settings(
            "<div role=banner>The Shore</div><div role='navigation'>World</div><div role='main'>"
                + p(FIRST, SECOND)
                + "</div><div role='complementary'>Weather</div><div role='search'>Find</div>"
                + "<div role='contentinfo'>Imprint</div>");

    assertThat(settings.values())
        .extracting(Setting::zone)
        .containsExactly(
            Zone.PAGE_HEADER,
            Zone.NAVIGATION,
            Zone.STORY,
            Zone.STORY,
            Zone.ASIDE,
            Zone.FORM,
            Zone.PAGE_FOOTER);
  }

  @Test
  void readsTheNamesOfAnOldPageOfTables() throws Exception {
    Map<String, Setting> settings =
        settings(
            "<body><table id='Wrapper'><tr><td id='header' colspan=2>The Shore</td></tr><tr>"
                + "<td class='LeftNav'><a href=/w>World</a><br><a href=/s>Sport</a></td><td class='mainCol'>"
                + "<font size=5>Last ferry leaves Saltmere</font><br><br>"
                + FIRST
                + "<br><br>"
                + SECOND
                + "<br><br><div class='shareTools'>Mail this</div><div id='relatedBox'>Dykes are failing</div>"
                + "</td></tr><tr><td class='siteFooter'>Imprint</td></tr></table></body>");

    assertThat(zone(settings, "The Shore")).isEqualTo(Zone.PAGE_HEADER);
    assertThat(settings.get("World").namedFurniture()).isTrue();
    assertThat(settings.get(FIRST).namedFurniture()).isFalse();
    assertThat(settings.get(SECOND).namedFurniture()).isFalse();
    assertThat(settings.get("Mail this").namedFurniture()).isTrue();
    assertThat(settings.get("Dykes are failing").namedFurniture()).isTrue();
    assertThat(zone(settings, "Imprint")).isEqualTo(Zone.PAGE_FOOTER);
  }

  @Test
  void readsTheNamesOfABlogTheme() throws Exception {
    Map<String, Setting> settings =
        settings(
            "<body class='single has-sidebar comments-open'><div id='page' class='sidebar-right'>"
                + "<div id='masthead'>The Shore</div><div id='content'><div class='post type-post tag-sea hentry'>"
                + "<h1 class='entry-title'>Last ferry leaves Saltmere</h1><div class='entry-content'>"
                + p(FIRST, SECOND, THIRD)
                + "<div class='sharedaddy sd-sharing-enabled'><h3>Pass it on:</h3></div>"
                + "<div class='jp-relatedposts'>Dykes are failing</div></div></div>"
                + "<div class='author-box'>Ada Finn likes boats.</div>"
                + "<div id='comments'><ol class='commentlist'><li>"
                + REMARK
                + "</li></ol><div id='respond'><h3>Say something</h3></div></div></div>"
                + "<div id='secondary' class='widget-area'><h3>Archives</h3></div></div></body>");

    assertThat(zone(settings, FIRST)).isEqualTo(Zone.STORY);
    assertThat(settings.get(FIRST).namedFurniture()).isFalse();
    assertThat(settings.get("Last ferry leaves Saltmere").namedFurniture()).isFalse();
    assertThat(zone(settings, "The Shore")).isEqualTo(Zone.PAGE_HEADER);
    assertThat(settings.get("Pass it on:").namedFurniture()).isTrue();
    assertThat(settings.get("Dykes are failing").namedFurniture()).isTrue();
    assertThat(settings.get("Ada Finn likes boats.").namedFurniture()).isTrue();
    assertThat(zone(settings, REMARK)).isEqualTo(Zone.COMMENTS);
    assertThat(zone(settings, "Say something")).isEqualTo(Zone.COMMENTS);
    assertThat(zone(settings, "Archives")).isEqualTo(Zone.ASIDE);
  }

  @Test
  void readsTheElementsOfAPageForPhones() throws Exception {
    Map<String, Setting> settings =
        settings(
            "<html amp><body><amp-sidebar id='s1'><p>World</p></amp-sidebar><article class='amp-wp-article'>"
                + "<div class='amp-wp-article-content'>"
                + p(FIRST, SECOND)
                + "<amp-social-share type='x'>Post it</amp-social-share></div></article>"
                + "<amp-consent><div>We keep what you read</div></amp-consent></body></html>");

    assertThat(settings.get("World").namedFurniture()).isTrue();
    assertThat(zone(settings, FIRST)).isEqualTo(Zone.STORY);
    assertThat(settings.get(FIRST).namedFurniture()).isFalse();
    assertThat(settings.get("Post it").namedFurniture()).isTrue();
    assertThat(settings.get("We keep what you read").namedFurniture()).isTrue();
  }

  @Test
  void readsTestNamesWhereClassesAreMadeByAMachine() throws Exception {
    Map<String, Setting> settings =
        settings(
            "<div class='css-1x2y'>"
                + p(FIRST, SECOND)
                + "<div class='css-9z' data-testid='share-tools'>Post it</div>"
                + "<div class='css-8k' data-component='RelatedTopics'>Ferries</div></div>");

    assertThat(settings.get(FIRST).namedFurniture()).isFalse();
    assertThat(settings.get("Post it").namedFurniture()).isTrue();
    assertThat(settings.get("Ferries").namedFurniture()).isTrue();
  }

  @Test
  void takesParagraphsBehindAWallForStory() throws Exception {
    Map<String, Setting> settings =
        settings(
            "<div class='paywall'>"
                + p(FIRST)
                + "</div><div class='paywall'>"
                + p(SECOND)
                + "</div><div class='paywall'>"
                + p(THIRD)
                + "</div><div class='paywall-prompt'>One month for a dollar</div>");

    assertThat(settings.get(FIRST).namedFurniture()).isFalse();
    assertThat(settings.get("One month for a dollar").namedFurniture()).isTrue();
  }

  @Test
  void readsTheLabelOfABoxForThoseWhoCannotSeeIt() throws Exception {
    Map<String, Setting> settings =
        settings(
            p(FIRST, SECOND)
                + "<section aria-label='Related stories'><h3>Dykes are failing</h3></section>"
                + "<section aria-label='How ferries share the pier with fishing boats'><h3>Boats"
                + " wait</h3></section>");

    assertThat(settings.get("Dykes are failing").namedFurniture()).isTrue();
    assertThat(settings.get("Boats wait").namedFurniture()).isFalse();
  }

  @Test
  void keepsTheStoryOfANewsletterWhatsoeverItsFrameIsCalled() throws Exception {
    Map<String, Setting> settings =
        settings(
            "<body><table class='newsletter subscribe'><tr><td><p>The Shore, weekly</p>"
                + p(FIRST, SECOND)
                + "<p class='unsubscribe newsletter-footer'>You get this every Friday</p></td></tr></table>");

    assertThat(settings.get(FIRST)).isEqualTo(settings.get(SECOND));
    assertThat(settings.get(FIRST).namedFurniture()).isFalse();
    assertThat(settings.get("You get this every Friday").namedFurniture()).isTrue();
  }

  @Test
  void saysNothingOfAPageThatSaysNothing() throws Exception {
    assertThat(settings("<body><h1>Last ferry leaves Saltmere</h1>" + p(FIRST, SECOND)).values())
        .allSatisfy(
            s -> {
              assertThat(s.zone()).isEqualTo(Zone.UNTOLD);
              assertThat(s.namedFurniture()).isFalse();
            });
  }

  @Test
  void seesThatAFormMayBeTheFrameOfThePage() throws Exception {
    Map<String, Setting> settings =
        settings(
            "<body><form id='aspnetForm'><div id='nav'>World</div>"
                + p(FIRST, SECOND)
                + "<fieldset>Your name</fieldset></form></body>");

    assertThat(zone(settings, FIRST)).isEqualTo(Zone.UNTOLD);
    assertThat(zone(settings, "World")).isEqualTo(Zone.NAVIGATION);
    assertThat(zone(settings, "Your name")).isEqualTo(Zone.FORM);
  }

  @Test
  void seesTheStoryAboveACrowdOfComments() throws Exception {
    Map<String, Setting> settings =
        settings(
            "<body><div class='main'>"
                + p(FIRST, SECOND)
                + "</div><div id='disqus_thread'>"
                + p(REMARK).repeat(40)
                + "</div></body>");

    assertThat(zone(settings, FIRST)).isEqualTo(Zone.UNTOLD);
    assertThat(zone(settings, REMARK)).isEqualTo(Zone.COMMENTS);
  }

  @Test
  void weighsNamesInsideALineByTheirLetters() throws Exception {
    Map<String, Setting> settings =
        settings(
            p(FIRST)
                + "<p>"
                + SECOND
                + " <span class='share'>Mail</span></p>"
                + "<p><span class='read-more'>Dykes are failing</span> now</p>");

    assertThat(settings.get(SECOND + " Mail").namedFurniture()).isFalse();
    assertThat(settings.get("Dykes are failing now").namedFurniture()).isTrue();
  }

  @Test
  void tellsEachPartOfAPassageThatBreaksCut() throws Exception {
    Map<String, Setting> settings =
        settings(
            "<div>"
                + FIRST
                + "<br><br><span class='related'>Dykes are failing</span><br><br>"
                + SECOND
                + "</div>");

    assertThat(settings.get(FIRST).namedFurniture()).isFalse();
    assertThat(settings.get("Dykes are failing").namedFurniture()).isTrue();
    assertThat(settings.get(SECOND).namedFurniture()).isFalse();
  }

  @Test
  void doesNotTakeThePagesWordForItsOwn() throws Exception {
    Map<String, Setting> settings =
        settings(
            "<div copydesk-zone='ASIDE' copydesk-named='true'>"
                + p(FIRST, SECOND)
                + "</div><p COPYDESK-ZONE='NO_SUCH'>"
                + THIRD
                + "</p>");

    assertThat(settings.values()).extracting(Setting::zone).containsOnly(Zone.UNTOLD);
    assertThat(settings.values()).extracting(Setting::namedFurniture).containsOnly(false);
  }

  @Test
  void asksTheReaderViewWhatTheStoryIs() throws Exception {
    Map<String, Setting> settings =
        settings(
            "<html><head><title>Last ferry leaves Saltmere</title></head><body>"
                + "<h1>Last ferry leaves Saltmere</h1>"
                + "<div class='a'>"
                + p(FIRST, SECOND, THIRD, FIRST + " " + SECOND)
                + "</div><div class='b'><ul><li><a href='/1'>Dykes are failing</a></li>"
                + "<li><a href='/2'>Herring are back</a></li></ul></div><p>Imprint</p></body></html>");

    assertThat(settings.get("Last ferry leaves Saltmere").extraction()).isEqualTo(Extraction.KEPT);
    assertThat(settings.get(FIRST).extraction()).isEqualTo(Extraction.KEPT);
    assertThat(settings.get(THIRD).extraction()).isEqualTo(Extraction.KEPT);
    assertThat(settings.get("Dykes are failing").extraction()).isEqualTo(Extraction.DROPPED);
  }

  @Test
  void knowsWhichOfTwoEqualLinesTheReaderViewShows() throws Exception {
    Article article =
        read(
            "<body><div class='sidebar'><p>Nora Quist sells coffee</p></div><div class='a'>"
                + p(FIRST, SECOND, "Nora Quist sells coffee", THIRD, SECOND)
                + "</div></body>");

    assertThat(
            article.blocks().stream()
                .filter(b -> article.textOf(b).startsWith("Nora"))
                .map(b -> b.setting().extraction()))
        .containsExactly(Extraction.DROPPED, Extraction.KEPT);
  }

  @Test
  void hasNoReaderViewOfAFewWords() throws Exception {
    assertThat(
            settings(
                    "<body><p>"
                        + TEASER
                        + "</p><p>"
                        + TEASER.toUpperCase(java.util.Locale.ROOT)
                        + "</p></body>")
                .values())
        .extracting(Setting::extraction)
        .containsOnly(Extraction.UNTOLD);
  }

  @Test
  void doesWithoutAReaderViewWherePagesAreBuiltToTireIt() throws Exception {
    String deep = "<div>".repeat(400) + p(FIRST) + "</div>".repeat(400);
    String wide =
        p(FIRST, SECOND) + "<div class='share'><a href='/x'>Mail</a></div>".repeat(20_000);

    assertThat(settings("<body>" + deep.repeat(40)).values())
        .extracting(Setting::extraction)
        .containsOnly(Extraction.UNTOLD);
    assertThat(settings("<body>" + wide))
        .containsEntry("Mail", new Setting(Zone.UNTOLD, Extraction.UNTOLD, true));
  }

  @Test
  void doesNotEndALineAtARemarkInTheSource() throws Exception {
    assertThat(read("<p>Nora <!-- -->Quist<!-- x --> sells coffee.</p>" + p(FIRST)).text())
        .startsWith("Nora Quist sells coffee.\nThe ferry");
  }

  @Test
  void resolvesLinksWhereThePageNamesItsBase() throws Exception {
    String body = p("<a href='/dykes'>Dykes</a> are failing. " + FIRST);

    assertThat(read("<body>" + body).links().get(0).target()).isEqualTo("/dykes");
    assertThat(
            read("<head><base href='https://shore.example/a/'></head><body>" + body)
                .links()
                .get(0)
                .target())
        .isEqualTo("https://shore.example/dykes");
  }

  private static Zone zone(Map<String, Setting> settings, String text) {
    assertThat(settings).containsKey(text);
    return settings.get(text).zone();
  }
}
