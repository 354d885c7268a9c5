package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.review.Scope;
import org.copydesk.review.SomeDecisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

class DecisionStoreTest {

  private static final String RULE = "spelling/misspelled-word";

  @ParameterizedTest
  @MethodSource("org.copydesk.store.BothDatabases#all")
  void keepsEachReachAndKeyOnce(JdbcTemplate jdbc) {
    jdbc.update("DELETE FROM decision");
    DecisionStore store = new DecisionStore(jdbc);
    Decision accept = SomeDecisions.on(Answer.ACCEPT, Scope.FINDING, RULE, "a.txt", "h\u0000ü“");
    Decision name = SomeDecisions.right("names/misspelled-name", "Netanyhau");
    store.add(List.of(accept, name));
    assertThat(store.all().all()).containsExactly(name, accept);

    Decision fix = SomeDecisions.on(Answer.FIX, Scope.FINDING, RULE, "a.txt", "h\u0000ü“");
    store.add(List.of(fix));
    assertThat(store.all().all()).containsExactly(name, fix);
  }

  @ParameterizedTest
  @MethodSource("org.copydesk.store.BothDatabases#all")
  void knowsAWorkbookByItsBytes(JdbcTemplate jdbc) {
    DecisionStore store = new DecisionStore(jdbc);
    String hash = "0123456789abcdef".repeat(4);
    assertThat(store.isKnown(hash)).isFalse();
    store.know(hash);
    store.know(hash);
    assertThat(store.isKnown(hash)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.copydesk.store.BothDatabases#all")
  void knowsNoFindingThatNoRunRaised(JdbcTemplate jdbc) {
    Decision accept = SomeDecisions.on(Answer.ACCEPT, Scope.FINDING, RULE, "a.txt", "never");
    assertThat(new DecisionStore(jdbc).wasRaised(accept.keys(), "no-run")).isFalse();
  }
}
