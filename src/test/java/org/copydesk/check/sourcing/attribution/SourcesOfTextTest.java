package org.copydesk.check.sourcing.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.check.TestDesk;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesOfTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The port will close, said Maria Ivanova, the port's director. | Maria Ivanova | PERSON",
        "Maria Ivanova, who runs the port, said it would close in May. | Maria Ivanova | PERSON",
        "Maria Ivanova, the port's director, said on Monday it would close. | Maria Ivanova | PERSON",
        "Per Holm and Ada Brandt told reporters the port would close. | Per Holm and Ada Brandt | PERSON",
        "In an interview with Ada Brandt the plan was not mentioned. | Ada Brandt | PERSON",
        "People familiar with the plan said it was dead. | People familiar with the plan | UNNAMED",
        "Our team writes down that it works. | Our team | SELF",
        "According to the Norby Port Authority, it will close in May. | the Norby Port Authority | INSTITUTION",
        "Police said the road was closed. | Police | INSTITUTION",
        "Analysts at Barclays expect a slow spring. | Analysts at Barclays | INSTITUTION",
        "A report by Oxfam says so too. | report by Oxfam | DOCUMENT",
        "It was a study published on Monday in Nature. | study published on Monday in Nature | DOCUMENT",
        "The yards are empty, analysts say. | analysts | UNNAMED",
        "A senior American official said the yards were empty. | A senior American official | UNNAMED",
        "They were empty, according to people familiar with the talks. | people familiar with the talks | UNNAMED",
        "Research shows that walks help. | Research | UNNAMED",
        "The two researchers say that walks help. | The two researchers | BACK",
        "Walks help, she said. | she | BACK",
        "I think walks help. | I | SELF",
      })
  void readsWhoSpeaks(String text, String source, SourceKind kind) {
    Article article = TestDesk.article(text);
    List<Attribution> found = SourcesOfText.read(article).all();
    assertThat(found)
        .anySatisfy(
            a -> {
              assertThat(article.textOf(a.source())).isEqualTo(source);
              assertThat(a.kind()).isEqualTo(kind);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Brandt declined to say whether the port would close.",
        "The harbour is said to be the oldest of the coast.",
        "Norway's model of peace talks is older than the town.",
      })
  void hearsNobodyWhereNothingIsSaid(String text) {
    assertThat(SourcesOfText.read(TestDesk.article(text)).all()).isEmpty();
  }

  @Test
  void countsANameAndItsSurnameAsOneSource() {
    Article article =
        TestDesk.article(
            "The port will close, said Maria Ivanova, its director. Ivanova said nobody would lose"
                + " work. Per Holm, the mayor, said he was sorry.");
    assertThat(SourcesOfText.read(article).named()).hasSize(2);
  }

  @Test
  void readsTheLabelsOfATranscript() {
    Article article =
        TestDesk.article(
            "SMITH: When did the port close?\n\nIVANOVA: It closed in May.\n\nSMITH: And"
                + " why?\n\nIVANOVA: There was no trade left.");
    assertThat(SourcesOfText.read(article).named()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Walks help most people [12]. | [12]",
        "Walks help most people (Smith, 2019). | (Smith, 2019)",
        "Smith et al. (2019) were the first to look at walks. | Smith et al. (2019)",
        "Walks help most people (Source: Norby Health Office). | (Source: Norby Health Office)",
      })
  void readsReferences(String text, String mark) {
    assertThat(SourcesOfText.read(TestDesk.article(text)).references()).contains(mark);
  }

  @Test
  void knowsWhatIsSaidBetweenQuotationMarks() {
    Article article =
        TestDesk.article("“Experts say the port is lost,” said Ada Brandt, the mayor of Norby.");
    SourcesOfText sources = SourcesOfText.read(article);
    assertThat(sources.all())
        .filteredOn(a -> a.kind() == SourceKind.UNNAMED)
        .isNotEmpty()
        .allMatch(sources::isQuoted);
    assertThat(sources.all()).filteredOn(Attribution::isNamed).noneMatch(sources::isQuoted);
  }

  @Test
  void readsALongLineInTimeThatGrowsWithIt() {
    String line = "analysts and experts, ".repeat(5_000) + "said";
    assertThat(SourcesOfText.read(TestDesk.article(line)).all()).isNotNull();
  }
}
