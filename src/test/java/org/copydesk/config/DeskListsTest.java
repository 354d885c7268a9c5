package org.copydesk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.copydesk.check.names.HouseNames.Entry;
import org.copydesk.config.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskListsTest {

  @TempDir Path folder;

  private DeskLists names(String text) throws Exception {
    return DeskLists.read(Optional.of(file("names.tsv", text)), Optional.empty());
  }

  private DeskLists words(String text) throws Exception {
    return DeskLists.read(Optional.empty(), Optional.of(file("dictionary.txt", text)));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private AbstractThrowableAssert<?, ?> faultOfNames(String text) {
    return assertThatThrownBy(() -> names(text)).isInstanceOf(ConfigurationException.class);
  }

  @Test
  void readsAllColumnsOrFewer() throws Exception {
    DeskLists lists =
        names(
            """
            # Our town
            Brankovelle\tBrankovel; Brankoville\tAlda;A.\tMayor;city council\ttown hall\t2024

            Oderin
            """);
    assertThat(lists.names())
        .containsExactly(
            new Entry(
                "Brankovelle",
                Set.of("Brankovel", "Brankoville"),
                Set.of("Alda", "A."),
                Set.of("mayor", "city council")),
            new Entry("Oderin", Set.of(), Set.of(), Set.of()));
    assertThat(lists.wrongForms()).containsExactlyInAnyOrder("Brankovel", "Brankoville");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void takesTheLineEndsOfAnySystemAndAByteOrderMark(String end) throws Exception {
    DeskLists lists = words("\uFEFF# ours" + end + "reshoring" + end + end + "Oderin" + end);
    assertThat(lists.words()).containsExactlyInAnyOrder("reshoring", "Oderin");
  }

  @Test
  void acceptsALowerCaseWordInAnyCaseAndANameOnlyAsItIsWritten() throws Exception {
    DeskLists lists = words("reshoring\nOderin\niBank\nPorto Verdano\nO’Tarra\n");
    assertThat(Set.of("reshoring", "Reshoring", "RESHORING")).allMatch(lists.rightWords()::accept);
    assertThat(Set.of("Oderin", "iBank", "O'Tarra")).allMatch(lists.rightWords()::accept);
    assertThat(Set.of("Verdano", "Porto Verdano")).allMatch(lists.rightWords()::accept);
    assertThat(Set.of("oderin", "ODERIN", "Ibank", "verdano", "resh"))
        .noneMatch(lists.rightWords()::accept);
  }

  @Test
  void letsTwoPeopleShareASurname() throws Exception {
    assertThat(names("Oderin\t\tPaul\tmayor\nOderin\t\tLena\tjudge\n").names()).hasSize(2);
    faultOfNames("Oderin\t\tPaul\nOderin\t\tPaul;Lena\n")
        .hasMessageContaining(
            "names.tsv:2: “Oderin |  | Paul;Lena” lists “Oderin” again, after" + " line 1");
    faultOfNames("Oderin\nOderin\n").hasMessageContaining("names.tsv:2:");
  }

  @Test
  void refusesAWrongFormThatIsRightElsewhere() {
    faultOfNames("Oderin\tOderyn\n# x\nOderyn\n")
        .hasMessageContaining(
            "names.tsv:1: “Oderin | Oderyn” lists “Oderyn” as a wrong form, which line 3 lists as"
                + " right");
    faultOfNames("Oderin\tOderin\n").hasMessageContaining("names.tsv:1:");
    faultOfNames("Oderin\tOdern\nOdera\tOdern\n")
        .hasMessageContaining("names.tsv:2:")
        .hasMessageContaining("which line 1 lists for “Oderin”");
    assertThatThrownBy(
            () ->
                DeskLists.read(
                    Optional.of(file("names.tsv", "Oderin\tOderyn\n")),
                    Optional.of(file("dictionary.txt", "tax\nOderyn\n"))))
        .hasMessageContaining("names.tsv:1:")
        .hasMessageContaining("dictionary.txt:2 lists as right");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name\twrong forms\tfirst names\n",
        "Name\nOderin\n",
        "# ours\n\nRight form\tWrong\tFirst\nOderin\n",
        "Person\tWrong forms\tFirst names\tTitles\tSource\tSince\n"
      })
  void refusesTheTitlesOfTheColumnsAsAnEntry(String text) {
    faultOfNames(text)
        .hasMessageContaining("names.tsv:")
        .hasMessageContaining("holds the titles of the columns")
        .hasMessageContaining("put # before the line");
  }

  @Test
  void takesANameThatIsATitleOfAColumnByChance() throws Exception {
    assertThat(names("Source\t\tAlda\n").names()).hasSize(1);
    assertThat(names("# name\twrong forms\nOderin\n").names()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Oderin,Oderyn\n", "Oderin; Oderyn; Odern\n", "Oderin, Alda\tOderyn\n"})
  void refusesAFileWhoseColumnsOtherSignsPart(String text) {
    faultOfNames(text)
        .hasMessageContaining("names.tsv:1: “Oderin")
        .hasMessageContaining("columns are parted by tabs");
  }

  @Test
  void refusesFormsThatCommasPart() {
    faultOfNames("Oderin\tOderyn, Odern\n").hasMessageContaining("parted by semicolons");
    faultOfNames("Oderin\t\tAlda, Lena\n").hasMessageContaining("parted by semicolons");
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "May 2024", "20245", "2024-05"})
  void refusesAYearThatIsNone(String since) throws Exception {
    faultOfNames("Oderin\t\t\t\ttown hall\t" + since + "\n")
        .hasMessageContaining("names.tsv:1:")
        .hasMessageContaining("“" + since + "” in its sixth column")
        .hasMessageContaining("four figures");
    assertThat(names("Oderin\t\t\t\ttown hall\t \n").names()).hasSize(1);
  }

  @Test
  void readsALetterAndItsAccentAsOneLetter() throws Exception {
    DeskLists apart = names("Mu\u0308rvik\tMu\u0308rwik\tZoe\u0308\n");
    assertThat(apart.names())
        .containsExactly(new Entry("Mürvik", Set.of("Mürwik"), Set.of("Zoë"), Set.of()));
    assertThat(apart.content()).isEqualTo(names("Mürvik\tMürwik\tZoë\n").content());
    assertThat(words("Ore\u0301lia\n").rightWords().accept("Orélia")).isTrue();
  }

  @Test
  void refusesALineWithoutAName() {
    faultOfNames("Oderin\n \tOderyn\n")
        .hasMessageContaining("names.tsv:2: “Oderyn” has no name in its first column");
  }

  @Test
  void refusesMoreColumnsThanThereAre() {
    faultOfNames("Oderin\t\t\t\t\t2024\tx\n").hasMessageContaining("has 7 columns");
  }

  @Test
  void saysHowToListAWholePerson() {
    faultOfNames("Alda Oderin\t\tAlda\n").hasMessageContaining("write the surname alone");
    faultOfNames("Oderin;Oderyn\n").hasMessageContaining("more than one name");
    faultOfNames("Oderin\t,Oder\n").hasMessageContaining("does not begin with a letter");
  }

  @Test
  void doesNotMindAWordThatStandsTwice() throws Exception {
    assertThat(words("reshoring\ntax\nreshoring \n").rightWords().accept("reshoring")).isTrue();
  }

  @Test
  void refusesALineThatIsNoEntry() {
    assertThatThrownBy(() -> words("tax\n" + "x".repeat(1_001)))
        .hasMessageContaining("dictionary.txt:2: “xxx")
        .hasMessageContaining("…” is 1,001 characters long; 1,000 are allowed");
  }

  @Test
  void refusesWhatIsNoPlainText() throws Exception {
    assertThatThrownBy(() -> words("tax\nPK\u0003\u0000\u0001"))
        .hasMessageContaining("dictionary.txt:2: holds a NUL character");
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "tax\nMünster\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> DeskLists.read(Optional.empty(), Optional.of(latin)))
        .hasMessageContaining("latin.txt:2: “Münster” is not UTF-8");
    Path wide = folder.resolve("wide.txt");
    Files.write(wide, "\uFEFFtax".getBytes(StandardCharsets.UTF_16LE));
    assertThatThrownBy(() -> DeskLists.read(Optional.empty(), Optional.of(wide)))
        .hasMessageContaining("UTF-16");
  }

  @Test
  void refusesAFileTooLargeToBeAListAndOneThatIsMissing() throws Exception {
    Path large = folder.resolve("large.txt");
    Files.writeString(large, "word\n".repeat(1_000_001));
    assertThatThrownBy(() -> DeskLists.read(Optional.empty(), Optional.of(large)))
        .hasMessageContaining("larger than 5 MB");
    assertThatThrownBy(() -> DeskLists.read(Optional.of(folder), Optional.empty()))
        .hasMessageContaining("is a folder");
    assertThatThrownBy(
            () -> DeskLists.read(Optional.of(folder.resolve("none.tsv")), Optional.empty()))
        .hasMessageContaining("there is no list")
        .hasMessageContaining("none.tsv");
  }

  @Test
  void refusesMoreNamesThanANewsroomKeeps() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i <= 10_000; i++) {
      many.append("Name").append(i).append('\n');
    }
    faultOfNames(many.toString())
        .hasMessageContaining("names.tsv:10001: “Name10000” is one name too many")
        .hasMessageContaining("10,000 at most");
  }

  @Test
  void quotesALineWithoutItsControlCharacters() {
    faultOfNames("Oderin\t\u001B[31m\n").hasMessageContaining("“Oderin | ?[31m”");
  }

  @Test
  void tellsListsApartByWhatTheyHoldAlone() throws Exception {
    String one = names("Oderin\tOdern;Oderyn\nTarra\n").content();
    assertThat(
            names("Tarra\r\n# moved\r\nOderin\tOderyn; Odern\t\t\ttown hall\t2024\r\n").content())
        .isEqualTo(one);
    assertThat(names("Tarra\nOderin\tOderyn\n").content()).isNotEqualTo(one);
    assertThat(words("Tarra\n").content()).isNotEqualTo(names("Tarra\n").content());
  }
}
