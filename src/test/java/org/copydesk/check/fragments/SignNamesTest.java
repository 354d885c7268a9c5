package org.copydesk.check.fragments;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.check.TestDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages say what a sign is that cannot be read between quotation marks. */
class SignNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "bread|\u201cbread\u201d",
        "baker\u2019s|\u201cbaker\u2019s\u201d",
        "\u201c|an opening quotation mark",
        "\u201cNo|an opening quotation mark and \u201cNo\u201d",
        "old.\u201d|\u201cold.\u201d and a closing quotation mark",
        "\u201cNo\u201d|an opening quotation mark, \u201cNo\u201d and a closing quotation mark",
        "\u2019|an apostrophe",
        "\"|a straight quotation mark",
        "\u0093No|a control character and \u201cNo\u201d",
        "the \u201cold\u201d oven|\u201cthe \u2018old\u2019 oven\u201d"
      })
  void namesTheSignsAtTheEnds(String text, String expected) {
    assertThat(SignNames.quoted(text)).isEqualTo(expected);
  }

  @Test
  void tellsWhatABrokenMarkWas() {
    assertThat(
            TestDesk.audit("The baker waited. \u00e2\u20ac\u0153We have no oven now, he said.")
                .findings()
                .stream()
                .map(f -> f.finding().message()))
        .anyMatch(
            m -> m.endsWith("It was most likely an opening quotation mark and \u201cWe\u201d."));
  }

  @Test
  void tellsWhatACodedMarkStandsFor() {
    assertThat(
            TestDesk.audit("The baker waited. &ldquo; We have no oven now, he said.")
                .findings()
                .stream()
                .map(f -> f.finding().message()))
        .anyMatch(m -> m.endsWith("What it stands for is an opening quotation mark."));
  }
}
