package org.copydesk.config.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.house.HouseDesk;
import org.copydesk.check.house.HouseRule;
import org.copydesk.config.HouseRulesFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keeps {@code docs/house-rules.md} true: its table says what the reader knows, and its rules do
 * what their examples say. {@code -Dcopydesk.golden=write} writes the table.
 */
class HouseRulesPageTest {

  private static final Path PAGE = Path.of("docs/house-rules.md");
  private static final String BEGIN = "<!-- keys: written by HouseRulesPageTest -->\n";
  private static final String END = "<!-- end of keys -->\n";

  @TempDir Path folder;

  @Test
  void listsEveryKey() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    String written = page.substring(0, begin) + "\n" + table() + "\n" + page.substring(end);
    if ("write".equals(System.getProperty("copydesk.golden"))) {
      Files.writeString(PAGE, written);
    }
    assertThat(Files.readString(PAGE))
        .as("after a change of a key: mvn test -Dtest=HouseRulesPageTest -Dcopydesk.golden=write")
        .isEqualTo(written);
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder("| key | of | holds | means |\n| --- | --- | --- | --- |\n");
    for (HouseRuleKey key : HouseRuleKey.values()) {
      table.append(
          "| `%s` | %s | %s | %s |%n"
              .formatted(
                  key.word(),
                  key.kinds().isEmpty()
                      ? "all"
                      : String.join(", ", key.kinds().stream().map(HouseRuleKind::word).toList()),
                  holds(key),
                  key.meaning().replace("|", "\\|")));
    }
    return table.toString();
  }

  private static String holds(HouseRuleKey key) {
    if (!key.choices().isEmpty()) {
      return "`" + String.join("`, `", key.choices()) + "`";
    }
    return switch (key.form()) {
      case TEXT, WORD -> "a text";
      case TEXTS -> "a text or a list of texts";
      case NUMBER -> "a number";
      case SWITCH -> "`true` or `false`";
      case MAP -> "texts with what belongs to them";
    };
  }

  @Test
  void showsRulesThatDoWhatTheirExamplesSay() throws Exception {
    Matcher blocks =
        Pattern.compile("```yaml\n(rules:\n.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    List<HouseRule> rules = new ArrayList<>();
    while (blocks.find()) {
      HouseRulesFile file = HouseDesk.read(folder, "house.yml", blocks.group(1));
      rules.addAll(file.written());
    }
    assertThat(rules.stream().map(r -> r.detection().getClass()).distinct()).hasSize(9);
    for (HouseRule rule : rules) {
      assertThat(rule.flags()).as(rule.id()).isNotEmpty();
      assertThat(HouseDesk.examples().faults(rule)).as(rule.id()).isEmpty();
    }
  }
}
