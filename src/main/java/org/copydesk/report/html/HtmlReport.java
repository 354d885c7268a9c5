package org.copydesk.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.StoryRow;
import org.copydesk.report.Kinds;
import org.copydesk.report.Report;
import org.copydesk.report.ReportFormat;
import org.copydesk.report.WholeFile;

/**
 * {@code report.html}: one file with everything in it, or for a large batch an index whose stories
 * have a page each in {@code documents}. Two writes of one run hold the same bytes.
 */
public final class HtmlReport implements Report {

  private static final String INDEX = "report.html";

  /**
   * When a run goes on one page. A browser opens some 10 MB of page in a second or two and a phone
   * still holds it; a story of ordinary length takes about 15 KB, so beyond these numbers the
   * stories get pages of their own.
   *
   * @param documents audited submissions at most
   * @param words words of all stories at most
   * @param findings findings at most, also those that do not count
   */
  record OnePage(int documents, long words, int findings) {

    static final OnePage STANDARD = new OnePage(500, 1_000_000, 10_000);

    boolean holds(RunTotals totals) {
      return totals.audited() <= documents
          && totals.words() <= words
          && totals.raised() <= findings;
    }
  }

  private final Templates templates = new Templates();
  private final OnePage onePage;

  public HtmlReport() {
    this(OnePage.STANDARD);
  }

  HtmlReport(OnePage onePage) {
    this.onePage = onePage;
  }

  @Override
  public ReportFormat format() {
    return ReportFormat.HTML;
  }

  @Override
  public List<Path> write(AuditRun run, Path folder) throws IOException {
    Path index = folder.resolve(INDEX);
    try (StoryPages pages = new StoryPages(folder)) {
      Kinds kinds = new Kinds(run.rules());
      KindNumbers numbers = new KindNumbers(kinds, run.totals());
      boolean one = onePage.holds(run.totals());
      if (one) {
        run.eachRaised(Order.WORST_FIRST, numbers::add);
      } else {
        writePages(run, kinds, numbers, pages);
      }
      WholeFile.write(
          index,
          out -> {
            writeIndex(run, kinds, numbers, one, out);
            // All is written by now; what is left is to rename, the index last.
            pages.publish();
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return List.of(index);
  }

  private void writePages(AuditRun run, Kinds kinds, KindNumbers numbers, StoryPages pages) {
    StorySection section = new StorySection(run, kinds, numbers, "../" + INDEX);
    run.eachStory(
        Order.WORST_FIRST,
        story -> {
          story.findings().forEach(numbers::add);
          try {
            pages.write(story.document().document(), out -> writePage(run, section, story, out));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private record Frame(String index, String run) {}

  private void writePage(AuditRun run, StorySection section, StoryRow story, OutputStream out) {
    Page page = new Page(templates, out);
    page.open(PageText.name(story.document().document()) + " – Copydesk", Inlined.STORY_STYLE);
    Frame frame = new Frame("../" + INDEX, run.header().runId());
    page.write("story-page-top", frame);
    section.write(page, story, 1);
    page.write("story-page-end", frame);
    page.flush();
  }

  private void writeIndex(
      AuditRun run, Kinds kinds, KindNumbers numbers, boolean one, OutputStream out) {
    Function<DocumentRow, String> link =
        document -> {
          if (document.score() == null) {
            return "";
          }
          return one
              ? "#" + StorySection.anchor(document.document())
              : StoryPages.FOLDER + "/" + StoryPages.name(document.document());
        };
    Page page = new Page(templates, out);
    page.open("Copydesk report " + run.header().runId(), Inlined.STYLE, Inlined.SCRIPT);
    new OverviewSection(run, kinds, link).write(page, one);
    DocumentsSection documents = new DocumentsSection(run, kinds, numbers, link);
    documents.writeTable(page);
    documents.writeNotAudited(page);
    new FixedSection(run, kinds).write(page);
    new NotCountedSection(run, kinds).write(page);
    if (one) {
      StorySection section = new StorySection(run, kinds, numbers, "");
      page.write("stories-top");
      run.eachStory(Order.WORST_FIRST, story -> section.write(page, story, 3));
      page.write("section-end");
    }
    new LegendSection(run.rules()).write(page);
    page.write("end", new Script(Inlined.SCRIPT.text()));
    page.flush();
  }

  private record Script(String script) {}
}
