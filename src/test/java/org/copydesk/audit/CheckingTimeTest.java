package org.copydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.AskedEvidence;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.Check;
import org.copydesk.check.CheckContext;
import org.copydesk.check.CheckingTime;
import org.copydesk.check.DeskWords;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.LanguageGuess;
import org.copydesk.check.Measure;
import org.copydesk.check.Measure.Unit;
import org.copydesk.check.Rule;
import org.copydesk.check.RuleSettings;
import org.copydesk.check.StoryCheck;
import org.copydesk.check.StoryText;
import org.copydesk.check.TestDesk;
import org.copydesk.check.TextMeasure;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.score.PriceList;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.text.Article;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Span;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules that never come to their end, in a time that the test lets pass. */
class CheckingTimeTest {

  private static final Article ARTICLE =
      TestDesk.article(
          "The harbour wall will stand where the engineers said it should. It took two winters and"
              + " three firms, and nobody in the town had thought it would.");

  private static final Shortfall LEFT_OUT =
      new Shortfall(UnreadableReason.CHECK_LIMIT, "The first three letters were looked at.");

  /** Counts rules that hang, and lets them go when the test is over. */
  private static final Semaphore STUCK = new Semaphore(0);

  private static volatile CountDownLatch over = new CountDownLatch(1);

  private static final AtomicInteger ASKED = new AtomicInteger();

  /** Time that passes only while something hangs. */
  private static final class PassingTime implements Stopwatch {
    private final AtomicLong now = new AtomicLong();

    @Override
    public long nanos() {
      return now.get();
    }

    @Override
    public <T> T await(Future<T> result, long nanos)
        throws ExecutionException, InterruptedException, TimeoutException {
      while (true) {
        try {
          return result.get(1, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (STUCK.tryAcquire()) {
            now.addAndGet(nanos);
            throw e;
          }
        }
      }
    }
  }

  private static void hang() {
    STUCK.release();
    CountDownLatch end = over;
    while (end.getCount() > 0) {
      try {
        end.await();
      } catch (InterruptedException e) {
        // Nothing stops it, as nothing stops a loop.
        continue;
      }
    }
  }

  @AfterEach
  void letGo() {
    over.countDown();
    over = new CountDownLatch(1);
    STUCK.drainPermits();
    ASKED.set(0);
  }

  @Rule(
      id = "style/hanging-for-the-test",
      level = Level.WARNING,
      summary = "A check that hangs",
      why = "Tests need one.",
      fix = "Nothing.",
      flags = "⟦x⟧",
      accepts = "y")
  private static final class Hanging implements ArticleCheck {
    @Override
    public List<Finding> check(CheckContext context) {
      hang();
      return List.of(card().finding(context.article(), new Span(0, 3)).message("late").done());
    }
  }

  @Rule(
      id = "style/hanging-in-the-story",
      level = Level.WARNING,
      summary = "A check of the story that hangs",
      why = "Tests need one.",
      fix = "Nothing.",
      flags = "⟦x⟧",
      accepts = "y")
  private static final class HangingStory implements StoryCheck {
    @Override
    public List<Finding> check(StoryText story) {
      hang();
      return List.of();
    }
  }

  @Rule(
      id = "names/speaking-for-the-test",
      level = Level.WARNING,
      summary = "A check that speaks",
      why = "Tests need one.",
      fix = "Nothing.",
      flags = "⟦x⟧",
      accepts = "y")
  private static final class Speaking implements ArticleCheck {
    @Override
    public List<Finding> check(CheckContext context) {
      ASKED.incrementAndGet();
      return List.of(card().finding(context.article(), new Span(4, 11)).message("here").done());
    }
  }

  @Rule(
      id = "style/eating-for-the-test",
      level = Level.WARNING,
      summary = "A check that takes all memory",
      why = "Tests need one.",
      fix = "Nothing.",
      flags = "⟦x⟧",
      accepts = "y")
  private static final class Eating implements ArticleCheck {
    @Override
    public List<Finding> check(CheckContext context) {
      throw new OutOfMemoryError("for the test");
    }
  }

  @Rule(
      id = "style/counting-for-the-test",
      level = Level.WARNING,
      summary = "A check that looks at some of the text",
      why = "Tests need one.",
      fix = "Nothing.",
      flags = "⟦x⟧",
      accepts = "y")
  private static final class Counting implements ArticleCheck {
    @Override
    public List<Finding> check(CheckContext context) {
      context.add(LEFT_OUT);
      return List.of(card().finding(context.article(), new Span(0, 3)).message("first").done());
    }
  }

  @Measure(
      id = "hanging-for-the-test",
      label = "A measure that hangs",
      unit = Unit.COUNT,
      meaning = "For the test.")
  private static final class HangingMeasure implements TextMeasure {
    @Override
    public OptionalDouble of(StoryText story) {
      hang();
      return OptionalDouble.of(1);
    }
  }

