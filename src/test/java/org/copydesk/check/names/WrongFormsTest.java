package org.copydesk.check.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.copydesk.check.TestDesk;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;

class WrongFormsTest {

  private final WrongForms forms =
      new WrongForms(
          Map.of(
              "Kiev",
              "Kyiv",
              "Porto Verdana",
              "Porto Verdano",
              "Porto",
              "Oporto",
              "O'Tara",
              "O'Tarra",
              "Al Sharaa",
              "al-Sharaa"));

  private List<String> found(String text) {
    Article article = TestDesk.article(text);
    return forms.in(article).stream()
        .map(place -> article.textOf(place.span()) + " → " + place.right())
        .toList();
  }

  @Test
  void findsAFormWhereverItStands() {
    assertThat(found("Kiev's mayor left Kiev, and the Kiev-based firm (Kiev) stayed."))
        .containsExactly("Kiev → Kyiv", "Kiev → Kyiv", "Kiev → Kyiv", "Kiev → Kyiv");
    assertThat(found("Mr O'Tara's dog met Ahmed Al Sharaa."))
        .containsExactly("O'Tara → O'Tarra", "Al Sharaa → al-Sharaa");
  }

  @Test
  void findsAFormOfSeveralWordsOverALineEndAndBeforeAShorterOne() {
    assertThat(found("They sailed to Porto Verdana and to Porto."))
        .containsExactly("Porto Verdana → Porto Verdano", "Porto → Oporto");
    assertThat(found("They sailed to Porto\nVerdana.")).hasSize(1);
  }

  @Test
  void staysQuietAboutOtherWordsOtherCasesAndWhatIsMarkedSic() {
    assertThat(found("Kievan Rus, KIEV, kiev, Al-Sharaa, Portofino and kiev.example.org."))
        .isEmpty();
    assertThat(found("“We love Kiev [sic],” he wrote.")).isEmpty();
  }
}
