package org.copydesk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.config.file.ConfigurationException;
import org.junit.jupiter.api.Test;

class ListedFilesTest {

  private static List<String> read(String list) throws ConfigurationException {
    return read(list.getBytes(StandardCharsets.UTF_8), false);
  }

  private static List<String> read(byte[] list, boolean nul) throws ConfigurationException {
    return ListedFiles.read("-", new ByteArrayInputStream(list), nul).stream()
        .map(Path::toString)
        .toList();
  }

  @Test
  void readsANameALineWhateverEndsIt() throws ConfigurationException {
    assertThat(read("\uFEFFa.txt\r\n\n  two words.txt \nlast.txt"))
        .containsExactly("a.txt", "two words.txt", "last.txt");
    assertThat(read("")).isEmpty();
  }

  @Test
  void readsNamesThatGitHasQuoted() throws ConfigurationException {
    assertThat(
            read(
                "\"in/M\\303\\274nchen.txt\"\n\"tab\\there.txt\"\n\"new\\nline\"\n"
                    + "\"a \\\"b\\\" \\\\c\"\n\"half.txt\n"))
        .containsExactly(
            "in/München.txt", "tab\there.txt", "new\nline", "a \"b\" \\c", "\"half.txt");
  }

  @Test
  void takesNamesWithANulBehindEachAsTheyAre() throws ConfigurationException {
    byte[] list = " a\nb.txt\0\"q\".txt\0".getBytes(StandardCharsets.UTF_8);
    assertThat(read(list, true)).containsExactly(" a\nb.txt", "\"q\".txt");
    assertThat(read(list, false)).containsExactly(" a\nb.txt", "\"q\".txt");
    assertThat(read("one\nname".getBytes(StandardCharsets.UTF_8), true))
        .containsExactly("one\nname");
  }

  @Test
  void saysWhichNameIsNone() {
    assertThatThrownBy(() -> read("a.txt\n\"b\\q\"\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "name 2 of the list from standard input is quoted in a way that git does not quote;"
                + " leave the quotes out");
    assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xFF}, false))
        .hasMessageContaining("name 1 of the list from standard input is not written in UTF-8");
    assertThatThrownBy(() -> ListedFiles.read("no/such/list", System.in, false))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("the list no/such/list cannot be read");
  }
}