  private static Audit audit(
      List<Check> checks, List<TextMeasure> measures, FigureSurvey survey, LanguageGuess guess) {
    Auditor auditor =
        new Auditor(
            checks,
            measures,
            survey,
            new ScoreFormula(PriceList.standard(), rule -> false),
            DeskWords.NONE,
            RuleSettings.NONE,
            guess,
            CheckingTime.DEFAULT,
            new PassingTime());
    return auditor.audit(
        ARTICLE, new AskedEvidence(BatchEvidence.NONE), auditor.told("story.txt", Set.of()));
  }

  private static Audit audit(Check... checks) {
    return audit(List.of(checks), List.of(), article -> List.of(), LanguageGuess.ENGLISH);
  }

  @Test
  void aRuleThatHangsCostsItsOwnFindingsOnly() {
    Audit audit = audit(new Hanging(), new HangingStory(), new Speaking());
    assertThat(audit.findings())
        .extracting(f -> f.finding().rule().value())
        .containsExactly("names/speaking-for-the-test");
    assertThat(audit.shortfalls())
        .containsExactly(
            new Shortfall(
                UnreadableReason.CHECK_TIMEOUT,
                "The rule “A check that hangs” was stopped after 60 seconds; what it would have"
                    + " found here is not in this report."),
            new Shortfall(
                UnreadableReason.CHECK_TIMEOUT,
                "The rule “A check of the story that hangs” was stopped after 60 seconds; what it"
                    + " would have found here is not in this report."));
    assertThat(audit.verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void whatWasFoundBeforeIsNotLookedForAgain() {
    audit(new Speaking(), new Hanging(), new HangingStory());
    assertThat(ASKED).hasValue(1);
  }

  @Test
  void anAuditThatWasStoppedIsNotRemembered() {
    assertThat(NamelessAudit.of(audit(new Hanging()), ARTICLE)).isEmpty();
    assertThat(NamelessAudit.of(audit(new Speaking()), ARTICLE)).isPresent();
  }

  @Test
  void aMeasureAndTheRegisterAreStoppedAsRulesAre() {
    Audit audit =
        audit(
            List.of(new Speaking()),
            List.of(new HangingMeasure()),
            article -> {
              hang();
              return List.of();
            },
            LanguageGuess.ENGLISH);
    assertThat(audit.findings()).hasSize(1);
    assertThat(audit.measures().amounts()).isEmpty();
    assertThat(audit.shortfalls())
        .extracting(Shortfall::sentence)
        .anyMatch(s -> s.startsWith("The register of figures was stopped after 60 seconds"))
        .anyMatch(s -> s.startsWith("The measure “A measure that hangs” was stopped"));
  }

  @Test
  void allRulesTogetherTakeNoMoreThanTheirTime() {
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      checks.add(new HangingStory());
    }
    checks.add(new Speaking());
    Audit audit = audit(checks, List.of(), article -> List.of(), LanguageGuess.ENGLISH);
    assertThat(audit.findings()).hasSize(1);
    assertThat(audit.shortfalls()).hasSize(6);
    assertThat(audit.shortfalls().get(5).sentence())
        .isEqualTo(
            "Checking took more than 300 seconds in all; the rules that had not been asked by then"
                + " say nothing of this text.");
  }

  @Test
  void aTextIsGivenUpWhereWhatIsDoneBetweenTheRulesHangs() {
    LanguageGuess hanging =
        text -> {
          hang();
          return "en";
        };
    assertThatThrownBy(
            () -> audit(List.of(new Speaking()), List.of(), article -> List.of(), hanging))
        .isInstanceOf(OverdueTextException.class)
        .hasMessage("Putting together what was found took more than 60 seconds.");
  }

  @Test
  void aRuleThatRunsOutOfMemoryCostsItselfOnly() {
    Audit audit = audit(new Eating(), new Speaking());
    assertThat(audit.findings()).hasSize(1);
    assertThat(audit.shortfalls())
        .extracting(Shortfall::reason)
        .containsExactly(UnreadableReason.CHECK_FAILED);
  }

  @Test
  void whatARuleLeavesOutIsToldOnce() {
    // What comes after a rule that hangs is done by another thread.
    Audit audit = audit(new Counting(), new Hanging());
    assertThat(audit.findings()).hasSize(1);
    assertThat(audit.shortfalls()).filteredOn(LEFT_OUT::equals).hasSize(1);
    assertThat(audit.verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void anAuditOfATextThatHoldsTooMuchIsRemembered() {
    Audit audit = audit(new Counting());
    assertThat(audit.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(NamelessAudit.of(audit, ARTICLE)).isPresent();
  }
}
