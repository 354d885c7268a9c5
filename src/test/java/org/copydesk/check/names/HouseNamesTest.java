package org.copydesk.check.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Slip;
import org.copydesk.check.TestDesk;
import org.copydesk.check.Transliterations;
import org.copydesk.check.names.HouseNames.Entry;
import org.copydesk.data.DataFile;
import org.junit.jupiter.api.Test;

class HouseNamesTest {

  private final Lexicon lexicon = TestDesk.bean(Lexicon.class);
  private final List<List<String>> rows = DataFile.beside(HouseNames.class, "names.tsv").rows();

  @Test
  void hasSixColumnsAndAYearOnEveryLine() {
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(6);
              assertThat(row.get(0)).isNotBlank();
              assertThat(row.get(4)).as("where it can be checked").isNotBlank();
              assertThat(row.get(5)).matches("(?:19|20)\\d{2}");
            });
  }

  @Test
  void listsEveryNameOnceInOrder() {
    assertThat(rows)
        .extracting(row -> row.get(0))
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
        .doesNotHaveDuplicates();
  }

  @Test
  void holdsNamesAndNothingElse() {
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.get(0)).matches("[\\p{Lu}][\\p{L}-]{2,}");
              assertThat(parts(row, 1)).allMatch(wrong -> wrong.matches("\\p{Lu}\\p{L}{3,}"));
              assertThat(parts(row, 2)).allMatch(first -> first.matches("[\\p{Lu}][\\p{L}.-]*"));
              assertThat(parts(row, 3))
                  .allMatch(cue -> cue.equals(cue.toLowerCase(Locale.ENGLISH)));
              for (int column = 0; column < 6; column++) {
                assertThat(row.get(column)).isEqualTo(row.get(column).strip());
                assertThat(parts(row, column)).doesNotHaveDuplicates();
              }
            });
  }

  @Test
  void callsAFormWrongForOneNameAlone() {
    List<String> wrong = rows.stream().flatMap(row -> parts(row, 1).stream()).toList();
    assertThat(wrong).doesNotHaveDuplicates();
    Set<String> right = new HashSet<>();
    for (List<String> row : rows) {
      right.add(row.get(0));
      right.addAll(parts(row, 2));
    }
    assertThat(wrong).noneMatch(right::contains);
  }

  @Test
  void listsWrongFormsThatALookTellsFromTheRightOne() {
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(parts(row, 1))
                    .allMatch(wrong -> Slip.from(row.get(0), wrong).letters() <= 3));
  }

  private static List<String> parts(List<String> row, int column) {
    return row.get(column).isEmpty() ? List.of() : List.of(row.get(column).split(";", -1));
  }

  @Test
  void letsADeskOverruleTheList() {
    HouseNames ours = HouseNames.standard();
    assertThat(ours.rightFormOf("Ghandi")).contains("Gandhi");
    HouseNames desk =
        ours.with(
            List.of(
                new Entry("Ghandi", Set.of(), Set.of("Ela"), Set.of("councillor")),
                new Entry("Zelensky", Set.of("Zelenskyy"), Set.of("Oleh"), Set.of()),
                new Entry("Porto Verdano", Set.of("Porto Verdana"), Set.of(), Set.of())));
    assertThat(desk.rightFormOf("Ghandi")).isEmpty();
    assertThat(desk.find("Ghandi").orElseThrow().firstNames()).containsExactly("Ela");
    assertThat(desk.holds("Zelenskyy")).isFalse();
    assertThat(desk.near("Zelenskyi", 1)).contains("Zelensky").doesNotContain("Zelenskyy");
    assertThat(desk.find("Zelensky").orElseThrow().firstNames()).contains("Volodymyr", "Oleh");
    assertThat(desk.wrongForDesk())
        .containsOnly(entry("Zelenskyy", "Zelensky"), entry("Porto Verdana", "Porto Verdano"));
    assertThat(desk.holds("Porto Verdano")).isFalse();
  }

  @Test
  void callsNoTrueWordOrNameAWrongForm() {
    Transliterations transliterations = Transliterations.standard();
    assertThat(rows.stream().flatMap(row -> List.of(row.get(1).split(";")).stream()))
        .filteredOn(wrong -> !wrong.isBlank())
        .noneMatch(lexicon::knows)
        .noneMatch(lexicon::isNamePart)
        .noneMatch(transliterations::accepts);
  }

  @Test
  void findsNamesNearAWord() {
    HouseNames names = HouseNames.standard();
    assertThat(names.near("Zelenksy", 1)).contains("Zelensky");
    assertThat(names.near("Lukashenkko", 2)).contains("Lukashenko");
    assertThat(names.near("Xyzzy", 2)).isEmpty();
  }

  @Test
  void joinsTheBearersOfOneSurname() {
    assertThat(HouseNames.standard().find("Gandhi").orElseThrow().firstNames())
        .contains("Rahul", "Indira");
  }
}
