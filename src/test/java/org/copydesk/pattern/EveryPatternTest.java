package org.copydesk.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.audit.Auditor;
import org.copydesk.check.TestDesk;
import org.junit.jupiter.api.Test;

/**
 * No regular expression of the product can be kept busy by a text: what it costs grows no faster
 * than the text, counted in looks at its characters.
 */
class EveryPatternTest {

  private static final int SHORT = 2_000;
  private static final int LONG = 20_000;
  private static final int SCREENED = 300;

  /**
   * Looks at one character of the dearest text; a pattern with bounds may be dear, not hopeless.
   */
  private static final int DEAREST = 2_500;

  /** How many of the texts made for a pattern are tried in both lengths. */
  private static final int MOST_TRIED = 2;

  /** Patterns whose text is short whatever is submitted, each with the reason. */
  private static final Map<String, String> SHORT_TEXTS =
      Map.ofEntries(
          Map.entry("report.Leftovers.PART", "names of files in the output folder"),
          Map.entry("report.ReportFormat.files", "names of files in the output folder"),
          Map.entry("config.settings.NotifySection.ADDRESS", "a setting of the desk"),
          Map.entry("check.consistency.ParagraphEnd.DOTS", "the last characters of a paragraph"),
          Map.entry("check.consistency.ParagraphEnd.NOTES", "the last characters of a paragraph"),
          Map.entry("check.fragments.markup.CodeLines.SURE", "lines of 1,000 characters at most"),
          Map.entry(
              "check.fragments.markup.CodeLines.BESIDE", "lines of 1,000 characters at most"));

  private static final Pattern IN_PLACE =
      Pattern.compile(
          "\\.(replaceAll|replaceFirst|split|matches)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"(.)");

  @Test
  void costsNoMoreThanItsTextIsLong() throws IOException {
    List<Object> core = new ArrayList<>(TestDesk.checks());
    core.addAll(TestDesk.measures());
    core.add(TestDesk.bean(Auditor.class));
    Map<Pattern, String> patterns = ProductPatterns.of(Path.of("target/classes"), core);
    assertThat(patterns).hasSizeGreaterThan(1_000);
    List<String> dear = new ArrayList<>();
    for (Map.Entry<Pattern, String> pattern : patterns.entrySet()) {
      if (!SHORT_TEXTS.containsKey(pattern.getValue())) {
        judge(pattern.getKey(), pattern.getValue(), PatternUse.of(pattern.getValue()), dear);
      }
    }
    assertThat(dear).isEmpty();
  }

  @Test
  void costsNoMoreThanItsTextIsLongWhereItIsWrittenInPlace() throws IOException {
    Map<String, String> patterns = new LinkedHashMap<>();
    Map<String, PatternUse> uses = new LinkedHashMap<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).sorted().toList()) {
        Matcher m = IN_PLACE.matcher(Files.readString(source));
        while (m.find()) {
          boolean ofMatcher = m.group(1).startsWith("replace") && m.group(3).equals(")");
          if (!ofMatcher) {
            String regex = m.group(2).translateEscapes();
            patterns.put(regex, source.getFileName() + " " + m.group(1));
            uses.put(regex, m.group(1).equals("matches") ? PatternUse.ONCE : PatternUse.ANYWHERE);
          }
        }
      }
    }
    assertThat(patterns).hasSizeGreaterThan(40);
    List<String> dear = new ArrayList<>();
    for (Map.Entry<String, String> pattern : patterns.entrySet()) {
      judge(
          Pattern.compile(pattern.getKey()), pattern.getValue(), uses.get(pattern.getKey()), dear);
    }
    assertThat(dear).isEmpty();
  }

  /** Texts that a pattern is tried with, and what a short one cost. */
  private record Tried(PatternBait.Bait bait, long looks) {}

  private static void judge(Pattern pattern, String where, PatternUse use, List<String> dear) {
    List<Tried> tried = new ArrayList<>();
    for (PatternBait.Bait bait : PatternBait.of(pattern)) {
      long looks = looks(pattern, bait.text(SCREENED), use, (long) SCREENED * SCREENED);
      tried.add(new Tried(bait, looks));
    }
    tried.sort(Comparator.comparing(Tried::looks).reversed());
    for (Tried each : tried.subList(0, Math.min(MOST_TRIED, tried.size()))) {
      String text = each.bait().text(SHORT);
      long few = looks(pattern, text, use, (long) SHORT * DEAREST);
      long bound = Math.min(few * LONG / SHORT * 5 / 4 + 2L * LONG, (long) LONG * DEAREST);
      long many = looks(pattern, each.bait().text(LONG), use, bound);
      if (few > (long) SHORT * DEAREST || many > bound) {
        dear.add(
            where
                + " "
                + use
                + " costs "
                + few
                + " looks, then over "
                + bound
                + ": "
                + pattern.pattern()
                + "\n   with "
                + text.substring(0, Math.min(60, text.length())));
        return;
      }
    }
  }

  /** How often a pattern looks at a character of a text; one more than the limit at most. */
  private static long looks(Pattern pattern, String text, PatternUse use, long limit) {
    CountedText counted = new CountedText(text, limit);
    Matcher matcher = pattern.matcher(counted);
    try {
      if (use == PatternUse.ONCE) {
        matcher.matches();
        matcher.lookingAt();
      } else {
        while (matcher.find()) {
          continue;
        }
      }
    } catch (CountedText.TooManyLooks e) {
      return limit + 1;
    } catch (StackOverflowError e) {
      return Long.MAX_VALUE / 100;
    }
    return counted.looks();
  }
}
