package org.copydesk.notify;

import org.copydesk.report.Label;
import org.copydesk.report.Tone;

/**
 * A digest as a page for letters: one column, tables for layout and styles at each element, for
 * that is what mail programs show alike; no picture, no script, nothing fetched.
 */
final class HtmlDigest {

  private static final String FONT =
      "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

  private final StringBuilder page = new StringBuilder();
  private final RunDigest digest;
  private final DigestWords words;

  private HtmlDigest(RunDigest digest) {
    this.digest = digest;
    this.words = new DigestWords(digest);
  }

  static String of(RunDigest digest) {
    return new HtmlDigest(digest).page();
  }

  private String page() {
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        .append("<meta name=\"color-scheme\" content=\"light\">")
        .append("<title>")
        .append(safe(words.headline()))
        .append("</title></head>\n<body style=\"margin:0;padding:0;background:#")
        .append(Tone.STRIPE.fill())
        .append("\">\n<table role=\"presentation\" width=\"100%\" cellpadding=\"0\"")
        .append(" cellspacing=\"0\" style=\"background:#")
        .append(Tone.STRIPE.fill())
        .append("\"><tr><td align=\"center\" style=\"padding:24px 12px\">\n")
        .append("<table role=\"presentation\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\"")
        .append(" style=\"width:100%;max-width:600px;background:#FFFFFF;border:1px solid #D5DCE3;")
        .append("border-radius:6px;")
        .append(FONT)
        .append("font-size:15px;line-height:1.45;color:#")
        .append(Tone.INK.text())
        .append("\">\n");
    head();
    if (words.hasResults()) {
      facts();
    }
    worst();
    report();
    foot();
    return page.append("</table>\n</td></tr></table>\n</body></html>\n").toString();
  }

  private void head() {
    Label label = words.label();
    open("padding:22px 24px 4px");
    page.append("<span style=\"display:inline-block;padding:3px 10px;border-radius:4px;")
        .append("font-size:13px;font-weight:700;")
        .append(colours(label.tone()))
        .append("\">")
        .append(label.text())
        .append("</span>")
        .append("<h1 style=\"margin:12px 0 6px;font-size:21px;line-height:1.25;color:#")
        .append(Tone.TITLE.text())
        .append("\">")
        .append(safe(words.headline()))
        .append("</h1><p style=\"margin:0 0 8px\">")
        .append(safe(words.answer()))
        .append("</p>");
    if (!words.reasons().isEmpty()) {
      page.append("<ul style=\"margin:0 0 8px;padding-left:20px;color:#")
          .append(Tone.QUIET.text())
          .append("\">");
      words.reasons().forEach(reason -> page.append("<li>").append(safe(reason)).append("</li>"));
      page.append("</ul>");
    }
    close();
  }

  private void facts() {
    open("padding:8px 24px 4px");
    page.append("<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"")
        .append("border-collapse:collapse\">");
    for (DigestWords.Fact fact : words.facts()) {
      fact(fact.name(), fact.value());
    }
    fact("Submissions", words.verdicts());
    page.append("</table>");
    close();
  }

  private void fact(String name, String value) {
    page.append("<tr><th scope=\"row\" align=\"left\" style=\"padding:5px 12px 5px 0;")
        .append("border-bottom:1px solid #E4E9EE;font-weight:400;white-space:nowrap;color:#")
        .append(Tone.QUIET.text())
        .append("\">")
        .append(safe(name))
        .append("</th><td align=\"right\" style=\"padding:5px 0;")
        .append("border-bottom:1px solid #E4E9EE;font-weight:600\">")
        .append(safe(value))
        .append("</td></tr>");
  }

  private void worst() {
    if (digest.worst().isEmpty()) {
      return;
    }
    open("padding:16px 24px 4px");
    page.append("<h2 style=\"margin:0 0 6px;font-size:16px;color:#")
        .append(Tone.TITLE.text())
        .append("\">")
        .append(safe(words.worstTitle()))
        .append("</h2><table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"")
        .append("border-collapse:collapse\">");
    for (RunDigest.Worst one : digest.worst()) {
      page.append("<tr><td valign=\"top\" style=\"padding:8px 12px 8px 0;white-space:nowrap;")
          .append("border-bottom:1px solid #E4E9EE\"><span style=\"display:inline-block;")
          .append("padding:2px 8px;border-radius:4px;font-size:12px;font-weight:700;")
          .append(colours(Label.of(one.verdict()).tone()))
          .append("\">")
          .append(safe(DigestWords.judged(one)))
          .append("</span></td><td width=\"100%\" valign=\"top\" style=\"padding:8px 0;")
          .append("border-bottom:1px solid #E4E9EE;word-break:break-word\"><strong>")
          .append(safe(DigestWords.name(one)))
          .append("</strong><br><span style=\"color:#")
          .append(Tone.QUIET.text())
          .append("\">")
          .append(safe(DigestWords.reason(one)))
          .append("</span></td></tr>");
    }
    page.append("</table>");
    close();
  }

  private void report() {
    if (!digest.link().isEmpty()) {
      open("padding:16px 24px 4px");
      page.append("<a href=\"")
          .append(attribute(digest.link()))
          .append("\" style=\"display:inline-block;padding:10px 18px;border-radius:4px;")
          .append("font-weight:600;text-decoration:none;")
          .append(colours(Tone.HEADER))
          .append("\">Open the report</a>");
      close();
    } else if (!digest.report().isEmpty()) {
      open("padding:16px 24px 4px;word-break:break-word");
      page.append("Report: ").append(safe(digest.report()));
      close();
    }
  }

  private void foot() {
    open("padding:16px 24px 22px;font-size:13px;color:#" + Tone.QUIET.text());
    words.remarks().forEach(remark -> page.append(safe(remark)).append("<br>"));
    page.append(safe(words.run()));
    close();
  }

  private void open(String style) {
    page.append("<tr><td style=\"").append(style).append("\">");
  }

  private void close() {
    page.append("</td></tr>\n");
  }

  private static String colours(Tone tone) {
    return "color:#" + tone.text() + ";background:#" + tone.fill();
  }

  /**
   * Text that is nothing but text. A dot or colon with something behind it stands in a span of its
   * own, so that no mail program takes a file's name for an address and makes a link of it.
   */
  static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 32);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i + 1 == text.length() || text.charAt(i + 1) == ' ';
      if ((c == '.' || c == ':' || c == '@') && !last) {
        safe.append("<span>").append(c).append("</span>");
      } else {
        safe.append(reference(c));
      }
    }
    return safe.toString();
  }

  private static String attribute(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.chars().forEach(c -> safe.append(reference((char) c)));
    return safe.toString();
  }

  private static String reference(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> String.valueOf(c);
    };
  }
}
