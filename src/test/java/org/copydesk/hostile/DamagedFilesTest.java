package org.copydesk.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.copydesk.check.language.SrxSentenceSplitter;
import org.copydesk.extract.Reading;
import org.copydesk.extract.StoryFiles;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.text.Article;
import org.copydesk.text.Submission;
import org.copydesk.text.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story in every format, cut off and with bytes turned over at many places. */
class DamagedFilesTest {

  private static final int PLACES = 12;

  /** Formats that carry sums of their parts: what is damaged cannot pass as whole. */
  private static final Set<String> SUMMED = Set.of("story.docx", "story.odt", "story.epub");

  private final SubmissionReader reader = SubmissionReader.inProcess(new SrxSentenceSplitter());

  @TempDir Path folder;

  private Reading read(String name, byte[] bytes) throws Exception {
    List<Reading> readings = reader.read(Files.write(folder.resolve(name), bytes), name);
    assertThat(readings).as(name).isNotEmpty();
    Submission submission = readings.get(0).submission();
    assertThat(submission.name()).isEqualTo(name);
    if (submission instanceof Unreadable unreadable) {
      assertThat(unreadable.detail()).doesNotContain("Exception", "org.", "java", "\n");
    }
    return readings.get(0);
  }

  @Test
  void neverTakesADamagedPackageForAWholeOne() throws Exception {
    for (Map.Entry<String, byte[]> file : StoryFiles.all().entrySet()) {
      if (!SUMMED.contains(file.getKey())) {
        continue;
      }
      byte[] whole = file.getValue();
      String text = ((Article) read(file.getKey(), whole).submission()).text();
      Random random = new Random(17);
      for (int i = 0; i < PLACES; i++) {
        int at = random.nextInt(whole.length);
        for (byte[] damaged :
            List.of(Arrays.copyOf(whole, at), HostileArchives.flipped(whole, at))) {
          Reading reading = read(file.getKey(), damaged);
          if (reading.submission() instanceof Article article && reading.shortfalls().isEmpty()) {
            assertThat(article.text())
                .as("%s, %d bytes, damaged at %d", file.getKey(), damaged.length, at)
                .isEqualTo(text);
          }
        }
      }
    }
  }

  @Test
  void readsOrRefusesWhateverIsDamaged() throws Exception {
    for (Map.Entry<String, byte[]> file : StoryFiles.all().entrySet()) {
      byte[] whole = file.getValue();
      Random random = new Random(23);
      for (int i = 0; i < PLACES; i++) {
        read(file.getKey(), Arrays.copyOf(whole, random.nextInt(whole.length)));
        byte[] turned = whole.clone();
        for (int k = 0; k < 5; k++) {
          turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
        }
        read(file.getKey(), turned);
      }
    }
  }
}
