package org.copydesk.notify;

import org.copydesk.report.markdown.MarkdownText;

/** A digest as Markdown, for a file that a wiki or a pipeline shows. */
final class MarkdownDigest {

  /** What is passed on is short already. */
  private static final int LONGEST = 2_000;

  private MarkdownDigest() {}

  static String of(RunDigest digest) {
    DigestWords words = new DigestWords(digest);
    StringBuilder page = new StringBuilder();
    line(page, "# " + words.label().shape() + " " + safe(words.headline()));
    line(page, "");
    line(page, "**" + safe(words.answer()) + "**");
    line(page, "");
    words.reasons().forEach(reason -> line(page, "- " + safe(reason)));
    if (!words.reasons().isEmpty()) {
      line(page, "");
    }
    if (words.hasResults()) {
      line(page, "| What | How many |");
      line(page, "| --- | --- |");
      words.facts().forEach(f -> line(page, "| " + f.name() + " | " + f.value() + " |"));
      line(page, "| Submissions | " + words.verdicts() + " |");
      line(page, "");
    }
    if (!digest.worst().isEmpty()) {
      line(page, "## " + words.worstTitle());
      line(page, "");
      int number = 1;
      for (RunDigest.Worst one : digest.worst()) {
        String reason = DigestWords.reason(one);
        line(
            page,
            number++
                + ". **"
                + safe(DigestWords.name(one))
                + "** "
                + DigestWords.judged(one)
                + (reason.isEmpty() ? "" : ": " + safe(reason)));
      }
      line(page, "");
    }
    if (!digest.link().isEmpty()) {
      line(page, "[Open the report](<" + digest.link() + ">)");
      line(page, "");
    } else if (!digest.report().isEmpty()) {
      line(page, "Report: " + safe(digest.report()));
      line(page, "");
    }
    words.remarks().forEach(remark -> line(page, remark + "  "));
    line(page, safe(words.run()));
    return page.toString();
  }

  private static String safe(String text) {
    return MarkdownText.of(text, LONGEST);
  }

  private static void line(StringBuilder page, String line) {
    page.append(line).append('\n');
  }
}
