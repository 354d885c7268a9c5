package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.check.Transliterations.Kind;
import org.copydesk.data.DataFile;
import org.junit.jupiter.api.Test;

class TransliterationsTest {

  private final Transliterations transliterations = Transliterations.standard();

  @Test
  void hasAtLeastTwoDifferentFormsOnEveryLine() {
    assertThat(DataFile.beside(Transliterations.class, "transliterations.tsv").rows())
        .allSatisfy(
            row -> {
              List<String> forms = row.subList(1, row.size());
              assertThat(forms).hasSizeGreaterThan(1).doesNotHaveDuplicates();
              assertThat(forms).allSatisfy(form -> assertThat(form).isEqualTo(form.strip()));
            });
  }

  @Test
  void knowsFormsOfOneName() {
    assertThat(transliterations.same("Zelensky", "Zelenskyy")).isTrue();
    assertThat(transliterations.same("Kyiv", "Kiev")).isTrue();
    assertThat(transliterations.same("Kyiv", "Lviv")).isFalse();
  }

  @Test
  void takesEndingsOfUnlistedNamesForOne() {
    assertThat(transliterations.differByEndingOnly("Hrabovetsky", "Hrabovetskyi")).isTrue();
    assertThat(transliterations.differByEndingOnly("Hrabovetskyy", "Hrabovetskiy")).isTrue();
    assertThat(transliterations.differByEndingOnly("Terry", "Terri")).isFalse();
    // A doubled letter that no transliteration has is a slip.
    assertThat(transliterations.differByEndingOnly("Hillary", "Hillaryy")).isFalse();
  }

  @Test
  void tellsFirstNamesFromNamesThatStandAlone() {
    assertThat(transliterations.groupsOf("Yuriy")).extracting("kind").containsOnly(Kind.FIRST);
    assertThat(transliterations.groupsOf("Zelenskyy"))
        .extracting("kind")
        .containsOnly(Kind.SURNAME);
    assertThat(transliterations.groupsOf("Khan Yunis")).extracting("kind").containsOnly(Kind.PLACE);
    assertThat(transliterations.groupsOf("Table")).isEmpty();
  }
}
