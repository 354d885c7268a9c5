package org.copydesk.pattern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a pattern is held against a text, told from the source of the class that owns it. */
enum PatternUse {
  /** Anywhere: it begins afresh at every character. */
  ANYWHERE,
  /** Once, at the beginning or as a whole. */
  ONCE;

  private static final Path SOURCES = Path.of("src/main/java/org/copydesk");
  private static final Pattern ASKED = Pattern.compile("\\.(\\w+)\\(");

  /**
   * @param where the field that holds the pattern, such as {@code text.Tokenizer.TOKEN}
   */
  static PatternUse of(String where) throws IOException {
    int dot = where.lastIndexOf('.');
    String owner = where.substring(0, dot).replaceAll("\\$.*", "").replace('.', '/');
    String field = where.substring(dot + 1);
    Path source = SOURCES.resolve(owner + ".java");
    List<String> asked = new ArrayList<>();
    String code = Files.readString(source);
    Matcher uses = Pattern.compile("\\b" + field + "\\s*\\.matcher\\(").matcher(code);
    while (uses.find()) {
      asked.add(asked(code, uses.start(), endOfCall(code, uses.end())));
    }
    boolean otherwise =
        Pattern.compile(
                "[(,:] ?" + field + "\\b(?!\\s*\\.matcher)|\\b" + field + "\\s*\\.(?!matcher)")
            .matcher(code)
            .find();
    boolean once =
        !otherwise
            && !asked.isEmpty()
            && asked.stream().allMatch(a -> a.equals("matches") || a.equals("lookingAt"));
    return once ? ONCE : ANYWHERE;
  }

  /** What the matcher that is made here is asked first; nothing where it goes elsewhere. */
  private static String asked(String code, int begin, int end) {
    Matcher next = ASKED.matcher(code).region(end, code.length());
    String rest = code.substring(end).stripLeading();
    if (rest.startsWith(".") && next.find()) {
      return next.group(1);
    }
    Matcher name =
        Pattern.compile("(\\w+)\\s*=\\s*$").matcher(code.substring(Math.max(0, begin - 60), begin));
    if (!rest.startsWith(";") || !name.find()) {
      return "";
    }
    Matcher called =
        Pattern.compile("\\b" + name.group(1) + "\\s*(?:\\.(\\w+)\\(|=)")
            .matcher(code)
            .region(end, code.length());
    return called.find() && called.group(1) != null ? called.group(1) : "";
  }

  private static int endOfCall(String code, int from) {
    int open = 1;
    int at = from;
    while (open > 0) {
      char c = code.charAt(at++);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return at;
  }
}
