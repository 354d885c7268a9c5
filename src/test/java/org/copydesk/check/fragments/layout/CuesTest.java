package org.copydesk.check.fragments.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.check.fragments.CommentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CuesTest {

  private final Cues forms = Cues.read(CommentForm.class, "comment-form.tsv");

  @Test
  void fillsALineWithSeveralWordings() {
    assertThat(forms.filling("name * email * website").stream().map(Cues.Match::kind))
        .containsExactly("part", "part", "part");
  }

  @Test
  void leavesALineAloneWhenAWordIsLeftOver() {
    assertThat(forms.filling("name of the email")).isEqualTo(List.of());
    assertThat(forms.whole("leave a reply to the mayor's letter")).isEmpty();
  }

  @Test
  void stopsAtTheEdgeOfAWord() {
    assertThat(forms.at("sharecroppers", 0)).isEmpty();
    assertThat(forms.at("share", 0)).isPresent();
  }

  @Test
  void takesTheLongestWording() {
    assertThat(forms.at("leave a reply cancel reply", 0).orElseThrow().end())
        .isEqualTo("leave a reply cancel reply".length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assistant.tsv",
        "comment-form.tsv",
        "credit.tsv",
        "placeholder-bracket.tsv",
        "placeholder-line.tsv",
        "tag-label.tsv",
        "template-column.tsv",
        "template-heading.tsv",
        "template-label.tsv"
      })
  void readsEveryFileOfWordings(String file) {
    assertThat(Cues.read(CommentForm.class, file).filling("no wording of any file fills this line"))
        .isEmpty();
  }
}
