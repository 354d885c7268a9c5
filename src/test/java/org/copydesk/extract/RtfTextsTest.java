package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.copydesk.text.Article;
import org.copydesk.text.Shortfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An RTF text is read as it is printed. */
class RtfTextsTest {

  private static final String TAIL =
      "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
          + " sixteen seventeen eighteen nineteen twenty.";

  @TempDir Path folder;

  private List<String> blocks(String body) throws Exception {
    String rtf =
        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\n" + body + "\\pard " + TAIL + "\\par}";
    Article article =
        new ReaderOnDisk(folder).article("story.rtf", rtf.getBytes(StandardCharsets.US_ASCII));
    return article.blocks().stream()
        .map(article::textOf)
        .filter(text -> !text.equals(TAIL))
        .toList();
  }

  @Test
  void readsANoteAfterItsParagraph() throws Exception {
    assertThat(
            blocks(
                "\\pard It cost $84 million{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} City"
                    + " audit.} in all.\\par "))
        .containsExactly("It cost $84 million in all.", "City audit.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\v Ask Ruth}",
        "\\v Ask Ruth\\v0 ",
        "{\\deleted Ask Ruth}",
        "{\\v Ask{\\b Ruth} \\'41sk\\u65?}",
        "{\\*\\annotation{\\*\\atnref 1}\\pard Ask \\{Ruth\\}}",
        "{\\pict\\bin5 }}{{\\}"
      })
  void leavesOutWhatIsNotPrinted(String unseen) throws Exception {
    assertThat(blocks("\\pard The toll " + unseen + "stays.\\par "))
        .containsExactly("The toll stays.");
  }

  @Test
  void saysThatAFileBreaksOff() throws Exception {
    String whole = "{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\pard " + TAIL + "\\par}";
    ReaderOnDisk reader = new ReaderOnDisk(folder);
    byte[] bytes = whole.getBytes(StandardCharsets.US_ASCII);
    assertThat(reader.one("whole.rtf", bytes).shortfalls()).isEmpty();
    assertThat(reader.one("cut.rtf", Arrays.copyOf(bytes, bytes.length - 1)).shortfalls())
        .extracting(Shortfall::sentence)
        .containsExactly("The file breaks off before its end; text may be missing.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "}}}}", "\\", "{\\footnote ", "{\\header ", "{\\*", "\\u", "\\'4"})
  void endsWithAnyFile(String end) {
    byte[] rtf = ("{\\rtf1 The toll stays." + end).getBytes(StandardCharsets.US_ASCII);

    assertThat(new String(new RtfStory(rtf, new ReviewMarks()).bytes(), StandardCharsets.US_ASCII))
        .contains("The toll stays.");
  }
}
