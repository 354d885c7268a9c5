package org.copydesk.check.statistics.number;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.check.SiftedPattern;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;

/**
 * Digits that name something and count nothing: dates, clock times, telephone and reference
 * numbers, versions, addresses, list numbering. Linear in the length of the text.
 */
public final class Designations {

  private final List<SiftedPattern> patterns = new ArrayList<>();

  public Designations() {
    String month =
        "(?:"
            + String.join("|", DataFile.beside(Designations.class, "month-names.txt").words())
            + ")\\.?";
    String day = "\\d{1,2}(?:st|nd|rd|th)?";
    add(
        "\\b"
            + month
            + "[ \\u00A0]"
            + day
            + "(?:(?: ?[-–—] ?| to | and |, )"
            + day
            + ")?"
            + "(?!\\d)(?![,.]\\d)(?:,? (?:of )?(?:1[0-9]|20)\\d\\d\\b)?(?! (?:per ?cent|million|billion)|%)");
    add("\\b" + day + " (?:of )?" + month + "\\b(?:,? (?:1[0-9]|20)\\d\\d\\b)?");
    add("\\b" + month + ",? (?:1[0-9]|20)\\d\\d\\b");
    add("\\b\\d{1,4}([-/.])\\d{1,2}\\1\\d{1,4}\\b");
    add(
        "\\b\\d{1,2}[:.]\\d\\d(?::\\d\\d)?[ \\u00A0]?(?:[ap]\\.?m\\b|GMT|[ECMP][SD]?T\\b|hours?\\b)");
    add("\\b\\d{1,2}:\\d\\d(?::\\d\\d)?\\b");
    add("\\b\\d{1,2}[ \\u00A0]?[ap]\\.?m\\b");
    add("\\b\\d{1,2} o['’]clock\\b");
    add(
        "\\b(?:at|by|from|until|till|around|before|after) (?:[01]?\\d|2[0-3])[.][0-5]\\d(?=[,;]|\\.(?!\\d)| on\\b| to (?:[01]?\\d|2[0-3])[.][0-5]\\d)");
    add("(?:\\(\\d{3}\\) ?|\\b\\d{3}[-. ])\\d{3}[-. ]\\d{4}\\b");
    add("\\b0\\d{2,5}(?:[ -]\\d{2,6}){1,4}\\b");
    add("\\b(?:0|1-)?(?:800|808|900)[- ]\\d{2,4}[- ]\\d{2,6}\\b");
    add("\\+\\d{1,3}[ -]\\(?\\d{2,4}\\)?(?:[ -]\\d{2,5}){1,4}\\b");
    add("\\b(?:dial|call|phone|tel\\.?|fax)(?: to)?:? \\(?\\d[\\d ()-]{1,16}");
    add("\\b10\\.\\d{4,9}/\\S{1,80}");
    add("\\b(?:ISBN|ISSN|DOI|ID|No|Nos|Ref)\\b[.:]?[ \\u00A0]?#?\\d[\\d-]{0,20}\\w?");
    add("\\b[vV]?\\d{1,4}(?:\\.\\d{1,5}){2,4}\\b");
    add("\\b\\d{3}\\(\\w\\)(?:\\(\\d\\))?");
    add("(?m)^\\s{0,4}(?:\\(?\\d{1,2}[.)]|#\\d{1,3})(?=\\s)");
    add("\\[\\^?\\d{1,3}(?:, ?\\d{1,3})*+\\]");
    add(
        "\\b(?!(?:[NRKP]|GHS|NGN|ZAR|KES|UGX|TZS|PKR|BDT|LKR|USD|EUR|GBP|INR|CHF|RM)\\d{1,3}(?:[, ]\\d{3}|(?:\\.\\d{1,3})?[ ]?(?:mn?|bn|b|tr?n|million|billion|trillion)\\b))"
            + "[A-Z]{1,4}-?\\d{1,5}[A-Za-z]?(?:-\\d{1,4})?\\b");
    add("\\b\\d{1,5}-\\d{2,5}-\\d{1,5}(?:-\\d{1,6})*+\\b");
    add("\\b(?:call|dial|ring|phone|or) (?:911|999|112|988)\\b(?![ ,-]?\\d)");
    add("\\b(?:911|999|112|988)\\b(?= (?:calls?|lines?|hotlines?|operators?|dispatchers?))");
    add("\\b(?:https?://|www\\.)\\S{1,300}");
  }

  private void add(String pattern) {
    patterns.add(
        new SiftedPattern(
            Pattern.compile(pattern, pattern.contains("[A-Z]{1,4}-?") ? 0 : CASE_INSENSITIVE)));
  }

  /** Where such digits stand, in no order. */
  public List<Span> in(String text, Span region) {
    List<Span> spans = new ArrayList<>();
    if (!hasDigit(text, region)) {
      return spans;
    }
    String part = region.in(text);
    for (SiftedPattern pattern : patterns) {
      SiftedPattern.Search m = pattern.in(part);
      while (m.find()) {
        spans.add(new Span(m.start(), m.end()).shift(region.begin()));
      }
    }
    return spans;
  }

  private static boolean hasDigit(String text, Span region) {
    for (int i = region.begin(); i < region.end(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
