package org.copydesk.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColoursTest {

  private static final double ENOUGH = 4.5;

  /** What letters of the page stand on: the page, a story, a finding's words, the banner. */
  private static final List<Colours> GROUNDS = List.of(Colours.STRIPE, Colours.INK);

  @ParameterizedTest
  @EnumSource
  void readsWellOnItsOwnFillByDayAndByNight(Colours colour) {
    assertThat(contrast(colour.day().text(), colour.day().fill())).isGreaterThanOrEqualTo(ENOUGH);
    assertThat(contrast(colour.text(), colour.fill())).isGreaterThanOrEqualTo(ENOUGH);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HEADER")
  void readsWellOnThePageAndInAStory(Colours colour) {
    for (Colours ground : GROUNDS) {
      assertThat(contrast(colour.day().text(), ground.day().fill()))
          .as("%s on %s by day", colour, ground)
          .isGreaterThanOrEqualTo(ENOUGH);
      assertThat(contrast(colour.text(), ground.fill()))
          .as("%s on %s by night", colour, ground)
          .isGreaterThanOrEqualTo(ENOUGH);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RED", "AMBER", "BLUE", "GREY"})
  void leavesTheWordsOfAMarkLegible(Colours colour) {
    assertThat(contrast(Colours.INK.day().text(), colour.day().fill()))
        .isGreaterThanOrEqualTo(ENOUGH);
    assertThat(contrast(Colours.INK.text(), colour.fill())).isGreaterThanOrEqualTo(ENOUGH);
  }

  @Test
  void saysEveryColourOnceForDayAndOnceForNight() {
    for (Colours colour : Colours.values()) {
      String variable = "--" + Colours.word(colour.day()) + ":#";
      assertThat(Colours.css().split(variable, -1)).as(variable).hasSize(3);
    }
  }

  /** WCAG 2.2's contrast ratio. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * part(colour, 0) + 0.7152 * part(colour, 2) + 0.0722 * part(colour, 4);
  }

  private static double part(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
