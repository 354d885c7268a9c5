package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.check.statistics.claim.Claim;
import org.copydesk.check.statistics.claim.ClaimCollector;
import org.copydesk.check.statistics.words.ArticleWords;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks texts whose counted numbers are marked, {@code ⟦37% → percent⟧} with the kind of figure,
 * and whose other numbers are not: {@code checks/statistics/counted.md} and {@code
 * checks/statistics/not-counted.md}.
 */
class CountedNumbersTest {

  private final ClaimCollector claims = new ClaimCollector();

  @TestFactory
  Stream<DynamicTest> tellsCountedNumbersFromOthers() {
    return Stream.of("statistics/counted", "statistics/not-counted")
        .flatMap(file -> RuleFixture.of(file).behaviours().stream())
        .map(
            b ->
                DynamicTest.dynamicTest(
                    b.heading(), () -> assertThat(differences(b.text())).isEmpty()));
  }

  private List<String> differences(MarkedText marked) {
    List<Claim> found = claims.collect(new ArticleWords(TestDesk.article(marked.text())));
    List<String> differences = new ArrayList<>();
    for (Claim claim : found) {
      if (marked.marks().stream()
          .noneMatch(m -> !m.knownGap() && m.span().equals(claim.number().span()))) {
        differences.add("counted, but not marked: " + claim);
      }
    }
    for (MarkedText.Mark mark : marked.marks()) {
      Claim claim =
          found.stream()
              .filter(c -> c.number().span().equals(mark.span()))
              .findFirst()
              .orElse(null);
      String text = mark.span().in(marked.text());
      if (mark.knownGap()) {
        if (claim != null) {
          differences.add("a known gap is closed, unmark it: " + text);
        }
      } else if (claim == null) {
        differences.add("marked, but not counted: " + text);
      } else if (!mark.suggestion().isEmpty() && !claim.kind().equals(mark.suggestion())) {
        differences.add(text + " is of the kind " + claim.kind());
      }
    }
    return differences;
  }
}
