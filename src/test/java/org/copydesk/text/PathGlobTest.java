package org.copydesk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathGlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**                | a.txt",
        "**                | a/b/c.txt",
        "*.txt             | a.txt",
        "*.txt             | deep/down/a.txt",
        "sport/**          | sport/a.txt",
        "sport/**          | sport/2026/a.txt",
        "sport/            | sport/2026/a.txt",
        "sport/*.txt       | sport/a.txt",
        "**/wire/*.txt     | wire/a.txt",
        "**/wire/*.txt     | a/b/wire/a.txt",
        "sport/**/a.txt    | sport/a.txt",
        "sport/**/a.txt    | sport/x/y/a.txt",
        "a?.txt            | ab.txt",
        "*.{txt,docx}      | b.docx",
        "issue-[0-9].txt   | issue-7.txt",
        "issue-[!0-9].txt  | issue-x.txt",
        "bag.zip!/*.txt    | bag.zip!/inner.txt",
        "**/*.zip!/**      | in/bag.zip!/deep/inner.txt",
        "(old) $5+.txt     | (old) $5+.txt",
      })
  void means(String glob, String path) {
    assertThat(new PathGlob(glob).matches(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*.txt             | a.txt.docx",
        "sport/*.txt       | sport/2026/a.txt",
        "sport/**          | sports/a.txt",
        "sport/**          | news/sport/a.txt",
        "a?.txt            | a/.txt",
        "issue-[0-9].txt   | issue-x.txt",
        "a.txt             | aXtxt",
        "*.{txt,docx}      | b.pdf",
        "a[!0-9]b.txt      | a/b.txt",
      })
  void doesNotMean(String glob, String path) {
    assertThat(new PathGlob(glob).matches(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "/abs/*.txt", "../up/*.txt", "./here.txt", "a[bc", "{a,b", "a[]"})
  void refusesWhatIsNone(String glob) {
    assertThatThrownBy(() -> new PathGlob(glob)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesBracketsAndBackslashesInASetForSigns() {
    assertThat(new PathGlob("a[[&\\].txt").matches("a&.txt")).isTrue();
    assertThat(new PathGlob("a[[&\\].txt").matches("a\\.txt")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/../b", "a/..", "a/./b", "..", "a[z-a]", "a[/]", "a[!]", "{a,{b,c}}"})
  void refusesWhatLeavesTheFolderOrMeansNothing(String glob) {
    assertThatThrownBy(() -> new PathGlob(glob)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesNoSignOfASetForMoreThanASign() {
    assertThat(new PathGlob("a[x&&y].txt").matches("ax.txt")).isTrue();
    assertThat(new PathGlob("a[x-].txt").matches("a-.txt")).isTrue();
    assertThat(new PathGlob("a[^x].txt").matches("ay.txt")).isTrue();
    assertThat(new PathGlob("a[!x]b.txt").matches("a/b.txt")).isFalse();
    assertThat(new PathGlob("a[+-9]b.txt").matches("a/b.txt")).isFalse();
    assertThat(new PathGlob("a[+-9]b.txt").matches("a7b.txt")).isTrue();
  }

  @Test
  @Timeout(20)
  void isNotHeldUpByANameMadeForIt() {
    PathGlob glob = new PathGlob("*a".repeat(30) + "*b");
    assertThat(glob.matches("x/" + "a".repeat(250))).isFalse();
    assertThat(glob.matches("x/" + "a".repeat(250) + "b")).isTrue();
    assertThat(new PathGlob("**/".repeat(30) + "x").matches("a/".repeat(500) + "y")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"*, true", "**, true", "**/*, true", "**/**, true", "*/*, false", "*.txt, false"})
  void knowsWhetherItMeansEverything(String glob, boolean everything) {
    assertThat(new PathGlob(glob).isEverything()).isEqualTo(everything);
  }
}
