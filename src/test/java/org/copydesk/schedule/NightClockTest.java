package org.copydesk.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** What the clock does at which time; the time is the test's, and so is the end of each audit. */
class NightClockTest {

  private static final NightResult RESULT =
      new NightResult("00001", "PASS", true, List.of(), Map.of("pass", 1), Map.of(), "report.xlsx");

  @TempDir Path folder;

  private final SetClock time = new SetClock("2026-06-01T12:00:00Z");
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private Ending ending = Ending.complete(RESULT);
  private int audits;
  private long nanos;

  private NightClock clock(boolean catchUp) {
    return new NightClock(
        new Timetable(List.of("0 0 2 * * *"), ZoneId.of("Europe/Berlin"), Duration.ZERO),
        catchUp,
        folder,
        time,
        () -> nanos,
        waiting::add,
        () -> {
          audits++;
          return ending;
        },
        told::add);
  }

  private NightClock begun() {
    NightClock clock = clock(true);
    clock.begin();
    return clock;
  }

  /** Lets the run that has begun come to its end. */
  private void finish() {
    waiting.remove().run();
  }

  private void at(NightClock clock, String instant) {
    time.set(instant);
    clock.tick();
  }

  @Test
  void auditsAtItsTimeAndNotBefore() {
    NightClock clock = begun();
    at(clock, "2026-06-01T23:59:59Z");
    assertThat(waiting).isEmpty();
    at(clock, "2026-06-02T00:00:00Z");
    assertThat(waiting).hasSize(1);
    finish();
    at(clock, "2026-06-02T00:00:01Z");
    assertThat(waiting).isEmpty();
    assertThat(clock.standing().last().orElseThrow().result()).isEqualTo(RESULT);
    assertThat(clock.standing().next()).contains(java.time.Instant.parse("2026-06-03T00:00:00Z"));
    assertThat(told).anyMatch(t -> t.contains("Tue 2 Jun 2026 02:00:00 CEST is complete"));
  }

  @Test
  void leavesOutAFiringDuringARunAndSaysSo() {
    NightClock clock = begun();
    at(clock, "2026-06-02T00:00:00Z");
    at(clock, "2026-06-03T00:00:00Z");
    assertThat(waiting).hasSize(1);
    assertThat(clock.standing().missed()).isEqualTo(1);
    assertThat(told).anyMatch(t -> t.contains("still at work") && t.contains("is left out"));
    finish();
    at(clock, "2026-06-03T12:00:00Z");
    assertThat(audits).isEqualTo(1);
    at(clock, "2026-06-04T00:00:00Z");
    assertThat(waiting).hasSize(1);
  }

  @Test
  void makesUpOnceForAllThatWasMissedWhileNothingWasRunning() {
    NightClock first = begun();
    at(first, "2026-06-02T00:00:00Z");
    finish();
    time.set("2026-06-05T12:00:00Z");
    NightClock second = begun();
    assertThat(waiting).hasSize(1);
    assertThat(second.standing().missed()).isEqualTo(3);
    assertThat(told).anyMatch(t -> t.startsWith("3 runs were missed") && t.contains("Fri 5 Jun"));
    finish();
    NightClock third = begun();
    assertThat(waiting).as("made up for is made up for").isEmpty();
    assertThat(third.standing().missed()).isZero();
  }

  @Test
  void makesUpForARunThatWasKilledOrStopped() {
    NightClock killed = begun();
    at(killed, "2026-06-02T00:00:00Z");
    waiting.clear();
    time.set("2026-06-02T00:10:00Z");
    ending = Ending.of(Ending.Kind.STOPPED);
    begun();
    finish();
    ending = Ending.complete(RESULT);
    begun();
    assertThat(waiting).hasSize(1);
    finish();
    begun();
    assertThat(waiting).isEmpty();
    assertThat(audits).isEqualTo(2);
  }

  @Test
  void makesUpForNothingWhereThatIsOff() {
    begun();
    time.set("2026-06-05T12:00:00Z");
    NightClock clock = clock(false);
    clock.begin();
    assertThat(waiting).isEmpty();
    assertThat(clock.standing().missed()).isEqualTo(4);
    assertThat(told).anyMatch(t -> t.contains("catch-up is off"));
    begun();
    assertThat(waiting).isEmpty();
  }

  @Test
  void startsWithoutARunWhereItWasNeverStartedBefore() {
    begun();
    assertThat(waiting).isEmpty();
    assertThat(folder.resolve(ClockMemory.FILE)).exists();
  }

  @Test
  void startsAnewWhereItsFileIsDamaged() throws IOException {
    for (String damage : List.of("", "{", "[]", "null", "{\"done\":\"yesterday\"}", "{}")) {
      Files.writeString(folder.resolve(ClockMemory.FILE), damage);
      begun();
      assertThat(waiting).as(damage).isEmpty();
    }
  }

