package org.copydesk.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that nobody writes, by what is awkward in them, each in any size. */
public final class AwkwardTexts {

  private static final String SENTENCE =
      "The council of the harbour town counted 212 boats in the inner basin on Monday, a fifth more"
          + " than in the year before, Maria Santos, the mayor, told reporters. ";

  private AwkwardTexts() {}

  /** The texts; the number is about the length in characters. */
  public static Map<String, IntFunction<String>> all() {
    Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
    texts.put("one line of prose", n -> filled(SENTENCE, n));
    texts.put("paragraphs of prose", n -> filled(SENTENCE.repeat(3) + "\n\n", n));
    texts.put(
        "one sentence without an end", n -> "The " + filled("boats of the harbour and ", n) + ".");
    texts.put("one-letter lines", n -> filled("a\n", n));
    texts.put("blank lines", n -> "Begin.\n" + filled("\n", n) + "End.");
    texts.put("round brackets", n -> filled("(", n));
    texts.put("square brackets", n -> filled("[", n));
    texts.put("quotation marks", n -> filled("\"", n));
    texts.put("curly quotation marks", n -> filled("“a ", n));
    texts.put("percentages", n -> filled("37% ", n));
    texts.put("numbers", n -> filled("1,111 ", n));
    texts.put("grouped number", n -> filled("111,", n));
    texts.put("names", n -> words(n, i -> "K" + letters(i) + "ov"));
    texts.put("unknown words", n -> words(n, i -> "k" + letters(i) + "ov"));
    texts.put("one word", n -> filled("abcdefghij", n));
    texts.put("one word of capitals", n -> filled("ABCDEFGHIJ", n));
    texts.put("hyphens", n -> filled("well-", n));
    texts.put("dots", n -> filled(".", n));
    texts.put("spaces", n -> "Begin " + filled(" ", n) + "end.");
    texts.put(
        "white space of all kinds",
        n -> filled("\u00a0\u2000\u2003\u200a\u2028\u2029\u202f\u205f\u3000\t\u0085 ", n));
    texts.put("slots", n -> filled("?", n));
    texts.put("markup", n -> filled("<a href=\"", n));
    texts.put("entities", n -> filled("&amp;", n));
    texts.put("addresses", n -> filled("a@b", n));
    texts.put("underscores", n -> filled("_", n));
    texts.put("deep lists", n -> lists(n));
    return texts;
  }

  private static String filled(String part, int length) {
    return part.repeat(Math.max(1, length / part.length()));
  }

  private static String words(int length, IntFunction<String> word) {
    return IntStream.range(0, length / 9)
        .mapToObj(i -> word.apply(i) + (i % 12 == 11 ? ".\n" : ""))
        .collect(Collectors.joining(" "));
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number; letters.length() < 5; rest /= 20) {
      letters.append("bcdefghijklmnopqrstu".charAt(rest % 20));
    }
    return letters.toString();
  }

  private static String lists(int length) {
    StringBuilder lists = new StringBuilder();
    for (int depth = 0; lists.length() < length; depth++) {
      lists.append(" ".repeat(depth % 200)).append("- item\n");
    }
    return lists.toString();
  }
}
