package org.copydesk.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When the clock fires, above all in the two nights of a year that have an hour less or more. */
class TimetableTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static Timetable timetable(ZoneId zone, String... expressions) {
    return new Timetable(List.of(expressions), zone, Duration.ZERO);
  }

  private static List<Instant> firings(Timetable timetable, Instant after, Instant until) {
    List<Instant> all = new ArrayList<>();
    Instant next = timetable.next(after).orElseThrow();
    while (next.isBefore(until)) {
      all.add(next);
      next = timetable.next(next).orElseThrow();
    }
    return all;
  }

  private static List<String> firings(Timetable timetable, String from, int days) {
    Instant start = LocalDate.parse(from).atStartOfDay(timetable.zone()).toInstant();
    Instant end = LocalDate.parse(from).plusDays(days).atStartOfDay(timetable.zone()).toInstant();
    return firings(timetable, start.minusNanos(1), end).stream()
        .map(
            i ->
                i.atZone(timetable.zone()).toLocalTime()
                    + " "
                    + i.atZone(timetable.zone()).getOffset())
        .toList();
  }

  private static Stream<Arguments> everyTimeOfDayInBothZones() {
    return Stream.of(BERLIN, NEW_YORK)
        .flatMap(
            zone ->
                Stream.of(0, 1, 2, 3, 23)
                    .flatMap(hour -> Stream.of(0, 30, 59).map(m -> Arguments.of(zone, hour, m))));
  }

  @ParameterizedTest
  @MethodSource("everyTimeOfDayInBothZones")
  void firesOnceADayInEveryNightOfAYear(ZoneId zone, int hour, int minute) {
    Timetable timetable = timetable(zone, "0 %d %d * * *".formatted(minute, hour));
    LocalDate first = LocalDate.of(2026, 1, 1);
    List<Instant> firings =
        firings(
            timetable,
            first.atStartOfDay(zone).toInstant().minusNanos(1),
            first.plusYears(1).atStartOfDay(zone).toInstant());
    assertThat(firings.stream().map(i -> i.atZone(zone).toLocalDate()))
        .containsExactlyElementsOf(first.datesUntil(first.plusYears(1)).toList());
    for (Instant firing : firings) {
      ZonedDateTime told = firing.atZone(zone);
      LocalDateTime said = LocalDateTime.of(told.toLocalDate(), LocalTime.of(hour, minute));
      boolean isThere = !zone.getRules().getValidOffsets(said).isEmpty();
      assertThat(told.toLocalDateTime())
          .as("at the time that was said, or right after the hour that is left out")
          .isEqualTo(isThere ? said : said.toLocalDate().atTime(3, 0));
    }
  }

  @ParameterizedTest
  @MethodSource("everyTimeOfDayInBothZones")
  void firesEveryRealHourWhereNoHourIsNamed(ZoneId zone, int hour, int minute) {
    Instant start = LocalDate.of(2026, 1, 1).atTime(hour, minute).atZone(zone).toInstant();
    List<Instant> firings =
        firings(
            timetable(zone, "0 " + minute + " * * * *"), start, start.plus(Duration.ofDays(365)));
    assertThat(firings).hasSize(365 * 24 - 1);
    for (int i = 0; i < firings.size(); i++) {
      assertThat(firings.get(i)).isEqualTo(start.plus(Duration.ofHours(i + 1L)));
    }
  }

  @Test
  void meansTheMomentAfterAnHourThatIsLeftOut() {
    assertThat(firings(timetable(BERLIN, "0 30 2 * * *"), "2026-03-29", 1))
        .containsExactly("03:00 +02:00");
    assertThat(firings(timetable(BERLIN, "0 0,30 1-3 * * *"), "2026-03-29", 1))
        .containsExactly("01:00 +01:00", "01:30 +01:00", "03:00 +02:00", "03:30 +02:00");
  }

  @Test
  void takesTheFirstOfAnHourThatComesTwice() {
    assertThat(firings(timetable(BERLIN, "0 30 2 * * *"), "2026-10-25", 1))
        .containsExactly("02:30 +02:00");
    assertThat(firings(timetable(NEW_YORK, "0 0 1-3 * * *"), "2026-11-01", 1))
        .containsExactly("01:00 -04:00", "02:00 -05:00", "03:00 -05:00");
  }

  @Test
  void firesOnceWhereTwoExpressionsMeet() {
    assertThat(firings(timetable(BERLIN, "0 0 2 * * *", "0 0 2,14 * * *"), "2026-06-01", 2))
        .containsExactly("02:00 +02:00", "14:00 +02:00", "02:00 +02:00", "14:00 +02:00");
  }

  @Test
  void movesTheWholeTimetableByTheDelay() {
    Timetable late = new Timetable(List.of("0 0 2 * * *"), BERLIN, Duration.ofMinutes(7));
    assertThat(firings(late, "2026-06-01", 2)).containsExactly("02:07 +02:00", "02:07 +02:00");
  }

  @Test
  void knowsWhenThereIsNoFiringAnyMore() {
    assertThat(timetable(BERLIN, "0 0 0 31 2 *").next(Instant.EPOCH)).isEmpty();
  }

  @Test
  void countsWhatPassed() {
    Timetable nightly = timetable(BERLIN, "0 0 2 * * *");
    Instant monday = Instant.parse("2026-06-01T12:00:00Z");
    assertThat(nightly.between(monday, monday)).isEmpty();
    assertThat(nightly.between(monday, monday.plus(Duration.ofDays(3))))
        .contains(new Timetable.Firings(Instant.parse("2026-06-04T00:00:00Z"), 3));
    Timetable hasty = timetable(BERLIN, "* * * * * *");
    assertThat(hasty.between(monday, monday.plus(Duration.ofDays(300))).orElseThrow().count())
        .isEqualTo(Timetable.Firings.MOST);
  }

  @Test
  void expectsAVerdictByTheSecondFiringAfterwards() {
    Timetable onWorkingDays = timetable(BERLIN, "0 0 2 * * MON-FRI");
    Instant friday = Instant.parse("2026-06-05T00:00:00Z");
    assertThat(onWorkingDays.deadline(friday)).contains(Instant.parse("2026-06-09T00:00:00Z"));
  }

  @Test
  void refusesWhatIsNoExpression() {
    assertThatIllegalArgumentException().isThrownBy(() -> timetable(BERLIN, "every night"));
    assertThatIllegalArgumentException().isThrownBy(() -> timetable(BERLIN));
  }
}
