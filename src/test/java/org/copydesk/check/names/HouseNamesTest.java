package org.copydesk.check.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.check.Lexicon;
import org.copydesk.check.TestDesk;
import org.copydesk.check.Transliterations;
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
              assertThat(row.get(5)).matches("\\d{4}");
            });
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