  @Test
  void runsOnceAfterTheMachineSlept() {
    NightClock clock = begun();
    at(clock, "2026-06-08T09:00:00Z");
    assertThat(waiting).hasSize(1);
    assertThat(clock.standing().missed()).isEqualTo(6);
    finish();
    at(clock, "2026-06-09T00:00:00Z");
    assertThat(waiting).hasSize(1);
  }

  @Test
  void waitsNoLongerThanADayWhenTheClockOfTheMachineIsSetBack() {
    time.set("2026-06-20T12:00:00Z");
    NightClock clock = begun();
    at(clock, "2026-06-01T12:00:00Z");
    assertThat(told).anyMatch(t -> t.contains("was set back"));
    at(clock, "2026-06-02T00:00:00Z");
    assertThat(waiting).hasSize(1);
  }

  @Test
  void doesNotFireAgainWhenTheClockOfTheMachineIsCorrected() {
    NightClock clock = begun();
    at(clock, "2026-06-02T00:00:00Z");
    finish();
    at(clock, "2026-06-01T23:59:58Z");
    at(clock, "2026-06-02T00:00:00Z");
    assertThat(waiting).isEmpty();
  }

  @Test
  void triesAgainAtTheNextFiringWhatWasHeldRefusedOrFailed() {
    NightClock clock = begun();
    ending = Ending.of(Ending.Kind.HELD);
    at(clock, "2026-06-02T00:00:00Z");
    finish();
    assertThat(clock.standing().missed()).isEqualTo(1);
    assertThat(clock.standing().lastFailed()).as("nothing is wrong with it").isFalse();
    ending = Ending.of(Ending.Kind.REFUSED);
    at(clock, "2026-06-03T00:00:00Z");
    finish();
    assertThat(clock.standing().lastFailed()).isTrue();
    assertThat(new RunsHealth(clock).health().getStatus()).isEqualTo(Status.DOWN);
    ending = Ending.complete(RESULT);
    at(clock, "2026-06-04T00:00:00Z");
    finish();
    assertThat(clock.standing().lastFailed()).isFalse();
    assertThat(new RunsHealth(clock).health().getStatus()).isEqualTo(Status.UP);
    assertThat(clock.standing().failed()).isEqualTo(1);
  }

  @Test
  void isUnwellWhenTwoFiringsPassWithoutAVerdict() {
    NightClock clock = begun();
    ending = Ending.of(Ending.Kind.HELD);
    at(clock, "2026-06-02T00:00:00Z");
    finish();
    time.set("2026-06-02T23:59:00Z");
    assertThat(new RunsHealth(clock).health().getStatus()).isEqualTo(Status.UP);
    at(clock, "2026-06-03T00:00:00Z");
    time.pass(Duration.ofMinutes(1));
    assertThat(new RunsHealth(clock).health().getStatus())
        .as("a run at work has its own time")
        .isEqualTo(Status.UP);
    finish();
    assertThat(new RunsHealth(clock).health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void livesOnlyWhileSomebodyAsksIt() {
    NightClock clock = begun();
    clock.tick();
    assertThat(new ClockHealth(clock).health().getStatus()).isEqualTo(Status.UP);
    nanos += Duration.ofMinutes(6).toNanos();
    assertThat(new ClockHealth(clock).health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void asksToBeAskedInAMinuteOrAtTheNextFiring() {
    NightClock clock = begun();
    assertThat(clock.nextTick()).isEqualTo("2026-06-01T12:01:00Z");
    time.set("2026-06-01T23:59:30Z");
    assertThat(clock.nextTick()).isEqualTo("2026-06-02T00:00:00Z");
  }

  @Test
  void startsNothingOnceItIsClosed() {
    NightClock clock = begun();
    clock.close();
    at(clock, "2026-06-02T00:00:00Z");
    assertThat(waiting).isEmpty();
  }

  @Test
  void takesARunThatASignalCutShortForStopped() {
    NightClock clock = begun();
    ending = Ending.of(Ending.Kind.FAILED);
    at(clock, "2026-06-02T00:00:00Z");
    clock.close();
    finish();
    assertThat(clock.standing().lastFailed()).isFalse();
    assertThat(told).last().asString().endsWith("was stopped");
    begun();
    assertThat(waiting).as("it is made up for").hasSize(1);
  }

  @Test
  void goesOnThoughItsFileCannotBeWritten() throws IOException {
    NightClock clock = begun();
    Files.delete(folder.resolve(ClockMemory.FILE));
    Files.createDirectories(folder.resolve(ClockMemory.FILE).resolve("in the way"));
    at(clock, "2026-06-02T00:00:00Z");
    finish();
    assertThat(told).anyMatch(t -> t.startsWith("what the clock must know cannot be kept"));
    assertThat(clock.standing().complete()).isEqualTo(1);
  }
}
