package org.copydesk.check.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.StoryText;
import org.copydesk.check.language.SrxSentenceSplitter;
import org.copydesk.config.HouseRulesFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.finding.Finding;
import org.copydesk.text.Article;

/** House rules read from text and asked of texts, for tests. */
public final class HouseDesk {

  private static final SrxSentenceSplitter SPLITTER = new SrxSentenceSplitter();

  private HouseDesk() {}

  /** The rules of a file below a folder. */
  public static HouseRulesFile read(Path folder, String name, String yaml)
      throws ConfigurationException {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, yaml);
      return HouseRulesFile.read(List.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What they find in a text, in the order of rules. */
  public static List<Finding> findings(HouseRulesFile rules, String text) {
    return findings(rules, text, new BitSet());
  }

  /** What they find in a text of which some offsets are no story. */
  public static List<Finding> findings(HouseRulesFile rules, String text, BitSet fragments) {
    Article article = Article.ofPlainText("story.txt", text, SPLITTER);
    CheckContext context = new CheckContext(article, BatchEvidence.NONE, a -> List.of());
    StoryText story = new StoryText(context, fragments);
    return rules.rules().checks().stream()
        .flatMap(c -> ((HouseCheck) c).check(story).stream())
        .toList();
  }

  public static ExampleRun examples() {
    return new ExampleRun(SPLITTER);
  }
}
