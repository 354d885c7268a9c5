package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.TestDesk;
import org.copydesk.text.Article;
import org.copydesk.text.BlockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A story must be the same story in whatever file it comes. */
class SameStoryTest {

  @TempDir Path folder;

  static Stream<String> formats() throws Exception {
    return StoryFiles.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void hasTheSameSentencesAsThePlainText(String file) throws Exception {
    Article article = new ReaderOnDisk(folder).article(file, StoryFiles.all().get(file));

    assertThat(Story.sentences(article)).isEqualTo(Story.sentences());
    assertThat(article.name()).isEqualTo(file);
  }

  static Stream<String> furnished() throws Exception {
    return StoryFiles.furnished().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("furnished")
  void isAuditedAsIfItCameAlone(String file) throws Exception {
    Auditor auditor = TestDesk.bean(Auditor.class);
    Audit alone =
        auditor.audit(
            Article.ofPlainText("story.txt", Story.TEXT, Story.SPLITTER), BatchEvidence.NONE);

    Article article = new ReaderOnDisk(folder).article(file, StoryFiles.furnished().get(file));
    Audit audit = auditor.audit(article, BatchEvidence.NONE);

    assertThat(storyFindings(audit)).isEqualTo(storyFindings(alone)).isNotEmpty();
    assertThat(audit.words()).isEqualTo(alone.words());
    if (!file.endsWith(".eml")) {
      assertThat(Story.sentences(article)).isEqualTo(Story.sentences());
    }
  }

  private static List<String> storyFindings(Audit audit) {
    return audit.findings().stream()
        .map(LocatedFinding::finding)
        .filter(f -> !f.rule().area().equals("fragments"))
        .map(f -> f.rule() + " " + f.text())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"furnished.docx", "furnished.odt", "furnished.rtf"})
  void saysWhatReviewersLeftInTheFile(String file) throws Exception {
    Reading reading = new ReaderOnDisk(folder).one(file, StoryFiles.furnished().get(file));

    assertThat(reading.remarks())
        .contains(
            "One comment and one tracked change are still in the file; the text is read as if every"
                + " change were accepted.");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void startsABlockWhereTheWriterDid(String file) throws Exception {
    Article article = new ReaderOnDisk(folder).article(file, StoryFiles.all().get(file));

    assertThat(article.blocks()).hasSize(6);
    assertThat(article.headline())
        .hasValueSatisfying(b -> assertThat(article.textOf(b)).isEqualTo(Story.HEADLINE));
  }

  @Test
  void readsAllOfThemOutOfOneArchive() throws Exception {
    Map<String, byte[]> files = StoryFiles.all();

    List<Reading> readings = new ReaderOnDisk(folder).all("all.zip", StoryFiles.zip(files));

    assertThat(ReaderOnDisk.names(readings).subList(1, readings.size()))
        .containsExactlyElementsOf(files.keySet().stream().map(f -> "all.zip!/" + f).toList());
    for (Reading reading : readings.subList(1, readings.size())) {
      assertThat(reading.submission()).isInstanceOf(Article.class);
      assertThat(Story.sentences((Article) reading.submission())).isEqualTo(Story.sentences());
    }
  }

  @Test
  void knowsHeadingsWhereTheFormatHasThem() throws Exception {
    for (String file : List.of("story.html", "story.odt", "story.epub")) {
      Article article = new ReaderOnDisk(folder).article(file, StoryFiles.all().get(file));

      assertThat(
              article.blocks().stream()
                  .filter(b -> b.kind() == BlockKind.HEADING)
                  .map(article::textOf))
          .as(file)
          .containsExactly(Story.HEADLINE, Story.SUBHEAD);
    }
  }

  @Test
  void keepsLinksOnTheirWords() throws Exception {
    Article article =
        new ReaderOnDisk(folder).article("story.html", StoryFiles.all().get("story.html"));

    assertThat(article.links())
        .singleElement()
        .satisfies(
            l -> {
              assertThat(article.textOf(l.span())).isEqualTo("audit office");
              assertThat(l.target()).isEqualTo("https://example.org/a");
            });
  }

  @Test
  void saysOnWhichPageOfAPdfAParagraphStands() throws Exception {
    Article article =
        new ReaderOnDisk(folder).article("wrapped.pdf", StoryFiles.all().get("wrapped.pdf"));

    assertThat(article.blocks().get(1).locator().inWords()).isEqualTo("page 1, paragraph 2");
  }

  @Test
  void readsOnManyThreadsAtOnce() throws Exception {
    Map<String, byte[]> files = StoryFiles.all();
    ReaderOnDisk reader = new ReaderOnDisk(folder);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Article>> articles = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        for (String file : files.keySet()) {
          String name = i + "-" + file;
          articles.add(threads.submit(() -> reader.article(name, files.get(file))));
        }
      }
      for (Future<Article> article : articles) {
        assertThat(Story.sentences(article.get())).isEqualTo(Story.sentences());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
