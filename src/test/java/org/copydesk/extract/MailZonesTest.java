package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What mail programs mark in the messages they send. */
class MailZonesTest {

  private static final String STORY =
      "<p>The harbour bridge in Eastport opened to traffic on Monday, two years after a winter"
          + " storm tore its deck away and left the town without a way across the bay.</p>";

  @TempDir Path folder;

  /** The zones of what stands around the story. */
  private List<String> zones(String before, String after) throws Exception {
    String html = "<html><body>" + before + STORY + after + "</body></html>";
    Article article = new ReaderOnDisk(folder).article("mail.html", StoryFiles.utf8(html));
    return article.blocks().stream()
        .filter(b -> !article.textOf(b).startsWith("The harbour"))
        .map(b -> b.setting().zone() + " " + article.textOf(b))
        .toList();
  }

  @Test
  void knowsWhatIsQuotedAndWhatIsSigned() throws Exception {
    assertThat(
            zones(
                "<div>Hi Lee,</div>",
                "<div class='gmail_signature'>Sam<br>Reporter</div><div class='gmail_quote'>"
                    + "On Monday Lee wrote:<blockquote>Where is it?</blockquote></div><p>Sam</p>"))
        .containsExactly(
            "UNTOLD Hi Lee,",
            "SIGNATURE Sam",
            "SIGNATURE Reporter",
            "QUOTED_REPLY On Monday Lee wrote:",
            "QUOTED_REPLY Where is it?",
            "UNTOLD Sam");
  }

  @Test
  void takesAllBelowOutlooksMarkForTheEarlierMessage() throws Exception {
    assertThat(zones("", "<div id='x_divRplyFwdMsg'>From: Lee</div><p>Where is it?</p>"))
        .containsExactly("QUOTED_REPLY From: Lee", "QUOTED_REPLY Where is it?");
  }

  @Test
  void endsOutlooksMarkWithTheBoxAroundIt() throws Exception {
    assertThat(
            zones(
                "<div><div id='divRplyFwdMsg'>From: Lee</div><p>Where is it?</p></div><p>Bay</p>",
                "<div id='appendonsend'></div><p>Sam</p>"))
        .containsExactly(
            "QUOTED_REPLY From: Lee", "QUOTED_REPLY Where is it?", "UNTOLD Bay", "UNTOLD Sam");
  }

  @Test
  void tellsACitedMessageFromAQuotation() throws Exception {
    assertThat(
            zones(
                "<blockquote>We waited.</blockquote>", "<blockquote type='cite'>Lee</blockquote>"))
        .containsExactly("UNTOLD We waited.", "QUOTED_REPLY Lee");
  }
}
