package org.copydesk.extract.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.copydesk.check.language.SrxSentenceSplitter;
import org.copydesk.extract.InProcessTika;
import org.copydesk.extract.Limits;
import org.copydesk.extract.Reading;
import org.copydesk.extract.StoryFiles;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.text.SentenceSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story must be the same story wherever its file is taken apart. */
class ForkedStoriesTest {

  private static final SentenceSplitter SPLITTER = new SrxSentenceSplitter();

  @TempDir Path folder;

  @Test
  void readsEveryFormatAsInProcess() throws Exception {
    Map<String, byte[]> files = StoryFiles.all();
    Path stories = Files.createDirectory(folder.resolve("stories"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(stories.resolve(file.getKey()), file.getValue());
    }
    Files.write(stories.resolve("all.zip"), StoryFiles.zip(files));
    SubmissionReader inProcess =
        new SubmissionReader(new InProcessTika(Limits.DEFAULT), SPLITTER, Limits.DEFAULT);
    try (ForkedTika tika = new ForkedTika(Limits.DEFAULT, folder.resolve("forks"))) {
      SubmissionReader forked = new SubmissionReader(tika, SPLITTER, Limits.DEFAULT);
      try (var all = Files.list(stories)) {
        for (Path file : all.toList()) {
          String name = file.getFileName().toString();
          List<Reading> expected = inProcess.read(file, name);
          assertThat(forked.read(file, name))
              .as(name)
              .usingRecursiveComparison()
              .isEqualTo(expected);
        }
      }
    }
    assertThat(folder.resolve("forks")).isEmptyDirectory();
  }
}
