package org.copydesk.check.fragments.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingsTest {

  private final Wordings wordings = Wordings.read("wordings.tsv");

  private Wordings.Found in(String words) {
    return wordings.in(List.of(words.split(" ")));
  }

  @Test
  void knowsALineThatIsNothingButAWording() {
    assertThat(in("privacy policy").at(Wordings.Where.WHOLE)).contains(WordingKind.LEGAL);
    assertThat(in("privacy policy of the sea").at(Wordings.Where.WHOLE)).isEmpty();
  }

  @Test
  void knowsTheWordsThatOpenALine() {
    assertThat(in("share this article with friends").at(Wordings.Where.START))
        .contains(WordingKind.SHARE);
    assertThat(in("they share this article").at(Wordings.Where.START))
        .doesNotContain(WordingKind.SHARE);
  }

  @Test
  void findsAWordingInTheMiddleOfALine() {
    assertThat(in("the news in your inbox every day").at(Wordings.Where.ANY))
        .contains(WordingKind.NEWSLETTER);
  }

  @Test
  void tellsANumberFromAnyWord() {
    assertThat(in("12 comments").at(Wordings.Where.WHOLE)).contains(WordingKind.COMMENTS);
    assertThat(in("closing comments").at(Wordings.Where.WHOLE)).isEmpty();
  }
}
