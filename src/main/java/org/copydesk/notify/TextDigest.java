package org.copydesk.notify;

/** A digest as plain text, for the plain part of a letter and for files. */
final class TextDigest {

  private TextDigest() {}

  static String of(RunDigest digest) {
    DigestWords words = new DigestWords(digest);
    StringBuilder text = new StringBuilder();
    line(text, words.label().shape() + " " + words.headline());
    line(text, "");
    line(text, words.answer());
    words.reasons().forEach(reason -> line(text, "- " + reason));
    line(text, "");
    if (words.hasResults()) {
      words.facts().forEach(f -> line(text, pad(f.name()) + f.value()));
      line(text, pad("Submissions") + words.verdicts());
      line(text, "");
    }
    if (!digest.worst().isEmpty()) {
      line(text, words.worstTitle() + ":");
      int number = 1;
      for (RunDigest.Worst one : digest.worst()) {
        line(text, number++ + ". " + DigestWords.name(one) + "  " + DigestWords.judged(one));
        String reason = DigestWords.reason(one);
        if (!reason.isEmpty()) {
          line(text, "   " + reason);
        }
      }
      line(text, "");
    }
    if (!digest.link().isEmpty() || !digest.report().isEmpty()) {
      line(text, "Report: " + (digest.link().isEmpty() ? digest.report() : digest.link()));
      line(text, "");
    }
    words.remarks().forEach(remark -> line(text, remark));
    line(text, words.run());
    return text.toString();
  }

  private static String pad(String name) {
    return name + ":" + " ".repeat(Math.max(1, 16 - name.length()));
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
