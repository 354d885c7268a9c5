package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;

class RememberedSurveyTest {

  private final AtomicInteger asked = new AtomicInteger();
  private final FigureSurvey survey =
      new RememberedSurvey(
          article -> {
            asked.incrementAndGet();
            return List.of();
          });

  @Test
  void isMadeOnceOfAnArticle() {
    Article article = TestDesk.article("one.txt", "Output rose by 4%.");

    survey.figures(article);
    survey.figures(article);

    assertThat(asked).hasValue(1);
  }

  @Test
  void isMadeOfEachArticleOfTheSameWords() {
    survey.figures(TestDesk.article("one.txt", "Output rose by 4%."));
    survey.figures(TestDesk.article("two.txt", "Output rose by 4%."));

    assertThat(asked).hasValue(2);
  }
}
