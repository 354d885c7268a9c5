package org.copydesk.check.fragments.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;

/** Characters of a text written in the code of mail, of addresses or of programs. */
final class CodedSigns {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final Map<String, String> CAUSES =
      Map.of(
          "mail", "a character stands in the code of mail",
          "address", "a character stands in the code of web addresses",
          "program", "a character stands in the code of programs");

  private static final Map<String, String> SIGNS =
      Map.of("mail", "=", "address", "%", "program", "u");

  private static final int LONGEST_WORD = 80;

  private record Form(String code, Pattern pattern) {}

  private final List<Form> forms =
      DataFile.beside(CodedSigns.class, "coded-signs.tsv").rows().stream()
          .map(row -> new Form(row.get(0), Pattern.compile(row.get(1), Pattern.MULTILINE)))
          .toList();

  void read(String text, Consumer<Damage> damages) {
    for (Form form : forms) {
      if (!text.contains(SIGNS.getOrDefault(form.code(), ""))) {
        continue;
      }
      Matcher m = form.pattern().matcher(text);
      int done = 0;
      while (m.find()) {
        if (m.start() < done) {
          continue;
        }
        Span word = word(text, m, form);
        if (!isInAddress(text, word)) {
          damages.accept(damage(text, word, form));
        }
        done = word.end();
      }
    }
  }

  private static Damage damage(String text, Span word, Form form) {
    String repaired =
        form.pattern()
            .matcher(word.in(text))
            .replaceAll(r -> Matcher.quoteReplacement(decoded(r.group(), form.code())));
    boolean clean = repaired.indexOf('\uFFFD') < 0 && !repaired.equals(word.in(text));
    return new Damage(
        word,
        clean && !repaired.isBlank() ? Optional.of(repaired.strip()) : Optional.empty(),
        CAUSES.getOrDefault(form.code(), ""),
        true);
  }

  private static String decoded(String coded, String code) {
    if (code.equals("program")) {
      StringBuilder decoded = new StringBuilder();
      for (String sign : coded.split("\\\\?[uUx](?=[0-9a-fA-F]{2})")) {
        if (!sign.isEmpty()) {
          int character = (int) Long.parseLong(sign, 16);
          decoded.append(
              Character.isValidCodePoint(character) ? Character.toString(character) : "\uFFFD");
        }
      }
      return decoded.toString();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i + 2 < coded.length() + 0 || i + 3 == coded.length(); i += 3) {
      bytes.write(Integer.parseInt(coded.substring(i + 1, i + 3), 16));
    }
    byte[] read = bytes.toByteArray();
    String decoded = new String(read, StandardCharsets.UTF_8);
    return decoded.indexOf('\uFFFD') < 0 ? decoded : new String(read, WINDOWS);
  }

  /** The word around a code; a blank in code parts words, and each is looked at in full. */
  private static Span word(String text, Matcher at, Form form) {
    int begin = at.start();
    while (begin > 0
        && at.start() - begin < LONGEST_WORD
        && Character.isLetterOrDigit(text.charAt(begin - 1))) {
      begin--;
    }
    int end = at.end();
    Matcher more = form.pattern().matcher(text);
    more.useTransparentBounds(true);
    while (end < text.length() && end - at.end() < LONGEST_WORD) {
      if (Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      } else if (more.region(end, text.length()).lookingAt()) {
        end = more.end();
      } else {
        break;
      }
    }
    return new Span(begin, end);
  }

  /** Codes are at home in addresses and names of files. */
  private static boolean isInAddress(String text, Span word) {
    int begin = word.begin();
    while (begin > 0
        && word.begin() - begin < 300
        && !Character.isWhitespace(text.charAt(begin - 1))) {
      begin--;
    }
    int end = word.end();
    while (end < text.length()
        && end - word.end() < 300
        && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String run = text.substring(begin, end);
    return run.contains("://")
        || run.startsWith("www.")
        || run.startsWith("/")
        || run.contains("?q=");
  }
}
